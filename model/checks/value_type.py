"""Values that don't fit the type that TemplateData gives: numbers, dates, addresses, yes or no.

Wikitext and templates are never held against a type: what they come to is not known.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from model.checks.call import CallHead, Field
from model.checks.complaint import Check, Complaint, Severity
from model.checks.fix import Fix, rewriting
from model.forms.yes_no import YES_NO_WORDS
from model.templatedata.document import ParameterType

_WIKITEXT = re.compile(r"\{\{|\}\}|\[|\]|<|''|&[#\w]+;|__")
_NUMBER = re.compile(r"[-+−]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)")
_GROUPED = re.compile(r"[-+−]?[0-9]{1,3}(?:[,\u00a0\u202f ][0-9]{3})+(?:\.[0-9]+)?")
_SEPARATORS = re.compile(r"[,\u00a0\u202f ]")
_URL = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//[^\s|]+|(?:mailto|news|urn):\S+", re.IGNORECASE)
_BARE_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_IN_NUMBERS = re.compile(r"[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2,4}")

_NO_DAY = frozenset(("n.d", "nd", "undated", "present", "ongoing", "unknown", "tba", "tbd"))
"""What is written in English where there is no date to be given."""


def _look(head: CallHead, field: Field) -> Iterator[Complaint]:
    if field.match is None:
        return
    fault = _FAULTS.get(field.match.parameter.type)
    if fault is None:
        return
    value = field.value
    if not value or _WIKITEXT.search(value):
        return
    found = fault(value, field.value_span)
    if found is None:
        return
    words, fixes = found
    shown = value if len(value) <= _LONGEST else value[:_LONGEST] + "…"
    values = (field.key, head.name, " ".join(shown.split()))
    yield CHECK.complain(field.value_span, words, values, fixes)


_LONGEST = 40
_Fault = tuple[str, tuple[Fix, ...]] | None


def _not_a_number(value: str, span: tuple[int, int]) -> _Fault:
    if _NUMBER.fullmatch(value):
        return None
    words = "`%1` of %2 takes a number, and `%3` is none"
    if not _GROUPED.fullmatch(value):
        return words, ()
    bare = _SEPARATORS.sub("", value)
    words = "`%1` of %2 takes a number without separators, not `%3`"
    return words, (rewriting(*span, bare, "Write `%1`", bare),)


def _not_a_date(value: str, _span: tuple[int, int]) -> _Fault:
    """Dates in words are fine, though TemplateData means ISO 8601: boxes show what is written."""
    iso = _ISO.fullmatch(value)
    if iso and not _is_day(*map(int, iso.groups())):
        return "`%1` of %2 takes a date, and there is no `%3`", ()
    if not any(map(str.isnumeric, value)) and value.strip(".").casefold() not in _NO_DAY:
        return "`%1` of %2 takes a date, and `%3` is none", ()
    if _IN_NUMBERS.fullmatch(value) and "." not in value:
        return "`%1` of %2 takes a date; `%3` may be read with the day or the month first", ()
    return None


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(max(year, 1), month, day)
    except ValueError:
        return False
    return True


def _not_an_address(value: str, span: tuple[int, int]) -> _Fault:
    if _URL.fullmatch(value):
        return None
    words = "`%1` of %2 takes a web address, and `%3` is none"
    if not _BARE_HOST.fullmatch(value):
        return words, ()
    whole = f"https://{value}"
    return words, (rewriting(*span, whole, "Write `%1`", whole),)


def _not_yes_or_no(value: str, _span: tuple[int, int]) -> _Fault:
    if value in ("0", "1") or value.lower() in YES_NO_WORDS:
        return None
    return "`%1` of %2 takes yes or no (1 or 0), not `%3`", ()


_FAULTS: dict[ParameterType, Callable[[str, tuple[int, int]], _Fault]] = {
    ParameterType.NUMBER: _not_a_number,
    ParameterType.DATE: _not_a_date,
    ParameterType.URL: _not_an_address,
    ParameterType.BOOLEAN: _not_yes_or_no,
}

CHECK = Check(
    "value-type",
    Severity.WARNING,
    "The template's TemplateData says what the field takes; another value may be shown wrongly, "
    "or not at all.",
    of_field=_look,
)
