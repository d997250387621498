"""Writes what a reader sees of a piece of wikitext: from the nodes of the tree into a flow."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

from model.document import Document
from model.preview.extension_tags import write_extension_tag
from model.preview.flow import ELLIPSIS, Flow, Style
from model.preview.list_blocks import ListBlocks
from model.preview.looks import PreviewLooks
from model.preview.notes import FieldNotes
from model.preview.pictures import write_file_link
from model.preview.tag_styles import (
    BLOCKS,
    BREAKING,
    STYLES,
    tag_name_of,
    without_lone_tags,
)
from model.preview.template_use import TemplateUse
from model.reader.summary import plain_text
from model.rows.row_content import rows_in
from model.wikitext.nodes import Green, NodeKind

_DEEPEST = 20
"""What lies deeper is left out; hardly a value of a real page comes to eight levels."""
_ENTITY = re.compile(r"&(?:#\d{1,8}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_PROTOCOL = re.compile(r"\A(?:https?:)?//(?:www\.)?", re.IGNORECASE)
_COLON = re.compile(r"\A\s*:")
_LONGEST_OPAQUE = 4_000
_NO_ROWS: frozenset[int] = frozenset()
_QUOTES = {NodeKind.BOLD: Style.BOLD, NodeKind.ITALIC: Style.ITALIC}


class ValueWriter:
    """Writes one field. `templates` writes a call of a template or parser function.

    `is_provisional` tells that something in it was put off and may be read yet, `folded` are the
    rows of lists that can be folded up.
    """

    def __init__(
        self,
        document: Document,
        looks: PreviewLooks,
        flow: Flow,
        notes: FieldNotes,
        templates: Callable[[ValueWriter, TemplateUse], None],
    ) -> None:
        self.document = document
        self.looks = looks
        self.flow = flow
        self.notes = notes
        self.lists = ListBlocks(self)
        self.is_provisional = False
        self.folded: list[int] = []
        self._templates = templates
        self._depth = 0
        self._by_kind: dict[NodeKind, Callable[[Green], None]] = {
            NodeKind.TEXT: self._text,
            NodeKind.OPAQUE: self._opaque,
            NodeKind.TABLE: self._opaque,
            NodeKind.ENTITY: self._text,
            NodeKind.PHRASE: self._phrase,
            NodeKind.CONTENT: self.fragment,
            NodeKind.VALUE: self.fragment,
            NodeKind.NAME: self.fragment,
            NodeKind.TEMPLATE: self._template,
            NodeKind.PARAMETER: self._parameter,
            NodeKind.WIKILINK: self._wikilink,
            NodeKind.FILE: self._file,
            NodeKind.EXTERNAL_LINK: self._external_link,
            NodeKind.URL: self._text,
            NodeKind.HTML_TAG: self._html_tag,
            NodeKind.LINE: self.fragment,
            NodeKind.RULE: self._rule,
            NodeKind.REFERENCE: self._reference,
            NodeKind.EXTENSION_TAG: self._extension_tag,
        }

    @contextmanager
    def instead_into(self, flow: Flow, notes: FieldNotes) -> Iterator[None]:
        """Within, write into another flow, with notes of its own, and as deep as here."""
        before = self.flow, self.notes
        self.flow, self.notes = flow, notes
        self._depth += 1
        yield
        self._depth -= 1
        self.flow, self.notes = before

    # What renderers of templates ask

    def is_open(self, row: int) -> bool:
        """Whether a list that can be folded up is not."""
        return self.looks.is_open(row)

    def argument(self, argument: int | None) -> None:
        """The value of an argument, its words belonging to its row."""
        if argument is None:
            return
        children = self.document.children(argument)
        with self.flow.in_row(argument):
            if children[0].kind is NodeKind.NAME:
                # MediaWiki takes the white space off, as it does not of a positional one.
                with self.flow.trimmed():
                    self.fragment(children[-1])
            else:
                self.fragment(children[-1])

    def while_room(self, arguments: Iterable[int]) -> Iterator[int]:
        """The arguments as long as there is room for more."""
        for argument in arguments:
            if self.flow.is_full:
                return
            yield argument

    def words(self, text: str, *styles: Style, title: str = "", unbroken: bool = False) -> None:
        """Words of our own."""
        with self.flow.styled(*styles, title=title, unbroken=unbroken):
            self.flow.text(text)

    def read_text(self, use: TemplateUse) -> str:
        """What the tree reads of a call, in a line."""
        return plain_text(self.document.source(use.row), _LONGEST_OPAQUE, self.document.syntax)

    def as_read(self, use: TemplateUse, *styles: Style) -> None:
        """Write what the tree reads of a call."""
        self.words(self.read_text(use), *styles)

    def chip(self, name: str) -> None:
        """The name of something that the preview can't show."""
        self.words(f"\u00a0{name}\u00a0", Style.CHIP, unbroken=True)

    def fragment(self, green: Green) -> None:
        """A piece of wikitext; what is a row in it has its words."""
        document = self.document
        if self._depth >= _DEEPEST:
            self.flow.text(ELLIPSIS)
            return
        children = document.known_children(green.id)
        if not children:
            self._text(green)
            return
        self._depth += 1
        self.is_provisional = self.is_provisional or green.is_put_off
        rows = _NO_ROWS if green.is_put_off else frozenset(rows_in(document, green))
        self.pieces(children, rows)
        self._depth -= 1

    def pieces(self, children: Sequence[Green], rows: frozenset[int] = _NO_ROWS) -> None:
        """Pieces in a row; list items that follow each other are one list."""
        at = 0
        while at < len(children) and not self.flow.is_full:
            if children[at].kind is NodeKind.LIST_ITEM:
                at = self.lists.write(children, at)
                continue
            self._piece(children[at], rows)
            at += 1

    def source(self, green: Green) -> str:
        """The wikitext of a node."""
        return self.document.source(green.id)

    def _piece(self, child: Green, rows: frozenset[int]) -> None:
        quotes = _QUOTES.get(child.kind)
        if quotes is not None:
            self._quoted(child, quotes, rows)
            return
        write = self._by_kind.get(child.kind)
        if write is None:
            return
        if child.id not in rows:
            write(child)
            return
        with self.flow.in_row(child.id):
            write(child)

    # Kinds of nodes

    def _text(self, green: Green) -> None:
        source = self.source(green)
        # Tags that nothing closes: MediaWiki reads them, and their marks are never seen.
        self.literal(without_lone_tags(source) if "<" in source else source)

    def literal(self, text: str) -> None:
        """Text in which nothing but entities means anything."""
        if "&" in text:
            text = _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)
        self.flow.text(text)

    def _opaque(self, green: Green) -> None:
        self.flow.text(plain_text(self.source(green), _LONGEST_OPAQUE, self.document.syntax))

    def _phrase(self, green: Green) -> None:
        self.pieces(self.document.known_children(green.id))

    def _content_of(self, green: Green) -> Green | None:
        children = self.document.known_children(green.id)
        return next((child for child in children if child.kind is NodeKind.CONTENT), None)

    def _quoted(self, green: Green, style: Style, rows: frozenset[int]) -> None:
        content = self._content_of(green)
        if content is None:
            return
        with self.flow.styled(style):
            self.pieces(self.document.known_children(content.id) or (content,), rows)

    def _template(self, green: Green) -> None:
        if self._depth >= _DEEPEST:
            self.flow.text(ELLIPSIS)
            return
        self._depth += 1
        self._templates(self, TemplateUse(self.document, green.id))
        self._depth -= 1

    def _parameter(self, green: Green) -> None:
        children = self.document.known_children(green.id)
        default = next((child for child in children if child.kind is NodeKind.ARGUMENT), None)
        if default is None:
            self.flow.text(self.source(green))
            return
        # `=` parts nothing here.
        with self.flow.in_row(default.id):
            self.whole_argument(default.id)

    def whole_argument(self, argument: int) -> None:
        """What stands between two `|`, where `=` is a character like others."""
        for child in self.document.known_children(argument):
            if child.kind is NodeKind.MARKUP:
                self._text(child)
            else:
                self.fragment(child)

    def _wikilink(self, green: Green) -> None:
        children = self.document.known_children(green.id)
        target = next((c for c in children if c.kind is NodeKind.LINK_TARGET), None)
        label = self._content_of(green)
        if target is None:
            self.flow.text(self.source(green))
            return
        title = plain_text(self.source(target), 200, self.document.syntax)
        if self.document.syntax.is_category(title):
            return
        title = _COLON.sub("", title)
        with self.flow.styled(Style.LINK, title=title):
            if label is None:
                self.flow.text(title)
            else:
                self.fragment(label)

    def _external_link(self, green: Green) -> None:
        children = self.document.known_children(green.id)
        address = next((c for c in children if c.kind is NodeKind.URL), None)
        label = self._content_of(green)
        url = self.source(address) if address is not None else ""
        with self.flow.styled(Style.LINK, title=url):
            if label is not None:
                self.fragment(label)
            else:
                self.flow.text(_PROTOCOL.sub("", url).removesuffix("/"))

    def _file(self, green: Green) -> None:
        write_file_link(self, green)

    def _html_tag(self, green: Green) -> None:
        name = tag_name_of(self.source(green)[:40])
        content = self._content_of(green)
        if name in BREAKING:
            self.flow.line_break()
        elif name == "hr":
            self.flow.rule()
        elif content is None:
            self._bare_tag(green)
        elif name in BLOCKS:
            with self.flow.block(BLOCKS[name]):
                self.fragment(content)
        elif name in STYLES:
            with self.flow.styled(*STYLES[name]):
                self.fragment(content)
        else:
            self._unknown_tag(green)

    def _bare_tag(self, green: Green) -> None:
        """A tag that was not looked into: what is read in it, or its plain text."""
        children = self.document.known_children(green.id)
        if any(child.kind is not NodeKind.MARKUP for child in children):
            self.pieces(children)
        else:
            self._opaque(green)

    def _unknown_tag(self, green: Green) -> None:
        """MediaWiki shows the marks of tags that it doesn't know."""
        for child in self.document.known_children(green.id):
            if child.kind is NodeKind.MARKUP:
                self._text(child)
            else:
                self.fragment(child)

    def _rule(self, _green: Green) -> None:
        self.flow.rule()

    def _reference(self, green: Green) -> None:
        with self.flow.in_row(green.id):
            self.notes.write(self, green.id)

    def _extension_tag(self, green: Green) -> None:
        write_extension_tag(self, green, self._content_of(green))
