"""How the rows below a template are arranged: in what order, and which rows stand there besides.

Rows besides are headings and the parameters that a call does not have. They have no nodes; their
ids are beyond those of any node.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from model.rows.row_specs import RowSpecs
from model.rows.row_tree import RowTree
from model.templatedata.spec import Match, MatchKind, Parameter, ParameterSet, TemplateSpec
from model.templatedata.unused import unused_parameters

FIRST_EXTRA = 1 << 40


class Section(StrEnum):
    """What the rows below a heading have in common."""

    SET = "set"
    NO_SET = "no set"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Unused:
    """A parameter that a call does not have."""

    template: int
    parameter: Parameter


@dataclass(frozen=True, slots=True)
class Heading:
    """Stands above the fields of a set; `label` is the set's, "" for other sections."""

    template: int
    section: Section
    label: str = ""


Extra = Unused | Heading


class Arrangement:
    """Arranges the rows of one page as is chosen; with nothing chosen it arranges none.

    With `is_ordered` the arguments of a template stand as TemplateData orders them, those that it
    doesn't know last, and those of a box by its sets. With `has_unused` a box also has rows for
    the parameters that it could have: not for deprecated ones, and of a numbered family only for
    the next.
    """

    def __init__(
        self, rows: RowTree, specs: RowSpecs, *, is_ordered: bool = False, has_unused: bool = False
    ) -> None:
        self._rows = rows
        self._specs = specs
        self.is_ordered = is_ordered
        self.has_unused = has_unused
        self._ids: dict[tuple[int, str], int] = {}
        self._extras: dict[int, Extra] = {}
        self._meant: dict[int, dict[int, str]] = {}

    @property
    def is_active(self) -> bool:
        """Whether anything is arranged otherwise than in the text."""
        return self.is_ordered or self.has_unused

    def extra(self, row: int) -> Extra | None:
        """The row that is none of the page's, by its id."""
        return self._extras.get(row)

    def arranges(self, parent: int | None) -> bool:
        """Whether the rows below a row are arranged."""
        if parent is None or not self.is_active or parent not in self._rows.document:
            return False
        is_template = self._specs.template_of(parent) == parent
        return is_template and self._specs.spec_of(parent) is not None

    def adds_to(self, parent: int) -> bool:
        """Whether rows of unused parameters may stand below a row."""
        return self.has_unused and self._is_box(parent) and self.arranges(parent)

    def arrange(self, parent: int, rows: Sequence[int], *, is_filtered: bool = False) -> list[int]:
        """The rows below a template that is arranged, of these of its arguments in text order.

        A filter leaves no unused parameters.
        """
        spec = self._specs.spec_of(parent)
        assert spec is not None
        names = self._specs.names_of(parent)
        matches = {row: spec.find(names[row]) for row in rows if row in names}
        meant = {
            row: match.parameter.name
            for row, match in matches.items()
            if match is not None and match.kind is not MatchKind.NUMBERED
        }
        self._meant[parent] = meant
        unused: list[Parameter] = []
        if self.adds_to(parent) and not is_filtered:
            unused = unused_parameters(spec, set(meant.values()))
        added = [(self._id(Unused(parent, p), f"field {p.name}"), p) for p in unused]
        if not self.is_ordered:
            return _in_text_order(spec, rows, matches, added)
        ranks = {row: spec.rank(names.get(row, "")) for row in rows}
        ranks |= {row: spec.rank(parameter.name) for row, parameter in added}
        ordered = sorted(ranks, key=ranks.__getitem__)
        if not spec.sets or not self._is_box(parent):
            return ordered
        known = {row: match.parameter for row, match in matches.items() if match} | dict(added)
        return list(self._with_headings(parent, spec, ordered, known))

    def meant(self, parent: int | None) -> Mapping[int, str]:
        """The parameters, by their names, that the arguments stood for when last arranged."""
        return {} if parent is None else self._meant.get(parent, {})

    def unused_row(self, template: int, parameter: str) -> int | None:
        """The row of a parameter that a call does not have, if there has been one."""
        return self._ids.get((template, f"field {parameter}"))

    def _is_box(self, row: int) -> bool:
        return row in self._rows and self._rows.parent(row) is None

    def _id(self, extra: Extra, key: str) -> int:
        row = self._ids.setdefault((extra.template, key), FIRST_EXTRA + len(self._ids))
        self._extras[row] = extra
        return row

    def _with_headings(
        self,
        parent: int,
        spec: TemplateSpec,
        ordered: Sequence[int],
        known: Mapping[int, Parameter],
    ) -> Iterator[int]:
        """The same by sets: each where its first parameter stands, what belongs to none behind."""
        places = {p.name: place for place, p in enumerate(spec.parameters)}
        below: dict[ParameterSet | Section, list[int]] = {}
        for row in ordered:
            parameter = known.get(row)
            group = spec.set_of(parameter.name) or Section.NO_SET if parameter else Section.UNKNOWN
            below.setdefault(group, []).append(row)
        sets = [group for group in spec.sets if group in below]
        for group in sorted(sets, key=lambda s: min(places.get(n, len(places)) for n in s.names)):
            heading = Heading(parent, Section.SET, group.label)
            yield self._id(heading, f"set {spec.sets.index(group)}")
            yield from below[group]
        for section in (Section.NO_SET, Section.UNKNOWN):
            if section in below:
                yield self._id(Heading(parent, section), f"section {section}")
                yield from below[section]


def _in_text_order(
    spec: TemplateSpec,
    rows: Sequence[int],
    matches: Mapping[int, Match | None],
    added: Sequence[tuple[int, Parameter]],
) -> list[int]:
    """The rows as they stand in the text; those that are added where they would be written."""
    known = [
        (spec.place_of(match.parameter), position, bool(match.number))
        for position, row in enumerate(rows)
        if (match := matches.get(row)) is not None
    ]
    alike = [(place, position) for place, position, has_number in known if not has_number]
    present = sorted(alike or [(place, position) for place, position, _ in known])
    before: dict[int, list[int]] = {}
    behind: dict[int, list[int]] = {}
    for row, parameter in added:
        position, goes_before = _nearest(present, spec.place_of(parameter), len(rows))
        (before if goes_before else behind).setdefault(position, []).append(row)
    found: list[int] = []
    for position, row in enumerate(rows):
        found += [*before.get(position, ()), row, *behind.get(position, ())]
    return found + before.get(len(rows), [])


def _nearest(present: Sequence[tuple[int, int]], place: int, count: int) -> tuple[int, bool]:
    """The position that one goes before (True) or behind.

    By the rule of `model.templatedata.neighbours`, that would take too long for all that a
    template knows.
    """
    at = bisect_right(present, (place, count))
    last = present[at - 1] if at else None
    first = present[at] if at < len(present) else None
    if first is not None and (last is None or first[0] - place <= place - last[0]):
        return first[1], True
    return (count, True) if last is None else (last[1], False)
