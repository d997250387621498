"""Says what is the matter with the row in the editor, and offers what can be done as buttons."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from gui.editors.strip import Strip
from gui.message_bar import Way, plain_label
from gui.theme_manager import ThemeManager


@dataclass(frozen=True)
class Advice:
    """Something to know of a row, and what can be done about it; `icon` and `role` dress it."""

    text: str
    ways: tuple[Way, ...]
    icon: str = "mark-warning"
    role: str = "warning"

    @property
    def words(self) -> tuple[str, ...]:
        """All that can be read."""
        return (self.icon, self.text, *(way.label for way in self.ways))


class AdviceStrip(Strip):
    """A strip above the fields of the editor. Hidden while there is nothing to say."""

    def __init__(self, theme_manager: ThemeManager, parent: QWidget) -> None:
        super().__init__(theme_manager, parent)
        self._advice: Advice | None = None
        self._icon.setAccessibleName(self.tr("Advice"))
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setAccessibleName(self.tr("What is the matter"))
        self.setAccessibleName(self.tr("Advice"))
        self._lay_out(self._text)

    @property
    def text(self) -> str:
        """What the strip says; empty while it is hidden."""
        return self._advice.text if self._advice else ""

    def show_advice(self, advice: Advice | None) -> None:
        """Say this, or hide where there is nothing to say."""
        before, self._advice = self._advice, advice
        if before is not None and advice is not None and before.words == advice.words:
            return
        self._take_away_buttons()
        self.setVisible(advice is not None)
        if advice is None:
            return
        for number, way in enumerate(advice.ways):
            self._add_way(way.label, plain_label(way.label), partial(self._take, number))
        self._text.setText(advice.text)
        self.setAccessibleDescription(advice.text)
        self._wear(advice.icon, advice.role)

    def _take(self, number: int) -> None:
        if self._advice is not None and number < len(self._advice.ways):
            self._advice.ways[number].act()
