"""Whether values are typed as wikitext or as plain text."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class TextMode(QObject):
    """What is chosen, for all fields of a window."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_plain = False

    @property
    def is_plain(self) -> bool:
        """Whether text is written so that it reads back as that text."""
        return self._is_plain

    def choose(self, is_plain: bool) -> None:
        """Type plain text from now on, or wikitext."""
        if is_plain != self._is_plain:
            self._is_plain = is_plain
            self.changed.emit()
