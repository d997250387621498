"""Where one is led to can be seen, leads back, and says where it was given up."""

from pathlib import Path

from tests.support.person import Person


def test_some_rows_below_where_one_went_are_in_sight(person: Person, tmp_path: Path) -> None:
    file = tmp_path / "long.wikitext"
    file.write_text("{{Infobox x\n" + "".join(f"| f{n} = {n}\n" for n in range(200)) + "}}\n")
    person.starts(file)
    for name in ("f100", "f199"):
        person.presses("Ctrl+G")
        person.types(name)
        person.presses("Return")
        view = person.tree
        assert person.page.tree.current_row() == person.row(name)
        place = view.visualRect(view.currentIndex())
        below = (view.viewport().height() - place.bottom() - 1) // place.height()
        assert (place.top() >= 0, below >= (3 if name == "f100" else 0)) == (True, True)
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()


def test_what_is_outside_the_box_leads_back_to_the_row(person: Person, tmp_path: Path) -> None:
    file = tmp_path / "page.wikitext"
    file.write_text('{{Infobox x\n| a = b<ref name="r" />\n}}\nText<ref name="r">R</ref>\n')
    person.starts(file)
    page = person.page
    assert page.places.select_at(page.controller.document.text.index("<ref"))
    names = page.current_names
    person.presses("F12")
    assert page.wikitext.editor.textCursor().selectedText() == '<ref name="r">R</ref>'
    words = "This place of the reference is in no infobox, but on line 4."
    assert person.messages() == [words]
    person.takes_way("Back to the tree")
    assert (person.messages(), person.tree.hasFocus()) == ([], True)
    assert page.current_names == names


def test_where_not_all_mends_were_tried_it_says_so(person: Person, tmp_path: Path) -> None:
    file = tmp_path / "page.wikitext"
    file.write_text("{{Infobox x\n" + "| a = {{b\n" * 3000 + "}}\n")
    person.starts(file)
    assert person.page.tree.empty.details.text().endswith(
        " No way to mend it was found in time: trying them all takes too long."
    )
