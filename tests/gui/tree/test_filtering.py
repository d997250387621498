"""The filter over names and values."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.tree.columns import Column
from gui.tree.filter import Matches, Query, fold
from gui.tree.pane import TreePane
from model.wikitext.nodes import Green, NodeKind
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


MANY = 1500


def page_of_many() -> str:
    """A box with more fields than the filter shows at once."""
    fields = (f"| field{n} = {'odd' if n % 2 else 'even'} [[{n}]]\n" for n in range(2 * MANY))
    return "{{Infobox x\n" + "".join(fields) + "}}\n{{Infobox y\n| last = odd\n}}\n"


def names_below(pane: TreePane, box: int) -> list[str]:
    model = pane.model
    above = model.index_of(model.rows.top[box])
    return [model.index(n, 0, above).data() for n in range(model.rowCount(above))]


def test_of_many_rows_the_first_are_shown_at_once_and_the_rest_in_a_moment(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    pane = open_page(page_of_many())
    odd = [f"field{n}" for n in range(1, 2 * MANY, 2)]
    pane.set_filter("odd")
    first = names_below(pane, 0)
    assert len(first) < len(odd)
    assert first == odd[: len(first)]
    assert names_below(pane, 1) == ["last"]
    with qtbot.waitSignal(pane.model.layoutChanged):
        pass
    assert names_below(pane, 0) == odd
    assert names_below(pane, 1) == ["last"]


def test_what_is_in_sight_stays_there_when_the_rest_follows(open_page: OpenPage) -> None:
    pane = open_page(page_of_many())
    row = find(pane, "field1777")
    pane.set_filter("field1777")
    assert pane.current_row() == row
    pane.set_filter("")
    at_once = len(names_below(pane, 0))
    before = pane.view.visualRect(pane.model.index_of(row))
    assert pane.view.viewport().rect().contains(before.center())
    pane.show_rest()
    assert at_once < len(names_below(pane, 0)) == 2 * MANY
    assert pane.view.visualRect(pane.model.index_of(row)) == before


def test_a_row_that_was_left_for_later_can_be_chosen(open_page: OpenPage) -> None:
    pane = open_page(page_of_many())
    pane.set_filter("odd")
    last = find(pane, f"field{2 * MANY - 1}")
    pane.select(last)
    assert pane.current_row() == last
    assert names_below(pane, 0)[-1] == f"field{2 * MANY - 1}"


def test_edits_before_the_rest_follows_are_kept(open_page: OpenPage) -> None:
    pane = open_page(page_of_many())
    pane.set_filter("odd")
    controller = controller_of(pane)
    assert controller.fields.remove([find(pane, "field3")]) is None
    assert controller.fields.add_line(find(pane, "field5"), "cause = none of these") is None
    assert controller.set_value(find(pane, "field5"), "changed") is None
    # Field 4 has become current when field 3 went.
    first = ["field1", "field4", "field5", "cause", "field7"]
    assert names_below(pane, 0)[:5] == first
    pane.show_rest()
    assert names_below(pane, 0)[:5] == first
    assert len(names_below(pane, 0)) == MANY + 1
    pane.set_filter("")
    pane.show_rest()
    assert len(names_below(pane, 0)) == 2 * MANY


def test_letters_that_hide_nothing_lay_nothing_out(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page("{{Infobox x\n| abc = 1\n| abd = 2\n}}\n")
    with qtbot.assertNotEmitted(pane.model.layoutChanged):
        pane.set_filter("a")
        pane.set_filter("ab")
    pane.set_filter("abd")
    assert shown(pane) == ["Infobox x", "  abd"]
    with qtbot.assertNotEmitted(pane.model.layoutChanged):
        pane.show_rest()
    pane.set_filter("")
    assert shown(pane) == ["Infobox x", "  abc", "  abd"]


@pytest.mark.parametrize("text", ["ab ab", "a", "b a b", "aab", "abab" * 40, "ba" * 40, "b" * 9])
def test_the_children_that_hold_a_match_are_found(text: str) -> None:
    kinds = [NodeKind.TEXT] * len(text)
    for size in (1, 2, 3, 50):
        lengths = [len(text[at : at + size]) for at in range(0, len(text), size)]
        node = Green(NodeKind.PAGE, len(text), 1)
        node.adopt(tuple(Green(k, n, 2) for k, n in zip(kinds, lengths, strict=False)))
        pieces = [text[at : at + size] for at in range(0, len(text), size)]
        for words in ("a", "ab"):
            matches = Matches(Query(words), text)
            whole = [
                place
                for place, piece in enumerate(pieces)
                if any(
                    place * size <= m.start() and m.end() <= place * size + len(piece)
                    for m in Query(words).in_page(text)
                )
            ]
            assert sorted(matches.children_of(node, 0)) == whole
