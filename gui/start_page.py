"""What the window shows while no page is open."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from gui.theme import app_icon
from gui.theme_manager import ThemeManager
from gui.tool_tips import tool_tip

_SHOWN = 6


class StartPage(QWidget):
    """Says how to begin, and offers the files opened last."""

    file_chosen = Signal(object)

    def __init__(
        self, open_action: QAction, theme_manager: ThemeManager, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme_manager = theme_manager
        self.setAccessibleName(self.tr("Start"))
        picture = QLabel(self)
        picture.setAccessibleName(self.tr("Icon of Boxwright"))
        side = theme_manager.pixels(72)
        picture.setPixmap(app_icon().pixmap(side, side))
        self._button = QPushButton(self.tr("Open a page…"), self)
        self._button.setAccessibleName(self._button.text())
        self._button.setDefault(True)
        self._button.clicked.connect(open_action.trigger)
        hint = QLabel(self.tr("or drop a wikitext file on this window"), self)
        hint.setAccessibleName(hint.text())
        hint.setProperty("look", "dim")
        self._files = QVBoxLayout()
        self._files.setSpacing(0)
        column = QVBoxLayout(self)
        column.setSpacing(theme_manager.pixels(12))
        column.addStretch(2)
        for widget in (picture, self._button, hint):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(theme_manager.pixels(12))
        column.addLayout(self._files)
        column.addStretch(3)

    def show_files(self, paths: tuple[Path, ...]) -> None:
        """Offers these files, the last one first."""
        while (item := self._files.takeAt(0)) is not None:
            if (button := item.widget()) is not None:
                button.hide()
                button.deleteLater()
        for path in paths[:_SHOWN]:
            self._files.addWidget(self._file_button(path), 0, Qt.AlignmentFlag.AlignHCenter)

    def _file_button(self, path: Path) -> QToolButton:
        button = QToolButton(self)
        button.setText(f"{path.stem.replace('_', ' ')}  ·  {path.parent}")
        button.setAccessibleName(str(path))
        button.setToolTip(tool_tip(str(path)))
        button.setAutoRaise(True)
        button.clicked.connect(lambda: self.file_chosen.emit(path))
        return button

    def focus(self) -> None:
        """Puts the keyboard where one begins."""
        self._button.setFocus()
