"""What the fields of a box are for: its title, its pictures, what only steers the layout, rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from model.arguments import argument_keys, losers
from model.document import Document
from model.templatedata.document import ParameterType
from model.templatedata.labels import label_of
from model.templatedata.spec import TemplateSpec
from model.wikitext.nodes import NodeKind
from model.wikitext.reading import WHITE_SPACE


class Use(Enum):
    """How a field shows."""

    TITLE = "across the top"
    PICTURE = "a picture"
    CAPTION = "below a picture"
    ROW = "a label and a value"
    LAYOUT = "not at all"


@dataclass(frozen=True, slots=True)
class BoxField:
    """A field with its label; `value` is the id of its value's node, `section` that of its set."""

    row: int
    name: str
    value: int
    use: Use
    label: str
    section: str = ""


TITLES = (
    *("conflict", "name", "title", "official_name", "common_name", "taxon", "building_name"),
    *("bridge_name", "Name", "NAME", "titel", "titre", "nombre", "nome", "navn", "nimi", "naam"),
    *("название", "имя", "名前", "名称"),
)
"""By family knowledge, for TemplateData has no word for it: the first that is filled in."""

_FILE = re.compile(
    r"""\s*(?:\[\[)?\s*(?:\w+\s*:)?[^\[\]|{}<>\n]+\.
    (?:jpe?g|jfif|png|svg|gif|tiff?|webp|xcf|pdf|djvu|og[gv]|webm)\s*(?:\||\]\]|\Z|<!--)""",
    re.VERBOSE | re.IGNORECASE,
)
_CAPTION = re.compile(r"caption|_title$|\Abildtext|légende|pie_|didascalia|подпись", re.IGNORECASE)
_LAYOUT = re.compile(
    r"""(?:\A|[_ -])(?:(?:image|img|map|logo|photo|cover|flag|seal|shield|emblem|pushpin)?
        (?:size|width|height|upright|scale|alt)\d*
      |class|style|colou?r|zoom|relief|landscape|embed|child|nocat|border|align|footnotes?_?style
      |marksize|label_position|mapsize|image_?alt|caption_?align|bodyclass|demo|categories)
      (?:[_ -]\w*)?\d*\Z
      |\A(?:pushpin|mapframe|coordinates?_(?:type|region|format|display)|embedded_?|fetchwikidata)
      |bgcolou?r|\A(?:colou?r|bg)""",
    re.VERBOSE | re.IGNORECASE,
)


def box_fields(document: Document, box: int, spec: TemplateSpec | None) -> list[BoxField]:
    """The fields that MediaWiki takes, in the order in which a reader meets them."""
    view = document.template(box)
    keys = argument_keys(view)
    lost = losers(keys)
    rows = [c.id for c in document.children(box) if c.kind is NodeKind.ARGUMENT]
    filled = [
        (row, key, argument.value_text)
        for at, (row, key, argument) in enumerate(zip(rows, keys, view.arguments, strict=True))
        if at not in lost and argument.value_text.strip(WHITE_SPACE)
    ]
    title = _title_among([key for _, key, _ in filled])
    fields = [
        _field(document, row, key, value, spec, is_title=key == title) for row, key, value in filled
    ]
    if spec is not None:
        fields.sort(key=lambda field: (field.use is not Use.TITLE, spec.rank(field.name)))
    return fields


def _title_among(names: Sequence[str]) -> str | None:
    return next((title for title in TITLES if title in names), None)


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
    use = Use.TITLE if is_title else _use_of(name, value, kind)
    value_id = document.children(row)[-1].id
    return BoxField(row, name, value_id, use, label, group.label if group else "")


def _use_of(name: str, value: str, kind: ParameterType) -> Use:
    if kind is ParameterType.FILE or _FILE.match(value):
        return Use.PICTURE
    if _CAPTION.search(name):
        return Use.CAPTION
    if _LAYOUT.search(name):
        return Use.LAYOUT
    return Use.ROW


def readable_name(name: str) -> str:
    """`birth_place` as Birth place."""
    words = name.replace("_", " ").strip()
    return words[:1].upper() + words[1:]
