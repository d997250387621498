"""What is done to rows, anywhere in the page: the exact text, and nothing else of it."""

from collections.abc import Iterable, Iterator

import pytest

from model.document import Document
from model.operations import Proposal
from model.rows.row_operations import RowOperations
from model.rows.row_text import RowText
from model.rows.row_tree import RowTree
from model.safety.guard import EditRefused, check
from model.text_edit import TextEdit
from model.wikitext.nodes import NodeKind

PAGE = """Text {{a|b}}.
{{Infobox war
| name   = War <!-- keep -->
| side   = {{ubl|{{flag|Finland|size = 20px}}|Sweden}}
| source = See<ref name="x">{{cite web|title=Title|date=1940}} and [[more]]</ref>
| list   =
* one
* two
* three
| depth  = {{{depth|{{nowrap|deep}}}}}
| empty  =
}}
"""
REFERENCE = '<ref name="x">{{cite web|title=Title|date=1940}} and [[more]]</ref>'
assert REFERENCE in PAGE


class Page:
    """A page's rows with what is done to them; rows are named by their source."""

    def __init__(self, text: str = PAGE) -> None:
        self.document = Document(text)
        self.rows = RowTree(self.document, everything=True)
        self.texts = RowText(self.rows)
        self.operations = RowOperations(self.rows, self.texts)

    def row(self, source: str) -> int:
        """The innermost row of this source, where it stands first."""
        found = [row for row in self._all() if self.document.node(row).source == source]
        start = self.document.start(found[0])
        return [row for row in found if self.document.start(row) == start][-1]

    def argument(self, *names: str) -> int:
        """The row at a path of names below the box; "" passes through a row without one."""
        row = next(r for r in self.rows.top if self.texts.name(r) == "Infobox war")
        for name in names:
            row = next(
                r for r in self.rows.children(row) if name in (self.texts.name(r), self._kind(r))
            )
        return row

    def _kind(self, row: int) -> str:
        return self.texts.kind(row).value

    def _all(self) -> Iterator[int]:
        pending = list(reversed(self.rows.top))
        while pending:
            row = pending.pop()
            yield row
            pending.extend(reversed(self.rows.children(row)))

    def after(self, *proposals: Proposal) -> str:
        """The text after these edits together, each of which the guard lets through."""
        for proposal in proposals:
            check(self.document.text, proposal)
        edit = TextEdit.of(r for proposal in proposals for r in proposal.edit.replaces)
        return edit.apply(self.document.text)

    def without(self, rows: Iterable[int], *, keep_numbers: bool = False) -> str:
        return self.after(*self.operations.removals(list(rows), keep_numbers=keep_numbers))


@pytest.fixture
def page() -> Page:
    return Page()


SIDE = ("side", "ubl")
FLAG = (*SIDE, "1", "flag")
CITE = ("source", "reference", "cite web")

# Where a row stands


def test_a_row_knows_its_template_and_its_place(page: Page) -> None:
    template, index = page.operations.place(page.argument(*FLAG, "size"))
    assert (template.name_text, index) == ("flag", 1)
    template, index = page.operations.place(page.argument(*CITE, "date"))
    assert (template.source, index) == ("{{cite web|title=Title|date=1940}}", 1)
    assert page.operations.index(page.argument("list")) == 3


def test_rows_are_grouped_by_their_templates(page: Page) -> None:
    rows = [
        page.argument("empty"),
        page.argument(*SIDE, "2"),
        page.argument("name"),
        page.argument(*CITE),
    ]
    grouped = page.operations.by_template(rows)
    assert [(t.name_text.strip(), i) for t, i in grouped] == [("Infobox war", [0, 5]), ("ubl", [1])]


def test_what_a_parameter_holds_is_no_argument(page: Page) -> None:
    parameter = page.row("{{{depth|{{nowrap|deep}}}}}")
    default = page.row("{{nowrap|deep}}")
    assert page.texts.kind(parameter) is NodeKind.PARAMETER
    assert not page.operations.is_argument(parameter)
    above = page.document.parent(default)
    while above != parameter:
        assert above is not None
        assert not page.operations.is_argument(above)
        above = page.document.parent(above)
    assert page.operations.is_argument(page.row("deep"))


# Values and names


