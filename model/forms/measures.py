"""Numbers with units: `{{convert|6|ft|4|in|cm}}`, `{{val|14.71|0.03|u=km}}` and their like."""

from __future__ import annotations

import re

from model.forms.call_form import CallForm, CallPart
from model.forms.form import Context, FieldKind
from model.forms.template_call import TemplateCall
from model.wikitext.nodes import NodeKind

_LONGEST_NUMBER = 80
_NUMBER = re.compile(
    r"""[-+−]?(?:\d[\d,]*(?:\.\d+)?|\.\d+)(?:e[-+−]?\d+)?  # 12,392.5 and 4.5e6
    |[-+−]?(?:\d+[-+])?\d+//?\d+                          # 1/2, 2+1/2, 3//4
    """,
    re.VERBOSE | re.ASCII | re.IGNORECASE,
)
_NUMBER_WITH_COMMA = re.compile(r"[-+−]?\d[\d. \u00a0\u202f]*(?:[.,]\d+)?(?:e[-+]?\d+)?", re.ASCII)

_CONVERT = frozenset(("convert", "cvt", "conv", "convertcvt", "konvertuj", "omregn"))
# Template:Convert, "Ranges of values".
_RANGE_WORDS = (
    *("to", "-", "–", "and", "or", "by", "x", "×", "*", "+/-", "±", "+"),
    *("and(-)", "to(-)", "to about", "-–", "from", "xx", "×;", "or(-)", "and to", "to and"),
)
_UNITS = (
    *("m", "km", "cm", "mm", "ft", "in", "mi", "yd", "nmi", "m2", "km2", "ha", "acre", "sqmi"),
    *("sqft", "m3", "km3", "l", "USgal", "impgal", "cuft", "kg", "g", "t", "lb", "oz", "LT", "ST"),
    *("km/h", "mph", "kn", "m/s", "C", "F", "K", "PS", "hp", "kW", "MW", "kPa", "psi", "/km2"),
)
_A_UNIT = re.compile(r"[^\d\s|{}]\S*|\d*[^\d\s|{}]\S*")


def is_number(text: str) -> bool:
    """Whether a text is a number as `{{convert}}` and `{{val}}` take it, fractions too."""
    return len(text) <= _LONGEST_NUMBER and _NUMBER.fullmatch(text) is not None


def is_number_with_comma(text: str) -> bool:
    """Whether a text is a number, with a decimal comma or not."""
    return len(text) <= _LONGEST_NUMBER and _NUMBER_WITH_COMMA.fullmatch(text) is not None


class ConvertForm(CallForm):
    """`{{convert|12|km|mi}}`, a range `{{cvt|2|to|3|km}}`, a height `{{convert|6|ft|4|in|cm}}`.

    How it is rounded and shown stays as it is. More than two numbers have no form.
    """

    name = "measure"

    @classmethod
    def recognise(cls, kind: NodeKind, source: str, context: Context) -> ConvertForm | None:
        """A form of a call with a number and its unit, or two of either."""
        call = TemplateCall.of(kind, source, context, _CONVERT)
        if call is None or not is_number(call.text("1")):
            return None
        second, third, fourth = call.texts(2, 3)
        value = _number("value", "1")
        if second in _RANGE_WORDS and is_number(third) and _is_unit(fourth):
            range_word = CallPart(
                "range", ("2",), FieldKind.CHOICE, _RANGE_WORDS[:6], "", True, _is_range_word
            )
            parts = (value, range_word, _number("value_to", "3"), _unit("unit", "4"))
            return cls(call, (*parts, *_target(call, 5)))
        if not _is_unit(second):
            return None
        if is_number(third) and _is_unit(fourth):
            small = (_number("value_2", "3"), _unit("unit_2", "4"))
            return cls(call, (value, _unit("unit", "2"), *small, *_target(call, 5)))
        return cls(call, (value, _unit("unit", "2"), *_target(call, 3)))


