"""References in the window: renamed everywhere, gone to, removed with care, by keys and clicks."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from gui.commands.reference_line import ReferenceLine
from gui.editors.form_fields import FieldLine
from tests.support.person import FIELD, Person

PAGE = """{{Infobox battle
| name   = Raate<ref name="trotter">{{cite book|last=Trotter|year=1991|title=A Frozen Hell}}</ref>
| side   = {{ubl|Finland<ref name=trotter />|Sweden}}
| result = Victory<ref name="lost" />
| notes  = {{refn|name=n|group=note|Some say so.<ref name=trotter />}}
}}
Text.<ref name="prose">Prose, p. 5</ref> More.<ref name='trotter'/> Note.{{refn|name=n|group=note}}
"""
DEFINITION = '<ref name="trotter">{{cite book|last=Trotter|year=1991|title=A Frozen Hell}}</ref>'


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "raate.wikitext"
    file.write_bytes(PAGE.encode())
    return file


def text(person: Person) -> str:
    return person.page.controller.document.text


def goes_to(person: Person, *path: str, column: str = "value") -> None:
    person.page.places.select_path("/".join(path), column)


def value_of(person: Person, path: str) -> str:
    row = person.page.controller.paths.find(path)
    return person.page.controller.texts.value(row)


def test_renaming_on_the_row_renames_every_use_in_one_step(person: Person, page: Path) -> None:
    person.starts(page)
    goes_to(person, "name", "ref", column="name")
    person.presses("F2", "Ctrl+A")
    person.types("Trotter 1991")
    person.presses("Return")
    renamed = (
        PAGE.replace('"trotter"', '"Trotter 1991"')
        .replace("=trotter ", '="Trotter 1991" ')
        .replace("'trotter'", "'Trotter 1991'")
    )
    assert text(person) == renamed
    assert person.page.controller.undo_stack.undoText() == "Rename reference “trotter”"
    person.presses("Ctrl+Z")
    assert text(person) == PAGE
    person.page.controller.undo_stack.redo()
    assert text(person) == renamed


def test_a_name_that_is_taken_is_refused_where_it_is_typed(person: Person, page: Path) -> None:
    person.starts(page)
    goes_to(person, "name", "ref", column="name")
    person.presses("F2", "Ctrl+A")
    person.types("prose")
    person.presses("Return")
    assert text(person) == PAGE
    editor = person.page.tree.view.editor
    assert editor is not None
    assert "is called “prose” already" in editor.banner.accessibleDescription()


def test_a_reuse_says_what_it_refers_to_and_follows_it(person: Person, page: Path) -> None:
    person.starts(page)
    assert value_of(person, "side/ubl/1/ref") == "Trotter 1991, A Frozen Hell"
    assert value_of(person, "result/ref") == ""
    goes_to(person, "name", "ref", "cite book", "title")
    person.types("Frozen")
    person.presses("Return")
    assert value_of(person, "side/ubl/1/ref") == "Trotter 1991, Frozen"


def advice(person: Person) -> str:
    return person.page.editor.advice.text


def test_the_editor_tells_where_it_is_defined_and_leads_round_its_uses(
    person: Person, page: Path
) -> None:
    person.starts(page)
    goes_to(person, "side", "ubl", "1", "ref")
    assert advice(person) == "“trotter” is “Trotter 1991, A Frozen Hell”. Used 4 times."
    person.presses("F12")
    assert person.page.current_names == ["Infobox battle", "name", "ref"]
    assert advice(person) == "“trotter” is defined here. Used 4 times."
    person.presses("Shift+F12")
    assert person.page.current_names == ["Infobox battle", "side", "ubl", "1", "ref"]
    person.presses("Shift+F12")
    assert person.page.current_names[:3] == ["Infobox battle", "notes", "refn"]


def test_a_use_outside_all_boxes_is_shown_in_the_wikitext(person: Person, page: Path) -> None:
    person.starts(page)
    goes_to(person, "notes", "refn", "1", "ref")
    person.presses("Shift+F12")
    wikitext = person.page.wikitext
    assert wikitext.editor.textCursor().selectedText() == "<ref name='trotter'/>"


def test_one_that_is_defined_nowhere_says_so(person: Person, page: Path) -> None:
    person.starts(page)
    goes_to(person, "result", "ref")
    assert advice(person) == "“lost” is defined nowhere on this page. Used once."
    person.presses("F12")
    person.waits_for_message("“lost” is defined nowhere on this page.")


WARNING = "“trotter” is used elsewhere, 3 times, and defined only here."


def test_a_definition_in_use_is_not_removed_before_one_says_how(person: Person, page: Path) -> None:
    person.starts(page)
    goes_to(person, "name", "ref")
    person.presses("Delete")
    assert text(person) == PAGE
    assert person.messages() == [WARNING]
    person.presses("Escape")
    assert (text(person), person.messages()) == (PAGE, [])
    assert person.tree.hasFocus()


def test_enter_moves_the_definition_to_the_next_use(person: Person, page: Path) -> None:
    person.starts(page)
    goes_to(person, "name", "ref")
    person.presses("Delete", "Return")
    moved = PAGE.replace(DEFINITION, "").replace(
        "<ref name=trotter />|Sweden", DEFINITION.replace('"trotter"', "trotter") + "|Sweden"
    )
    assert text(person) == moved
    assert person.tree.hasFocus()
    person.presses("Ctrl+Z")
    assert text(person) == PAGE


def test_a_field_that_holds_the_definition_warns_as_well(person: Person, page: Path) -> None:
    person.starts(page)
    person.clicks("name", column=FIELD)
    person.presses("Delete")
    assert person.messages() == [WARNING]
    person.takes_way("Remove all uses")
    field = PAGE.splitlines(keepends=True)[1]
    without = (
        PAGE.replace(field, "")
        .replace("<ref name=trotter />", "")
        .replace("<ref name='trotter'/>", "")
    )
    assert text(person) == without
    person.presses("Ctrl+Z")
    assert text(person) == PAGE


def test_it_can_be_removed_anyway(person: Person, page: Path) -> None:
    person.starts(page)
    goes_to(person, "name", "ref")
    person.presses("Delete")
    person.takes_way("Remove anyway")
    assert text(person) == PAGE.replace(DEFINITION, "")


def test_emptying_a_field_warns_as_well(person: Person, page: Path) -> None:
    person.starts(page)
    person.clicks("name")
    person.presses("Ctrl+Delete")
    assert (text(person), person.messages()) == (PAGE, [WARNING])


def test_a_reuse_is_removed_without_a_word(person: Person, page: Path) -> None:
    person.starts(page)
    goes_to(person, "result", "ref")
    person.presses("Delete")
    assert (text(person), person.messages()) == (PAGE.replace('<ref name="lost" />', ""), [])


def test_another_edit_takes_the_warning_away(person: Person, page: Path) -> None:
    person.starts(page)
    goes_to(person, "name", "ref")
    person.presses("Delete")
    person.clicks("result")
    person.types("Draw")
    person.presses("Return")
    assert person.messages() == []


def field(person: Person, key: str) -> FieldLine:
    line = person.page.editor.forms.view.editor(key).findChild(FieldLine)
    assert line is not None
    return line


def writes(person: Person, key: str, words: str) -> None:
    person.clicks_widget(field(person, key))
    person.presses("Ctrl+A")
    person.types(words)
    person.presses("Return")


def test_the_form_has_name_group_and_the_citation(person: Person, page: Path) -> None:
    person.starts(page)
    goes_to(person, "name", "ref")
    keys = person.page.editor.forms.view.keys
    assert keys == ("name", "group", "last|0", "year|1", "title|2")
    writes(person, "title|2", "Frozen")
    assert text(person) == PAGE.replace("A Frozen Hell", "Frozen")
    writes(person, "name", "t91")
    assert text(person).count("t91") == 4
    person.presses("Ctrl+1", "Ctrl+Z", "Ctrl+Z")
    assert text(person) == PAGE


def test_a_note_is_renamed_in_its_form_at_all_its_uses(person: Person, page: Path) -> None:
    person.starts(page)
    goes_to(person, "notes", "refn")
    writes(person, "name", "m")
    assert text(person) == PAGE.replace("{{refn|name=n|", "{{refn|name=m|")
    writes(person, "group", "remark")
    assert text(person).count("{{refn|name=m|group=remark") == 2


def test_a_name_refused_in_the_form_stays_there(person: Person, page: Path) -> None:
    person.starts(page)
    goes_to(person, "name", "ref")
    writes(person, "name", "prose")
    assert text(person) == PAGE
    assert field(person, "name").text() == "prose"
    assert person.page.editor.forms.is_held
    person.presses("Escape")
    assert field(person, "name").text() == "trotter"


def adds(person: Person, words: str) -> None:
    person.presses("Ctrl+R")
    person.types(words)
    person.presses("Return")


def test_a_url_becomes_a_citation_whose_title_is_typed_next(person: Person, page: Path) -> None:
    person.starts(page)
    person.clicks("result")
    adds(person, "http://www.example.org/a|b")
    today = datetime.now().astimezone().date().isoformat()
    written = (
        "<ref>{{cite web|url=http://www.example.org/a%7Cb|title=|website=example.org"
        f"|access-date={today}}}}}</ref>"
    )
    added = PAGE.replace('"lost" />', '"lost" />' + written)
    assert text(person) == added
    assert person.page.current_names[-2:] == ["cite web", "title"]
    person.types("Title")
    person.presses("Return")
    assert text(person) == added.replace("title=|", "title=Title|")
    assert person.actions <= 6
    person.presses("Ctrl+Z", "Ctrl+Z")
    assert text(person) == PAGE


def test_a_reference_of_the_page_is_used_again(person: Person, page: Path) -> None:
    person.starts(page)
    person.clicks("result")
    adds(person, "hell trotter")
    assert text(person) == PAGE.replace('"lost" />', '"lost" /><ref name="trotter" />')
    assert advice(person) == "“trotter” is “Trotter 1991, A Frozen Hell”. Used 5 times."


def test_one_without_a_name_gets_one_in_the_same_step(person: Person, tmp_path: Path) -> None:
    file = tmp_path / "a.wikitext"
    source = "{{Infobox x\n| a = \n| b = 1<ref>{{cite book|last=Kim|year=1996}}</ref>\n}}\n"
    file.write_text(source)
    person.starts(file)
    person.clicks("a")
    adds(person, "kim")
    named = source.replace("<ref>", '<ref name="Kim 1996">')
    assert text(person) == named.replace("| a = ", '| a = <ref name="Kim 1996" />')
    person.presses("Ctrl+Z")
    assert text(person) == source


def test_a_mistyped_isbn_is_told_and_nothing_is_added(person: Person, page: Path) -> None:
    person.starts(page)
    person.clicks("result")
    adds(person, "978-0-306-40615-8")
    line = person.window.findChild(ReferenceLine)
    assert line is not None
    assert line.message.text() == "978-0-306-40615-8 is no ISBN: a digit is wrong."
    person.presses("Escape")
    assert text(person) == PAGE
    assert person.tree.hasFocus()


def test_inside_a_reference_the_new_one_goes_behind_it(person: Person, page: Path) -> None:
    person.starts(page)
    goes_to(person, "name", "ref", "cite book", "title")
    adds(person, "prose")
    assert text(person) == PAGE.replace(DEFINITION, DEFINITION + '<ref name="prose" />')


def test_one_without_a_name_is_offered_one(person: Person, tmp_path: Path) -> None:
    file = tmp_path / "a.wikitext"
    source = "{{Infobox x\n| b = 1<ref>{{cite book|last=Kim|year=1996}}</ref>\n}}\n"
    file.write_text(source)
    person.starts(file)
    goes_to(person, "b", "ref", "cite book", "year")
    person.presses("Shift+F2", "Return")
    assert text(person) == source.replace("<ref>", '<ref name="Kim 1996">')
    assert person.actions == 2


def test_a_note_is_named_in_its_form(person: Person, page: Path) -> None:
    person.starts(page)
    goes_to(person, "notes", "refn")
    person.presses("Shift+F2", "Ctrl+A")
    person.types("m")
    person.presses("Return")
    assert text(person) == PAGE.replace("refn|name=n|", "refn|name=m|")


def test_a_name_that_only_tags_can_have_is_refused_as_a_whole(
    person: Person, tmp_path: Path
) -> None:
    file = tmp_path / "a.wikitext"
    source = "{{Infobox x\n| b = 1<ref name=a>x</ref>{{r|a}}\n}}\n"
    file.write_text(source)
    person.starts(file)
    goes_to(person, "b", "ref", column="name")
    person.presses("F2", "Ctrl+A")
    person.types("a|b")
    person.presses("Return")
    assert text(person) == source
    editor = person.page.tree.view.editor
    assert editor is not None
    assert "| would start another argument." in editor.banner.accessibleDescription()
    assert [b.text() for b in editor.banner.findChildren(QPushButton)] == []


def test_the_name_of_a_note_is_changed_at_all_its_uses_from_its_field(
    person: Person, page: Path
) -> None:
    person.starts(page)
    goes_to(person, "notes", "refn", "name")
    person.types("m")
    person.presses("Return")
    assert text(person) == PAGE.replace("refn|name=n|", "refn|name=m|")
    goes_to(person, "notes", "refn", "group")
    person.types("remark")
    person.presses("Return")
    assert text(person).count("|name=m|group=remark") == 2
    person.presses("Ctrl+Z", "Ctrl+Z")
    assert text(person) == PAGE


def test_another_name_in_a_reuse_refers_to_another_reference(
    person: Person, tmp_path: Path
) -> None:
    file = tmp_path / "a.wikitext"
    source = "{{Infobox x\n| a = {{efn|name=a}}\n}}\n{{efn|name=a|x}}{{efn|name=b|y}}\n"
    file.write_text(source)
    person.starts(file)
    goes_to(person, "a", "efn", "name")
    person.types("b")
    person.presses("Return")
    assert text(person) == source.replace("{{efn|name=a}}", "{{efn|name=b}}")
    assert value_of(person, "a/efn") == "y"


def test_one_that_is_defined_twice_and_not_alike_says_so(person: Person, tmp_path: Path) -> None:
    file = tmp_path / "a.wikitext"
    file.write_text(
        "{{Infobox x\n| a = <ref name=a>x</ref><ref name=a>y</ref><ref name=b>z</ref>\n}}\n"
    )
    person.starts(file)
    goes_to(person, "a", "ref[2]")
    assert advice(person) == (
        "“a” is defined with different texts. MediaWiki takes the first. Used 2 times."
    )
    goes_to(person, "a", "ref[3]")
    assert advice(person) == ""
