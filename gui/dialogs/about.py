"""What this program is, and which versions of what it runs on."""

import platform
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.theme import app_icon
from gui.theme_manager import ThemeManager


class AboutDialog(QDialog):
    """Its texts can be selected, to be put into a report."""

    def __init__(self, theme_manager: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Boxwright"))
        self.setAccessibleName(self.windowTitle())
        side = theme_manager.pixels(64)
        picture = QLabel(self)
        picture.setAccessibleName(self.tr("Icon of Boxwright"))
        picture.setPixmap(app_icon().pixmap(side, side))
        title = self._label("Boxwright")
        title.setProperty("look", "title")
        words = self._label(
            self.tr("Edits the infoboxes of MediaWiki pages, and nothing it wasn't asked to.")
        )
        versions = self._label(self._versions())
        versions.setProperty("look", "dim")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout()
        column.setSpacing(theme_manager.pixels(8))
        for label in (title, words, versions):
            column.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(theme_manager.pixels(16))
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        layout = QVBoxLayout(self)
        margin = theme_manager.pixels(20)
        layout.setContentsMargins(margin, margin, margin, theme_manager.pixels(12))
        layout.setSpacing(theme_manager.pixels(16))
        layout.addLayout(row)
        layout.addWidget(buttons)

    def _label(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setAccessibleName(text)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _versions(self) -> str:
        lines = [
            f"Boxwright {own}" if (own := _version("boxwright")) else "",
            f"mwparserfromhell {_version('mwparserfromhell')}",
            f"PySide {_version('PySide6_Essentials')}, Qt {qVersion()}",
            f"Python {platform.python_version()}, {platform.system()}",
        ]
        return "\n".join(filter(None, lines))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:  # run from its folder
        return ""
