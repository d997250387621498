"""What a save would change: which spans differ from the saved text, how many fields and bytes."""

from __future__ import annotations

from bisect import bisect_left

from model.rows.row_tree import RowTree
from model.text_edit import Replace, TextEdit
from model.wikitext.nodes import NodeKind


class Fidelity:
    """Follows the edits of a document since it was last saved."""

    def __init__(self, saved: str, rows: RowTree) -> None:
        self._saved = saved
        self._rows = rows
        self._edit = TextEdit()
        self._spans: tuple[tuple[int, int], ...] = ()
        # Where something went from within a line: what ends there is shorter than it was.
        self._shortened: set[int] = set()

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
        self._saved = text
        self._edit = TextEdit()
        self._spans = ()
        self._shortened = set()

    def is_row_changed(self, row: int) -> bool:
        """Whether a change lies in the row's node, the white space round it aside.

        That is where a neighbour comes or goes.
        """
        if not self._spans:
            return False
        node = self._rows.document.node(row)
        source = node.source
        start = node.start + len(source) - len(source.lstrip())
        end = node.start + len(source.rstrip("\r\n"))
        return self._touches(start, end) or end in self._shortened

    def _touches(self, start: int, end: int) -> bool:
        """Whether a changed span overlaps this one, or text has gone from within it."""
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
        document = self._rows.document
        node = document.node(box)
        if not self._touches(node.start, node.end):
            return 0
        fields = {row for row in self._rows.children(box) if self.is_row_changed(row)}
        return max(1, len(fields))


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def _smallest(edit: TextEdit, saved: str) -> TextEdit:
    """The same edit without what it writes as it was."""
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
