"""Flags as small drawn blocks: the pictures are on the wiki, the country's name is here."""

from __future__ import annotations

import re

from model.preview.flow import Style
from model.preview.template_use import Renderer, TemplateUse
from model.preview.value_writer import ValueWriter

_WORD = re.compile(r"[^\W\d_]+")
_LITTLE_WORDS = frozenset(("of", "the", "and", "de", "la", "du", "des", "del"))
_BLANK = "\u00a0" * 4
_MOST_LETTERS = 3


def _initials(country: str) -> str:
    """`US`, `UK`, `TUR`: what tells a flag from others without its picture."""
    words = [w for w in _WORD.findall(country.partition("(")[0]) if w.lower() not in _LITTLE_WORDS]
    if len(words) > 1:
        return "".join(word[0] for word in words[:_MOST_LETTERS]).upper()
    return country.strip()[:_MOST_LETTERS].upper()


def _block(writer: ValueWriter, country: str, inside: str) -> None:
    writer.words(f"\u00a0{inside}\u00a0" if inside else _BLANK, Style.FLAG, title=country)


def _icon(writer: ValueWriter, use: TemplateUse) -> None:
    country = use.text("1")
    _block(writer, country, _initials(country) or "▣")


def _named(writer: ValueWriter, use: TemplateUse) -> None:
    country = use.text("1")
    _block(writer, country, "")
    writer.flow.text(" ")
    argument = use.argument("name", "1")
    with writer.flow.styled(Style.LINK, title=country):
        writer.argument(argument)


def _unlinked(writer: ValueWriter, use: TemplateUse) -> None:
    _block(writer, use.text("1"), "")
    writer.flow.text(" ")
    writer.argument(use.argument("name", "1"))


def _athlete(writer: ValueWriter, use: TemplateUse) -> None:
    country = use.text("2")
    _block(writer, country, "")
    writer.flow.text(" ")
    writer.argument(use.argument("1"))
    if country:
        writer.flow.text(" (")
        writer.argument(use.argument("2"))
        writer.flow.text(")")


def _without_flag(writer: ValueWriter, use: TemplateUse) -> None:
    with writer.flow.styled(Style.LINK):
        writer.argument(use.argument("name", "1"))


def write_country_code(writer: ValueWriter, use: TemplateUse) -> None:
    """`{{CAN}}`: a flag and the country's name, of which only the code is known here."""
    code = use.title.upper()
    _block(writer, code, "")
    writer.flow.text(" ")
    if use.argument("name"):
        writer.argument(use.argument("name"))
    else:
        writer.words(code, Style.LINK)


RENDERERS: dict[str, Renderer] = {
    **dict.fromkeys(
        (
            *("flagicon", "flag icon", "flagdeco", "flag deco", "flagicon image", "flagright"),
            *("bandiera", "bandera", "drapeau", "flaggbild", "vlagikoon", "флаг", "国旗", "國旗"),
            *("flagbig", "icon", "hdicolor"),
        ),
        _icon,
    ),
    **dict.fromkeys(
        (
            *("flag", "flagcountry", "flag country", "flag entity", "flagioc", "flag+link"),
            *("flaglink", "flagg", "flagga", "flaga", "flagge", "bandera2", "banergwlad", "국기"),
            *("국기나라", "флагификация", "drapeau2", "vlagland"),
        ),
        _named,
    ),
    **dict.fromkeys(("flagu", "flag u"), _unlinked),
    "flagathlete": _athlete,
    "noflag": _without_flag,
}
"""By the template's name in lower case."""
