"""Questions before work could be lost. None blocks: each calls what the answer stands for."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

Act = Callable[[], object]

_SAVES = QMessageBox.ButtonRole.AcceptRole


def ask_about_unsaved(parent: QWidget, titles: Sequence[str], save: Act, discard: Act) -> None:
    """Asks before pages with changes are closed; Cancel does nothing."""
    box = _box(parent, _tr("Unsaved changes"))
    if len(titles) == 1:
        box.setText(_tr("Save the changes to “{0}”?").format(titles[0]))
    else:
        box.setText(_tr("Save the changes to {0} pages?").format(len(titles)))
        box.setInformativeText("\n".join(f"• {title}" for title in titles))
    answers = {
        _button(box, _tr("&Save"), _SAVES): save,
        _button(box, _tr("&Discard"), QMessageBox.ButtonRole.DestructiveRole): discard,
    }
    _open(box, answers)


def ask_to_overwrite(
    parent: QWidget, title: str, overwrite: Act, save_as: Act, *, is_gone: bool
) -> None:
    """Asks before a file is written that is no longer what was read; Cancel does nothing."""
    box = _box(parent, _tr("Changed on disk"))
    if is_gone:
        box.setText(_tr("The file of “{0}” was removed or renamed.").format(title))
        label = _tr("&Write it anew")
    else:
        box.setText(_tr("Another program changed the file of “{0}”.").format(title))
        box.setInformativeText(_tr("To overwrite it loses what that program wrote."))
        label = _tr("&Overwrite")
    answers = {
        _button(box, _tr("Save &as…"), QMessageBox.ButtonRole.ActionRole): save_as,
        _button(box, label, QMessageBox.ButtonRole.DestructiveRole): overwrite,
    }
    _open(box, answers)


def ask_to_reload(parent: QWidget, title: str, reload: Act) -> None:
    """Asks before a page with changes is read again; Cancel does nothing."""
    box = _box(parent, _tr("Unsaved changes"))
    box.setText(_tr("Read “{0}” again, without your changes?").format(title))
    box.setInformativeText(_tr("They are not saved, and reading again forgets them."))
    _open(box, {_button(box, _tr("&Reload"), QMessageBox.ButtonRole.DestructiveRole): reload})


def _box(parent: QWidget, title: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(title)
    box.setAccessibleName(title)
    return box


def _button(box: QMessageBox, label: str, role: QMessageBox.ButtonRole) -> QPushButton:
    return box.addButton(label, role)


def _open(box: QMessageBox, answers: dict[QPushButton, Act]) -> None:
    """Enter without a look loses nothing: it saves where that is an answer, else it cancels."""
    cancel = box.addButton(_tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setEscapeButton(cancel)
    saves = next((b for b in answers if box.buttonRole(b) is _SAVES), cancel)
    box.setDefaultButton(saves)
    for button in box.buttons():
        button.setAccessibleName(button.text().replace("&", ""))

    def answer() -> None:
        act = next((act for b, act in answers.items() if b is box.clickedButton()), None)
        if act is not None:
            act()

    box.finished.connect(answer)
    box.open()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Questions", text)
