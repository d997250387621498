"""What well-known templates show to a reader, as simpler wikitext without templates.

Guesses for a one-line summary, not an expansion: only the wiki knows what a template really does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from model.reader.inline_text import BREAK
from model.reader.template_names import FAMILIES, LITERALS, SHAPES, Shape

Expand = Callable[[int, int], str]


class Call:
    """A template call whose arguments are expanded when somebody asks for them.

    `title` is the template's name, normalised; `name` is that in lower case. `spans` leads from
    an argument's key to its value's span, which `expand` turns into wikitext without templates.
    """

    def __init__(self, title: str, spans: Mapping[str, tuple[int, int]], expand: Expand) -> None:
        self.title = title
        self.name = title.lower()
        self._spans = spans
        self._expand = expand
        self._texts: dict[str, str] = {}

    def text(self, key: str | int) -> str:
        """The value of one argument, without white space around; empty where there is none."""
        key = str(key)
        if key not in self._texts:
            span = self._spans.get(key)
            # Expanded once: a shape that asks twice must not double the work at every level.
            self._texts[key] = _trimmed(self._expand(*span)) if span else ""
        return self._texts[key]

    def span(self, key: str | int) -> tuple[int, int] | None:
        """Where the value of one argument stands."""
        return self._spans.get(str(key))

    def first_of(self, *keys: str) -> str:
        """The first of these arguments that isn't empty."""
        return next((text for key in keys if (text := self.text(key))), "")

    def positional(self, first: int = 1) -> list[str]:
        """The values of the arguments `first`, `first + 1`, … as far as there are any."""
        values = []
        while str(first) in self._spans:
            values.append(self.text(first))
            first += 1
        return values


def _trimmed(text: str) -> str:
    """The text without white space around, but a list at its beginning on a line of its own."""
    start = len(text) - len(text.lstrip())
    is_list = "\n" in text[:start] and text[start : start + 1] in ("*", "#", ":", ";")
    return f"\n{text.strip()}" if is_list else text.strip()


def text_of(call: Call) -> str:
    """What a reader sees of this call, as wikitext without templates; empty where nothing."""
    shape = SHAPES.get(call.name)
    if shape is None:
        shape = next((shape for start, shape in FAMILIES if call.name.startswith(start)), None)
    return _unknown(call) if shape is None else _READERS[shape](call)


def label_of(call: Call) -> str:
    """What tells this call from others where it shows no text: its title or first argument."""
    titled = call.first_of("name", "title", "titel", "titre", "título", "nome", "nombre")
    return titled or next(iter(filter(_is_readable, call.positional())), "")


# Shapes


def _nothing(_call: Call) -> str:
    return ""


def _first(call: Call) -> str:
    return call.text(1)


def _second(call: Call) -> str:
    return call.text(2)


def _last(call: Call) -> str:
    return next(filter(None, reversed(call.positional())), "")


def _country(call: Call) -> str:
    return call.first_of("name", "1")


def _block(call: Call) -> str:
    # On lines of its own: what it holds may be a list.
    return f"\n{call.text(1)}\n"


def _items(call: Call) -> str:
    return BREAK.join(["", *call.positional(), ""])


def _titled_items(call: Call) -> str:
    return BREAK.join(["", call.text("title"), *call.positional(), ""])


def _spaced(call: Call) -> str:
    return " ".join(call.positional())


def _joined(call: Call) -> str:
    return "".join(call.positional())


def _web_address(call: Call) -> str:
    address = re.sub(r"\A(?:https?:)?//(?:www\.)?", "", call.text(1))
    return call.text(2) or address.removesuffix("/")


def _interlanguage_link(call: Call) -> str:
    old_order = re.fullmatch(r"[a-z]{2,3}", call.text(1)) is not None
    return call.text("lt") or call.text(2 if old_order else 1)


def _measure(call: Call) -> str:
    """The measure as it was given: `{{convert|6|ft|2|in|m}}` is 6 ft 2 in."""
    words = call.positional()
    shown = words[:1]
    at = 1
    while at + 1 < len(words) and words[at] in _RANGE_WORDS:
        shown += [_RANGE_WORDS[words[at]], words[at + 1]]
        at += 2
    shown += words[at : at + 1]
    while at + 2 < len(words) and _NUMBER.fullmatch(words[at + 1]):
        shown += words[at + 1 : at + 3]
        at += 2
    return " ".join(shown).replace(" – ", "–")


def _height(call: Call) -> str:
    units = (("m", "m"), ("meter", "m"), ("cm", "cm"), ("ft", "ft"), ("in", "in"))
    return " ".join(f"{call.text(key)} {unit}" for key, unit in units if call.text(key))


def _value(call: Call) -> str:
    unit = call.first_of("u", "ul", "up", "upl")
    plus_minus = f" ± {call.text(2)}" if _NUMBER.fullmatch(call.text(2)) else ""
    return f"{call.text(1)}{plus_minus} {unit}"


def _coordinates(call: Call) -> str:
    """`53|16|19|N|9|2|56|W|type:city` is 53°16′19″N 9°2′56″W, `51.3|-1.2` is 51.3, -1.2."""
    shown: list[str] = []
    marks = iter("°′″")
    half = ""
    for word in call.positional():
        if _NUMBER.fullmatch(word):
            half += word + next(marks, "")
        elif word in _COMPASS and half:
            shown.append(half + word)
            half, marks = "", iter("°′″")
        else:
            break
    if not shown:
        return ", ".join(call.positional()[:2])
    return " ".join(shown)


def _date(call: Call) -> str:
    """`1867|11|7` in the words of the English Wikipedia; anything else as it is written."""
    return _date_in_words(call.positional(), day_first=bool(call.first_of("df", "DF")))


