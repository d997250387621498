"""What a row of the tree shows, kept until the row changes."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from gui.function_words import function_argument_word
from gui.tree.kind_words import kind_word
from model.reader.summary import plain_text
from model.rows.arrangement import Arrangement, Extra, Section, Unused
from model.rows.row_content import ITEMS
from model.rows.row_functions import (
    argument_kind,
    first_argument,
    function_of,
    function_round,
)
from model.rows.row_specs import RowSpecs
from model.rows.row_text import RowText
from model.rows.row_tree import RowTree
from model.rows.standing import Standing, standing_of, wanted_standing
from model.templatedata.labels import telling_label
from model.templatedata.spec import Match, MatchKind
from model.wikitext.functions import FunctionCall
from model.wikitext.nodes import NodeKind

_LONGEST_FIRST = 60
_LONGEST_VALUE = 300
_CONTENT_PARENTS = (NodeKind.WIKILINK, NodeKind.EXTERNAL_LINK)


@dataclass(frozen=True, slots=True)
class RowLook:
    """The texts of a row, and how they are set.

    `word` is dim and stands before `name`; one of them may be empty. `caption` is what the name
    means, dim behind it. `look` is the theme's name for the kind of row.
    """

    word: str
    name: str
    value: str
    look: str
    is_box: bool = False
    is_dim_value: bool = False
    name_is_dim: bool = False
    name_is_rtl: bool = False
    value_is_rtl: bool = False
    is_tangled: bool = False
    caption: str = ""
    standing: Standing = Standing.PLAIN
    is_unused: bool = False
    is_heading: bool = False

    @property
    def label(self) -> str:
        """The field column's text in one piece."""
        return " ".join(filter(None, (self.word, self.name, self.caption)))


