"""Templates around words and in the midst of them: small print, languages, marks, addresses."""

from __future__ import annotations

import re

from model.forms.color_names import COLOR_NAMES
from model.preview.flow import Style
from model.preview.language_names import language_name
from model.preview.template_use import Renderer, TemplateUse
from model.preview.value_writer import ValueWriter

_HEX_COLOR = re.compile(r"#?(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})")
_SHORT_HEX = 3
_PROTOCOL = re.compile(r"\A(?:https?:)?//(?:www\.)?", re.IGNORECASE)
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


def _literal(text: str, *styles: Style) -> Renderer:
    def write(writer: ValueWriter, _use: TemplateUse) -> None:
        writer.words(text, *styles)

    return write


def _inline_mark(text: str) -> Renderer:
    """A complaint of the wiki's, in small print above the line."""
    return _literal(f"[{text}]", Style.RAISED, Style.DIM)


def _citation_needed(writer: ValueWriter, _use: TemplateUse) -> None:
    text = writer.looks.texts.citation_needed
    writer.words(f"[{text}]", Style.RAISED, Style.DIM)


def _abbreviation(writer: ValueWriter, use: TemplateUse) -> None:
    with writer.flow.styled(title=use.text("2")):
        writer.argument(use.argument("1"))


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


def _coordinates(writer: ValueWriter, use: TemplateUse) -> None:
    writer.as_read(use, Style.LINK)


def _altitude(writer: ValueWriter, use: TemplateUse) -> None:
    """`{{Höhe|710|DE-NN}}` is 710 m."""
    writer.argument(use.argument("1"))
    writer.flow.text("\u00a0m")


def _money(sign: str) -> Renderer:
    def write(writer: ValueWriter, use: TemplateUse) -> None:
        writer.flow.text(sign)
        writer.argument(use.argument("1"))

    return write


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


def _rating(writer: ValueWriter, use: TemplateUse) -> None:
    writer.flow.text(f"{use.text('1')}/{use.text('2') or '5'}")


_UNBROKEN = (
    *("nowrap", "nobr", "nobreak", "no wrap", "nwr", "avoid wrap", "j", "longitem", "normal wrap"),
)
_SMALL = ("small", "smaller", "resize", "smalldiv", "font-size", "petit")
_COMPLAINTS = {
    "dubious": "dubious",
    "clarify": "clarification needed",
    "when": "when?",
    "who": "who?",
    "by whom": "by whom?",
    "according to whom": "according to whom?",
    "which": "which?",
    "where": "where?",
    "better source needed": "better source needed",
    "verify source": "verify",
    "failed verification": "failed verification",
    "not in citation": "not in citation given",
    "page needed": "page needed",
    "update inline": "needs update",
    "dead link": "dead link",
    "unreliable source?": "unreliable source?",
    "disputed inline": "disputed",
}

RENDERERS: dict[str, Renderer] = {
    **dict.fromkeys(_UNBROKEN, _styled(unbroken=True)),
    **dict.fromkeys(_SMALL, _styled(Style.SMALL)),
    "resize": _styled(Style.SMALL, key="2"),
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
    **dict.fromkeys(("lang", "transl", "transliteration", "rtl-lang", "lang-rtl"), _language),
    "langx": _named_language,
    **dict.fromkeys(("native name", "native phrase"), _native_name),
    **dict.fromkeys(("nihongo", "nihongo2", "nihongo3"), _nihongo),
    **dict.fromkeys(("url", "url2", "urlu", "adresse web", "сайт"), _web_address),
    **dict.fromkeys(("official website", "official", "official url", "website"), _official_website),
    **dict.fromkeys(("ill", "ill2", "interlanguage link", "link-interwiki"), _interlanguage_link),
    **dict.fromkeys(("linktext", "baseball year", "nfl year", "nba year"), _link),
    "sortname": _sort_name,
    **dict.fromkeys(("color box", "colour box", "legend", "legend inline", "legend2"), _color_box),
    "höhe": _altitude,
    **dict.fromkeys(("frac", "fraction", "sfrac"), _fraction),
    **dict.fromkeys(("circa", "c.", "ca.", "ca"), _circa),
    **dict.fromkeys(("marriage", "married"), _marriage),
    **dict.fromkeys(("coord", "coords", "koord", "coordinates"), _coordinates),
    **dict.fromkeys(("increase", "profit", "gain"), _literal("▲", Style.RISING)),
    **dict.fromkeys(("decrease", "loss"), _literal("▼", Style.FALLING)),
    **dict.fromkeys(("increasenegative", "increase negative"), _literal("▲", Style.FALLING)),
    **dict.fromkeys(("decreasepositive", "decrease positive"), _literal("▼", Style.RISING)),
    **dict.fromkeys(("increaseneutral", "increase neutral"), _literal("▲", Style.DIM)),
    **dict.fromkeys(("decreaseneutral", "decrease neutral"), _literal("▼", Style.DIM)),
    **dict.fromkeys(("steady", "nochange"), _literal("▬", Style.DIM)),
    **dict.fromkeys(("citation needed", "cn", "fact", "要出典"), _citation_needed),
    **{name: _inline_mark(text) for name, text in _COMPLAINTS.items()},
    **dict.fromkeys(("yes", "ya", "aye", "check mark", "tick"), _literal("✓", Style.RISING)),
    **dict.fromkeys(("no", "x mark", "cross"), _literal("✗", Style.FALLING)),
    "0": _literal("\u2007"),
    "dagger": _literal("†"),
    "double-dagger": _literal("‡"),
    **{
        name: _money(sign)
        for name, sign in (("us$", "US$"), ("usd", "US$"), ("£", "£"), ("gbp", "£"))
    },
    **{name: _money(sign) for name, sign in (("€", "€"), ("euro", "€"), ("¥", "¥"), ("inr", "₹"))},
    **{name.lower(): _ship(name) for name in ("USS", "HMS", "HMAS", "HMCS", "SS", "RMS", "MV")},
    **{name: _ticker(name.upper()) for name in ("nyse", "nasdaq", "lse", "asx", "tsx", "tyo")},
    "new york stock exchange": _ticker("NYSE"),
    "rating": _rating,
}
"""By the template's name in lower case."""

FAMILIES: tuple[tuple[str, Renderer], ...] = (("lang-", _named_language),)
"""By the beginning of the name."""