def _day_month_year(call: Call) -> str:
    day, month, year, *_ = (*call.positional(), "", "", "")
    if month.isdecimal() and day.isdecimal():
        return f"{year}-{month:0>2}-{day:0>2}"
    return f"{day} {month} {year}"


def _release_dates(call: Call) -> str:
    words = call.positional()
    day_first = bool(call.text("df"))
    dates = []
    for at in range(0, len(words), 4):
        place = f" ({words[at + 3]})" if words[at + 3 : at + 4] not in ([], [""]) else ""
        dates.append(_date_in_words(words[at : at + 3], day_first=day_first) + place)
    return BREAK.join(["", *dates, ""])


def _taxa(call: Call) -> str:
    words = call.positional()
    taxa = zip(words[::2], [*words[1::2], ""], strict=False)
    return BREAK.join(["", *(f"{name} {author}" for name, author in taxa), ""])


def _pairs(call: Call) -> str:
    words = call.positional()
    pairs = zip(words[::2], words[1::2], strict=False)
    return BREAK.join(["", *(f"{word}: {text}" for word, text in pairs), ""])


def _marriage(call: Call) -> str:
    years = " – ".join(filter(None, (call.text(2), call.text(3))))
    return f"{call.text(1)} (m. {years})" if years else call.text(1)


def _citation(call: Call) -> str:
    """Author and year, as one names a source, and its title."""
    author = call.first_of(*_AUTHOR_KEYS)
    year = _YEAR.search(call.first_of(*_YEAR_KEYS))
    title = call.first_of(*_TITLE_KEYS)
    source = " ".join(filter(None, (author, year[0] if year else "")))
    parts = (source, title) if author else (title, source)
    return ", ".join(filter(None, parts))


def _circa(call: Call) -> str:
    return f"c. {call.text(1)}"


def _fraction(call: Call) -> str:
    """`{{frac|1|2}}` is 1/2, `{{frac|3|1|2}}` is 3 1/2."""
    numbers = call.positional()
    return " ".join([*numbers[:-2], "/".join(numbers[-2:])])


def _literal(call: Call) -> str:
    return LITERALS[call.name]


def _unknown(call: Call) -> str:
    words = call.positional()
    if words:
        return " ".join(filter(_is_readable, words))
    # {{CAN}}, {{UKR}}: the flag and name of a country.
    return call.name.upper() if _COUNTRY_CODE.fullmatch(call.name) else ""


def _is_readable(text: str) -> bool:
    return bool(text) and _FOR_MACHINES.fullmatch(text) is None


def _date_in_words(words: list[str], *, day_first: bool) -> str:
    year, month, day = (*words, "", "", "")[:3]
    if not (year.isdecimal() and month.isdecimal() and 1 <= int(month) <= len(_MONTHS)):
        return year
    name = _MONTHS[int(month) - 1]
    if not day.isdecimal():
        return f"{name} {year}"
    day = day.lstrip("0")
    return f"{day} {name} {year}" if day_first else f"{name} {day}, {year}"


# Words


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_NUMBER = re.compile(r"[-+−]?\d[\d.,/]*")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_COUNTRY_CODE = re.compile(r"[a-z]{3}")
# Sizes, switches, colours, files, languages, parameters of maps.
_FOR_MACHINES = re.compile(
    r"""x?\d+(?:x\d+)?\s*px | y|n|yes|no|on|off|true|false|left|right|center|none
    | \#[0-9A-Fa-f]{3,8} | [a-z]{2,3}(?:-[A-Za-z]+)? | [a-z]+:\S+
    | [^\s\[\]|]* \.(?:svg|png|jpe?g|gif|ogg|oga|wav|webm|tiff?)""",
    re.VERBOSE | re.IGNORECASE,
)
_MONTHS = _words(
    "January February March April May June July August September October November December"
)
_COMPASS = frozenset(("N", "S", "E", "W", "O"))
_RANGE_WORDS = {
    "to": "to",
    "and": "and",
    "or": "or",
    "by": "by",
    "x": "×",
    "×": "×",
    "-": "–",
    "–": "–",
    "to(-)": "–",
    "+/-": "±",
    "±": "±",
}
_AUTHOR_KEYS = _words(
    "last last1 author author1 surname vauthors authors editor-last editor1-last editor "
    "apellidos autor nom auteur cognome фамилия автор"
)
_YEAR_KEYS = _words("year date año fecha année jahr datum anno data год дата")
_TITLE_KEYS = _words(
    "title chapter titel titre título titolo заглавие work website publisher url 1"
)


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",")]


_READERS: dict[Shape, Callable[[Call], str]] = {
    Shape.NOTHING: _nothing,
    Shape.FIRST: _first,
    Shape.SECOND: _second,
    Shape.LAST: _last,
    Shape.COUNTRY: _country,
    Shape.BLOCK: _block,
    Shape.ITEMS: _items,
    Shape.TITLED_ITEMS: _titled_items,
    Shape.SPACED: _spaced,
    Shape.JOINED: _joined,
    Shape.WEB_ADDRESS: _web_address,
    Shape.INTERLANGUAGE_LINK: _interlanguage_link,
    Shape.MEASURE: _measure,
    Shape.HEIGHT: _height,
    Shape.VALUE: _value,
    Shape.FRACTION: _fraction,
    Shape.COORDINATES: _coordinates,
    Shape.DATE: _date,
    Shape.DAY_MONTH_YEAR: _day_month_year,
    Shape.RELEASE_DATES: _release_dates,
    Shape.TAXA: _taxa,
    Shape.PAIRS: _pairs,
    Shape.MARRIAGE: _marriage,
    Shape.CIRCA: _circa,
    Shape.CITATION: _citation,
    Shape.LITERAL: _literal,
}
