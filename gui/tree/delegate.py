"""Paints the cells of the tree: text first, thin lines, marks only where something is up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QIcon,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from gui.document_controller import DocumentController
from gui.theme import Theme
from gui.theme_manager import ICON_SIZE, ROW_HEIGHT, ThemeManager
from gui.tree.columns import Column
from gui.tree.item_model import ItemModel
from gui.tree.row_look import RowLook, word_fits
from model.rows.arrangement import Unused
from model.rows.standing import Standing
from model.wikitext.nodes import NodeKind

if TYPE_CHECKING:
    from gui.text_mode import TextMode
    from gui.tree.value_editor import Cell, ValueEditor

_Index = QModelIndex | QPersistentModelIndex
_SELECTED = QStyle.StateFlag.State_Selected
_ACTIVE = QStyle.StateFlag.State_Active
_HOVERED = QStyle.StateFlag.State_MouseOver
_CURRENT = QStyle.StateFlag.State_HasFocus
_PADDING = 6
_MARK = 14
_MOST_CUT = 2000
"""Texts whose cut to the column's width is kept."""

_MARKS_OF_STANDING = {
    Standing.UNKNOWN: ("mark-unknown", "dim"),
    Standing.DEPRECATED: ("mark-deprecated", "warning"),
    Standing.REQUIRED: ("mark-required", "warning"),
    Standing.ALIAS: ("mark-alias", "dim"),
    Standing.SUGGESTED: ("mark-suggested", "dim"),
}

_LEFT = int(
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
) | int(Qt.TextFlag.TextSingleLine)
_RIGHT = int(
    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
) | int(Qt.TextFlag.TextSingleLine)


