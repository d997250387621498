"""Measures in both units, as `{{convert}}`, `{{cvt}}` and `{{height}}` show them."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from model.preview.flow import Style
from model.preview.template_use import Renderer, TemplateUse
from model.preview.units import (
    UNITS,
    Unit,
    converted,
    decimals_for,
    number_text,
    unit_of,
)
from model.preview.value_writer import ValueWriter

_NUMBER = re.compile(r"[-+−]?(?:\d[\d,]*(?:\.\d+)?|\.\d+)(?:e[-+]?\d{1,2})?", re.IGNORECASE)
_LONGEST_NUMBER = 40
_MOST_DECIMALS = 12
_RANGES = {
    "-": "–",
    "–": "–",
    "to": " to ",
    "and": " and ",
    "or": " or ",
    "by": " by ",
    "x": " × ",
    "×": " × ",
    "*": " × ",
    "+/-": " ± ",
    "±": " ± ",
    "to(-)": " to ",
    "and(-)": " and ",
}
_NO_CONVERSION = ("output only", "number", "unit")


@dataclass(frozen=True, slots=True)
class _Measure:
    """Numbers as given, what stands between them, their unit, and a smaller unit's number."""

    numbers: tuple[str, ...]
    range_words: tuple[str, ...]
    unit: Unit
    small: tuple[str, Unit] | None
    rest: Sequence[str]

    def values(self) -> list[float]:
        values = [_value(number) for number in self.numbers]
        if self.small is not None:
            number, unit = self.small
            values[-1] += converted(_value(number), unit, self.unit)
        return values

    def joined(self, texts: Sequence[str]) -> str:
        words = [*self.range_words, ""]
        return "".join(a + b for a, b in zip(texts, words, strict=True))


def _value(number: str) -> float:
    return float(number.replace(",", "").replace("−", "-"))


def _is_number(text: str) -> bool:
    return len(text) <= _LONGEST_NUMBER and _NUMBER.fullmatch(text) is not None


def _convert(writer: ValueWriter, use: TemplateUse) -> None:
    measure = _measure(use.texts())
    if measure is None:
        writer.as_read(use)
        return
    targets, decimals = _targets(measure)
    given = _given(measure, use)
    others = [text for target in targets if (text := _converted(measure, target, decimals, use))]
    if use.text("order") == "flip" and others:
        given, others = others[0], [given]
    display = use.text("disp")
    if display in _NO_CONVERSION and others:
        text = others[0]
    elif not others:
        text = given
    elif display in ("or", "comma"):
        text = f"{given}{' or ' if display == 'or' else ', '}{others[0]}"
    else:
        text = f"{given} ({'; '.join(others)})"
    writer.words(text)


def _measure(words: Sequence[str]) -> _Measure | None:
    if not words or not _is_number(words[0]):
        return None
    numbers, between, at = [words[0]], [], 1
    while at + 1 < len(words) and words[at] in _RANGES and _is_number(words[at + 1]):
        between.append(_RANGES[words[at]])
        numbers.append(words[at + 1])
        at += 2
    unit = unit_of(words[at]) if at < len(words) else None
    if unit is None:
        return None
    at += 1
    small = None
    if at + 1 < len(words) and _is_number(words[at]):
        small_unit = unit_of(words[at + 1])
        if small_unit is not None and small_unit.quantity == unit.quantity:
            small, at = (words[at], small_unit), at + 2
    return _Measure(tuple(numbers), tuple(between), unit, small, words[at:])


def _targets(measure: _Measure) -> tuple[tuple[str, ...], int | None]:
    """The codes to convert to, and how many decimals are asked for."""
    rest = [word for word in measure.rest if word]
    codes = measure.unit.targets
    if rest and not _is_number(rest[0]):
        codes, rest = tuple(rest[0].split(" ")), rest[1:]
    number = rest[0] if rest else ""
    is_decimals = re.fullmatch(r"[-−]?\d{1,2}", number) is not None
    return codes, int(number.replace("−", "-")) if is_decimals else None


def _given(measure: _Measure, use: TemplateUse) -> str:
    """What was given, its unit in full unless asked for in short."""
    numbers = measure.joined([_as_written(number) for number in measure.numbers])
    is_short = use.name == "cvt" or use.text("abbr") in ("on", "in", "~")
    is_one = measure.numbers == ("1",)
    text = f"{numbers}{_unit_text(measure.unit, use, is_short=is_short, is_one=is_one)}"
    if measure.small is None:
        return text
    number, unit = measure.small
    return f"{text} {number}{_unit_text(unit, use, is_short=is_short, is_one=number == '1')}"


