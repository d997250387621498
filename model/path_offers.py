"""How a path that is being typed may go on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from model.path_segments import read_unfinished, split_last
from model.paths import PathError, Paths, Step


class Offer(NamedTuple):
    """A path that what is typed may go on to."""

    path: str
    step: Step


def offers_for(paths: Paths, typed: str) -> list[Offer]:
    """The paths that go on from what is typed by one segment or what is left of one.

    First those that begin with it, then those that have it somewhere. None where what stands
    before the last slash leads nowhere.
    """
    before, last = split_last(typed)
    steps: tuple[Step, ...] = ()
    if before == "/" or (not before and not paths.boxes):
        before, steps = "/", paths.steps(None)
    elif not before:
        steps = paths.steps(paths.boxes[0])
    else:
        try:
            steps = paths.steps(paths.find(before))
        except PathError:
            return []
    found = _going_on(steps, *read_unfinished(last.strip()))
    return [Offer(before + step.segment, step) for step in found]


def _going_on(steps: Sequence[Step], name: str, number: str | None) -> list[Step]:
    name = name.casefold()
    if number is not None:
        steps = [step for step in steps if step.name.casefold() == name]
        return [step for step in steps if str(step.number).startswith(number)]
    steps = [step for step in steps if name in step.name.casefold()]
    return sorted(steps, key=lambda step: not step.name.casefold().startswith(name))
