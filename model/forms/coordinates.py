"""Templates for coordinates, in all the forms that their numbers come in."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from model.forms.angle import LETTERS, Angle, Axis, match_of, read_angle, read_pair
from model.forms.form import Context, Form, FormError, FormField
from model.forms.notation import in_parts, in_typed_notation, lettered
from model.forms.template_call import TemplateCall
from model.text_edit import Replace, TextEdit
from model.wikitext.nodes import NodeKind

_IN_NUMBERS = frozenset(
    ("coord", "coords", "koord", "koördinate", "coordenadas", "coördinaat", "coordinates", "co-ord")
)
_BY_NAME = {"coordinate": ("NS", "EW")}
"""The keys of latitude and longitude in templates that have a named argument for each."""

_MOST_PARTS = 3
_FULL_CIRCLE = 360
_AXES: tuple[Axis, Axis] = ("latitude", "longitude")


@dataclass(frozen=True, slots=True)
class _Half:
    """Where an angle stands in a call: its parts from `first` on, and its letter behind them."""

    first: int
    angle: Angle

    @property
    def end(self) -> int:
        return self.first + len(self.angle.parts) + bool(self.angle.letter)


class CoordinatesForm(Form):
    """`{{coord|52|31|00|N|13|23|20|E|…}}`, `{{coord|52.5|-13.4}}` and what lies between.

    Either notation can be typed, and is written as it was typed where the other half is the same
    place in it: both take as many parts. Else what is written has the form that the call has, and
    is no less exact. All else in the call stays.
    """

    name = "coordinates"

    def __init__(self, call: TemplateCall, halves: tuple[_Half, _Half], most: int | None) -> None:
        self._call = call
        self._halves = dict(zip(_AXES, halves, strict=True))
        self._most = most

    @classmethod
    def recognise(cls, kind: NodeKind, source: str, context: Context) -> CoordinatesForm | None:
        """A form of a call with a latitude and a longitude in the same form."""
        call = TemplateCall.of(kind, source, context, _IN_NUMBERS)
        if call is None:
            return None
        most = _FULL_CIRCLE if _is_on_another_globe(call) else None
        latitude = _half(call, 1, "latitude", None)
        longitude = latitude and _half(call, latitude.end, "longitude", most)
        if not latitude or not longitude:
            return None
        if bool(latitude.angle.letter) != bool(longitude.angle.letter):
            return None
        if len(latitude.angle.parts) > 1 and not latitude.angle.letter:
            return None
        return cls(call, (latitude, longitude), most)

    @property
    def fields(self) -> tuple[FormField, ...]:
        return tuple(_field(axis, half.angle) for axis, half in self._halves.items())

    def _part_changed(self, key: str, value: str) -> TextEdit:
        axis = _axis_of(key)
        if value.strip() == self._halves[axis].angle.shown:
            return TextEdit()
        try:
            return self._changed(key, {axis: value})
        except ValueError as error:
            both = read_pair(value)
            if both is None:
                raise FormError(key, value) from error
            return self._changed(key, dict(zip(_AXES, both, strict=True)))

    def _changed(self, key: str, texts: dict[Axis, str]) -> TextEdit:
        """The edit that writes these halves. Raises ValueError where one is no angle."""
        typed = {
            axis: read_angle(text, axis, self._most if axis == "longitude" else None)
            for axis, text in texts.items()
        }
        converted = self._converted(typed)
        if converted is not None:
            return converted
        changes: dict[str, str] = {}
        for axis, angle in typed.items():
            half = self._halves[axis]
            changes |= _values(half, in_form_of(half.angle, angle, axis))
        return self._call.edit(key, changes)

    def _converted(self, typed: dict[Axis, Angle]) -> TextEdit | None:
        """The edit to the notation that was typed; None where that of the call stays."""
        angles: dict[Axis, Angle] = {}
        for axis, angle in typed.items():
            other = _AXES[1 - _AXES.index(axis)]
            beside = typed.get(other, self._halves[other].angle)
            half = self._halves[axis].angle
            now = in_typed_notation(angle, axis, half, beside)
            if now is None:
                return None
            angles[axis] = now
            if other not in typed:
                same = in_parts(beside, len(now.parts))
                assert same is not None
                angles[other] = lettered(same, other, bool(half.letter))
        return self._rewritten(angles)

    def _rewritten(self, angles: dict[Axis, Angle]) -> TextEdit | None:
        """The edit that writes both halves with other numbers of arguments.

        None where they are not written side by side.
        """
        replaces: list[Replace] = []
        for axis, angle in angles.items():
            half = self._halves[axis]
            place = self._call.span_of(half.first, half.end - half.first)
            if place is None:
                return None
            start, end, between = place
            replaces.append(Replace(start, end, between.join(_texts(angle))))
        return TextEdit.of(replaces)


def in_form_of(old: Angle, typed: Angle, axis: Axis) -> Angle:
    """What was typed, in the notation of what was there.

    Where that has a letter and nothing typed says which, it stays on its side of the globe.
    """
    decimals = len(old.parts[-1].partition(".")[2])
    angle = typed.converted(len(old.parts), decimals)
    is_negative = angle.is_negative
    if old.letter and not typed.letter and not is_negative:
        is_negative = old.is_negative
    letter = LETTERS[axis][is_negative] if old.letter else ""
    parts = tuple(_like(new, was) for new, was in zip(angle.parts, old.parts, strict=True))
    return Angle(parts, is_negative, letter)


def _like(new: str, old: str) -> str:
    """With a zero in front where the old number has one; the old text where it is that number."""
    if Decimal(new) == Decimal(old) and len(new) <= len(old):
        return old
    whole, point, rest = new.partition(".")
    has_zero = len(old.partition(".")[0]) > 1 and old.startswith("0")
    return f"{whole:0>2}{point}{rest}" if has_zero else new


def _axis_of(key: str) -> Axis:
    for axis in _AXES:
        if key == axis:
            return axis
    raise KeyError(key)


def _values(half: _Half, angle: Angle) -> dict[str, str]:
    return {str(half.first + at): text for at, text in enumerate(_texts(angle))}


def _texts(angle: Angle) -> list[str]:
    """The values of the arguments that an angle takes."""
    if angle.letter:
        return [*angle.parts, angle.letter]
    return ["-" * angle.is_negative + angle.parts[0], *angle.parts[1:]]


def _field(axis: Axis, angle: Angle) -> FormField:
    return FormField(axis, angle.shown, hint=angle.other_notation(axis))


def _half(call: TemplateCall, first: int, axis: Axis, most: int | None) -> _Half | None:
    """The angle whose numbers begin at `first`: up to its letter, or one number without."""
    texts = call.texts(first, _MOST_PARTS + 1)
    letters = LETTERS[axis]
    at = next((at for at, text in enumerate(texts) if text.upper() in (*letters,)), None)
    written = "/".join(texts[: at + 1]) if at else texts[0]
    try:
        angle = read_angle(written, axis, most)
    except ValueError:
        return None
    return _Half(first, angle) if len(angle.parts) == (at or 1) else None


def _is_on_another_globe(call: TemplateCall) -> bool:
    numbers = range(1, call.positional_count + 1)
    return any("globe:" in call.text(str(number)) for number in numbers)


class NamedCoordinatesForm(Form):
    """`{{Coordinate|NS=52/31/7/N|EW=13/24/30/E|…}}`: a named argument for each half."""

    name = "coordinates"

    def __init__(self, call: TemplateCall, angles: dict[Axis, Angle]) -> None:
        self._call = call
        self._angles = angles

    @classmethod
    def recognise(
        cls, kind: NodeKind, source: str, context: Context
    ) -> NamedCoordinatesForm | None:
        """A form of a call both of whose arguments are angles."""
        call = TemplateCall.of(kind, source, context, _BY_NAME)
        if call is None:
            return None
        try:
            angles = {
                axis: read_angle(call.text(key), axis)
                for axis, key in zip(_AXES, _BY_NAME[call.name], strict=True)
            }
        except ValueError:
            return None
        return cls(call, angles)

    @property
    def fields(self) -> tuple[FormField, ...]:
        return tuple(_field(axis, angle) for axis, angle in self._angles.items())

    def _part_changed(self, key: str, value: str) -> TextEdit:
        axis = _axis_of(key)
        if value.strip() == self._angles[axis].shown:
            return TextEdit()
        argument = _BY_NAME[self._call.name][_AXES.index(axis)]
        try:
            edit = rewritten_angle(self._call.text(argument), value, axis)
        except ValueError as error:
            raise FormError(key, value) from error
        return self._call.edit(key, {argument: edit})


def rewritten_angle(old: str, value: str, axis: Axis) -> str:
    """The text of an angle with another value, in the same notation and with the same signs.

    Raises ValueError where `value` is no such angle.
    """
    match = match_of(old)
    was = read_angle(old, axis)
    assert match is not None
    angle = in_form_of(was, read_angle(value, axis), axis)
    written = [
        Replace(*match.span(group), text.replace(".", ",") if "," in match[group] else text)
        for group, text in zip(("degrees", "minutes", "seconds"), angle.parts, strict=False)
    ]
    side = "front" if match["front"] else "back"
    if was.letter and angle.letter != was.letter:
        written.append(Replace(*match.span(side), angle.letter))
    if not was.letter and angle.is_negative != was.is_negative:
        start = match.start("degrees") if match["sign"] is None else match.start("sign")
        written.append(Replace(start, match.start("degrees"), "-" * angle.is_negative))
    return TextEdit.of(written).apply(old)
