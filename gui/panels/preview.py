"""The panel that shows the infobox around the current row as a reader would see it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPoint, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QLabel, QStackedWidget, QTextEdit, QVBoxLayout, QWidget

from gui.commands.field_commands import FieldCommands
from gui.document_controller import DocumentController
from gui.page_tab import PageTab
from gui.panels.read_text import ReadText
from gui.preview_pictures import PreviewPictures
from gui.preview_words import preview_colors, preview_texts
from gui.theme_manager import ThemeManager
from model.document import Document
from model.preview.box_preview import BoxPreview, BoxPreviews
from model.preview.looks import PreviewLooks

_FOLLOWS_AFTER_MS = 20
_PICTURE_WIDTH = 240
_ROW = "row:"
_HIGHEST, _LOWEST = 0.15, 0.7
"""Of the height: where words are brought that could not be seen, and how far down they may stay."""


class PreviewView(ReadText):
    """Draws a preview. What is in it leads to rows and nowhere else, and nothing is fetched."""

    row_chosen = Signal(int)
    row_hovered = Signal(int)
    """The row under the mouse; -1 for none."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.pictures: PreviewPictures | None = None
        self._hovered = -1
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setMouseTracking(True)
        self.document().setDocumentMargin(8)

    def loadResource(self, _kind: int, name: QUrl | str) -> QImage | None:
        """Pictures that lie beside the page, and nothing else."""
        address = name if isinstance(name, str) else name.toString()
        return None if self.pictures is None else self.pictures.image(address)

    def row_at(self, place: QPoint) -> int:
        """The row that the words at a place of the viewport belong to; -1 for none."""
        return _row_of(self.anchorAt(place))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        row = self.row_at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and row >= 0:
            self.row_chosen.emit(row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        row = self.row_at(event.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if row >= 0 else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        if row != self._hovered:
            self._hovered = row
            self.row_hovered.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            row = _row_of(self.textCursor().charFormat().anchorHref())
            if row >= 0:
                self.row_chosen.emit(row)
        else:
            super().keyPressEvent(event)

    def bring_in_sight(self, words: QTextCursor) -> None:
        """Scroll to words that can't be seen, or of which hardly more than the beginning can."""
        start = QTextCursor(words)
        start.setPosition(words.selectionStart())
        top, room = self.cursorRect(start).top(), self.viewport().height()
        if not 0 <= top <= room * _LOWEST:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + top - round(room * _HIGHEST))

    def cursors_of(self, rows: set[int]) -> list[QTextCursor]:
        """The stretches of words that belong to these rows."""
        found = []
        block = self.document().begin()
        while block.isValid():
            found += _stretches(self.document(), block, rows)
            block = block.next()
        return found


class PreviewPanel(QWidget):
    """Follows the current row and every edit while it can be seen."""

    left = Signal()

    def __init__(self, fields: FieldCommands, theme_manager: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._fields = fields
        self._themes = theme_manager
        self._page: PageTab | None = None
        self._document: Document | None = None
        self._previews: BoxPreviews | None = None
        self._shown: tuple[object, ...] = ()
        self._opened: frozenset[int] = frozenset()
        self.preview: BoxPreview | None = None
        self.setAccessibleName(self.tr("Preview of the infobox"))
        self.view = PreviewView(self)
        self.view.setAccessibleName(self.accessibleName())
        self.view.setProperty("look", "panel")
        self.nothing = QLabel(self.tr("There is no infobox to show."), self)
        self.nothing.setAccessibleName(self.tr("Why there is no preview"))
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        self.nothing.setProperty("look", "dim")
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.setFocusProxy(self.view)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_FOLLOWS_AFTER_MS)
        self._timer.timeout.connect(self.follow)
        self.view.row_chosen.connect(self._choose)
        self.view.row_hovered.connect(self._mark_hovered)
        self.view.left.connect(self.left)
        fields.updated.connect(self._follow_soon)
        theme_manager.changed.connect(self._follow_soon)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._mark_current(scroll=False)

    def _follow_soon(self) -> None:
        if self.isVisible():
            self._timer.start()

    # What is shown

    def follow(self) -> None:
        """Show the box around the current row as it is now, and where in it that row is."""
        self._timer.stop()
        if not self.isVisible():
            return
        self._take_page(self._fields.page)
        box = self._box()
        self._stack.setCurrentWidget(self.nothing if box is None else self.view)
        if box is None or self._page is None or self._previews is None:
            self.preview, self._shown = None, ()
            return
        controller = self._page.controller
        spec = controller.specs.spec_of(box)
        looks = self.looks()
        state = (controller.document.reading.root, box, spec, looks)
        if state != self._shown:
            self._shown = state
            self.preview = self._previews.preview_of(box, spec, looks)
            self._write(self.preview.html)
        self._mark_current()

    def looks(self) -> PreviewLooks:
        """What the preview looks like in the window at the moment."""
        assert self._page is not None
        pictures = self.view.pictures
        assert pictures is not None
        return PreviewLooks(
            datetime.now().astimezone().date(),
            preview_colors(self._themes.theme),
            preview_texts(),
            pictures.picture,
            self._page.controller.title,
            self._opened,
            self._themes.pixels(_PICTURE_WIDTH),
        )

    def preview_with(self, looks: PreviewLooks) -> BoxPreview:
        """The preview that is shown, with other looks: for a file, say."""
        box = self._box()
        assert box is not None
        assert self._page is not None
        controller = self._page.controller
        previews = BoxPreviews(controller.document, controller.texts.references)
        return previews.preview_of(box, controller.specs.spec_of(box), looks)

    def _take_page(self, page: PageTab | None) -> None:
        document = page.controller.document if page is not None else None
        if page is self._page and (self._previews is None or self._document is document):
            return
        self._page, self._document = page, document
        self._shown, self._opened, self.preview = (), frozenset(), None
        if page is None or document is None:
            self._previews = self.view.pictures = None
            return
        self._previews = BoxPreviews(document, page.controller.texts.references)
        path = page.controller.path
        width = self._themes.pixels(_PICTURE_WIDTH)
        self.view.pictures = PreviewPictures(path.parent if path else None, width)

    def _box(self) -> int | None:
        """The infobox that the current row is or stands in, else the first of the page."""
        if self._page is None:
            return None
        controller, row = self._page.controller, self._fields.row()
        there = (r for r in controller.rows.top if r in controller.document)
        top = [r for r in there if controller.texts.is_box(r)]
        if row is not None:
            here = controller.rows.path(row)[0]
            if here in top:
                return here
        return top[0] if top else None

    def _write(self, html: str) -> None:
        bar = self.view.verticalScrollBar()
        place = bar.value()
        self.view.setHtml(html)
        bar.setValue(place)

    # Places and rows

    def _choose(self, row: int) -> None:
        if self.preview is not None and row in self.preview.folded:
            self._opened ^= {row}
            self.follow()
        if self._page is None or not self._page.controller.rows.reach(row):
            return
        if self._page.commit_editors() is None:
            self._page.tree.select(row, "value")

    def _mark_hovered(self, row: int) -> None:
        controller: DocumentController | None = self._page.controller if self._page else None
        words = ""
        if controller is not None and row in controller.document:
            steps = controller.paths.way(row) if controller.rows.reach(row) else []
            words = " › ".join(step.words for step in steps)
        self.view.viewport().setToolTip(words)
        hovered = self.view.cursors_of({row}) if row >= 0 else []
        self._paint(hovered)

    def _mark_current(self, *, scroll: bool = True) -> None:
        self._paint([])
        if not scroll or self.view.hasFocus():
            return
        marks = self._current_cursors()
        if marks:
            self.view.bring_in_sight(marks[0])

    def _current_cursors(self) -> list[QTextCursor]:
        row = self._fields.row()
        if row is None or self._page is None or self.preview is None:
            return []
        controller = self._page.controller
        if controller.rows.parent(row) is None:
            return []
        return self.view.cursors_of({row, *_rows_below(controller, row)})

    def _paint(self, hovered: list[QTextCursor]) -> None:
        theme = self._themes.theme
        selections = [_painted(c, theme.color("selection")) for c in self._current_cursors()]
        selections += [_painted(c, theme.color("hover")) for c in hovered]
        self.view.setExtraSelections(selections)


def _rows_below(controller: DocumentController, row: int) -> set[int]:
    """All nodes in a row that have been read: the words of a field belong to what is in it."""
    found: set[int] = set()
    pending = [controller.document.green(row)]
    while pending:
        green = pending.pop()
        found.add(green.id)
        pending.extend(green.children or ())
    return found


def _painted(cursor: QTextCursor, color: QColor) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    selection.cursor = cursor
    selection.format = QTextCharFormat()
    selection.format.setBackground(color)
    return selection


def _stretches(document: QTextDocument, block: QTextBlock, rows: set[int]) -> list[QTextCursor]:
    found = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        if _row_of(fragment.charFormat().anchorHref()) in rows:
            cursor = QTextCursor(document)
            cursor.setPosition(fragment.position())
            end = fragment.position() + fragment.length()
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            found.append(cursor)
        iterator += 1
    return found


def _row_of(address: str) -> int:
    """The row that an address in a preview leads to; -1 for none."""
    number = address.removeprefix(_ROW) if address.startswith(_ROW) else ""
    return int(number) if number.isdigit() else -1
