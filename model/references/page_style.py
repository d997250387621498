"""How a page writes its citations: their names, their layout, their dates. A new one follows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from model.argument_spans import trimmed_value_span
from model.arguments import argument_keys
from model.operations.layout_style import style_of
from model.references.citation import citation_template
from model.references.citation_families import ENGLISH, FAMILIES, CitationFamily
from model.references.reference import Reference
from model.wikitext.reading import WHITE_SPACE, Template

_MOST_LOOKED_AT = 200
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
_ANY_MONTH = "|".join(_MONTHS)
_ACCESS_DATES = frozenset(key for family in FAMILIES for key in family.access_dates)
_DATE_TEMPLATE = re.compile(r"\{\{\s*use (dmy|mdy|ymd) dates", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DateStyle:
    """A way to write a day; `pattern` recognises it."""

    name: str
    pattern: re.Pattern[str]

    def written(self, day: date) -> str:
        """The day so written, its month in English."""
        month = _MONTHS[day.month - 1]
        match self.name:
            case "dmy":
                return f"{day.day} {month} {day.year}"
            case "mdy":
                return f"{month} {day.day}, {day.year}"
            case _:
                return day.isoformat()


_STYLES = (
    DateStyle("ymd", re.compile(r"\d{4}-\d\d-\d\d")),
    DateStyle("dmy", re.compile(rf"\d\d? (?:{_ANY_MONTH}) \d{{4}}")),
    DateStyle("mdy", re.compile(rf"(?:{_ANY_MONTH}) \d\d?, \d{{4}}")),
)
_ISO = _STYLES[0]


@dataclass(frozen=True, slots=True)
class Layout:
    """The white space round an argument's `|` and `=`, and before the closing braces."""

    before_pipe: str = " "
    after_pipe: str = ""
    before_equals: str = ""
    after_equals: str = ""
    before_end: str = ""

    def argument(self, name: str, value: str) -> str:
        pipe = f"{self.before_pipe}|{self.after_pipe}"
        return f"{pipe}{name}{self.before_equals}={self.after_equals}{value}"


@dataclass(frozen=True, slots=True)
class PageStyle:
    """What most citations of a page have in common."""

    names: dict[str, str]
    """How the page writes a template's name, by that name in lower case."""
    layout: Layout | None = None
    """None where the page has no citation to imitate."""
    dates: DateStyle = _ISO
    family: CitationFamily = ENGLISH
    access_date: str = ENGLISH.access_dates[0]

    @staticmethod
    def of(text: str, references: Iterable[Reference]) -> PageStyle:
        """The style of the page's first citations, or of none where there are none."""
        found = list(_citations(text, references))
        names = Counter(" ".join(template.name_text.split()) for template in found)
        layouts = Counter(_layout_of(template) for template in found if template.arguments)
        access_dates = [pair for template in found for pair in _access_dates(template)]
        keys = Counter(key for key, _ in access_dates)
        family = _family(found)
        return PageStyle(
            {name.lower(): name for name, _ in reversed(names.most_common())},
            layouts.most_common(1)[0][0] if layouts else None,
            _date_style(text, [value for _, value in access_dates]),
            family,
            max(family.access_dates, key=keys.__getitem__),
        )


def _citations(text: str, references: Iterable[Reference]) -> Iterator[Template]:
    count = 0
    for reference in references:
        if reference.content is None or reference.is_empty:
            continue
        template = citation_template(text[slice(*reference.content)])
        if template is not None:
            yield template
            count += 1
            if count == _MOST_LOOKED_AT:
                return


def _family(citations: Iterable[Template]) -> CitationFamily:
    """The language that most citations of a page are in, by their names and their titles."""
    counts: Counter[int] = Counter()
    for template in citations:
        name = " ".join(template.name_text.split()).lower()
        keys = argument_keys(template)
        for place, family in enumerate(FAMILIES):
            title = family.published_title if name != family.names[0] else ""
            counts[place] += name in family.names and (title or family.title) in keys
    return FAMILIES[max(counts, key=counts.__getitem__)] if counts else ENGLISH


def _layout_of(template: Template) -> Layout:
    style = style_of(template)
    last = template.arguments[-1]
    after = template.text[trimmed_value_span(last)[1] : last.end]
    if style.breaks_lines or "\n" in after:
        # A citation over several lines is long; a new one is short.
        return Layout()
    return Layout(style.lead, style.after_pipe, style.before_equals, style.after_equals, after)


def _access_dates(template: Template) -> Iterator[tuple[str, str]]:
    for key, argument in zip(argument_keys(template), template.arguments, strict=True):
        value = argument.value_text.strip(WHITE_SPACE)
        if key in _ACCESS_DATES and value:
            yield key, value


def _date_style(text: str, written: Iterable[str]) -> DateStyle:
    counts = Counter(style for day in written for style in _STYLES if style.pattern.fullmatch(day))
    if counts:
        return counts.most_common(1)[0][0]
    told = _DATE_TEMPLATE.search(text)
    return next((s for s in _STYLES if told and s.name == told[1].lower()), _ISO)
