"""Which well-known templates show what, by their names in lower case: the table of a summary.

Names that begin with one of `FAMILIES` belong to its shape too.
"""

from __future__ import annotations

from enum import StrEnum


class Shape(StrEnum):
    """How the text that a reader sees follows from the arguments."""

    NOTHING = "nothing"
    FIRST = "the first"
    SECOND = "the second"
    LAST = "the last"
    COUNTRY = "the first, or name="
    BLOCK = "the first, on lines of its own"
    ITEMS = "each an item"
    TITLED_ITEMS = "title=, then each an item"
    SPACED = "all with spaces"
    JOINED = "all without spaces"
    WEB_ADDRESS = "label or address"
    INTERLANGUAGE_LINK = "title of a page in another language's wiki"
    MEASURE = "number and unit"
    HEIGHT = "m=, ft=, in="
    VALUE = "number with u="
    FRACTION = "numerator and denominator"
    COORDINATES = "degrees, minutes, seconds"
    DATE = "year, month, day"
    DAY_MONTH_YEAR = "day, month, year"
    RELEASE_DATES = "year, month, day, place, and again"
    TAXA = "name and author, and again"
    PAIRS = "name and text, and again"
    MARRIAGE = "name, from, to"
    CIRCA = "a time that is not sure"
    CITATION = "author, year, title"
    LITERAL = "always the same"


_NAMES = {
    Shape.NOTHING: """
        flagicon, flagdeco, flag icon, flag deco, flagicon image, icon, bandiera, bandera, drapeau,
        refn, efn, notetag, note, ref, ref label, note label, r, rp, sfn, sfnp, sfnm, harvnb, harv,
        citation needed, cn, fact, verify source, better source needed, dubious, clarify,
        要出典, للهامش, update after, update inline, when, who, by whom, according to whom,
        webarchive, dead link, anchor, increase, decrease, steady, increaseneutral,
        increasenegative,
        decreasenegative, decreasepositive, augmentation, augmentation négative, perdita, executed,
        listen, audio, maplink, maplink2, mapframe, photomontage, multiple image, age, inflation,
        inflation-fn, inflation-year, short description, use dmy dates, use mdy dates, official url,
        hdicolor, portal, commons, commonscat, dagger, coord missing, coord wd, notelist, reflist
        """,
    Shape.FIRST: """
        nowrap, nobr, nobreak, no wrap, nwr, avoid wrap, small, smaller, smallsup, big, larger, nq,
        nobold, no bold, noitalic, no italic, normal, abbr, abbrv, tooltip, longitem, script, left,
        center, right, sup, sub, strong, em, bold, italic, mono, code, var, kbd, samp, not a typo,
        sic, as written, proper name, date, start-date, end-date, linktext, border, nihongo,
        unicode, smallcaps, sc, allcaps, chem, chem2, zahlexp, число, číslo, formatprice, nastaliq,
        flagu, flaglink, baseball year, nfl year, nba year, ipa
        """,
    Shape.SECOND: """
        color, colour, font color, font, sort, sorting, hs, resize, lower, raise, legend, langx,
        native name, native phrase
        """,
    Shape.LAST: "lang, transl, transliteration, rtl-lang",
    Shape.COUNTRY: """
        flag, flagcountry, flag country, flagathlete, flag entity, flag+link, noflag, flagg, flagga,
        flaga, flagge, bandera2, banergwlad, 국기, 국기나라
        """,
    Shape.BLOCK: """
        plainlist, plain list, flatlist, flat list, div col, columns-list, unindent, block indent,
        blist, plainlista, lista simple, center block
        """,
    Shape.ITEMS: """
        ubl, ublist, ubli, ul, unbulleted list, unbulletedlist, vunblist, hlist, hlijst, h-list,
        horizontal list, bulleted list, bulletedlist, ordered list, olist, ol, cslist, pagelist,
        comma separated entries, br separated entries, tree list, aligned table, based on,
        قائمة بلا نقاط
        """,
    Shape.TITLED_ITEMS: "collapsible list, collapsed list, hidden, clist",
    Shape.SPACED: "sortname, native name list",
    Shape.JOINED: "ipac-en, gaps",
    Shape.WEB_ADDRESS: "url, url2, urlu, official website, official, website, adresse web, сайт",
    Shape.INTERLANGUAGE_LINK: "ill, ill2, interlanguage link, link-interwiki, 仮リンク",
    Shape.MEASURE: "convert, cvt, conv, unité, unidad",
    Shape.HEIGHT: "height",
    Shape.VALUE: "val, nts, number",
    Shape.FRACTION: "frac, fraction, sfrac",
    Shape.COORDINATES: "coord, coords, coor dms, coor dm, coor d, koord, koördinate, coordinates",
    Shape.DATE: """
        birth date, birth date and age, birthdate, birth-date, birth-date and age, bda, dob, dda,
        birth year and age, death date, death date and age, death-date, death-date and age, d-da,
        death year and age, start date, start date and age, sda, end date, end date and age,
        release date, date of birth, euro birth date, dts, opening date
        """,
    Shape.DAY_MONTH_YEAR: """
        date de naissance, date de décès, date de mort, fecha, nacimiento, fallecimiento, datum,
        fecha de nacimiento, fecha de fallecimiento, data, morte
        """,
    Shape.RELEASE_DATES: "film date, filmdate, television date, tv date",
    Shape.TAXA: "taxon list, species list, linked taxon list",
    Shape.PAIRS: "vgrelease, video game release, vgrelease new",
    Shape.MARRIAGE: "marriage, married",
    Shape.CIRCA: "circa, c., ca., ca",
    Shape.CITATION: """
        citation, cite, literatur, internetquelle, ouvrage, article, lien web, книга, статья, cytuj,
        bokref, webbref, kirjaviite, verkkoviite
        """,
}

FAMILIES: tuple[tuple[str, Shape], ...] = (
    ("cite ", Shape.CITATION),
    ("cita ", Shape.CITATION),
    ("citar ", Shape.CITATION),
    ("citeer ", Shape.CITATION),
    ("lang-", Shape.FIRST),
    ("ipa-", Shape.FIRST),
    ("age ", Shape.NOTHING),
    ("efn-", Shape.NOTHING),
    ("location map", Shape.NOTHING),
    ("campaignbox", Shape.NOTHING),
)

# Line breaks, and what begins a line below all that floats.
_BREAKS = ("br", "break", "crlf", "-", "clear", "clr", "ש", "סר", "سطر جديد")

LITERALS = {
    "!": "|",
    "=": "=",
    "·": " · ",
    "•": " · ",
    "dot": " · ",
    "bullet": " · ",
    "middot": " · ",
    ",": " · ",
    "\\": " / ",
    "nbsp": " ",
    "spaces": " ",
    "space": " ",
    "sp": " ",
    "thinsp": " ",
    "snd": " – ",
    "snds": " – ",
    "sndash": " – ",
    "spnd": " – ",
    "spaced ndash": " – ",
    "spaced en dash": " – ",
    "dash": " – ",
    "ndash": "–",
    "en dash": "–",
    "mdash": "—",
    "em dash": "—",
    **dict.fromkeys(_BREAKS, "<br>"),
    "kia": "†",
    "pow": "(POW)",
    "wia": "(WIA)",
    "mia": "(MIA)",
    "surrendered": "(surrendered)",
    "male": "♂",
    "female": "♀",
}

SHAPES: dict[str, Shape] = {
    **dict.fromkeys(LITERALS, Shape.LITERAL),
    **{name.strip(): shape for shape, names in _NAMES.items() for name in names.split(",")},
}
