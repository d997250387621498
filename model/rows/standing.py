"""How a field stands to what its template takes."""

from __future__ import annotations

from enum import StrEnum

from model.templatedata.spec import Match, MatchKind


class Standing(StrEnum):
    """What is to be known of a field's name; the first that holds counts."""

    PLAIN = ""
    UNKNOWN = "unknown"
    DEPRECATED = "deprecated"
    REQUIRED = "required"  # and empty
    ALIAS = "alias"


def standing_of(match: Match | None, *, is_empty: bool) -> Standing:
    """The standing of a field of a template that is described; `match` is what its name means."""
    if match is None:
        return Standing.UNKNOWN
    if match.parameter.is_deprecated:
        return Standing.DEPRECATED
    # Of a family only the first member is asked for.
    if match.parameter.is_required and is_empty and match.kind is not MatchKind.NUMBERED:
        return Standing.REQUIRED
    return Standing.ALIAS if match.kind is MatchKind.ALIAS else Standing.PLAIN
