"""Short citations: `{{sfn}}` as a note, `{{harvnb}}` and its like in the line."""

from __future__ import annotations

from model.preview.flow import Flow, Style
from model.preview.notes import FieldNote
from model.preview.template_use import Renderer, TemplateUse
from model.preview.value_writer import ValueWriter

_ROOM = 400


def _source(use: TemplateUse) -> str:
    """`Zhang 1995, p. 257`."""
    words = [text for text in use.texts() if text]
    authors, year = words[:-1], words[-1:]
    if len(authors) > 1:
        authors = [f"{', '.join(authors[:-1])} & {authors[-1]}"]
    text = " ".join((*authors, *year))
    page, pages = use.first_text("p", "page"), use.first_text("pp", "pages")
    place = f"p.\u00a0{page}" if page else f"pp.\u00a0{pages}" if pages else use.text("loc")
    return ", ".join(filter(None, (text, place)))


def _short_note(writer: ValueWriter, use: TemplateUse) -> None:
    text = _source(use)
    flow = Flow(use.row, _ROOM)
    flow.text(text)
    note = FieldNote(("", f"sfn {text}"), use.row, tuple(flow.finished()))
    writer.notes.add(writer, note)


def _in_line(writer: ValueWriter, use: TemplateUse) -> None:
    writer.words(_source(use), Style.LINK)


def _in_brackets(writer: ValueWriter, use: TemplateUse) -> None:
    writer.words(f"({_source(use)})", Style.LINK)


def _page(writer: ValueWriter, use: TemplateUse) -> None:
    """`{{rp|257}}`: the page behind a note's mark."""
    page = use.first_text("1", "p", "page", "pp", "pages")
    writer.words(f":{page}" if page else "", Style.RAISED)


RENDERERS: dict[str, Renderer] = {
    **dict.fromkeys(("sfn", "sfnp", "sfnref2"), _short_note),
    **dict.fromkeys(("harvnb", "harvtxt", "harvcolnb"), _in_line),
    **dict.fromkeys(("harv", "harvp", "harvcol"), _in_brackets),
    "rp": _page,
}
"""By the template's name in lower case."""
