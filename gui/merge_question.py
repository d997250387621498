"""What is asked where fields come into a box that has some of them with another value."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from gui.message_bar import Message, Tone, Way
from model.field_merge import Clashes, FieldMerge

_MOST_NAMED = 3


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
    if merge.clashes:
        names = [merge.fields[number].name or "" for number in merge.clashes]
        if len(names) == 1:
            return _tr("%1 has another value here.").replace("%1", _quoted(names))
        return _tr("%1 have other values here.").replace("%1", _quoted(names))
    names = [merge.fields[number].name or "" for number in merge.same]
    if len(names) == 1:
        return _tr("%1 has this value here already.").replace("%1", _quoted(names))
    return _tr("%1 have these values here already.").replace("%1", _quoted(names))


def _quoted(names: Sequence[str]) -> str:
    shown = ", ".join(f"“{name}”" for name in names[:_MOST_NAMED])
    left = len(names) - _MOST_NAMED
    return shown if left <= 0 else _tr("%1 and %n more", left).replace("%1", shown)


def _tr(text: str, number: int = -1) -> str:
    return QCoreApplication.translate("MergeQuestion", text, "", number)
