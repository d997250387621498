"""The editor of a field that its template knows and the page does not have."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from gui.document_controller import DocumentController
from gui.editors.help_strip import HelpStrip
from gui.editors.plain_label import plain_label
from gui.editors.problem_mark import mark_problem
from gui.editors.refusal_banner import RefusalBanner
from gui.editors.text_mode_line import TextModeLine
from gui.editors.value_field import ValueField
from gui.refusal import Refusal, RefusalWay
from gui.text_mode import TextMode
from gui.theme_manager import ThemeManager
from model.rows.arrangement import Unused
from model.rows.help_subject import HelpSubject


class UnusedField(QWidget):
    """Writes the field with the first value that is typed; left empty it is never written."""

    no_longer_held = Signal()
    given_back = Signal()
    written = Signal(bool)
    """The field is there now; whether its value had the focus."""

    def __init__(
        self,
        controller: DocumentController,
        theme_manager: ThemeManager,
        text_mode: TextMode,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._unused: Unused | None = None
        self._is_writing = False
        self.setAccessibleName(self.tr("Editor of a field that is not there yet"))
        self.title = plain_label(self, "title", self.tr("Name"))
        self.sentence = plain_label(self, "dim", self.tr("What it is"))
        self.help = HelpStrip(theme_manager, self)
        self.field = ValueField(theme_manager, self)
        self.field.setAccessibleName(self.tr("Wikitext"))
        self.mode_line = TextModeLine(self.field, text_mode, theme_manager, self)
        self.banner = RefusalBanner(theme_manager, self, self.field)
        self._lay_out(theme_manager)
        self.field.can_be_plain = True
        self.field.entered.connect(self.commit)
        self.field.given_back.connect(self._give_back)
        self.field.typed.connect(lambda: self._say(None))
        self.field.left.connect(self._on_left)
        self.banner.way_chosen.connect(self._take_way)

    def _lay_out(self, theme_manager: ThemeManager) -> None:
        pixels = theme_manager.pixels
        column = QVBoxLayout(self)
        column.setContentsMargins(pixels(18), pixels(12), pixels(18), pixels(12))
        column.setSpacing(pixels(7))
        for widget in (self.title, self.sentence, self.help, self.mode_line):
            column.addWidget(widget)
        column.addWidget(self.field, 1)
        column.addWidget(self.mode_line.words)
        column.addWidget(self.banner)

    @property
    def unused(self) -> Unused | None:
        """The field that is shown."""
        return self._unused

    @property
    def is_typed(self) -> bool:
        """Whether there is a value that is not written yet."""
        return self._unused is not None and bool(self.field.wikitext.strip())

    @property
    def is_held(self) -> bool:
        """Whether there is a value that could not be written."""
        return self.is_typed and self.banner.refusal is not None

    def show_unused(self, unused: Unused | None, subject: HelpSubject | None) -> None:
        """Show another field; what was typed for the one before is dropped."""
        self._unused = unused
        self._say(None)
        self.field.show_wikitext("")
        if unused is not None:
            self.title.setText(unused.parameter.name)
            words = self.tr("Not in %1 yet. It is written as soon as it has a value.")
            template = self._controller.specs.title_of(unused.template)
            self.sentence.setText(words.replace("%1", template))
            self.help.show_subject(subject)

    def commit(self) -> Refusal | None:
        """Write the field, if it has a value. Where that is refused, say why and keep the text."""
        return self._write(self.field.wikitext)

    def _write(self, value: str) -> Refusal | None:
        unused = self._unused
        if unused is None or self._is_writing or not value.strip():
            return None
        if unused.template not in self._controller.document:
            self._unused = None
            return None
        self._is_writing, had_focus = True, self.field.hasFocus()
        try:
            refusal = self._controller.fields.use(unused.template, unused.parameter.name, value)
        finally:
            self._is_writing = False
        self._say(refusal)
        if refusal is None:
            self._unused = None
            self.written.emit(had_focus)
        return refusal

    def _take_way(self, way: RefusalWay) -> None:
        self._write(way.value)

    def _give_back(self) -> None:
        self.field.show_wikitext("")
        self._say(None)
        self.given_back.emit()

    def _on_left(self) -> None:
        # A click is meant for what stands there now: rows move when this is written.
        QTimer.singleShot(0, self, self._commit_left)

    def _commit_left(self) -> None:
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            self.commit()

    def _say(self, refusal: Refusal | None) -> None:
        was_held = self.banner.refusal is not None
        self.field.show_dangers(refusal.dangers if refusal else ())
        self.banner.show_refusal(refusal)
        mark_problem(self.field, refusal is not None)
        if was_held and refusal is None:
            self.no_longer_held.emit()