class Delegate(QStyledItemDelegate):
    """Draws each cell in one go, from texts that the model keeps, and makes its editor."""

    went_on = Signal(int)
    """An edit ended with Tab (1) or Shift+Tab (-1)."""

    def __init__(
        self,
        controller: DocumentController,
        model: ItemModel,
        theme_manager: ThemeManager,
        parent: QTreeView,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._model = model
        self._themes = theme_manager
        self._view = parent
        self.editor: ValueEditor | None = None
        """The open editor, if any."""
        self.text_mode: TextMode | None = None
        """How values are typed, where that can be chosen."""
        self.dress()

    def dress(self) -> None:
        """Take the sizes and colours of the theme as it is now."""
        self._theme: Theme = self._themes.theme
        self._font = QFont(self._view.font())
        self._bold = QFont(self._font)
        self._bold.setBold(True)
        self._struck = QFont(self._font)
        self._struck.setStrikeOut(True)
        self._metrics = {
            id(font): QFontMetrics(font) for font in (self._font, self._bold, self._struck)
        }
        self._cut: dict[tuple[str, int, int], str] = {}
        self._row_height = self._themes.pixels(ROW_HEIGHT)
        self._icon_size = self._themes.pixels(ICON_SIZE)
        self._padding = self._themes.pixels(_PADDING)
        self._mark_size = self._themes.pixels(_MARK)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(self._row_height, self._row_height)

    # Painting

    def ground(self, state: QStyle.StateFlag) -> QColor | None:
        """What a row stands on; None for the view's own ground."""
        if state & _SELECTED:
            return self._theme.selection if state & _ACTIVE else self._theme.hover
        return self._theme.side if state & _HOVERED else None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, column = index.internalId(), index.column()
        look = self._model.looks.look(row)
        if look is None:
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        ground = self.ground(state)
        if ground is not None:
            painter.fillRect(rect, ground)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._theme.line)
        selected = bool(state & _SELECTED)
        inner = rect.adjusted(self._padding, 0, -self._padding, -1)
        if look.is_heading:
            self._paint_heading(painter, rect, look, column)
        elif column == Column.FIELD:
            self._paint_field(painter, rect, look, row, selected)
        elif column == Column.VALUE:
            self._paint_value(painter, inner, look, row, selected)
        else:
            self._paint_marks(painter, inner, row, selected)
        if state & _CURRENT and column != Column.MARKS:
            painter.setPen(self._theme.accent)
            painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _paint_heading(self, painter: QPainter, rect: QRect, look: RowLook, column: int) -> None:
        """Across the columns: a heading has no value."""
        if column != Column.FIELD:
            return
        room = rect.adjusted(self._padding // 2, 0, 0, -1)
        room.setRight(self._view.viewport().width() - self._padding)
        self._draw(painter, room, look.name, self._bold, self._theme.color("dim"))

    def _paint_field(
        self, painter: QPainter, rect: QRect, look: RowLook, row: int, selected: bool
    ) -> None:
        size = self._icon_size
        mode = QIcon.Mode.Selected if selected else QIcon.Mode.Normal
        left = rect.left() + self._padding // 2
        top = rect.top() + (rect.height() - size) // 2
        self._theme.kind_icon(look.look).paint(
            painter, QRect(left, top, size, size), Qt.AlignmentFlag.AlignCenter, mode
        )
        left += size + self._padding
        text_rect = QRect(left, rect.top(), rect.right() - left - 1, rect.height() - 1)
        metrics = self._metrics[id(self._font)]
        room = text_rect.width() - self._padding // 2
        if look.word and word_fits(look, metrics.horizontalAdvance, room):
            color = self._theme.color("dim", selected=selected)
            self._draw(painter, text_rect, look.word, self._font, color)
            width = metrics.horizontalAdvance(look.word) if look.name else 0
            text_rect.setLeft(left + width + self._padding // 2)
        if look.name:
            loses = self._model.words.winner(row) is not None
            dim = loses or look.name_is_dim
            color = self._theme.color("dim" if dim else "text", selected=selected)
            font = self._bold if look.is_box else self._struck if loses else self._font
            self._draw(painter, text_rect, look.name, font, color)
        if look.caption:
            self._paint_caption(painter, text_rect, look, selected)

    def _paint_caption(self, painter: QPainter, rect: QRect, look: RowLook, selected: bool) -> None:
        """What the name means, in what room the name leaves."""
        metrics = self._metrics[id(self._font)]
        left = rect.left() + metrics.horizontalAdvance(look.name) + self._padding + 2
        room = QRect(rect)
        room.setLeft(left)
        if room.width() >= metrics.horizontalAdvance("mmm"):
            self._draw(
                painter, room, look.caption, self._font, self._theme.color("dim", selected=selected)
            )

    def _paint_value(
        self, painter: QPainter, rect: QRect, look: RowLook, row: int, selected: bool
    ) -> None:
        if not look.value:
            return
        loses = self._model.words.winner(row) is not None
        dim = loses or look.is_dim_value or look.is_box
        color = self._theme.color("dim" if dim else "text", selected=selected)
        font = self._struck if loses else self._font
        self._draw(painter, rect, look.value, font, color, is_rtl=look.value_is_rtl)

    def _paint_marks(self, painter: QPainter, rect: QRect, row: int, selected: bool) -> None:
        mode = QIcon.Mode.Selected if selected else QIcon.Mode.Normal
        size = self._mark_size
        right = rect.right() + 1
        for icon, role in self._marks(row):
            if right - size < rect.left():
                break
            place = QRect(right - size, rect.top() + (rect.height() - size) // 2, size, size)
            self._theme.icon(icon, role).paint(painter, place, Qt.AlignmentFlag.AlignCenter, mode)
            right -= size + self._padding // 2

    def _marks(self, row: int) -> list[tuple[str, str]]:
        marks = []
        if self._model.words.is_changed(row):
            marks.append(("mark-changed", "changed"))
        if row in self._model.words.problems:
            marks.append(("mark-warning", "warning"))
        if self._model.words.winner(row) is not None:
            marks.append(("mark-duplicate", "warning"))
        elif self._model.words.is_taken(row):
            marks.append(("mark-taken", "valid"))
        look = self._model.looks.look(row)
        if look is not None and look.is_tangled:
            marks.append(("opaque", "dim"))
        if look is not None and look.standing:
            marks.append(_MARKS_OF_STANDING[look.standing])
        return marks

    def _draw(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        font: QFont,
        color: QColor,
        *,
        is_rtl: bool = False,
    ) -> None:
        """Draw a line of text as far as it fits."""
        metrics = self._metrics[id(font)]
        if rect.width() <= 0:
            return
        painter.setFont(font)
        painter.setPen(color)
        painter.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight
        )
        elided = self._elided(text, metrics, rect.width())
        spans = self._model.shown.query.in_line(elided)
        if spans:
            self._draw_matched(painter, rect, elided, font, spans)
        else:
            painter.drawText(rect, _RIGHT if is_rtl else _LEFT, elided)

    def _elided(self, text: str, metrics: QFontMetrics, width: int) -> str:
        key = (text, id(metrics), width)
        known = self._cut.get(key)
        if known is None:
            if len(self._cut) >= _MOST_CUT:
                self._cut.clear()
            known = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            self._cut[key] = known
        return known

    def _draw_matched(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        font: QFont,
        spans: list[tuple[int, int]],
    ) -> None:
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setTextDirection(painter.layoutDirection())
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        matched = QTextCharFormat()
        matched.setBackground(self._theme.match)
        layout.setFormats([_format_range(span, matched) for span in spans])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(rect.width())
        layout.endLayout()
        top = rect.top() + (rect.height() - line.height()) / 2
        layout.draw(painter, QPointF(rect.left(), top))

    # Editing

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: _Index
    ) -> ValueEditor:
        # Loaded at the first edit: the tree is there sooner without it.
        from gui.tree.value_editor import ValueEditor  # noqa: PLC0415

        row = index.internalId()
        unused = self._model.unused(row)
        if unused is not None:
            cell = self._unused_cell(unused)
        else:
            is_name = index.column() == Column.FIELD
            cell = self._name_cell(row) if is_name else self._value_cell(row)
        editor = ValueEditor(cell, self._themes, parent)
        editor.done.connect(lambda step: self._close(editor, step))
        edited = QPersistentModelIndex(index)
        editor.grown.connect(lambda: self.place_editor(editor, self._view.visualRect(edited)))
        self.editor = editor
        return editor

    def destroyEditor(self, editor: QWidget, index: _Index) -> None:
        if editor is self.editor:
            self.editor = None
        super().destroyEditor(editor, index)

    def _value_cell(self, row: int) -> Cell:
        from gui.tree.value_editor import Cell  # noqa: PLC0415

        controller = self._controller
        name = controller.texts.name(row)
        return Cell(
            text=controller.texts.editable(row),
            check=lambda text: controller.check_value(row, text),
            commit=lambda text: controller.set_value(row, text),
            take_way=lambda way: controller.take_way(row, way),
            label=self.tr("Value of %1").replace("%1", name) if name else self.tr("Wikitext"),
            is_positional=controller.texts.is_positional(row),
            mode=self.text_mode if controller.texts.kind(row) is NodeKind.ARGUMENT else None,
        )

    def _unused_cell(self, unused: Unused) -> Cell:
        """The value of a field that is not there: it is written with the first one."""
        from gui.tree.value_editor import Cell  # noqa: PLC0415

        fields, template = self._controller.fields, unused.template
        name = unused.parameter.name
        return Cell(
            text="",
            check=lambda text: fields.check_use(template, name, text),
            commit=lambda text: fields.use(template, name, text),
            take_way=lambda way: fields.use(template, name, way.value),
            label=self.tr("Value of %1").replace("%1", name),
            mode=self.text_mode,
        )

    def _name_cell(self, row: int) -> Cell:
        from gui.tree.value_editor import Cell  # noqa: PLC0415

        controller = self._controller
        return Cell(
            text=controller.texts.name(row),
            check=lambda text: controller.check_name(row, text),
            commit=lambda text: controller.set_name(row, text),
            take_way=lambda way: controller.set_name(row, way.value),
            label=self.tr("Name"),
            takes_lines=False,
        )

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Nothing: an editor has its text from the start, and keeps what is typed."""

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, _index: _Index) -> None:
        if self.editor is not None and editor is self.editor:
            self.editor.commit()

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: _Index
    ) -> None:
        if self.editor is not None and editor is self.editor:
            self.place_editor(self.editor, option.rect)

    def place_editor(self, editor: ValueEditor, cell: QRect) -> None:
        """Over its cell, as high as its text, within the view."""
        room = self._view.viewport().rect()
        rect = QRect(cell)
        rect.setRight(max(cell.right(), room.right() - self._padding // 2))
        height = max(editor.wanted_height(rect.width()), cell.height())
        rect.setHeight(min(height, room.height()))
        if rect.bottom() > room.bottom() and cell.top() <= room.bottom():
            rect.moveBottom(room.bottom())
        editor.setGeometry(rect)

    def _close(self, editor: ValueEditor, step: int) -> None:
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        if step:
            self.went_on.emit(step)

    def eventFilter(self, _editor: object, _event: object) -> bool:
        """Editors see to their own keys and to the focus."""
        return False


def _format_range(span: tuple[int, int], text_format: QTextCharFormat) -> QTextLayout.FormatRange:
    chosen = QTextLayout.FormatRange()
    chosen.start, chosen.length = span[0], span[1] - span[0]
    chosen.format = text_format
    return chosen
