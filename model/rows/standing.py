"""How a field stands to what its template takes."""

from __future__ import annotations

from enum import StrEnum

from model.templatedata.spec import Match, MatchKind, Parameter


class Standing(StrEnum):
    """What is to be known of a field's name; the first that holds counts."""

    PLAIN = ""
    UNKNOWN = "unknown"
    DEPRECATED = "deprecated"
    REQUIRED = "required"  # and empty
    ALIAS = "alias"
    SUGGESTED = "suggested"  # and empty


def standing_of(match: Match | None, *, is_empty: bool) -> Standing:
    """The standing of a field of a template that is described; `match` is what its name means."""
    if match is None:
        return Standing.UNKNOWN
    if match.parameter.is_deprecated:
        return Standing.DEPRECATED
    # Of a family only the first member is asked for.
    wanted = wanted_standing(match.parameter) if is_empty else Standing.PLAIN
    if match.kind is MatchKind.NUMBERED:
        return Standing.PLAIN
    if match.kind is MatchKind.ALIAS and wanted is not Standing.REQUIRED:
        return Standing.ALIAS
    return wanted


def wanted_standing(parameter: Parameter) -> Standing:
    """The standing of a field that has no value yet, or is not there."""
    if parameter.is_required:
        return Standing.REQUIRED
    return Standing.SUGGESTED if parameter.is_suggested else Standing.PLAIN
