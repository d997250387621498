"""Arguments that hold a coordinate, or a part of one: those of boxes older than `{{coord}}`."""

from __future__ import annotations

import re
from decimal import Decimal

from model.forms.angle import LETTERS, LIMITS, Angle, Axis, read_angle
from model.forms.coordinates import rewritten_angle
from model.forms.form import Context, FieldKind, Form, FormError, FormField
from model.text_edit import Replace, TextEdit
from model.wikitext.nodes import NodeKind

# What stands before the word for a part, in the languages that have been seen.
_LATITUDE = r"(?:lat(?:itud[eo]?|itudine|itudin)?|breitengrad|breite|breddegrad|широта|širina|гшир)"
_LONGITUDE = (
    r"(?:lon(?:g(?:itud[eo]?|itudine|itudin)?)?|längengrad|länge|lengdegrad|долгота|dužina|гдуж)"
)
_DEGREES = r"(?:d|deg|degrees?|g|grad|gradi|grado|stupnjeva|stepeni|stup)"
_SMALLER = r"(?:m|min|minutes?|minut[ia]?|primi|s|sec|seg|seconds?|secondi|sek|sekundi)"
_LETTER = r"(?:ns|ew|eo|dir|oznaka|sj|ij)"


def _keys_with(word: str) -> re.Pattern[str]:
    return re.compile(
        rf"""(?:.*[_\s-])?{word}[_\s-]*
        (?:(?P<degrees>{_DEGREES})|(?P<smaller>{_SMALLER})|(?P<letter>{_LETTER}))?\d?""",
        re.VERBOSE | re.IGNORECASE,
    )


_KEYS: dict[Axis, re.Pattern[str]] = {
    "latitude": _keys_with(_LATITUDE),
    "longitude": _keys_with(_LONGITUDE),
}
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_MOST_SMALLER = 60
_LONGEST_NUMBER = 30


def _key_of(argument: str) -> tuple[Axis, re.Match[str]] | None:
    for axis, pattern in _KEYS.items():
        match = pattern.fullmatch(argument)
        if match:
            return axis, match
    return None


class AngleForm(Form):
    """A whole latitude or longitude in one argument: `latitude = 52.5`, `BREITENGRAD = 52/2/45/N`.

    Either notation can be typed; the one that is there is written.
    """

    name = "coordinates"

    def __init__(self, source: str, axis: Axis, angle: Angle) -> None:
        self._source = source
        self._axis = axis
        self._angle = angle

    @classmethod
    def recognise(cls, kind: NodeKind, source: str, context: Context) -> AngleForm | None:
        """A form of words that are an angle, where the argument's name says that one belongs."""
        if kind is not NodeKind.TEXT or source != source.strip():
            return None
        key = _key_of(context.argument)
        if key is None or key[1]["smaller"] or key[1]["letter"]:
            return None
        axis, match = key
        try:
            angle = read_angle(source, axis)
        except ValueError:
            return None
        is_part = match["degrees"] and len(angle.parts) == 1 and "." not in angle.parts[0]
        return None if is_part else cls(source, axis, angle)

    @property
    def fields(self) -> tuple[FormField, ...]:
        hint = self._angle.other_notation(self._axis)
        return (FormField(self._axis, self._source, hint=hint),)

    def _part_changed(self, key: str, value: str) -> TextEdit:
        if key != self._axis:
            raise KeyError(key)
        value = value.strip()
        if value == self._source:
            return TextEdit()
        try:
            written = rewritten_angle(self._source, value, self._axis)
        except ValueError as error:
            raise FormError(key, value) from error
        return TextEdit((Replace(0, len(self._source), written),))


class AnglePartForm(Form):
    """One number of a coordinate whose parts have an argument each: `latd = 52`, `lat_NS = N`."""

    name = "coordinates"

    def __init__(self, source: str, axis: Axis, part: str) -> None:
        self._source = source
        self._axis = axis
        self._part = part

    @classmethod
    def recognise(cls, kind: NodeKind, source: str, context: Context) -> AnglePartForm | None:
        """A form of the words of an argument whose name says which part belongs there."""
        if kind is not NodeKind.TEXT:
            return None
        key = _key_of(context.argument)
        if key is None:
            return None
        axis, match = key
        part = next((part for part in ("degrees", "smaller", "letter") if match[part]), None)
        if part is None or not _takes(axis, part, source):
            return None
        return cls(source, axis, part)

    @property
    def fields(self) -> tuple[FormField, ...]:
        if self._part == "letter":
            choices = tuple(LETTERS[self._axis])
            return (FormField("hemisphere", self._source, FieldKind.CHOICE, choices=choices),)
        key = self._axis if self._part == "degrees" else "minutes"
        return (FormField(key, self._source, FieldKind.NUMBER),)

    def _part_changed(self, key: str, value: str) -> TextEdit:
        if key != self.fields[0].key:
            raise KeyError(key)
        value = value.strip()
        if value == self._source:
            return TextEdit()
        if not _takes(self._axis, self._part, value):
            raise FormError(key, value)
        return TextEdit((Replace(0, len(self._source), value),))


def _takes(axis: Axis, part: str, value: str) -> bool:
    """Whether a value can be that part of an angle."""
    if part == "letter":
        return value in (*LETTERS[axis], *LETTERS[axis].lower())
    if len(value) > _LONGEST_NUMBER or not _NUMBER.fullmatch(value):
        return False
    if part == "degrees":
        return abs(Decimal(value)) <= LIMITS[axis]
    return 0 <= Decimal(value) < _MOST_SMALLER
