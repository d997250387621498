"""Takes back one difference between two calls of a template, and leaves all others as they are."""

from __future__ import annotations

from model.compare.fields import FieldChange, FieldDifference
from model.compare.pages import BoxDifference
from model.operations import Proposal
from model.text_edit import Replace, TextEdit
from model.wikitext.reading import Argument, Template

_Read = tuple[str | None, str]
"""The raw name and value that an argument reads as."""


def field_back(box: BoxDifference, field: FieldDifference) -> Proposal:
    """Make one field of `box.after` what it is in `box.before`: as written, and where it stands.

    With all fields taken back, in any order, and the name, the call is that of before. What comes
    back stands behind the nearest field before it that has not moved.
    """
    old, new = _both(box)
    expected: list[_Read | None] = [_read(argument) for argument in new.arguments]
    source = _whole(old, field.before)
    if field.after is not None and field.before is not None and not _moved(field):
        expected[field.after] = _read(old.arguments[field.before])
        return _proposal(new, [Replace(*_span(new, field.after), source)], expected)
    replaces = []
    if field.after is not None:
        expected[field.after] = None
        replaces.append(Replace(*_span(new, field.after), ""))
    if field.before is not None:
        index = _place(box, field.before)
        position = _span(new, index - 1)[1] if index else new.name_end
        if replaces and replaces[0].start == position:
            replaces = [Replace(position, replaces[0].end, source)]
        else:
            replaces.append(Replace(position, position, source))
        expected.insert(index, _read(old.arguments[field.before]))
    return _proposal(new, replaces, expected)


def name_back(box: BoxDifference) -> Proposal:
    """Give `box.after` the name of `box.before` again, with the white space round it."""
    old, new = _both(box)
    edit = TextEdit.of([Replace(new.start + len("{{"), new.name_end, old.name_text)])
    return Proposal(edit, new, tuple(map(_read, new.arguments)), old.name_text)


def _both(box: BoxDifference) -> tuple[Template, Template]:
    assert box.before is not None, "a box that is new has no fields to take back"
    assert box.after is not None, "a box that is gone comes back whole"
    return box.before, box.after


def _moved(field: FieldDifference) -> bool:
    return FieldChange.MOVED in field.changes


def _place(box: BoxDifference, before: int) -> int:
    """The index now before which an argument of then comes back."""
    still = [
        (field.before, field.after)
        for field in box.fields
        if field.before is not None and field.after is not None and not _moved(field)
    ]
    return max((after + 1 for origin, after in still if origin < before), default=0)


def _proposal(host: Template, replaces: list[Replace], expected: list[_Read | None]) -> Proposal:
    edit = TextEdit.of(_smallest(host.text, replace) for replace in replaces)
    reads = tuple(read for read in expected if read is not None)
    return Proposal(edit, host, reads, host.name_text)


def _smallest(text: str, replace: Replace) -> Replace:
    """The replace without what it writes as it was at either end."""
    old, new = text[replace.start : replace.end], replace.text
    most = min(len(old), len(new))
    head = next((i for i in range(most) if old[i] != new[i]), most)
    tail = next((i for i in range(most - head) if old[-1 - i] != new[-1 - i]), most - head)
    return Replace(replace.start + head, replace.end - tail, new[head : len(new) - tail])


def _read(argument: Argument) -> _Read:
    return argument.name_text, argument.value_text


def _span(host: Template, index: int) -> tuple[int, int]:
    """An argument with the pipe before it."""
    argument = host.arguments[index]
    return argument.start - 1, argument.end


def _whole(host: Template, index: int | None) -> str:
    return "" if index is None else host.text[slice(*_span(host, index))]
