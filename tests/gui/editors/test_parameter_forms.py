"""Values edited by what their template says of them, with keys and clicks: exact bytes."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLabel

from gui.editors.form_fields import FieldLine
from tests.support.person import Person
from tests.support.templatedata import import_document

BOX = """{{Infobox x
| status  = LC <!-- a comment -->
| count   = 7
| born    = {{birth date|1950|6|25}}
| embed   =
| motto   = One line
| count2  = seven
| other   = words
}}
"""
PARAMS = {
    "status": {"suggestedvalues": ["LC", "EX"]},
    "count": {"type": "number"},
    "born": {"type": "number"},
    "embed": {"type": "boolean", "example": "yes"},
    "motto": {"type": "line"},
    "other": {"type": "string"},
}


@pytest.fixture
def opened(person: Person, tmp_path: Path) -> Person:
    import_document(tmp_path, "Infobox x", params=PARAMS)
    path = tmp_path / "page.wikitext"
    path.write_text(BOX)
    person.starts(path)
    return person


def text(person: Person) -> str:
    return person.page.controller.document.text


def test_values_are_edited_by_their_type(opened: Person) -> None:
    forms = opened.page.editor.forms
    opened.clicks("status")
    combo = forms.view.editor("value").findChild(QComboBox)
    assert [combo.itemText(i) for i in range(combo.count())] == ["LC", "EX"]
    opened.clicks_widget(combo.lineEdit())
    opened.presses("Ctrl+A")
    opened.types("EX")
    opened.presses("Return")
    assert text(opened) == BOX.replace("LC <!--", "EX <!--")
    opened.clicks("embed")
    forms.view.editor("value").box.click()
    assert text(opened) == BOX.replace("LC <!--", "EX <!--").replace("embed   =", "embed   = yes")
    opened.presses("Ctrl+Z", "Ctrl+Z")
    assert text(opened) == BOX
    opened.clicks("other")
    assert forms.form is None


def test_what_does_not_fit_is_held_and_what_is_there_decides(opened: Person) -> None:
    forms = opened.page.editor.forms
    opened.clicks("count")
    opened.clicks_widget(forms.view.editor("number").findChild(FieldLine))
    opened.presses("Ctrl+A")
    opened.types("7,000")
    opened.presses("Return")
    said = [x.text() for x in forms.view.findChildren(QLabel) if x.property("look") == "error"]
    assert "“7,000” is no number." in said
    assert text(opened) == BOX
    opened.presses("Escape")
    # A date template where a number belongs is still a date; words are still words.
    opened.clicks("born")
    opened.waits_until(lambda: forms.form is not None and forms.form.name == "date")
    opened.clicks("count2")
    assert forms.form is None


def test_enter_writes_a_value_of_one_line(opened: Person) -> None:
    opened.clicks("motto")
    opened.clicks_widget(opened.page.editor.value.viewport())
    opened.presses("Ctrl+A")
    opened.types("Another")
    opened.presses("Return")
    assert text(opened) == BOX.replace("One line", "Another")
    opened.presses("End", "Shift+Return")
    opened.types("line")
    opened.presses("Return")
    assert text(opened) == BOX.replace("One line", "Another\nline")
    # Now it has two lines, and Enter makes a third.
    opened.presses("Return")
    assert text(opened) == BOX.replace("One line", "Another\nline")
    assert opened.page.editor.value.text == "Another\nline\n"
    opened.presses("Escape")
