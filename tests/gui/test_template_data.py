"""TemplateData that a person brings: imported, shown, taken away again, or on a page of its own."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from gui.dialogs.import_templatedata import ImportDialog
from gui.dialogs.templatedata import TemplateDataDialog
from model.templatedata.imports import Imports
from model.templatedata.spec import Origin
from model.text_edit import Replace, TextEdit
from tests.support.person import Person

PAGE = "{{Infobox x\n| a = 1\n| b = 2\n}}\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.wikitext"
    path.write_text(PAGE)
    return path


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    def make(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text)
        return path

    return make


def known(person: Person) -> tuple[Origin, tuple[str, ...]] | None:
    spec = person.page.controller.specs.spec_of(person.row())
    return spec and (spec.origin, spec.all_names)


def dialog(person: Person, kind: type[QDialog]) -> QDialog:
    found = person.sees_dialog(kind)
    assert isinstance(found, kind)
    return found


def drop(person: Person, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    given = (QPointF(50, 50), copy, data, left, Qt.KeyboardModifier.NoModifier)
    target = person.page.editor
    QApplication.sendEvent(target, QDragEnterEvent(*given))
    QApplication.sendEvent(target, QDropEvent(*given))


def test_a_file_is_imported_for_the_template_that_is_shown(
    person: Person, page: Path, write: Callable[..., Path]
) -> None:
    given = write("templatedata.json", '{"params": {"a": {"type": "colour"}, "b": {}}}')
    person.starts(page)
    changes: list[bool] = []
    person.page.controller.specs_changed.connect(lambda: changes.append(True))
    person.window.actions_of.import_templatedata.trigger()
    person.chooses_file(given)
    shown = dialog(person, ImportDialog)
    item = shown.list.topLevelItem(0)
    assert [item.text(column) for column in range(4)] == [
        *("Infobox x", "2 parameters · TemplateData", "templatedata.json", "1 flaw"),
    ]
    assert shown.details.toPlainText() == (
        "$.params.a.type: TemplateData has no such type (colour)"
    )
    person.presses("Return")
    person.comes_back_from(shown)
    assert known(person) == (Origin.IMPORTED, ("a", "b"))
    assert changes == [True]
    assert person.messages() == ["Known from now on: Infobox x."]
    assert person.page.controller.document.text == PAGE
    # The same again takes the place of what is there, and says so before.
    drop(person, given)
    again = dialog(person, ImportDialog)
    assert again.problem.text() == ("Takes the place of what was imported before for Infobox x.")
    assert again.import_button.isEnabled()
    person.presses("Escape")
    person.comes_back_from(again)
    # It is still known the next time.
    person.starts(page)
    assert known(person) == (Origin.IMPORTED, ("a", "b"))


def test_a_name_is_asked_for_and_files_that_say_nothing_say_so(
    person: Person, write: Callable[..., Path], tmp_path: Path
) -> None:
    article = write("article.wikitext", "No template.")
    person.starts(article)
    drop(
        person,
        write("templatedata.json", '{"params": {"a": {}}}'),
        write("bad.json", "{"),
        tmp_path / "gone.json",
    )
    shown = dialog(person, ImportDialog)
    lines = [shown.list.topLevelItem(row).text(1) for row in range(3)]
    assert lines[:2] == ["1 parameter · TemplateData", "nothing that can be read"]
    assert lines[2].startswith("“gone.json” was not opened: there is no such file in ")
    assert not shown.import_button.isEnabled()
    assert shown.problem.text() == (
        "Write the name of the template for templatedata.json: press F2 on its line."
    )
    person.presses("F2")
    person.types("infobox_x")
    person.presses("Return")
    person.waits_until(shown.import_button.isEnabled)
    # Enter ends the name, and imports nothing yet.
    person.presses("F2")
    person.types("infobox_y")
    person.presses("Return")
    person.waits_until(lambda: shown.list.topLevelItem(0).text(0) == "infobox_y")
    assert shown.isVisible()
    person.clicks_widget(shown.import_button)
    person.comes_back_from(shown)
    imports = person.window.specs.imports
    assert imports is not None
    assert [one.title for one in imports.all()] == ["Infobox y"]
    assert [tab.controller.path for tab in person.window.pages] == [article]


def test_what_cannot_be_kept_stays_in_the_list(
    person: Person, page: Path, write: Callable[..., Path], tmp_path: Path
) -> None:
    (tmp_path / "data").write_text("in the way of the folder")
    person.starts(page)
    drop(person, write("Infobox x.json", '{"params": {"a": {}}}'))
    shown = dialog(person, ImportDialog)
    person.presses("Return")
    assert shown.isVisible()
    assert shown.problem.text().startswith("“Infobox_x.json” was not written: ")
    assert shown.problem.text().endswith(" What was known before is still known.")
    assert len(shown.list.chosen) == 1
    assert known(person) is None
    person.presses("Escape")
    person.comes_back_from(shown)


def test_what_is_known_is_told_and_an_import_can_go_and_come_back(
    person: Person, page: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "data" / "templatedata" / "imported"
    folder.mkdir(parents=True)
    (folder / "Infobox_x.json").write_text(
        json.dumps(
            {
                "template": "Infobox x",
                "source": "x.json",
                "imported": "2026-11-27",
                "findings": [{"path": "$.params.a", "flaw": "repeated", "detail": "a"}],
                "templatedata": {"params": {"a": {"required": True}}, "format": "block"},
            }
        )
    )
    person.starts(page)
    person.clicks("b")
    person.window.actions_of.templatedata.trigger()
    shown = dialog(person, TemplateDataDialog)
    assert shown.heading.text() == "Infobox x"
    assert shown.known.text() == (
        "Imported on 2026-11-27 from x.json.\n1 parameter, 1 required, a format."
    )
    assert shown.details.toPlainText() == "$.params.a: comes more than once (a)"
    person.clicks_widget(shown.remove_button)
    assert shown.known.text() == (
        "Nothing is known of this template. Import its TemplateData or source."
    )
    assert known(person) is None
    person.clicks_widget(shown.put_back_button)
    assert known(person) == (Origin.IMPORTED, ("a",))
    assert not shown.put_back_button.isEnabled()
    person.presses("Escape")
    person.comes_back_from(shown)


def test_an_open_template_is_known_and_followed(
    person: Person, qtbot: QtBot, page: Path, write: Callable[..., Path]
) -> None:
    template = write("Template_Infobox_x.wikitext", "{{#if: {{{a|}}} | {{{a}}} }}\n")
    person.starts(page)
    assert known(person) is None
    person.window.open_file(template)
    controller = person.page.controller
    person.window.open_file(page)
    assert known(person) == (Origin.INFERRED, ("a",))
    block = '<templatedata>{"params": {"b": {}}}</templatedata>'
    end = len(controller.document.text)
    with qtbot.waitSignal(person.page.controller.specs_changed):
        # As typing does, after which the page is read when it rests.
        controller.replace_text(TextEdit((Replace(end, end, block),)), "Type")
    assert known(person) == (Origin.PAGE, ("b",))
    controller.undo_stack.undo()
    controller.settle()
    assert known(person) == (Origin.INFERRED, ("a",))
    person.window.open_file(template)
    person.presses("Ctrl+W")
    assert known(person) is None


def test_what_is_imported_again_is_not_read_for_each_line(
    person: Person, page: Path, write: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = {str(i): {"title": f"Template:T{i}", "params": {"a": {}}} for i in range(20)}
    answer = write("answer.json", json.dumps({"pages": pages}))
    person.starts(page)
    for _ in range(2):
        drop(person, answer)
        shown = dialog(person, ImportDialog)
        with monkeypatch.context() as patch:
            patch.delattr(Imports, "find")
            person.presses("Return")
        person.comes_back_from(shown)
    folder = person.settings().data_folder / "templatedata" / "imported"
    assert len(Imports(folder).all()) == 20
