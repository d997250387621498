"""Templates around words: small print, abbreviations, colours, fractions, marriages, money."""

from __future__ import annotations

import re

from model.forms.color_names import COLOR_NAMES
from model.preview.flow import Style
from model.preview.template_use import Renderer, TemplateUse
from model.preview.value_writer import ValueWriter

_HEX_COLOR = re.compile(r"#?(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})")
_SHORT_HEX = 3
_BLANK = "\u00a0" * 4


def color_of(text: str) -> str:
    """A colour as `#rrggbb`; empty for all that is not a plain colour."""
    text = text.strip().lower().removesuffix(";")
    if text in COLOR_NAMES:
        return COLOR_NAMES[text]
    if _HEX_COLOR.fullmatch(text) is None:
        return ""
    digits = text.removeprefix("#")
    return "#" + ("".join(2 * digit for digit in digits) if len(digits) == _SHORT_HEX else digits)


def _styled(*styles: Style, key: str = "1", unbroken: bool = False) -> Renderer:
    def write(writer: ValueWriter, use: TemplateUse) -> None:
        with writer.flow.styled(*styles, unbroken=unbroken):
            writer.argument(use.argument(key))

    return write


def _abbreviation(writer: ValueWriter, use: TemplateUse) -> None:
    with writer.flow.styled(title=use.text("2")):
        writer.argument(use.argument("1"))


def _color_box(writer: ValueWriter, use: TemplateUse) -> None:
    color = color_of(use.text("1"))
    with writer.flow.styled(ground=color, title=use.text("1")):
        writer.flow.text(_BLANK)
    if use.argument("2"):
        writer.flow.text(" ")
        writer.argument(use.argument("2"))


def _fraction(writer: ValueWriter, use: TemplateUse) -> None:
    """`{{frac|3|1|2}}` is 3 1⁄2."""
    keys = list(use.positional())
    if len(keys) == 1:
        writer.words("1", Style.RAISED)
    for at, key in enumerate(keys):
        if at == len(keys) - 1:
            writer.flow.text("⁄")
        is_whole = len(keys) > 2 and at == 0
        styles = () if is_whole else (Style.LOWERED if at == len(keys) - 1 else Style.RAISED,)
        with writer.flow.styled(*styles):
            writer.argument(use.argument(key))
        if is_whole:
            writer.flow.text("\u00a0")


def _circa(writer: ValueWriter, use: TemplateUse) -> None:
    writer.words("c.", title="circa")
    for at, key in enumerate(("1", "2")):
        if use.argument(key):
            writer.flow.text(" – c.\u00a0" if at else "\u00a0")
            writer.argument(use.argument(key))


def _marriage(writer: ValueWriter, use: TemplateUse) -> None:
    """`{{marriage|Name|1867|1906|end=died}}` is Name (m. 1867; died 1906)."""
    texts = writer.looks.texts
    writer.argument(use.argument("1"))
    first, last = _year(use.text("2")), _year(use.text("3"))
    reason = use.first_text("end", "reason").lower().rstrip(".")
    words = {"died": texts.died, "divorced": texts.divorced, "div": texts.divorced}
    words |= {
        "widowed": "wid.",
        "wid": "wid.",
        "w": "wid.",
        "d": texts.died,
        "div.": texts.divorced,
    }
    end = words.get(reason, use.first_text("end", "reason"))
    parts = [f"{texts.married}\u00a0{first}"] if first else []
    if end or last:
        parts.append(" ".join(filter(None, (end, last))))
    if not parts:
        return
    between = "; " if end else "–"
    if use.text("1"):
        writer.flow.text(" ")
    writer.words(f"({between.join(parts)})", title=f"{use.text('2')} – {use.text('3')}".strip(" –"))


def _year(text: str) -> str:
    found = re.search(r"(?<!\d)\d{4}(?!\d)", text)
    return found[0] if found else text


def _altitude(writer: ValueWriter, use: TemplateUse) -> None:
    """`{{Höhe|710|DE-NN}}` is 710 m."""
    writer.argument(use.argument("1"))
    writer.flow.text("\u00a0m")


def _money(sign: str) -> Renderer:
    def write(writer: ValueWriter, use: TemplateUse) -> None:
        writer.flow.text(sign)
        writer.argument(use.argument("1"))

    return write


def _rating(writer: ValueWriter, use: TemplateUse) -> None:
    writer.flow.text(f"{use.text('1')}/{use.text('2') or '5'}")


_UNBROKEN = ("nowrap", "nobr", "nobreak", "no wrap", "nwr", "avoid wrap", "j")
_SMALL = ("small", "smaller", "smalldiv", "petit")
_MONEY = {
    "us$": "US$",
    "usd": "US$",
    "£": "£",
    "gbp": "£",
    "€": "€",
    "euro": "€",
    "¥": "¥",
    "₹": "₹",
}

RENDERERS: dict[str, Renderer] = {
    **dict.fromkeys(_UNBROKEN, _styled(unbroken=True)),
    **dict.fromkeys(_SMALL, _styled(Style.SMALL)),
    "resize": _styled(Style.SMALL, key="2"),
    **dict.fromkeys(("font-size", "fontsize"), _styled(key="2")),
    "smallsup": _styled(Style.RAISED),
    **dict.fromkeys(("big", "larger"), _styled(Style.BIG)),
    **dict.fromkeys(("sup", "superscript"), _styled(Style.RAISED)),
    **dict.fromkeys(("sub", "subscript"), _styled(Style.LOWERED)),
    **dict.fromkeys(("strong", "bold", "b"), _styled(Style.BOLD)),
    **dict.fromkeys(("em", "italic", "i", "proper name"), _styled(Style.ITALIC)),
    **dict.fromkeys(("mono", "code", "var", "kbd", "samp", "tt"), _styled(Style.MONOSPACED)),
    **dict.fromkeys(("underline", "u"), _styled(Style.UNDERLINED)),
    **dict.fromkeys(("strikethrough", "s", "strike"), _styled(Style.STRUCK)),
    **dict.fromkeys(("abbr", "abbrv", "tooltip", "abbreviation"), _abbreviation),
    **dict.fromkeys(("color box", "colour box", "legend", "legend inline", "legend2"), _color_box),
    "höhe": _altitude,
    **dict.fromkeys(("frac", "fraction", "sfrac"), _fraction),
    **dict.fromkeys(("circa", "c.", "ca.", "ca"), _circa),
    **dict.fromkeys(("marriage", "married"), _marriage),
    **{name: _money(sign) for name, sign in _MONEY.items()},
    "rating": _rating,
}
"""By the template's name in lower case."""
