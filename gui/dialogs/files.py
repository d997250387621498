"""The dialogs that choose files. None blocks: each calls with what was chosen."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

Take = Callable[[Path], object]
TakeAll = Callable[[list[Path]], object]


def choose_to_open(parent: QWidget, folder: Path, take: TakeAll) -> None:
    """Calls `take` with the files that the person chooses."""
    dialog = _dialog(parent, _tr("Open pages"), folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda names: take([Path(name) for name in names]))
    dialog.open()


def choose_to_save(parent: QWidget, path: Path, take: Take) -> None:
    """Calls `take` with the file to write, which the person was asked about where it is there."""
    dialog = _dialog(parent, _tr("Save as"), path.parent)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(path.suffix.lstrip("."))
    dialog.selectFile(path.name)
    dialog.fileSelected.connect(lambda name: take(Path(name)))
    dialog.open()


def choose_preview_file(parent: QWidget, path: Path, take: Take) -> None:
    """Calls `take` with the file for a preview: a .png, .svg or .html."""
    dialog = _dialog(parent, _tr("Save the preview"), path.parent)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    filters = {
        _tr("Picture (*.png)"): "png",
        _tr("Drawing (*.svg)"): "svg",
        _tr("Page for browsers (*.html)"): "html",
    }
    dialog.setNameFilters(list(filters))
    dialog.setDefaultSuffix("png")
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(filters[chosen]))
    dialog.selectFile(path.name)
    dialog.fileSelected.connect(lambda name: take(Path(name)))
    dialog.open()


def choose_templatedata(parent: QWidget, folder: Path, take: TakeAll) -> None:
    """Calls `take` with the files with TemplateData, or sources of templates, that are chosen."""
    dialog = _dialog(parent, _tr("Import TemplateData"), folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    own = _tr("TemplateData and templates (*.json *.xml *.wikitext *.wiki *.mediawiki *.mw *.txt)")
    dialog.setNameFilters([own, *dialog.nameFilters()[1:]])
    dialog.selectNameFilter(own)
    dialog.filesSelected.connect(lambda names: take([Path(name) for name in names]))
    dialog.open()


def _dialog(parent: QWidget, title: str, folder: Path) -> QFileDialog:
    dialog = QFileDialog(parent, title, str(folder))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAccessibleName(title)
    dialog.setNameFilters(
        [
            _tr("Wikitext (*.wikitext *.wiki *.mediawiki *.mw *.txt)"),
            _tr("All files (*)"),
        ]
    )
    dialog.selectNameFilter(_tr("All files (*)"))
    return dialog


def _tr(text: str) -> str:
    return QCoreApplication.translate("FileDialogs", text)
