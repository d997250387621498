"""The bar below: the current row's place, what a save would change, how the file is written."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton, QWidget

from gui.document_controller import DocumentController
from gui.elided_label import ElidedLabel
from gui.theme import Theme
from gui.theme_manager import ThemeManager
from model.storage import LineEnding

_SAID_FOR_MS = 4000


class StatusBar(QStatusBar):
    """Shows one page at a time."""

    changes_asked = Signal()
    problem_asked = Signal()
    problems_asked = Signal()

    def __init__(self, theme_manager: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme_manager = theme_manager
        self._controller: DocumentController | None = None
        self.setAccessibleName(self.tr("Status"))
        self._path = ElidedLabel(self)
        self._path.setAccessibleName(self.tr("Path of the current row"))
        self._fidelity = self._button(self.tr("Changes since the last save"))
        self._fidelity.clicked.connect(self.changes_asked)
        self._encoding = self._label(self.tr("Encoding"))
        self._line_ending = self._label(self.tr("Line ends"))
        self._problems = self._button(self.tr("Problems"))
        self._problems.clicked.connect(self.problems_asked)
        self._problems_role = "dim"
        self._validity = self._button(self.tr("Validity"))
        self._validity.clicked.connect(self.problem_asked)
        self.addWidget(self._path, 1)
        shown = (self._fidelity, self._encoding, self._line_ending, self._problems, self._validity)
        for widget in shown:
            self.addPermanentWidget(widget)
        theme_manager.changed.connect(self._dress)
        self._dress(theme_manager.theme)
        self.show_page(None)

    def show_path(self, names: list[str]) -> None:
        """Shows the names of the rows from the top down to the current one.

        Of another row than before also where a hint stands, which is then read.
        """
        words = " › ".join(names)
        if words != self._path.text:
            self.clearMessage()
        self._path.set_text(words)

    def say_saved(self, file_name: str) -> None:
        """Says for some seconds, in the place of the path, that a file was written."""
        self.showMessage(self.tr("Saved {0}").format(file_name), _SAID_FOR_MS)

    def show_page(self, controller: DocumentController | None) -> None:
        """Shows a page's state, and keeps up with it until it shows another."""
        if self._controller is not None:
            self._controller.disconnect(self)
        self._controller = controller
        for widget in (self._fidelity, self._encoding, self._line_ending, self._validity):
            widget.setVisible(controller is not None)
        if controller is None:
            self._path.set_text("")
            return
        controller.fidelity_changed.connect(self._show_fidelity)
        controller.fidelity_changed.connect(self.clearMessage)
        controller.saved_state_changed.connect(self._show_all)
        controller.readable_changed.connect(self._show_validity)
        controller.trouble_changed.connect(self._show_validity)
        controller.reset.connect(self._show_all)
        self._show_all()

    def show_problems(self, words: str, role: str, summary: str = "") -> None:
        """Shows how many problems of the worst kind there are, in its colour; nothing for none."""
        self._problems.setVisible(bool(words))
        self._problems.setText(words)
        self._validity.setVisible(self._controller is not None and self._says_validity(role))
        self._problems.setToolTip(self.tr("%1. Show them all.").replace("%1", summary))
        self._problems_role = role
        self._dress(self._theme_manager.theme)

    def _says_validity(self, role: str) -> bool:
        """Whether that the page is valid, or why not, is to be said: not beside other problems."""
        return not self._is_valid() or role == "dim"

    def _show_all(self) -> None:
        assert self._controller is not None
        encoding = self.tr("UTF-8 with BOM") if self._controller.file.has_bom else self.tr("UTF-8")
        self._encoding.setText(encoding)
        self._line_ending.setText(self._line_ending_words(self._controller.file.line_ending))
        self._show_fidelity()
        self._show_validity()

    def _line_ending_words(self, ending: LineEnding) -> str:
        if ending is LineEnding.MIXED:
            return self.tr("mixed line ends")
        return self.tr("one line") if ending is LineEnding.NONE else ending.value

    def _show_fidelity(self) -> None:
        assert self._controller is not None
        fidelity = self._controller.fidelity
        changed = bool(fidelity.spans)
        self._fidelity.setText(
            self._change_words(fidelity.field_count, fidelity.byte_count)
            if changed
            else self.tr("No changes")
        )
        self._fidelity.setEnabled(changed)
        self._fidelity.setToolTip(
            self.tr("What a save would change: show it all (Ctrl+6). F8 goes on.")
        )

    def _change_words(self, fields: int, count: int) -> str:
        size = self.tr("1 byte") if count == 1 else self.tr("{0} bytes").format(count)
        if fields == 0:
            return self.tr("{0} changed").format(size)
        if fields == 1:
            return self.tr("1 field changed, {0}").format(size)
        return self.tr("{0} fields changed, {1}").format(fields, size)

    def _show_validity(self) -> None:
        assert self._controller is not None
        valid = self._is_valid()
        self._validity.setText(self.tr("✓ valid") if valid else self._problem_words())
        self._validity.setEnabled(not valid)
        self._validity.setVisible(self._says_validity(self._problems_role))
        self._validity.setToolTip(
            self.tr("The page reads as a whole.") if valid else self.tr("Go to the problem.")
        )
        self._dress(self._theme_manager.theme)

    def _is_valid(self) -> bool:
        controller = self._controller
        if controller is None:
            return True
        return controller.is_readable and not controller.broken_boxes and not controller.trouble

    def _problem_words(self) -> str:
        assert self._controller is not None
        if self._controller.is_readable and self._controller.trouble:
            return self._controller.trouble
        if self._controller.unreadable:
            opener = self._controller.unreadable[-1].opener
        else:
            opener = self._controller.broken_boxes[0].opener
        return self.tr("{0} is never closed").format(opener)

    def _dress(self, theme: Theme) -> None:
        valid = self._is_valid()
        self._color(self._fidelity, theme.color("changed").name(), theme.color("dim").name())
        color = theme.color("valid" if valid else "error").name()
        self._color(self._validity, color, color)
        color = theme.color(self._problems_role).name()
        self._color(self._problems, color, color)

    @staticmethod
    def _color(button: QToolButton, color: str, disabled: str) -> None:
        button.setStyleSheet(
            f"QToolButton {{ color: {color}; }} QToolButton:disabled {{ color: {disabled}; }}"
        )

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setAccessibleName(name)
        label.setToolTip(name)
        label.setProperty("look", "dim")
        return label

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(name)
        button.setAutoRaise(True)
        return button
