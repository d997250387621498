"""What a row of the tree view reads: its name, the plain text of its value, what editing shows."""

from __future__ import annotations

from collections.abc import Iterator

from model.argument_spans import trimmed_span, trimmed_value_span
from model.document import Document
from model.reader.summary import plain_text, summarize, template_text
from model.references.index import References
from model.rows.argument_names import ArgumentNames, Arguments
from model.rows.node_names import node_name
from model.rows.reused_references import ReusedReferences
from model.rows.row_functions import call_at
from model.rows.row_tree import RowTree
from model.wikitext.nodes import Green, Node, NodeKind
from model.wikitext.reading import WHITE_SPACE

_LONGEST = 300
_TAGS = (NodeKind.REFERENCE, NodeKind.EXTENSION_TAG)
_FRAGMENTS = (NodeKind.VALUE, NodeKind.CONTENT)


class RowText:
    """The texts of one document's rows, kept as long as a row's node stays as it is."""

    def __init__(self, rows: RowTree, names: ArgumentNames | None = None) -> None:
        self._rows = rows
        self._names = names or ArgumentNames(rows.document)
        self._document: Document = rows.document
        self._values: dict[int, tuple[Green, str]] = {}
        self._reused = ReusedReferences(rows)

    @property
    def references(self) -> References:
        """The references of the document."""
        return self._reused.references

    def kind(self, row: int) -> NodeKind:
        return self._document.green(row).kind

    def is_box(self, row: int) -> bool:
        """Whether the row stands at the top as a box of fields."""
        return self._rows.parent(row) is None and self.kind(row) is NodeKind.TEMPLATE

    def is_positional(self, row: int) -> bool:
        """Whether the row is an argument without a name."""
        parent = self._document.parent(row)
        return self.kind(row) is NodeKind.ARGUMENT and row in self._of(parent).positional

    def can_rename(self, row: int) -> bool:
        """Whether the row has a name to change: a parser function's is its first argument, too."""
        if self.kind(row) is NodeKind.REFERENCE:
            return True
        if self.kind(row) not in (NodeKind.ARGUMENT, NodeKind.TEMPLATE):
            return False
        call = call_at(self._document, row)
        return call is None or (self.kind(row) is NodeKind.ARGUMENT and call.takes_names)

    def field_count(self, row: int) -> int:
        """How many arguments a template has."""
        children = self._document.children(row)
        return sum(child.kind is NodeKind.ARGUMENT for child in children)

    def loser_of(self, row: int) -> int | None:
        """The argument of the same name that MediaWiki takes instead of this one, if any."""
        if self.kind(row) is not NodeKind.ARGUMENT:
            return None
        return self._of(self._document.parent(row)).losers.get(row)

    def rivals_of(self, row: int) -> tuple[int, ...]:
        """All arguments that go by this one's name, itself too, in the order of the text.

        MediaWiki takes the last of them. Empty where the name comes only once.
        """
        if self.kind(row) is not NodeKind.ARGUMENT:
            return ()
        return self._of(self._document.parent(row)).rivals.get(row, ())

    def name(self, row: int) -> str:
        """The name in the text: of an argument, template or reference; empty for other kinds."""
        if self.kind(row) is NodeKind.ARGUMENT:
            return self._of(self._document.parent(row)).names[row]
        return node_name(self._document, row)

    def value(self, row: int) -> str:
        """What a reader sees of the row, on one line, cut to some 300 characters.

        Empty for a box: it is its fields, and to read them all again would slow every edit.
        """
        if self.is_box(row):
            return ""
        reused = self._reused.words(row)
        if reused is not None:
            return reused
        green = self._document.green(row)
        known = self._values.get(row)
        if known is not None and known[0] is green:
            return known[1]
        text = self._read_value(self._document.node(row))
        self._values[row] = green, text
        return text

    def may_be_reference(self, row: int) -> bool:
        """Whether a row seems to be a reference; quick, and never wrongly no."""
        return self._reused.may_be_reference(row)

    def shared_part(self, row: int) -> str:
        """What the row is of a note that is used elsewhere: its "name", its "group", or ""."""
        return self._reused.shared_part(row)

    def is_reuse(self, row: int) -> bool:
        """Whether the row only refers to references that are defined elsewhere."""
        return self._reused.words(row) is not None

    def referred(self, row: int) -> str:
        """The wikitext of the references that a row reuses, a line each."""
        text = self._document.reading.text
        return "\n".join(text[r.start : r.end] for r in self._reused.definitions(row))

    def is_being_read(self, row: int) -> bool:
        """Whether more may yet be known of what stands in the row."""
        return any(fragment.is_put_off for fragment in self._fragments(row))

    def is_tangled(self, row: int) -> bool:
        """Whether something in the row is wikitext that cannot be taken apart.

        False as long as nobody has looked.
        """
        return any(
            child.kind is NodeKind.OPAQUE
            for fragment in self._fragments(row)
            if not fragment.is_put_off
            for child in fragment.children or ()
        )

    def _fragments(self, row: int) -> Iterator[Green]:
        """The wikitext in a row, or, of an opaque piece, that which it is a piece of."""
        green = self._document.green(row)
        above = self._document.parent(row)
        if green.kind is not NodeKind.OPAQUE:
            yield from (child for child in green.children or () if child.kind in _FRAGMENTS)
        elif above is not None:
            yield self._document.green(above)

    def editable(self, row: int) -> str:
        """The wikitext that is edited in a row's cell: an argument's value, else all of it."""
        start, end = self.editable_span(row)
        return self._document.reading.text[start:end]

    def editable_span(self, row: int) -> tuple[int, int]:
        """Where the editable wikitext stands in the tree's text.

        Of an argument it is the value without the white space and comments around it, of a list
        item what stands behind its bullets, of any other node its wikitext without the white space
        around it.
        """
        node = self._document.node(row)
        if node.kind is NodeKind.LIST_ITEM:
            return trimmed_span(node.text, self._behind_bullets(node), node.end)
        if node.kind is not NodeKind.ARGUMENT:
            return _without_outer_space(node)
        return trimmed_value_span(self._document.argument(row))

    def _behind_bullets(self, item: Node) -> int:
        return item.start + self._document.children(item.id)[0].length

    def _read_value(self, node: Node) -> str:
        read = _VALUE_OF.get(node.kind)
        if read is not None:
            return read(node.source)
        content = self._content(node)
        if node.kind is NodeKind.TEMPLATE:
            return self._note_text(node.id) or template_text(content, _LONGEST)
        return summarize(content, _LONGEST) if self._is_read(node) else _one_line(content)

    def _note_text(self, template: int) -> str:
        """The words of a template that holds a note, of which nothing is seen in the value."""
        view = self._document.template(template)
        if plain_text(view.source, 1):
            return ""
        words = (plain_text(a.value_text, _LONGEST) for a in view.arguments if a.is_positional)
        return " · ".join(filter(None, words))

    def _is_read(self, node: Node) -> bool:
        """Whether MediaWiki reads the content as wikitext: not that of `<nowiki>` and its like."""
        if node.kind is not NodeKind.EXTENSION_TAG:
            return True
        return self._document.syntax.holds_wikitext(self.name(node.id))

    def _content(self, node: Node) -> str:
        """The wikitext that a reader sees something of."""
        if node.kind is NodeKind.ARGUMENT:
            return self._document.argument(node.id).value_text
        if node.kind in _TAGS:
            content = self._document.child_of_kind(node.id, NodeKind.CONTENT)
            return self._document.node(content.id).source if content else ""
        if node.kind is NodeKind.LIST_ITEM:
            return node.text[self._behind_bullets(node) : node.end]
        return node.source

    def naming(self, template: int) -> object:
        """The names and numbers of a template's arguments: the same object while none changes."""
        return self._of(template)

    def _of(self, template: int | None) -> Arguments:
        assert template is not None
        return self._names.of(template)


def _link_value(source: str) -> str:
    target, bar, label = source[2:-2].partition("|")
    shown = plain_text(label, _LONGEST)
    return f"{target.strip()} → {shown}" if bar and shown != target.strip() else target


def _file_value(source: str) -> str:
    return source[2:-2].partition("|")[0].strip()


def _comment_value(source: str) -> str:
    return _one_line(source.removeprefix("<!--").removesuffix("-->"))


def _one_line(text: str) -> str:
    return " ".join(text[:_LONGEST].split())


def _bare_value(source: str) -> str:
    return source.strip(WHITE_SPACE)


_VALUE_OF = {
    NodeKind.WIKILINK: _link_value,
    NodeKind.FILE: _file_value,
    NodeKind.COMMENT: _comment_value,
    NodeKind.URL: _bare_value,
    NodeKind.LINK_TARGET: _bare_value,
    NodeKind.FILE_OPTION: _bare_value,
}


def _without_outer_space(node: Node) -> tuple[int, int]:
    source = node.source
    start = node.start + len(source) - len(source.lstrip(WHITE_SPACE))
    end = node.end - len(source) + len(source.rstrip(WHITE_SPACE))
    return (start, end) if start < end else (node.start, node.end)