class RowLooks:
    """The looks of one page's rows, made when they are first shown."""

    def __init__(
        self, rows: RowTree, texts: RowText, specs: RowSpecs, arrangement: Arrangement
    ) -> None:
        self.has_labels = True
        """Whether a field's label is its caption; all looks are to be forgotten with a change."""
        self.knows_templates = True
        """Whether templates are asked what they say of their fields: not at the first look."""
        self._rows = rows
        self._texts = texts
        self._specs = specs
        self._arrangement = arrangement
        self._document = rows.document
        self._looks: dict[int, RowLook] = {}
        self._numbers: dict[int | None, dict[int, int]] = {}

    def look(self, row: int) -> RowLook | None:
        """The look of a row; None where the row is gone."""
        known = self._looks.get(row)
        if known is not None:
            return known
        extra = self._arrangement.extra(row)
        if extra is not None:
            self._looks[row] = look = look_of_extra(extra, has_label=self.has_labels)
            return look
        if row not in self._rows.document or row not in self._rows:
            return None
        self._looks[row] = look = self._make(row)
        return look

    def forget(self, row: int) -> None:
        """The row has changed."""
        self._looks.pop(row, None)

    def forget_all(self) -> None:
        """What is known of templates is other now, or other parts of it are shown."""
        self._looks.clear()

    def forget_below(self, parent: int) -> None:
        """All rows below `parent` may have changed; only few of many have ever been shown."""
        for row in [row for row in self._looks if self._rows.parent(row) == parent]:
            del self._looks[row]

    def forget_numbers(self, parent: int | None) -> list[int]:
        """The rows below `parent` came, went or moved; gives those whose number is now open."""
        numbered = self._numbers.pop(parent, None) or {}
        return [row for row in numbered if self._looks.pop(row, None) is not None]

    def _make(self, row: int) -> RowLook:
        kind = self._texts.kind(row)
        name, value = self._texts.name(row), self._texts.value(row)
        word, dim_name, dim_value, look = "", False, False, str(kind)
        is_box = self._texts.is_box(row)
        if is_box:
            value, look = field_count_words(self._texts.field_count(row)), "infobox"
        elif kind is NodeKind.ARGUMENT and (call := function_round(self._document, row)):
            word = function_argument_word(argument_kind(self._document, row, call))
            look = "argument-positional"
            if word:
                name, value = "", self._whole_value(row, call)
            dim_name = self._texts.is_positional(row)
        elif kind is NodeKind.ARGUMENT and self._texts.is_positional(row):
            look, dim_name = "argument-positional", True
        elif kind is NodeKind.TEMPLATE and (call := function_of(self._document, row)):
            look, name = "parser-function", self._name_of_call(row, call)
        elif kind in ITEMS:
            name, dim_name = str(self._number(row)), True
        elif kind in (NodeKind.COMMENT, NodeKind.OPAQUE):
            word, dim_value = self._word(row, kind), True
        elif not name or kind is NodeKind.REFERENCE:
            word = self._word(row, kind)
        dim_value = dim_value or (not is_box and self._texts.is_reuse(row))
        caption, standing = self._meaning(row, kind)
        return RowLook(
            word=word,
            name=name,
            value=value,
            look=look,
            is_box=is_box,
            is_dim_value=dim_value,
            name_is_dim=dim_name or standing is Standing.DEPRECATED,
            name_is_rtl=reads_right_to_left(name),
            value_is_rtl=reads_right_to_left(value),
            is_tangled=self._texts.is_tangled(row),
            caption=caption,
            standing=standing,
        )

    def _meaning(self, row: int, kind: NodeKind) -> tuple[str, Standing]:
        """What an argument's name means, and how it stands to its template."""
        is_asked = self.knows_templates and kind is NodeKind.ARGUMENT
        spec = self._specs.spec_of(row) if is_asked else None
        if spec is None:
            return "", Standing.PLAIN
        match = spec.find(self._specs.name_of(row))
        standing = standing_of(match, is_empty=not self._texts.editable(row).strip())
        return self.caption(row), standing

    def caption(self, row: int) -> str:
        """What the name of an argument means; empty where that is not shown."""
        if self._arrangement.extra(row) is not None:
            look = self.look(row)
            return look.caption if look is not None else ""
        match = self._specs.match_of(row) if self.has_labels else None
        return "" if match is None else telling_label(match, self._specs.name_of(row))

    def _word(self, row: int, kind: NodeKind) -> str:
        if kind is NodeKind.CONTENT and self._stands_in_link(row):
            return QCoreApplication.translate("RowKind", "label")
        if kind is NodeKind.OPAQUE and self._texts.is_being_read(row):
            return QCoreApplication.translate("RowLook", "Reading…")
        return kind_word(kind)

    def _whole_value(self, row: int, call: FunctionCall) -> str:
        """What an argument reads: a function that knows no names takes a `=` for text."""
        if call.takes_names or self._texts.is_positional(row):
            return self._texts.value(row)
        return plain_text(self._document.source(row), _LONGEST_VALUE)

    def _name_of_call(self, row: int, call: FunctionCall) -> str:
        """A function's name with what stands behind its colon."""
        first = first_argument(self._document, row)
        shown = " ".join((plain_text(first, _LONGEST_FIRST) or first[:_LONGEST_FIRST]).split())
        return f"{call.word}: {shown}" if shown else call.word

    def _stands_in_link(self, row: int) -> bool:
        parent = self._rows.parent(row)
        return parent is not None and self._texts.kind(parent) in _CONTENT_PARENTS

    def _number(self, row: int) -> int:
        """The number of a list item among the items beside it."""
        parent = self._rows.parent(row)
        if parent not in self._numbers:
            # Qt may ask while some rows are still there whose nodes are already gone.
            there = [i for i in self._rows.children(parent) if i in self._rows.document]
            items = [i for i in there if self._texts.kind(i) in ITEMS]
            self._numbers[parent] = {item: n for n, item in enumerate(items, 1)}
        return self._numbers[parent][row]


def look_of_extra(extra: Extra, *, has_label: bool) -> RowLook:
    """The look of a row that is none of the page's."""
    if not isinstance(extra, Unused):
        words = {
            Section.NO_SET: QCoreApplication.translate("RowLook", "Other fields"),
            Section.UNKNOWN: QCoreApplication.translate("RowLook", "Not known to the template"),
        }
        label = extra.label or words.get(extra.section, "")
        return RowLook("", label, "", "argument", is_heading=True)
    parameter = extra.parameter
    caption = telling_label(Match(parameter, MatchKind.EXACT), parameter.name) if has_label else ""
    return RowLook(
        "",
        parameter.name,
        "",
        "argument",
        name_is_dim=True,
        caption=caption,
        standing=wanted_standing(parameter),
        is_unused=True,
    )


def word_fits(look: RowLook, width_of: Callable[[str], int], room: int) -> bool:
    """Whether the word has room beside the name, which goes before it: the icon says it too."""
    return not look.name or width_of(look.word) + width_of(look.name) <= room


def field_count_words(count: int) -> str:
    """How many fields a box has, in words."""
    if count == 1:
        return QCoreApplication.translate("RowLook", "1 field")
    return QCoreApplication.translate("RowLook", "%n fields", "", count)


def reads_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction is of a right-to-left script (UAX #9, P2)."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return False
