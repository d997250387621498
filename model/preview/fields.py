"""What the fields of a box are for: its title, its pictures, its rows, or only the layout.

TemplateData has no word for that, so names and values decide, as boxes of many wikis have them.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import Enum
from itertools import islice

from model.arguments import argument_keys, losers
from model.document import Document
from model.preview.field_pairs import label_givers, notes_for
from model.templatedata.document import ParameterType
from model.templatedata.labels import label_of
from model.templatedata.spec import TemplateSpec
from model.wikitext.nodes import NodeKind
from model.wikitext.reading import WHITE_SPACE


class Use(Enum):
    """How a field shows."""

    TITLE = "across the top"
    SUBTITLE = "across, below the title"
    PICTURE = "a picture"
    CAPTION = "below a picture"
    ROW = "a label and a value"
    PART = "as a part of another field's row"
    LAYOUT = "not at all"


MOST_FIELDS = 500
"""No reader would go through more; the tree has them all."""
_AT_THE_TOP = {Use.TITLE: 0, Use.SUBTITLE: 1}


@dataclass(frozen=True, slots=True)
class BoxField:
    """A field with its label, and the heading of the set that it belongs to.

    `value` is the id of its value's node. `labelled_by` is the field whose value is the label
    (`leader_title` of `leader_name`), `notes` those that only hold references for it.
    """

    row: int
    name: str
    value: int
    use: Use
    label: str
    section: str = ""
    labelled_by: int | None = None
    notes: tuple[int, ...] = ()


_TITLES = (
    *("conflict", "name", "title", "official_name", "common_name", "taxon", "titel", "titre"),
    *("nombre", "nome", "navn", "nimi", "naam", "název", "nazwa", "ad", "názov", "título", "nom"),
    *("namn", "gewässername", "ort", "название", "имя", "назва", "име", "名前", "名称", "作品名"),
    *("이름", "اسم", "الاسم"),
)
"""The first of these, in any case, that is filled in is the title."""
_OTHER_TITLE = re.compile(
    r"""(?:club|team|settlement|hotel|station|school|company|character|journal|agency|ship|airline
    |park|currency|building|bridge|show|band|road|university|dam|mountain|river|lake|game|minister
    |element|drug|book|film|station|place|full|fuller)[ _]?(?:name|title)\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_SUBTITLES = ("native_name", "nativename", "native name")

