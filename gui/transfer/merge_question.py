"""What is asked where fields come into a box that has some of them with another value."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from gui.message_bar import Message, Tone, Way
from model.argument_spans import trimmed_value_span
from model.field_merge import Clashes, FieldMerge

_MOST_NAMED = 3
_MOST_LETTERS = 60


def merge_question(
    topic: str, merge: FieldMerge, answer: Callable[[Clashes], object], *, can_add: bool = True
) -> Message:
    """The message; nothing has changed until one of its ways is taken, and that is one step."""
    ways = []
    if merge.clashes:
        ways.append(Way(_replace_words(len(merge.clashes)), partial(answer, Clashes.REPLACE)))
    count = len(merge.clashes) + len(merge.same)
    add = _tr("Add as duplicate") if count == 1 else _tr("Add as duplicates")
    if can_add:
        ways.append(Way(add, partial(answer, Clashes.ADD)))
    ways.append(Way(_tr("Skip"), partial(answer, Clashes.SKIP)))
    return Message(topic, _words(merge), Tone.INFO, tuple(ways))


def _replace_words(count: int) -> str:
    if count == 1:
        return _tr("Replace the value")
    return _tr("Replace %n values", count)


def _words(merge: FieldMerge) -> str:
    names = [merge.fields[number].name or "" for number in merge.clashes or merge.same]
    if merge.clashes:
        one, several = _tr("%1 has another value here."), _tr("%1 have other values here.")
    else:
        one, several = (
            _tr("%1 has this value here already."),
            _tr("%1 have these values here already."),
        )
    words = (one if len(names) == 1 else several).replace("%1", _quoted(names))
    lines = [f"{words} {_tr('Nothing is written until you choose.')}"]
    lines += (_change(merge, number) for number in list(merge.clashes)[:_MOST_NAMED])
    return "\n".join(lines)


def _change(merge: FieldMerge, number: int) -> str:
    """The value that a field has and the one that comes, on one line."""
    argument = merge.template.arguments[merge.clashes[number]]
    start, end = trimmed_value_span(argument)
    field = merge.fields[number]
    return f"{field.name}: {_cut(argument.text[start:end])} → {_cut(field.value)}"


def _cut(value: str) -> str:
    words = " ".join(value[: 2 * _MOST_LETTERS].split())
    is_whole = len(words) <= _MOST_LETTERS and len(value) <= 2 * _MOST_LETTERS
    return words if is_whole else words[:_MOST_LETTERS] + "…"


def _quoted(names: Sequence[str]) -> str:
    shown = ", ".join(f"“{name}”" for name in names[:_MOST_NAMED])
    left = len(names) - _MOST_NAMED
    return shown if left <= 0 else _tr("%1 and %n more", left).replace("%1", shown)


def _tr(text: str, number: int = -1) -> str:
    return QCoreApplication.translate("MergeQuestion", text, "", number)
