"""What is offered where fields are added to a call: what its template knows and it hasn't."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from model.templatedata.search import ParameterSearch, fold
from model.templatedata.spec import MatchKind, Parameter, TemplateSpec

_CAN_BE_WRITTEN = re.compile(r"[^|{}=\n]+")
_CAN_BE_A_NAME = re.compile(r"[^|{}\[\]<>=\n]+")


class OfferKind(StrEnum):
    """What an offer is."""

    FIELD = "field"
    PRESENT = "present"  # the call has it already
    FREE = "free"  # what was typed, that the template doesn't know
    HEADING = "heading"


class Heading(StrEnum):
    """What stands above a part of the offers that is no set of the template's."""

    ASKED_FOR = "required and suggested"
    OTHERS = "others"


@dataclass(frozen=True, slots=True)
class FieldOffer:
    """One line. `name` is what is written; a heading's is the label of a set, or of `Heading`.

    `parameter` is None for what the template doesn't know, and for headings.
    """

    kind: OfferKind
    name: str
    parameter: Parameter | None = None


class FieldOffers:
    """The offers for one call.

    `present` are the names of its arguments, `others` names that other calls of the template use.
    """

    def __init__(
        self, spec: TemplateSpec | None, present: Iterable[str], others: Iterable[str] = ()
    ) -> None:
        self._spec = spec
        self._present = {name.strip() for name in present}
        self._taken = {p.name for p in map(self._parameter, self._present) if p is not None}
        parameters = spec.parameters if spec is not None else ()
        # A document may name what would break the call.
        known = [p for p in parameters if _CAN_BE_WRITTEN.fullmatch(p.name)]
        names = dict.fromkeys(name.strip() for name in others)
        unknown = [Parameter(n) for n in names if n and self._parameter(n) is None]
        free = [p for p in unknown if p.name not in self._present]
        self._known = {parameter.name for parameter in known}
        self._search = ParameterSearch([*known, *free])

    def find(self, typed: str) -> list[FieldOffer]:
        """The offers for what was typed, the likeliest first; by sets where nothing is."""
        if not fold(typed):
            return list(self._by_sets())
        offers = [self._offer(parameter) for parameter in self._search.find(typed)]
        own = self._typed(typed.strip())
        if own is None or any(offer.name == own.name for offer in offers):
            return offers
        return [*offers, own] if own.kind is OfferKind.FREE else [own, *offers]

    def _offer(self, parameter: Parameter) -> FieldOffer:
        is_there = parameter.name in self._taken
        known = parameter if parameter.name in self._known else None
        return FieldOffer(OfferKind.PRESENT if is_there else OfferKind.FIELD, parameter.name, known)

    def _parameter(self, name: str) -> Parameter | None:
        """The parameter that a name is for; one more of a numbered family leaves it free."""
        match = self._spec.find(name) if self._spec is not None else None
        return match.parameter if match and match.kind is not MatchKind.NUMBERED else None

    def _typed(self, name: str) -> FieldOffer | None:
        """What was typed, taken for a name: one more of a family, or one that nobody knows."""
        match = self._spec.find(name) if self._spec is not None else None
        if match is not None and match.kind is not MatchKind.NUMBERED:
            return None
        if name in self._present:
            return FieldOffer(OfferKind.PRESENT, name, match and match.parameter)
        if match is not None:
            return FieldOffer(OfferKind.FIELD, name, match.parameter)
        return FieldOffer(OfferKind.FREE, name) if _CAN_BE_A_NAME.fullmatch(name) else None

    def _by_sets(self) -> Iterator[FieldOffer]:
        free = [p for p in self._search.find("") if p.name not in self._taken]
        places = {p.name: place for place, p in enumerate(free)}
        asked_for = [p for p in free if p.is_required or p.is_suggested]
        yield from self._under(Heading.ASKED_FOR, asked_for)
        rest = {p.name: p for p in free if not (p.is_required or p.is_suggested)}
        for group in self._spec.sets if self._spec is not None else ():
            # In the order of the template, not of the set.
            names = sorted((name for name in group.names if name in rest), key=places.__getitem__)
            yield from self._under(group.label, [rest.pop(name) for name in names])
        yield from self._under(Heading.OTHERS, list(rest.values()))

    def _under(self, heading: str, parameters: Sequence[Parameter]) -> Iterator[FieldOffer]:
        if parameters:
            yield FieldOffer(OfferKind.HEADING, heading)
            yield from map(self._offer, parameters)