@pytest.mark.parametrize(
    ("path", "value", "old", "new"),
    [
        (("name",), "Peace", "War <!--", "Peace <!--"),
        ((*FLAG, "1"), "Suomi", "Finland", "Suomi"),
        ((*FLAG, "size"), "9px", "size = 20px", "size = 9px"),
        ((*SIDE, "2"), "[[a|b]]", "|Sweden", "|[[a|b]]"),
        ((*CITE, "date"), "x = y", "date=1940", "date=x = y"),
        (("empty",), "full", "| empty  =\n", "| empty  = full\n"),
        (("side",), "", "= {{ubl|{{flag|Finland|size = 20px}}|Sweden}}\n", "=\n"),
        (FLAG, "{{b}}", "{{flag|Finland|size = 20px}}", "{{b}}"),
        (("source", "reference"), "<ref/>", REFERENCE, "<ref/>"),
    ],
)
def test_a_value_is_written_where_it_stands(
    page: Page, path: tuple[str, ...], value: str, old: str, new: str
) -> None:
    assert PAGE.count(old) == 1
    assert page.after(page.operations.value(page.argument(*path), value)) == PAGE.replace(old, new)


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("{{{depth|{{nowrap|deep}}}}}", "{{{other}}}"),
        ("{{nowrap|deep}}", "shallow"),
        ("deep", "deeper"),
        ("[[more]]", "''less''"),
        ("* two", "* 2"),
        ("{{a|b}}", "{{c}}"),
        ("<!-- keep -->", "<!-- kept -->"),
    ],
)
def test_any_node_is_written_otherwise(page: Page, source: str, value: str) -> None:
    proposal = page.operations.value(page.row(source), value)
    assert page.after(proposal) == PAGE.replace(source, value)


def test_a_parameters_default_is_written_alone() -> None:
    page = Page("{{x|a={{{p|q}}}|b=1}}")
    row = next(r for r in page._all() if page.document.node(r).source == "q")
    assert page.after(page.operations.value(row, "r")) == "{{x|a={{{p|r}}}|b=1}}"


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("<!-- keep -->", "<!--"),
        ("* two", "* a | b"),
        ("deep", "}}"),
        ("{{nowrap|deep}}", "{{deep"),
    ],
)
def test_a_node_that_would_break_what_holds_it_is_refused(
    page: Page, source: str, value: str
) -> None:
    with pytest.raises(EditRefused):
        page.after(page.operations.value(page.row(source), value))


def test_arguments_are_named_by_their_numbers_from_one_on(page: Page) -> None:
    proposal = page.operations.named_value(page.argument(*SIDE, "2"), "a=b")
    assert page.after(proposal) == PAGE.replace("|Sweden", "|2=a=b")


@pytest.mark.parametrize(
    ("path", "name", "old", "new"),
    [
        (("name",), "title", "| name   =", "| title   ="),
        ((*FLAG, "size"), "width", "size = 20px", "width = 20px"),
        (FLAG, "flagicon", "{{flag|", "{{flagicon|"),
        (CITE, "cite book", "{{cite web|", "{{cite book|"),
        ((*CITE, "date"), "year", "|date=", "|year="),
        ((*SIDE, "2"), "x", "|Sweden", "|x=Sweden"),
    ],
)
def test_arguments_and_templates_are_renamed(
    page: Page, path: tuple[str, ...], name: str, old: str, new: str
) -> None:
    assert page.after(page.operations.name(page.argument(*path), name)) == PAGE.replace(old, new)


def test_a_template_in_a_parameter_is_renamed(page: Page) -> None:
    proposal = page.operations.name(page.row("{{nowrap|deep}}"), "nobr")
    assert page.after(proposal) == PAGE.replace("{{nowrap|", "{{nobr|")


def test_an_argument_loses_its_name(page: Page) -> None:
    proposal = page.operations.name(page.argument(*CITE, "date"), "")
    assert page.after(proposal) == PAGE.replace("|date=1940", "|1940")


# Adding


@pytest.mark.parametrize(
    ("path", "new", "old", "written"),
    [
        ((), (None, "new", "v"), "| empty  =\n", "| empty  =\n| new    = v\n"),
        ((), (1, "new", "v"), "| side", "| new    = v\n| side"),
        (SIDE, (1, None, "Norway"), "|Sweden", "|Norway|Sweden"),
        (FLAG, (None, "alt", "F"), "size = 20px", "size = 20px|alt = F"),
        (CITE, (None, "url", "u"), "|date=1940", "|date=1940|url=u"),
    ],
)
def test_an_argument_is_added_in_the_layout_there(
    page: Page,
    path: tuple[str, ...],
    new: tuple[int | None, str | None, str],
    old: str,
    written: str,
) -> None:
    proposal = page.operations.added(page.argument(*path), *new)
    assert page.after(proposal) == PAGE.replace(old, written)


# Emptying, duplicating, moving


def test_arguments_of_several_templates_are_emptied_together(page: Page) -> None:
    rows = [page.argument("name"), page.argument(*FLAG, "size"), page.argument(*CITE, "title")]
    expected = PAGE.replace("= War <!--", "= <!--")
    expected = expected.replace("size = 20px", "size = ").replace("title=Title", "title=")
    assert page.after(*page.operations.emptied(rows)) == expected


