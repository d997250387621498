"""What a save would change: which spans differ from the saved text, how many fields and bytes."""

from __future__ import annotations

from bisect import bisect_left

from model.changed_fields import ChangedFields, Field, SavedFields, SavedPage
from model.rows.row_tree import RowTree
from model.text_edit import Replace, TextEdit
from model.wikitext.nodes import Green, NodeKind


class Fidelity:
    """Follows the edits of a document since it was last saved."""

    def __init__(self, saved: str, rows: RowTree) -> None:
        self._rows = rows
        self._forget_edits(saved)

    def _forget_edits(self, saved: str) -> None:
        self._saved = saved
        self._edit = TextEdit()
        self._spans: tuple[tuple[int, int], ...] = ()
        # Where something went from within a line: what ends there is shorter than it was.
        self._shortened: set[int] = set()
        document = self._rows.document
        # Where the tree is behind, nothing is known of the fields that were saved.
        self._saved_root = None if document.is_behind else document.reading.root
        self._saved_page: SavedPage | None = None
        self._found: dict[int, ChangedFields] = {}
        self._found_at: tuple[int, Green] | None = None

    @property
    def saved_text(self) -> str:
        """The text as it was saved last."""
        return self._saved

    @property
    def edit(self) -> TextEdit:
        """From the saved text to the text now, as small as can be."""
        return self._edit

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """The spans of the text now that differ from the saved one; empty where text is gone."""
        return self._spans

    @property
    def byte_count(self) -> int:
        """How many bytes of UTF-8 differ: those that go or come, whichever are more, per span."""
        return sum(
            max(_bytes(self._saved[r.start : r.end]), _bytes(r.text)) for r in self._edit.replaces
        )

    @property
    def field_count(self) -> int:
        """How many fields of boxes differ; a removed one counts, text outside boxes does not."""
        count = 0
        for row in self._rows.top:
            if self._rows.document.green(row).kind is not NodeKind.TEMPLATE:
                continue
            count += self._changed_fields(row)
        return count

    def note(self, edit: TextEdit) -> None:
        """The text has been edited."""
        self._edit = _smallest(self._edit.compose(edit), self._saved)
        shift = 0
        spans = []
        self._shortened = set()
        for replace in self._edit.replaces:
            start = replace.start + shift
            if not replace.text and "\n" not in self._saved[replace.start : replace.end]:
                self._shortened.add(start)
            spans.append((start, start + len(replace.text)))
            shift += replace.growth
        self._spans = tuple(spans)

    def saved(self, text: str) -> None:
        """The text has been saved as it is."""
        self._forget_edits(text)

    def is_row_changed(self, row: int) -> bool:
        """Whether a change lies in the row's node, the white space round it aside.

        That is where a neighbour comes or goes. A field that says what it said, between the fields
        it was between, has not changed, and so nothing in it.
        """
        if not self._spans or not self._touches(*self._span_now(row)):
            return False
        document = self._rows.document
        for field in (row, *document.ancestors(row)):
            if document.green(field).kind is NodeKind.ARGUMENT:
                template = document.parent(field)
                assert template is not None
                if field not in self._changed(template).fields:
                    return False
        return True

    def _span_now(self, row: int) -> tuple[int, int]:
        """Where the row's node stands in the text now, the white space round it left out."""
        document = self._rows.document
        start = document.start(row)
        return self._trimmed(start, start + document.green(row).length)

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        """A span of the tree's text in the text now, the white space round it left out."""
        document = self._rows.document
        source = document.reading.text[start:end]
        low = start + len(source) - len(source.lstrip())
        high = max(low, start + len(source.rstrip("\r\n")))
        return document.position_now(low), document.position_now(high)

    def _touches(self, start: int, end: int) -> bool:
        """Whether a changed span overlaps this one, or text has gone from within it."""
        if end in self._shortened:
            return True
        index = bisect_left(self._spans, (start, start))
        if index > 0 and self._spans[index - 1][1] > start:
            return True
        for low, high in self._spans[index:]:
            if low >= end:
                return False
            if high > start and (low < high or low > start):
                return True
        return False

    def _changed_fields(self, box: int) -> int:
        if not self._touches(*self._span_now(box)):
            return 0
        return max(1, self._changed(box).count)

    def _changed(self, template: int) -> ChangedFields:
        """Which arguments of a template differ from those it was saved with."""
        document = self._rows.document
        at = document.revision, document.reading.root
        if self._found_at != at:
            self._found_at, self._found = at, {}
        if template not in self._found:
            if self._saved_page is None and self._saved_root is not None:
                self._saved_page = SavedPage(self._saved_root, self._saved, document.syntax)
            saved = self._saved_page.fields_of(template) if self._saved_page else None
            self._found[template] = ChangedFields.of(self._fields(template, saved), saved)
        return self._found[template]

    def _fields(self, template: int, saved: SavedFields | None) -> list[Field]:
        document = self._rows.document
        children = document.children(template)
        above = document.start(template)
        fields: list[Field] = []
        for child, offset in zip(children, document.green(template).starts, strict=True):
            if child.kind is not NodeKind.ARGUMENT:
                continue
            start, end = above + offset, above + offset + child.length
            if saved is not None and child.id in saved and not self._is_near(start, end):
                fields.append((child.id, "", False))
                continue
            low, high = self._trimmed(start, end)
            fields.append((child.id, document.text[low:high], self._touches(low, high)))
        return fields

    def _is_near(self, start: int, end: int) -> bool:
        """Whether a change stands in a span of the tree's text or beside it: never wrongly no."""
        document = self._rows.document
        if document.is_behind:
            start, end = document.position_now(start), document.position_now(end)
        index = bisect_left(self._spans, (start, start))
        is_in_last = index > 0 and self._spans[index - 1][1] >= start
        return is_in_last or (index < len(self._spans) and self._spans[index][0] <= end)


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def _smallest(edit: TextEdit, saved: str) -> TextEdit:
    """The same edit without what it writes as it was."""
    if not edit.growth and edit.apply(saved) == saved:
        return TextEdit()
    return TextEdit.of(_trimmed(replace, saved) for replace in edit.replaces)


def _trimmed(replace: Replace, saved: str) -> Replace:
    old = saved[replace.start : replace.end]
    head = _same_head(old, replace.text)
    tail = _same_head(old[head:][::-1], replace.text[head:][::-1])
    end = len(replace.text) - tail
    return Replace(replace.start + head, replace.end - tail, replace.text[head:end])


def _same_head(one: str, two: str) -> int:
    """How many characters two texts begin with in common; compares slices, not characters."""
    low, high = 0, min(len(one), len(two))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == two[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
