"""Templates that are links: to pages, websites, ships, stock exchanges and places on the map."""

from __future__ import annotations

import re

from model.preview.flow import Style
from model.preview.template_use import Renderer, TemplateUse
from model.preview.value_writer import ValueWriter

_PROTOCOL = re.compile(r"\A(?:https?:)?//(?:www\.)?", re.IGNORECASE)


def _web_address(writer: ValueWriter, use: TemplateUse) -> None:
    address = use.first_text("1", "url")
    with writer.flow.styled(Style.LINK, title=address):
        if use.argument("2"):
            writer.argument(use.argument("2"))
        else:
            writer.flow.text(_PROTOCOL.sub("", address).removesuffix("/"))


def _official_website(writer: ValueWriter, use: TemplateUse) -> None:
    address = use.first_text("1", "url", "URL")
    label = use.text("name") or "Official website"
    writer.words(label, Style.LINK, title=address)


def _interlanguage_link(writer: ValueWriter, use: TemplateUse) -> None:
    is_old = re.fullmatch(r"[a-z]{2,3}", use.text("1")) is not None
    title = "2" if is_old else "1"
    with writer.flow.styled(Style.LINK, title=use.text(title)):
        writer.argument(use.argument("lt", title))
    code = use.text("1" if is_old else "2")
    if code:
        writer.words(f" [{code}]", Style.SMALL, Style.DIM)


def _link(writer: ValueWriter, use: TemplateUse) -> None:
    with writer.flow.styled(Style.LINK, title=use.text("1")):
        writer.argument(use.argument("2", "1"))


def _sort_name(writer: ValueWriter, use: TemplateUse) -> None:
    with writer.flow.styled(*(() if use.is_on("nolink") else (Style.LINK,))):
        writer.argument(use.argument("1"))
        writer.flow.text(" ")
        writer.argument(use.argument("2"))


def _ship(prefix: str) -> Renderer:
    def write(writer: ValueWriter, use: TemplateUse) -> None:
        with writer.flow.styled(Style.LINK):
            writer.flow.text(f"{prefix} ")
            with writer.flow.styled(Style.ITALIC):
                writer.argument(use.argument("1"))

    return write


def _ticker(exchange: str) -> Renderer:
    def write(writer: ValueWriter, use: TemplateUse) -> None:
        writer.words(f"{exchange}: {use.text('1')}", Style.LINK)

    return write


def _coordinates(writer: ValueWriter, use: TemplateUse) -> None:
    writer.as_read(use, Style.LINK)


RENDERERS: dict[str, Renderer] = {
    **dict.fromkeys(("url", "url2", "urlu", "adresse web", "сайт"), _web_address),
    **dict.fromkeys(("official website", "official", "official url", "website"), _official_website),
    **dict.fromkeys(("ill", "ill2", "interlanguage link", "link-interwiki"), _interlanguage_link),
    **dict.fromkeys(("linktext", "baseball year", "nfl year", "nba year"), _link),
    "sortname": _sort_name,
    **dict.fromkeys(("coord", "coords", "koord", "coordinates"), _coordinates),
    **{name.lower(): _ship(name) for name in ("USS", "HMS", "HMAS", "HMCS", "SS", "RMS", "MV")},
    **{name: _ticker(name.upper()) for name in ("nyse", "nasdaq", "lse", "asx", "tsx", "tyo")},
    "new york stock exchange": _ticker("NYSE"),
}
"""By the template's name in lower case."""
