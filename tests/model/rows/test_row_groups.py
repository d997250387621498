"""Which group of fields a row stands in."""

from model.document import Document
from model.rows.row_groups import RowGroups
from model.rows.row_text import RowText
from model.rows.row_tree import RowTree
from model.text_edit import Replace, TextEdit

PAGE = "{{Infobox x|name=n|office={{t|u}}|office2={{v|p1=a|p2={{w}}}}|f={{#switch:|a1=b|a2=c}}}}"


def groups_of(document: Document) -> RowGroups:
    rows = RowTree(document)
    return RowGroups(rows, RowText(rows))


def placed(document: Document, groups: RowGroups, words: str) -> tuple[str, str] | None:
    """The group's label, and the argument in it, of the row where these words begin."""
    row = groups.rows.row_at(document.reading.text.index(words) + 1)
    assert row is not None
    place = groups.place(row)
    if place is None:
        return None
    return place.group.label, document.source(groups.arguments(place.template)[place.index])


def test_a_row_stands_in_the_innermost_group() -> None:
    document = Document(PAGE)
    groups = groups_of(document)

    assert placed(document, groups, "name") is None
    assert placed(document, groups, "{{t") == ("", "office={{t|u}}")
    assert placed(document, groups, "{{w") == ("2", "p2={{w}}")
    assert placed(document, groups, "office2") == ("2", "office2={{v|p1=a|p2={{w}}}}")


def test_a_parser_function_has_no_groups() -> None:
    document = Document(PAGE)
    groups = groups_of(document)

    assert placed(document, groups, "a1=b") is None
    box = groups.rows.top[0]
    row = groups.rows.row_at(PAGE.index("a2=c") + 1)
    assert row is not None
    assert groups.template_of(row) == box


def test_groups_follow_the_names() -> None:
    document = Document(PAGE)
    groups = groups_of(document)
    assert placed(document, groups, "office={{t") is not None
    start = PAGE.index("office2")
    document.apply(TextEdit((Replace(start, start + len("office2"), "post"),)))

    assert placed(document, groups, "office={{t") is None
