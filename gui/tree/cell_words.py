"""What a cell of the tree says to those who don't see it painted, and its marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QCoreApplication

from gui.document_controller import DocumentController
from gui.tool_tips import tool_tip, tool_tip_with_heading
from gui.tree.columns import Column
from gui.tree.row_look import RowLook
from model.rows.standing import Standing
from model.templatedata.labels import label_of
from model.templatedata.spec import Match


class CellWords:
    """The words of one page's cells."""

    def __init__(self, controller: DocumentController) -> None:
        self._texts = controller.texts
        self._specs = controller.specs
        self._document = controller.document
        self._fidelity = controller.fidelity
        self.problems: Mapping[int, str] = {}
        """What is wrong with some rows, as sentences."""

    def shown(self, row: int, column: int, look: RowLook) -> str:
        """What stands in a cell, its marks in words."""
        if column == Column.FIELD:
            return look.label
        return look.value if column == Column.VALUE else ", ".join(self._marks(row, look))

    def edited(self, row: int, column: int) -> str:
        """What editing a cell begins with."""
        return self._texts.name(row) if column == Column.FIELD else self._texts.editable(row)

    def tool_tip(self, row: int, column: int, look: RowLook) -> str:
        """What a cell says to a mouse that rests on it."""
        matter = self._matter(row) if column != Column.VALUE else ""
        if matter:
            return tool_tip(matter)
        if column == Column.MARKS:
            return ", ".join(self._marks(row, look))
        if row not in self._document:
            return ""
        if column == Column.FIELD:
            return self._meaning(row)
        source = self._texts.editable(row)
        if not source:
            return ""
        referred = self._texts.referred(row)
        if referred:
            source = f"{source}\n\n{referred}"
        return tool_tip(source)

    def _meaning(self, row: int) -> str:
        """What the field is for, as its template describes it."""
        match = self._specs.match_of(row)
        return "" if match is None else meaning_words(match)

    def _matter(self, row: int) -> str:
        """What is to be known of a row before all else, if anything."""
        words = self.problems.get(row, "")
        if not words and self.winner(row) is not None:
            words = _tr("overridden by the later %1")
        elif not words and self.is_taken(row):
            words = _tr("the last %1: this one counts")
        return words.replace("%1", self._texts.name(row)) if words else ""

    def is_changed(self, row: int) -> bool:
        """Whether the row differs from the saved text."""
        return row in self._document and self._fidelity.is_row_changed(row)

    def winner(self, row: int) -> int | None:
        """The later field of the same name that a reader sees instead of this one."""
        return self._texts.loser_of(row) if row in self._document else None

    def is_taken(self, row: int) -> bool:
        """Whether the row is the one that counts of several fields of one name."""
        rivals = self._texts.rivals_of(row) if row in self._document else ()
        return bool(rivals) and rivals[-1] == row

    def _marks(self, row: int, look: RowLook) -> Iterator[str]:
        if self.is_changed(row):
            yield _tr("changed")
        if row in self.problems:
            yield _tr("has a problem")
        if self.winner(row) is not None:
            yield _tr("duplicate")
        if self.is_taken(row):
            yield _tr("the one that counts")
        if row in self._document and self._texts.is_tangled(row):
            yield _tr("too tangled to take apart")
        if look.is_unused:
            yield _unused_words(look.standing)
        elif look.standing:
            yield standing_words(look.standing)


def order_words() -> str:
    """Why fields don't change places where they stand in TemplateData's order."""
    return _tr(
        "The tree shows the fields as TemplateData orders them, not as they stand in the page. "
        "They move where View › Order of fields is “As in the page”."
    )


def meaning_words(match: Match) -> str:
    """A field's label and description, as a tool tip."""
    return tool_tip_with_heading(label_of(match), match.parameter.description)


def _unused_words(standing: Standing) -> str:
    """The same of a field that the box could have."""
    if standing is Standing.REQUIRED:
        return _tr("required, not there")
    return _tr("suggested, not there") if standing is Standing.SUGGESTED else _tr("not there")


def standing_words(standing: Standing) -> str:
    """How a field stands to its template, in a few words; empty where nothing is to be said."""
    words = {
        Standing.UNKNOWN: _tr("not known to the template"),
        Standing.DEPRECATED: _tr("deprecated"),
        Standing.REQUIRED: _tr("required, and empty"),
        Standing.ALIAS: _tr("another name of its parameter"),
        Standing.SUGGESTED: _tr("suggested, and empty"),
    }
    return words.get(standing, "")


def _tr(text: str) -> str:
    return QCoreApplication.translate("CellWords", text)