_FILE = re.compile(
    r"""\s*(?:\[\[)?\s*(?:[^\W\d_]+\s*:)?[^\[\]|{}<>\n:]+\.
    (?:jpe?g|jfif|png|svg|gif|tiff?|webp|xcf|pdf|djvu|og[gv]|webm)\s*(?:\||\]\]|\Z|<!--)""",
    re.VERBOSE | re.IGNORECASE,
)
_CAPTION = re.compile(
    r"""caption|\A(?:bildtext|bildbeschreibung|légende|legende|didascalia|legenda|bijschrift
    |pie(?:_de)?_(?:imagen|foto)|pie|подпись|подпис|billedtekst|bildetekst|kuvateksti)\d*\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_LAYOUT = re.compile(
    r"""(?:\A|[_ -]|image|img|map|logo|photo|cover|flag|seal|picture|shield|emblem|sig(?:nature)?)
        (?:size|width|height|upright|scale|alt)\d*\Z
      |(?:\A|[_ -])(?:class|style|colou?r|zoom|relief|landscape|embed|child|nocat|border|align
        |marksize|label_position|mapsize|lang|langcode|pref|order|display|type_?code
        |background|bg)\d*\Z
      |(?:lat|long)(?:itudine)?[ _]?(?:grad|gradi|minuti|secondi|ew|ns)\Z|\Astatus\d?_system
      |\A(?:pushpin|mapframe|coord(?:inate)?s?_(?:type|region|format|display|parameters)|embedded
        |fetchwikidata|fossil_range_color|onlysourced|suppressfields|noicon|module_style
        |(?:lat|lon|long)(?:_?(?:d|m|s|ns|ew|deg|min|sec|dir|degrees|minutes|seconds|direction))
        |latitude|longitude|iso_code|bodyclass|demo|categories|italic_title|extra_tracklisting
        |pattern_|stemma_kit|(?:left|right)arm\d*\Z|(?:body|shorts|socks)\d*\Z)
      |bgcolou?r|\A(?:colou?r|bg|dateformat|df|mdy)""",
    re.VERBOSE | re.IGNORECASE,
)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_LONGEST_WORD = 400
_WORD_END = re.compile(r"(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ])")
_MAY_SHOW_PICTURES = re.compile(
    r"(?:image|photo|picture|logo|cover|flag|map|bild|imagen|immagine)(?:[ _]\w+)?\d*",
    re.IGNORECASE,
)
_REGION = re.compile(r"\s*[A-Z]{2}-[A-Z0-9]{1,3}\s*")
_SWITCHES = frozenset(("yes", "no", "y", "n", "true", "false", "on", "off"))


def box_fields(document: Document, box: int, spec: TemplateSpec | None) -> list[BoxField]:
    """The fields that MediaWiki takes, in the order in which a reader meets them.

    Those that are filled in, that is, and of them the first `MOST_FIELDS`.
    """
    view = document.template(box)
    keys = argument_keys(view)
    lost = losers(keys)
    rows = [c.id for c in document.children(box) if c.kind is NodeKind.ARGUMENT]
    taken = (
        (row, key, argument)
        for at, (row, key, argument) in enumerate(zip(rows, keys, view.arguments, strict=True))
        if at not in lost and argument.value_text.strip(WHITE_SPACE)
    )
    filled = {key: (row, argument.value_text) for row, key, argument in islice(taken, MOST_FIELDS)}
    title = _title_among(filled)
    fields = {
        name: _field(document, row, name, value, spec, is_title=name == title)
        for name, (row, value) in filled.items()
    }
    _put_together(fields)
    found = list(fields.values())
    if spec is not None:
        found.sort(key=lambda field: spec.rank(field.name))
    return sorted(found, key=lambda field: _AT_THE_TOP.get(field.use, len(_AT_THE_TOP)))


def _title_among(names: Collection[str]) -> str | None:
    by_word = {name.lower(): name for name in reversed(list(names))}
    known = next((by_word[title] for title in _TITLES if title in by_word), None)
    return known or next(filter(_OTHER_TITLE.match, names), None)


def _field(
    document: Document,
    row: int,
    name: str,
    value: str,
    spec: TemplateSpec | None,
    *,
    is_title: bool,
) -> BoxField:
    match = spec.find(name) if spec is not None else None
    label = (label_of(match) if match else "") or readable_name(name)
    group = spec.set_of(match.parameter.name) if spec is not None and match else None
    kind = match.parameter.type if match else ParameterType.UNKNOWN
    value = _COMMENT.sub("", value).strip()[:_LONGEST_WORD]
    use = Use.TITLE if is_title else _use_of(name, value, kind)
    if use is Use.ROW and _is_for_the_template(value, kind, is_known=match is not None):
        use = Use.LAYOUT
    if use is Use.ROW and document.syntax.image_option(value) == "width":
        use = Use.LAYOUT
    value_id = document.children(row)[-1].id
    return BoxField(row, name, value_id, use, label, group.label if group else "")


def _use_of(name: str, value: str, kind: ParameterType) -> Use:
    if name in _SUBTITLES:
        return Use.SUBTITLE
    if _CAPTION.search(name):
        return Use.CAPTION
    if _LAYOUT.search(name):
        return Use.LAYOUT
    if value.startswith("{{") and _MAY_SHOW_PICTURES.fullmatch(name):
        return Use.PICTURE
    if kind is ParameterType.FILE or _FILE.match(value):
        return Use.PICTURE
    return Use.ROW


def _is_for_the_template(value: str, kind: ParameterType, *, is_known: bool) -> bool:
    """Whether the value tells a template what to do, and no reader anything."""
    word = value.lower()
    if word in _SWITCHES:
        return kind is ParameterType.BOOLEAN or not is_known
    return word == "auto" or _REGION.fullmatch(value) is not None


def _put_together(fields: dict[str, BoxField]) -> None:
    """Fields that show in another's row become parts of it."""
    rows = [name for name, field in fields.items() if field.use is Use.ROW]
    for giver, taker in label_givers(rows):
        fields[taker] = replace(fields[taker], labelled_by=fields[giver].value)
        fields[giver] = replace(fields[giver], use=Use.PART)
    rows = [name for name in rows if fields[name].use is Use.ROW]
    for notes, taker in notes_for(rows):
        notes_of = (*fields[taker].notes, fields[notes].value)
        fields[taker] = replace(fields[taker], notes=notes_of)
        fields[notes] = replace(fields[notes], use=Use.PART)


def readable_name(name: str) -> str:
    """`birth_place` as Birth place, `EndDate` as End Date."""
    words = _WORD_END.sub(" ", name.replace("_", " ")).strip()
    return words[:1].upper() + words[1:]