def _target(call: TemplateCall, number: int) -> tuple[CallPart, ...]:
    """What it is converted to; not where the number of digits stands at once."""
    text = call.text(str(number))
    if is_number(text):
        return ()
    is_last = call.positional_count <= number
    return (CallPart("to_unit", (str(number),), FieldKind.CHOICE, _UNITS, is_needed=not is_last),)


def _number(field: str, argument: str) -> CallPart:
    return CallPart(field, (argument,), FieldKind.NUMBER, is_needed=True, takes=is_number)


def _unit(field: str, argument: str) -> CallPart:
    return CallPart(field, (argument,), FieldKind.CHOICE, _UNITS, "", True, _is_unit)


def _is_unit(text: str) -> bool:
    return _A_UNIT.fullmatch(text) is not None and text not in _RANGE_WORDS


def _is_range_word(text: str) -> bool:
    return text in _RANGE_WORDS


_UNCERTAINTY = (
    CallPart("value", ("1",), FieldKind.NUMBER, is_needed=True, takes=is_number),
    CallPart("uncertainty", ("2",)),
)
_EXPONENT = CallPart("exponent", ("e",), FieldKind.NUMBER, takes=is_number)
_QUANTITIES: dict[str, tuple[CallPart, ...]] = {
    "val": (*_UNCERTAINTY, _EXPONENT, CallPart("unit", ("u", "ul", "up", "upl"))),
    "unité": (
        CallPart("value", ("1",), FieldKind.NUMBER, is_needed=True, takes=is_number_with_comma),
        CallPart("unit", ("2",)),
        CallPart("unit_exponent", ("3",), FieldKind.NUMBER, takes=is_number),
    ),
    "zahlexp": (
        CallPart("value", ("1",), FieldKind.NUMBER, is_needed=True, takes=is_number_with_comma),
        CallPart("exponent", ("2",), FieldKind.NUMBER, takes=is_number),
        CallPart("unit", ("post",)),
    ),
    "höhe": (
        CallPart("value", ("1",), FieldKind.NUMBER, is_needed=True, takes=is_number_with_comma),
        CallPart("reference_level", ("2",)),
    ),
}


class QuantityForm(CallForm):
    """A number, how exact it is, its power of ten and its unit, in the arguments of a template."""

    name = "measure"

    @classmethod
    def recognise(cls, kind: NodeKind, source: str, context: Context) -> QuantityForm | None:
        """A form of a known template with a plain number."""
        call = TemplateCall.of(kind, source, context, _QUANTITIES)
        if call is None:
            return None
        parts = _QUANTITIES[call.name]
        if call.name == "val" and call.text("3"):
            parts = (*parts, CallPart("uncertainty_below", ("3",)))
        return cls(call, parts) if parts[0].accepts(call.text("1")) else None


_HEIGHT_UNITS = (
    ("metres", ("m", "meter", "meters", "metre")),
    ("centimetres", ("cm",)),
    ("feet", ("ft", "feet", "foot")),
    ("inches", ("in", "inch", "inches")),
    ("stones", ("st", "stone")),
    ("pounds", ("lb", "lbs")),
    ("kilograms", ("kg",)),
)
_HEIGHTS = frozenset(("height", "infobox person/height", "weight"))


class HeightForm(CallForm):
    """`{{height|ft=5|in=11}}`, `{{height|m=1.77}}`: an argument for each unit that is used."""

    name = "measure"

    @classmethod
    def recognise(cls, kind: NodeKind, source: str, context: Context) -> HeightForm | None:
        """A form of a call with one unit or two, each with a number."""
        call = TemplateCall.of(kind, source, context, _HEIGHTS)
        if call is None:
            return None
        parts = [
            CallPart(field, keys, FieldKind.NUMBER, is_needed=True, takes=is_number)
            for field, keys in _HEIGHT_UNITS
            if any(key in call for key in keys)
        ]
        form = cls(call, parts)
        is_plain = all(is_number(form.value_of(part)) for part in parts)
        return form if parts and is_plain else None