def test_what_is_no_argument_is_not_emptied(page: Page) -> None:
    assert list(page.operations.emptied([page.row("* two"), page.row("[[more]]")])) == []


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (("empty",), "| empty  =\n", "| empty  =\n| empty  =\n"),
        ((*FLAG, "size"), "|size = 20px", "|size = 20px|size = 20px"),
        ((*SIDE, "2"), "|Sweden", "|Sweden|Sweden"),
        ((*CITE, "title"), "|title=Title", "|title=Title|title=Title"),
    ],
)
def test_an_argument_is_duplicated_below_itself(
    page: Page, path: tuple[str, ...], old: str, new: str
) -> None:
    assert page.after(page.operations.duplicated(page.argument(*path))) == PAGE.replace(old, new)


@pytest.mark.parametrize(
    ("paths", "to", "old", "new"),
    [
        ([(*CITE, "date")], 0, "|title=Title|date=1940", "|date=1940|title=Title"),
        ([(*FLAG, "size")], 0, "|Finland|size = 20px", "|size = 20px|Finland"),
        (
            [("depth",), ("empty",)],
            0,
            "| name ",
            "| depth  = {{{depth|{{nowrap|deep}}}}}\n| empty  =\n| name ",
        ),
    ],
)
def test_arguments_move_within_their_template(
    page: Page, paths: list[tuple[str, ...]], to: int, old: str, new: str
) -> None:
    rows = [page.argument(*path) for path in paths]
    expected = PAGE
    if len(rows) > 1:
        for row in rows:
            expected = expected.replace(f"|{page.document.node(row).source}", "")
    assert page.after(page.operations.moved(rows, to)) == expected.replace(old, new)


# Removing


@pytest.mark.parametrize(
    ("paths", "gone"),
    [
        ([("empty",)], ["| empty  =\n"]),
        ([("name",)], ["| name   = War <!-- keep -->\n"]),
        ([(*FLAG, "size"), ("empty",)], ["|size = 20px", "| empty  =\n"]),
        ([(*CITE, "title"), (*SIDE, "2")], ["|title=Title", "|Sweden"]),
        ([SIDE, (*FLAG, "size")], ["{{ubl|{{flag|Finland|size = 20px}}|Sweden}}"]),
        ([("list",)], ["| list   =\n* one\n* two\n* three\n"]),
    ],
)
def test_rows_go_with_all_that_is_theirs(
    page: Page, paths: list[tuple[str, ...]], gone: list[str]
) -> None:
    expected = PAGE
    for piece in gone:
        assert expected.count(piece) == 1
        expected = expected.replace(piece, "")
    assert page.without(page.argument(*path) for path in paths) == expected


@pytest.mark.parametrize("source", ["[[more]]", "<!-- keep -->", "{{a|b}}", "{{nowrap|deep}}"])
def test_a_node_goes_alone(page: Page, source: str) -> None:
    assert page.without([page.row(source)]) == PAGE.replace(source, "")


@pytest.mark.parametrize(
    ("items", "left"),
    [
        (["* one"], "=\n* two\n* three\n"),
        (["* two"], "=\n* one\n* three\n"),
        (["* three"], "=\n* one\n* two\n"),
        (["* one", "* two"], "=\n* three\n"),
        (["* one", "* three"], "=\n* two\n"),
    ],
)
def test_a_list_item_goes_with_its_line(page: Page, items: list[str], left: str) -> None:
    expected = PAGE.replace("=\n* one\n* two\n* three\n", left)
    assert page.without(page.row(item) for item in items) == expected


@pytest.mark.parametrize(
    ("text", "item", "left"),
    [
        ("{{x|a=\n* one\n* two}}", "* two", "{{x|a=\n* one}}"),
        ("{{x|\n* one\n* two\n}}", "* one", "{{x|\n* two\n}}"),
        ("{{x\r\n|a=\r\n* one\r\n* two\r\n}}", "* one", "{{x\r\n|a=\r\n* two\r\n}}"),
        ("{{x\r\n|a=\r\n* one\r\n* two}}", "* two", "{{x\r\n|a=\r\n* one}}"),
        ("{{x|<ref>\n* one\n* two\n</ref>}}", "* one", "{{x|<ref>\n* two\n</ref>}}"),
    ],
)
def test_list_items_in_other_places(text: str, item: str, left: str) -> None:
    page = Page(text)
    assert page.without([page.row(item)]) == left


def test_numbers_are_kept_where_wanted() -> None:
    page = Page("{{Infobox war|a={{ubl|x|y|z}}}}")
    second = page.argument("a", "ubl", "2")
    assert page.without([second]) == "{{Infobox war|a={{ubl|x|z}}}}"
    assert page.without([second], keep_numbers=True) == "{{Infobox war|a={{ubl|x|3=z}}}}"


def test_the_row_below_is_next_then_the_one_above_then_the_parent(page: Page) -> None:
    neighbour = page.operations.neighbour
    title, date = page.argument(*CITE, "title"), page.argument(*CITE, "date")
    assert neighbour([title]) == date
    assert neighbour([date]) == title
    assert neighbour([title, date]) == page.argument(*CITE)
    assert neighbour([page.argument("name"), page.argument("list")]) == page.argument("depth")