def _unit_text(unit: Unit, use: TemplateUse, *, is_short: bool, is_one: bool) -> str:
    is_adjective = use.text("adj") in ("on", "mid")
    if is_short:
        word = unit.symbol
    else:
        word = unit.name if is_one or is_adjective else unit.plural
        word = word.replace(" ", "\u00a0")
        if use.text("sp") == "us":
            word = word.replace("metre", "meter").replace("litre", "liter")
    if is_short and unit.symbol.startswith("/"):
        return word
    return f"-{word}" if is_adjective and not is_short else f"\u00a0{word}"


def _as_written(number: str) -> str:
    whole, point, fraction = number.replace("−", "-").partition(".")
    bare = whole.replace(",", "")
    if not bare.lstrip("+-").isdigit():
        return number
    shown = f"{abs(int(bare)):,}" if len(bare.lstrip("+-")) > len("999") else bare.lstrip("+-")
    return ("−" if bare.startswith("-") else "") + shown + point + fraction


def _converted(measure: _Measure, code: str, decimals: int | None, use: TemplateUse) -> str:
    if code in ("ftin", "ft in"):
        return _feet_and_inches(measure)
    target = unit_of(code)
    if target is None or target.quantity != measure.unit.quantity:
        return ""
    texts = []
    for number, value in zip(measure.numbers, measure.values(), strict=True):
        turned = converted(value, measure.unit, target)
        if not math.isfinite(turned):
            return ""
        exact = _decimals(number, turned, measure, target, use) if decimals is None else decimals
        texts.append(number_text(turned, max(-_MOST_DECIMALS, min(exact, _MOST_DECIMALS))))
    is_full = use.text("abbr") == "off"
    is_one = texts == ["1"]
    return measure.joined(texts) + _unit_text(target, use, is_short=not is_full, is_one=is_one)


def _decimals(number: str, turned: float, measure: _Measure, target: Unit, use: TemplateUse) -> int:
    digits = use.text("sigfig")
    if digits.isdecimal() and turned:
        return min(int(digits), _MOST_DECIMALS) - 1 - math.floor(math.log10(abs(turned)))
    if measure.small is not None:
        # Feet and inches are given more exactly than their last number alone tells.
        return decimals_for(measure.small[0], turned, measure.small[1], target) + 1
    return decimals_for(number, turned, measure.unit, target)


def _feet_and_inches(measure: _Measure) -> str:
    if measure.unit.quantity != "length":
        return ""
    return measure.joined(
        [
            _in_feet(converted(value, measure.unit, UNITS["in"]), number)
            for number, value in zip(measure.numbers, measure.values(), strict=True)
        ]
    )


def _in_feet(inches: float, number: str) -> str:
    """Feet and inches, to the inch; of a round number as exact as that in feet."""
    if not math.isfinite(inches):
        return number
    feet, rest = divmod(round(abs(inches)), 12)
    sign = "−" if inches < 0 else ""
    return f"{sign}{feet:,}\u00a0ft {rest}\u00a0in"


def _height(writer: ValueWriter, use: TemplateUse) -> None:
    metres = use.first_text("m", "meter", "meters", "metre")
    centimetres = use.text("cm")
    feet, inches = use.first_text("ft", "feet", "foot") or "0", use.first_text("in", "inch") or "0"
    if _is_number(metres):
        text = f"{metres}\u00a0m ({_in_feet(_value(metres) / 0.0254, metres)})"
    elif _is_number(centimetres):
        text = f"{centimetres}\u00a0cm ({_in_feet(_value(centimetres) / 2.54, centimetres)})"
    elif _is_number(feet) and _is_number(inches) and (feet, inches) != ("0", "0"):
        total = (_value(feet) * 12 + _value(inches)) * 0.0254
        given = f"{feet}\u00a0ft" + (f" {inches}\u00a0in" if inches != "0" else "")
        text = f"{given} ({number_text(total, 2)}\u00a0m)"
    else:
        text = " ".join(filter(None, (metres, centimetres)))
    writer.words(text)


def _val(writer: ValueWriter, use: TemplateUse) -> None:
    """`{{val|1.5|0.2|e=3|u=km}}` is 1.5±0.2×10³ km."""
    number, uncertainty = use.text("1"), use.text("2")
    text = _as_written(number) if _is_number(number) else number
    if uncertainty:
        text += f"±{uncertainty}"
    exponent = use.text("e")
    writer.words(f"{text}×10" if exponent else text)
    if exponent:
        writer.words(exponent.replace("-", "−"), Style.RAISED)
    unit = use.first_text("u", "ul", "up", "upl")
    if unit:
        writer.words(f"\u00a0{unit}")


RENDERERS: dict[str, Renderer] = {
    **dict.fromkeys(("convert", "cvt", "conv", "convertcvt"), _convert),
    **dict.fromkeys(("height", "infobox person/height"), _height),
    "val": _val,
}
"""By the template's name in lower case."""
