"""What the field in the editor means, in three lines: the help of F1 in short."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from gui.editors.short_text import ShortText
from gui.help_words import facts_of, template_facts, unknown_words
from gui.theme_manager import ThemeManager
from model.rows.help_subject import HelpSubject
from model.templatedata.labels import label_of

_LINES = 2


class HelpStrip(QWidget):
    """Always as high, whatever it says. Hidden where nothing is known of the template."""

    more_asked = Signal()
    """All of the help is wanted."""

    def __init__(self, theme_manager: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._subject: HelpSubject | None = None
        self.setAccessibleName(self.tr("What this field is for"))
        self.meaning = ShortText(theme_manager, _LINES, "text", self)
        self.meaning.setAccessibleName(self.tr("What it means"))
        self.facts = ShortText(theme_manager, 1, "dim", self)
        self.facts.setAccessibleName(self.tr("Kind of value, whether it is asked for, example"))
        self.more = QToolButton(self)
        self.more.setText(self.tr("More"))
        self.more.setToolTip(self.tr("All that is known of this field (F1)"))
        self.more.setAccessibleName(self.tr("More about this field"))
        self.more.setProperty("look", "segment")
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more.clicked.connect(self.more_asked)
        below = QHBoxLayout()
        below.setSpacing(theme_manager.pixels(8))
        below.addWidget(self.facts, 1)
        below.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme_manager.pixels(2))
        column.addWidget(self.meaning)
        column.addLayout(below)
        self.hide()

    def show_subject(self, subject: HelpSubject | None) -> None:
        """Say in short what is known of this."""
        self._subject = subject
        is_known = subject is not None and subject.spec is not None
        self.setVisible(is_known)
        if subject is None or subject.spec is None:
            return
        self.meaning.set_text(_meaning(subject))
        facts = facts_of(subject) if subject.name is not None else template_facts(subject.spec)
        self.facts.set_text(" · ".join(fact.rstrip(".") for fact in facts))


def _meaning(subject: HelpSubject) -> str:
    assert subject.spec is not None
    if subject.name is None:
        return subject.spec.description
    if subject.match is None:
        return unknown_words(subject)
    label, description = label_of(subject.match), subject.match.parameter.description
    if label and description:
        return f"{label}: {description}"
    return label or description
