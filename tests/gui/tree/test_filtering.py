"""The filter over names and values."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.tree.columns import Column
from gui.tree.filter import Matches, Query, fold
from gui.tree.pane import TreePane
from tests.gui.tree.conftest import OpenPage
from tests.gui.tree.rows import click, controller_of, find, key, keys, shown

PAGE = """{{Infobox war
| conflict = [[Winter War]] (''de facto'')
| sides = {{list|{{flag|Finland}}|{{flag|Türkiye}}}}
| result = Peace
| notes = {{efn|about [[Finland]]}}
}}
{{Infobox town
| name = Oulu
| country = Finland
}}
"""


def find_all(words: str, text: str) -> list[str]:
    folded = fold(text)
    return [text[slice(*match.span())] for match in Query(words).in_page(folded)]


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("finland", "Finland, FINLAND", ["Finland", "FINLAND"]),
        ("türkiye", "TÜRKIYE and T&uuml;rkiye", ["TÜRKIYE", "T&uuml;rkiye"]),
        ("winter war (de facto)", "[[Winter]] War (''de facto'')", ["Winter]] War (''de facto'')"]),
        ("south korea", "[[South Africa|South]]<br />Korea", ["South]]<br />Korea"]),
        ("1950 – 1953", "1950 &ndash; 1953", ["1950 &ndash; 1953"]),
        ("''de facto''", "(''de facto'')", ["''de facto''"]),
        ("{{flag|x}}", "a {{flag|x}} b", ["{{flag|x}}"]),
        ("a b", "a\u00a0b a&nbsp;b a\n b ab", ["a\u00a0b", "a&nbsp;b", "a\n b"]),
        ("İzmir", "i izmir", ["izmir"]),
        ("", "anything", []),
        ("absent", "anything", []),
        ("|", "a|b", ["|"]),
    ],
)
def test_words_are_found_as_a_reader_sees_them(words: str, text: str, found: list[str]) -> None:
    assert find_all(words, text) == found


@pytest.mark.timeout(10)
@pytest.mark.parametrize(
    "text", ["<!--x-->" * 20_000, "a " * 100_000, "''" * 100_000, "[[" * 50_000]
)
def test_searching_takes_time_in_proportion_to_the_text(text: str) -> None:
    assert find_all("a b c", text) == []


def test_matches_are_asked_by_span() -> None:
    matches = Matches(Query("b"), "abcb")
    assert matches.any_in(0, 2)
    assert not matches.any_in(0, 1)
    assert not matches.any_in(2, 3)
    assert matches.after(1) == 1


def test_the_filter_keeps_matches_and_what_stands_above(open_page: OpenPage) -> None:
    pane = open_page(PAGE)
    pane.set_filter("finland")
    assert shown(pane) == [
        "Infobox war",
        "  sides",
        "    list",
        "      1",
        "        flag",
        "          1",
        "  notes",
        "    efn",
        "      1",
        "        link",
        "Infobox town",
        "  country",
    ]


def test_names_and_plain_texts_are_searched_too(open_page: OpenPage) -> None:
    pane = open_page(PAGE)
    pane.set_filter("Winter War (de facto)")
    assert shown(pane) == ["Infobox war", "  conflict"]
    pane.set_filter("RESULT")
    assert shown(pane) == ["Infobox war", "  result"]


def test_what_was_unfolded_and_current_comes_back(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page(PAGE)
    sides = find(pane, "sides")
    click(qtbot, pane, sides, Column.FIELD)
    key(Qt.Key.Key_Right)
    before = shown(pane)
    pane.set_filter("pea")
    assert shown(pane) == ["Infobox war", "  result"]
    assert pane.current_row() == find(pane, "result")
    pane.set_filter("")
    assert shown(pane) == before
    assert pane.current_row() == find(pane, "result")


def test_what_was_found_stays_current_without_the_filter(open_page: OpenPage) -> None:
    pane = open_page(PAGE)
    pane.set_filter("winter")
    link = find(pane, "conflict", "link")
    assert pane.current_row() == link
    pane.set_filter("")
    assert pane.current_row() == link
    assert shown(pane)[:4] == ["Infobox war", "  conflict", "    link", "    text"]


def test_the_current_row_stays_when_it_matches(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page(PAGE)
    click(qtbot, pane, find(pane, "result"))
    pane.set_filter("peace")
    assert pane.current_row() == find(pane, "result")
    assert pane.current_column() == "value"
    assert pane.selected_rows() == [find(pane, "result")]


def test_next_match_goes_round(open_page: OpenPage) -> None:
    pane = open_page(PAGE)
    pane.set_filter("finland")
    places = []
    for _ in range(4):
        assert pane.find_next()
        places.append(controller_of(pane).document.start(pane.current_row()))
    assert places[3] == places[0]
    assert len(set(places[:3])) == 3
    assert pane.find_next(backwards=True)
    assert controller_of(pane).document.start(pane.current_row()) == places[2]


def test_nothing_found_is_said(open_page: OpenPage) -> None:
    pane = open_page(PAGE)
    pane.set_filter("zebra")
    assert pane.empty.isVisible()
    assert pane.empty.text == "No field or value has these words."
    assert not pane.find_next()
    pane.set_filter("")
    assert pane.view.isVisible()


@pytest.mark.qt_log_ignore(
    "This plugin does not support (raise|grabbing the keyboard)", extend=True
)
def test_edits_under_a_filter_keep_their_rows_in_sight(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page(PAGE)
    pane.set_filter("peace")
    click(qtbot, pane, find(pane, "result"))
    keys("Armistice")
    key(Qt.Key.Key_Return)
    assert shown(pane) == ["Infobox war", "  result"]
    assert pane.begin_add_field()
    keys("cause = border")
    key(Qt.Key.Key_Return)
    assert shown(pane) == ["Infobox war", "  result", "  cause"]
    controller_of(pane).undo_stack.undo()
    assert shown(pane) == ["Infobox war", "  result"]


def test_selecting_a_hidden_row_shows_it(open_page: OpenPage) -> None:
    pane = open_page(PAGE)
    pane.set_filter("peace")
    conflict = find(pane, "conflict")
    pane.select(conflict)
    assert pane.current_row() == conflict
    assert shown(pane) == ["Infobox war", "  conflict", "  result"]


def match_pixels(pane: TreePane) -> int:
    image = pane.view.viewport().grab().toImage()
    wanted = pane.view.itemDelegate()._theme.match.rgb()
    return sum(
        image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height())
    )


def test_the_matched_words_are_marked(open_page: OpenPage) -> None:
    pane = open_page(PAGE)
    assert match_pixels(pane) == 0
    pane.set_filter("peace")
    assert match_pixels(pane) > 200
