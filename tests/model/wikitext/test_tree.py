"""The tree of a page: which nodes stand in which, from the page down to words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.document import Document
from model.wikitext.nodes import NodeKind
from model.wikitext.preprocessor import scan
from model.wikitext.tree import TreeReader
from tests.support.trees import all_ids, check_consistent
from tests.support.wikitext_strategies import hostile_wikitext, pages

HOLDING = (NodeKind.TEMPLATE, NodeKind.ARGUMENT, NodeKind.VALUE, NodeKind.TEXT)

Outline = tuple[str, str] | tuple[str, list["Outline"]]


def outline(document: Document, node_id: int | None = None) -> Outline:
    """Kinds, with the text of what has no children."""
    node_id = document.root_id if node_id is None else node_id
    children = document.children(node_id)
    kind = document.green(node_id).kind.value
    if not children:
        return kind, document.node(node_id).source
    return kind, [outline(document, child.id) for child in children]


def parts(text: str) -> list[Outline]:
    """The outline of the one node that a page consists of."""
    kind, children = outline(Document(text))
    assert kind == "page"
    ((_, inner),) = children
    assert isinstance(inner, list)
    return inner


def test_a_template() -> None:
    assert parts("{{ a |b|c = d}}") == [
        ("markup", "{{"),
        ("name", [("text", " a ")]),
        ("markup", "|"),
        ("argument", [("value", [("text", "b")])]),
        ("markup", "|"),
        (
            "argument",
            [("name", [("text", "c ")]), ("markup", "="), ("value", [("text", " d")])],
        ),
        ("markup", "}}"),
    ]


def test_a_parameter_with_its_default() -> None:
    assert parts("{{{a|{{b}}}}}") == [
        ("markup", "{{{"),
        ("name", [("text", "a")]),
        ("markup", "|"),
        (
            "argument",
            [
                (
                    "value",
                    [
                        (
                            "template",
                            [("markup", "{{"), ("name", [("text", "b")]), ("markup", "}}")],
                        )
                    ],
                )
            ],
        ),
        ("markup", "}}}"),
    ]


def test_a_reference_is_read_inside_and_nowiki_is_not() -> None:
    assert parts("<ref name=r>{{a}}</ref >") == [
        ("markup", "<ref name=r>"),
        (
            "content",
            [("template", [("markup", "{{"), ("name", [("text", "a")]), ("markup", "}}")])],
        ),
        ("markup", "</ref >"),
    ]
    assert parts("<nowiki>{{a}}</nowiki>") == [
        ("markup", "<nowiki>"),
        ("content", "{{a}}"),
        ("markup", "</nowiki>"),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<ref name=r />", NodeKind.REFERENCE),
        ("<REF></REF>", NodeKind.REFERENCE),
        ("<references/>", NodeKind.EXTENSION_TAG),
        ("<gallery>a.png</gallery>", NodeKind.EXTENSION_TAG),
        ("<!-- c", NodeKind.COMMENT),
        ("<onlyinclude>", NodeKind.INCLUSION_TAG),
        ("<includeonly>{{a}}</includeonly>", NodeKind.INCLUSION_TAG),
        ("{{{a}}}", NodeKind.PARAMETER),
        ("[[a]] ''b''", NodeKind.TEXT),
    ],
)
def test_what_a_page_is_made_of(text: str, kind: NodeKind) -> None:
    document = Document(text)

    assert [child.kind for child in document.children(document.root_id)] == [kind]


def test_templates_in_links_and_variants_of_the_page_are_nodes_of_the_page() -> None:
    document = Document("[[a|{{b}}]] -{ {{c}} }- {{d}}")
    sources = [document.node(c.id).source for c in document.children(document.root_id)]

    assert sources == ["[[a|", "{{b}}", "]] -{ ", "{{c}}", " }- ", "{{d}}"]


def test_nothing_is_read_before_somebody_looks() -> None:
    document = Document("{{a|b}}")
    assert not document.green(document.root_id).is_read

    (template,) = document.children(document.root_id)
    assert not template.is_read


@given(pages() | hostile_wikitext() | st.text())
def test_children_tile_their_parents_down_to_the_last_node(text: str) -> None:
    document = Document(text)

    check_consistent(document)
    assert document.text == text
    leaves = [i for i in all_ids(document) if not document.children(i)]
    leaves.sort(key=lambda i: (document.start(i), document.node(i).end))
    assert "".join(document.node(i).source for i in leaves) == text


def test_five_thousand_levels_are_read_one_by_one() -> None:
    depth = 5000
    text = "{{a|" * depth + "b" + "}}" * depth
    reader = TreeReader()
    green, start, templates = reader.page(scan(text)), 0, 0
    while children := reader.children(green, text, start):
        index = next(i for i, c in reversed([*enumerate(children)]) if c.kind in HOLDING)
        start += green.starts[index]
        green = children[index]
        templates += green.kind is NodeKind.TEMPLATE

    assert templates == depth
    assert text[start : start + green.length] == "b"
