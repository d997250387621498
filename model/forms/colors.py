"""Colours: boxes and legends in a colour, and arguments that hold nothing but one."""

from __future__ import annotations

import re

from model.forms.call_form import CallForm, CallPart
from model.forms.color_names import COLOR_NAMES
from model.forms.form import Context, FieldKind, Form, FormError, FormField
from model.forms.template_call import TemplateCall
from model.text_edit import Replace, TextEdit
from model.wikitext.nodes import NodeKind

_BOXES = frozenset(
    (
        *("color box", "colorbox", "colour box", "colourbox", "color", "colour", "legend"),
        *("legend2", "legend inline", "legend0", "legenda", "farbe", "farblegende", "couleur"),
        *("légende", "leyenda", "font color", "fontcolor", "color sample", "legend-inline"),
    )
)
_NUMBER = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_BARE_NUMBER = re.compile(r"[0-9a-fA-F]{6}")
# Names of arguments that hold a colour, in the languages that have been seen.
_COLOR_WORD = re.compile(
    r"""colou?r|farbe|couleur|colore|\bcor\d*\b|kolor|kleur|färg|farve|barva|цвет|колір|צבע|色
    |background|bgcolou?r|_bg\b|\bhex\b|fill\b|stroke
    |\A(?:left|right)arm\d*\Z|\A(?:body|shorts|socks)\d*\Z  # a football kit""",
    re.VERBOSE | re.IGNORECASE,
)


def is_color(text: str) -> bool:
    """Whether a text is `#rgb`, `#rrggbb` or a name that CSS knows."""
    return _NUMBER.fullmatch(text) is not None or text.lower() in COLOR_NAMES


class ColorBoxForm(CallForm):
    """`{{legend|#C0C0C0|not counted}}`: a colour and what it stands for."""

    name = "colour"

    @classmethod
    def recognise(cls, kind: NodeKind, source: str, context: Context) -> ColorBoxForm | None:
        """A form of a known template that begins with a colour."""
        call = TemplateCall.of(kind, source, context, _BOXES)
        if call is None or not is_color(_without_end(call.text("1"))):
            return None
        color = CallPart("color", ("1",), FieldKind.COLOR, is_needed=True, takes=is_color)
        return cls(call, (color, CallPart("label", ("2",))))

    def value_of(self, part: CallPart) -> str:
        return (
            _without_end(super().value_of(part))
            if part.field == "color"
            else super().value_of(part)
        )

    def _part_changed(self, key: str, value: str) -> TextEdit:
        if key != "color" or not is_color(value.strip()):
            return super()._part_changed(key, value)
        end = ";" * self.call.text("1").endswith(";")
        if value.strip() == self.value_of(self.parts[key]):
            return TextEdit()
        return self.call.edit(key, {"1": value.strip() + end})


def _without_end(text: str) -> str:
    """Without the semicolon that ends a rule of CSS."""
    return text.removesuffix(";").rstrip()


class ColorForm(Form):
    """A colour as the whole value: `#f8f9fa`, `Thistle`, or `FF69B4` where an argument says so.

    What had no `#` gets none: a name is written as its number then.
    """

    name = "colour"

    def __init__(self, source: str) -> None:
        self._source = source
        self._is_bare = _BARE_NUMBER.fullmatch(source) is not None

    @classmethod
    def recognise(cls, kind: NodeKind, source: str, context: Context) -> ColorForm | None:
        """A form of words that are a colour, in an argument that is named so."""
        if kind is not NodeKind.TEXT or not _COLOR_WORD.search(context.argument):
            return None
        is_bare = _BARE_NUMBER.fullmatch(source) is not None
        return cls(source) if is_bare or is_color(source) else None

    @property
    def fields(self) -> tuple[FormField, ...]:
        return (FormField("color", "#" * self._is_bare + self._source, FieldKind.COLOR),)

    def _part_changed(self, key: str, value: str) -> TextEdit:
        if key != "color":
            raise KeyError(key)
        value = value.strip()
        if value == self.fields[0].value:
            return TextEdit()
        if self._is_bare and _BARE_NUMBER.fullmatch(value):
            value = "#" + value
        if not is_color(value):
            raise FormError(key, value)
        written = _bare(value) if self._is_bare else value
        return TextEdit((Replace(0, len(self._source), written),))


def _bare(color: str) -> str:
    """The six digits of a colour."""
    number = COLOR_NAMES.get(color.lower(), color).removeprefix("#")
    return number if len(number) == 6 else "".join(digit * 2 for digit in number)
