"""The words that a preview says by itself, and its colours, out of a theme."""

from PySide6.QtCore import QCoreApplication

from gui.theme import Theme
from model.preview.looks import PreviewColors, PreviewTexts


def preview_colors(theme: Theme) -> PreviewColors:
    """The colours of a preview in a theme."""
    return PreviewColors(
        text=theme.color("text").name(),
        dim=theme.color("dim").name(),
        link=theme.color("link").name(),
        line=theme.color("line").name(),
        surface=theme.color("surface").name(),
        section=theme.color("hover").name(),
        mark=theme.color("valid").name(),
        warning=theme.color("error").name(),
    )


def preview_texts() -> PreviewTexts:
    """The words of a preview in the language of the window."""
    return PreviewTexts(
        references=_tr("References"),
        notes=_tr("Notes"),
        image=_tr("Image"),
        map=_tr("Map"),
        shown=_tr("show"),
        hidden=_tr("hide"),
        age=_tr("age %1"),
        aged=_tr("aged %1"),
        ago=_tr("%1 ago"),
        retrieved=_tr("Retrieved %1"),
        citation_needed=_tr("citation needed"),
        married=_tr("m."),
        divorced=_tr("div."),
        died=_tr("died"),
        no_text=_tr("not defined here"),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Preview", text)
