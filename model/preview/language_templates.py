"""Words in other languages, and what they are called there."""

from __future__ import annotations

from model.preview.flow import Style
from model.preview.language_names import language_name
from model.preview.template_use import Renderer, TemplateUse
from model.preview.value_writer import ValueWriter


def _language(writer: ValueWriter, use: TemplateUse) -> None:
    keys = reversed(list(use.positional()))
    with writer.flow.styled(title=language_name(use.text("1"))):
        writer.argument(use.argument("text", *keys))


def _named_language(writer: ValueWriter, use: TemplateUse) -> None:
    """`{{langx|de|Wort}}` and `{{lang-de|Wort}}`: the language, then the words."""
    is_own = use.name.startswith("lang-")
    code = use.name.removeprefix("lang-") if is_own else use.text("1")
    name = language_name(code)
    if name and use.text("label") != "none":
        writer.words(f"{use.text('label') or name}: ")
    with writer.flow.styled(Style.ITALIC):
        writer.argument(use.argument("text", "1" if is_own else "2"))


def _native_name(writer: ValueWriter, use: TemplateUse) -> None:
    writer.argument(use.argument("2", "name"))
    name = language_name(use.first_text("1", "tag"))
    if name and use.text("paren") not in ("no", "omit", "off"):
        writer.words(f" ({name})", Style.SMALL)


def _nihongo(writer: ValueWriter, use: TemplateUse) -> None:
    """`{{nihongo|Words|漢字|romaji}}`: the words, and in brackets how they are written and read."""
    writer.argument(use.argument("1"))
    others = [key for key in ("2", "3") if use.text(key)]
    if not others:
        return
    writer.flow.text(" (" if use.text("1") else "(")
    writer.argument(use.argument(others[0]))
    if len(others) > 1:
        writer.flow.text(", ")
        with writer.flow.styled(Style.ITALIC):
            writer.argument(use.argument(others[1]))
    writer.flow.text(")")


RENDERERS: dict[str, Renderer] = {
    **dict.fromkeys(("lang", "transl", "transliteration", "rtl-lang", "lang-rtl"), _language),
    "langx": _named_language,
    **dict.fromkeys(("native name", "native phrase"), _native_name),
    **dict.fromkeys(("nihongo", "nihongo2", "nihongo3"), _nihongo),
}
"""By the template's name in lower case."""

FAMILIES: tuple[tuple[str, Renderer], ...] = (("lang-", _named_language),)
"""By the beginning of the name."""
