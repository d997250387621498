"""Layout, order and empty fields of whole templates: shown first, then made in one step."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from gui.dialogs.change_preview import ChangePreview
from tests.support.person import Person
from tests.support.templatedata import import_document

BOX = """Before.
{{Infobox x
|zone=1 | born =
<!-- Names -->
| name  = {{y| b=1 |a = 2}}

|other=
}}
{{Infobox unheard of|a=1}}
"""
LAID_OUT = """Before.
{{Infobox x
| zone = 1
| born =@
<!-- Names -->
| name = {{y| b=1 |a = 2}}

| other =@
}}
{{Infobox unheard of|a=1}}
""".replace("@", " ")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.wikitext"
    path.write_bytes(BOX.encode())
    params: dict[str, object] = {"name": {}, "born": {}, "zone": {}}
    import_document(tmp_path, "Infobox x", params=params, format="block")
    import_document(tmp_path, "Y", params={"a": {}, "b": {}}, format="{{_|_")
    return path


def text(person: Person) -> str:
    return person.page.controller.document.text


def shown(person: Person) -> list[str]:
    dialog = person.sees_dialog(ChangePreview)
    assert isinstance(dialog, ChangePreview)
    return dialog.lines.toPlainText().splitlines()


def test_laid_out_as_templatedata_says(person: Person, page: Path) -> None:
    person.starts(page)
    person.clicks("name")
    person.presses("Ctrl+Shift+F")
    assert {"- |zone=1 | born =", "+ | zone = 1", "+ | born = "} <= set(shown(person))
    assert text(person) == BOX
    person.agrees()
    assert text(person) == LAID_OUT
    assert person.page.tree.current_row() == person.row("name")
    controller = person.page.controller
    assert controller.undo_stack.undoText() == "Lay out Infobox x"
    person.presses("Ctrl+Shift+F")
    assert person.messages() == ["Infobox x is laid out as TemplateData says already."]
    person.presses("Ctrl+Z")
    assert text(person) == BOX
    assert not controller.is_dirty


def test_a_layout_that_is_not_wanted_changes_nothing(person: Person, page: Path) -> None:
    person.starts(page)
    person.presses("Ctrl+Shift+F")
    person.agrees(answer="Cancel")
    assert text(person) == BOX
    assert person.page.controller.undo_stack.count() == 0


def test_the_other_commands(person: Person, page: Path) -> None:
    actions = person.starts(page).actions_of
    person.clicks("other")
    before = BOX
    for action, changes in [
        (actions.one_field_a_line, {"1 | born": "1\n|born"}),
        (
            actions.align_equals,
            {"zone=": "zone  =", "born =": "born  =", "name  =": "name =", "other=": "other ="},
        ),
        (
            actions.order_fields,
            {
                "<!-- Names -->\n| name = {{y| b=1 |a = 2}}": "|zone  =1",
                "|zone  =1\n": "<!-- Names -->\n| name = {{y| b=1 |a = 2}}\n",
            },
        ),
        (actions.remove_empty, {"|born  =\n": "", "|other =\n": ""}),
    ]:
        action.trigger()
        shown(person)
        assert text(person) == before
        person.agrees()
        for old, new in changes.items():
            assert old in before
            before = before.replace(old, new, 1)
        assert text(person) == before
        action.trigger()
        assert len(person.messages()) == 1, "there is nothing more to do"
    # The field that was current has gone.
    assert person.page.tree.current_row() == person.row("zone")
    person.presses(*["Ctrl+Z"] * 4)
    assert text(person) == BOX


def test_the_innermost_template_is_meant_and_what_is_in_the_way_is_said(
    person: Person, page: Path
) -> None:
    actions = person.starts(page).actions_of
    person.page.tree.select(person.row("name", "y", "b"))
    actions.order_fields.trigger()
    person.agrees()
    assert text(person) == BOX.replace("{{y| b=1 |a = 2}}", "{{y|a = 2 | b=1}}")
    assert not actions.lay_out.isEnabled()
    assert "has for a format is none" in actions.lay_out.statusTip()
    person.page.tree.select(person.page.controller.rows.top[1])
    assert actions.one_field_a_line.isEnabled()
    for action in (actions.lay_out, actions.order_fields):
        assert not action.isEnabled()
        assert action.statusTip() == "There is no TemplateData for this template"


def test_the_first_field_of_a_template_follows_its_format(person: Person, tmp_path: Path) -> None:
    page = tmp_path / "page.wikitext"
    page.write_bytes(b"{{Infobox x}}\n")
    import_document(tmp_path, "Infobox x", params={"name": {}}, format="{{_\n|______=_\n}}")
    person.starts(page)
    person.presses("Ins")
    person.types("name = A")
    person.presses("Return")
    assert text(person) == "{{Infobox x\n|name  =A\n}}\n"
    person.presses("Ctrl+Z")
    QGuiApplication.clipboard().setText("| name = B | longer = C")
    person.presses("Ctrl+V")
    assert text(person) == "{{Infobox x\n|name  =B\n|longer=C\n}}\n"
