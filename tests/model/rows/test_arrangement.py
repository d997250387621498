"""Rows in TemplateData's order, and rows for what a call does not have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.document import Document
from model.rows.arrangement import Arrangement, Unused
from model.rows.row_specs import RowSpecs
from model.rows.row_tree import RowTree
from model.templatedata.document_folder import shipped_documents
from model.templatedata.library import SpecLibrary
from model.templatedata.neighbours import place_of_new
from model.templatedata.spec import Origin, Parameter, TemplateSpec
from model.templatedata.texts import Languages
from model.templatedata.unused import unused_parameters

LIBRARY = SpecLibrary([shipped_documents()], Languages("en"))
CONFLICT = "Infobox military conflict"


def spec_with(*names: str) -> TemplateSpec:
    return TemplateSpec("A", "", tuple(map(Parameter, names)), (), None, Origin.SHIPPED)


@pytest.mark.parametrize(
    ("names", "used", "expected"),
    [
        (("a", "b"), (), ["a", "b"]),
        (("a", "b"), ("a",), ["b"]),
        (("office", "office2", "office3"), (), ["office"]),
        (("office", "office2", "office3"), ("office",), ["office2"]),
        (("office", "office2", "office3"), ("office", "office2"), ["office3"]),
        (("side1", "side2", "side3"), ("side2",), ["side1", "side3"]),
        (("leader 1", "leader 2"), (), ["leader 1"]),
        (("title", "title_2"), (), ["title"]),
        # Where nothing comes before it, a number says nothing.
        (("area_km2", "map3"), (), ["area_km2", "map3"]),
    ],
)
def test_of_a_family_only_the_next_could_be_added(
    names: tuple[str, ...], used: tuple[str, ...], expected: list[str]
) -> None:
    assert [p.name for p in unused_parameters(spec_with(*names), used)] == expected


def test_deprecated_parameters_are_not_offered() -> None:
    parameters = (Parameter("a", is_deprecated=True), Parameter("b"))
    spec = TemplateSpec("A", "", parameters, (), None, Origin.SHIPPED)
    assert [p.name for p in unused_parameters(spec, ())] == ["b"]


@given(st.data())
def test_rows_of_unused_fields_stand_where_these_would_be_written(data: st.DataObject) -> None:
    names = [f"p{letter}" for letter in "abcdefghij"]
    spec = spec_with(*names)
    present = data.draw(st.lists(st.sampled_from([*names, "x", "y"]), unique=True))
    text = "{{Infobox a" + "".join(f"|{name}=1" for name in present) + "}}"
    document = Document(text)
    rows = RowTree(document)

    class Known(SpecLibrary):
        def spec_of(self, name: str) -> TemplateSpec | None:
            return spec if name == "Infobox a" else None

    arrangement = Arrangement(rows, RowSpecs(document, Known([], Languages("en"))), has_unused=True)
    box = rows.top[0]
    arranged = arrangement.arrange(box, rows.children(box))
    assert [row for row in arranged if row in rows] == list(rows.children(box))
    for place, row in enumerate(arranged):
        extra = arrangement.extra(row)
        if isinstance(extra, Unused):
            before = sum(other in rows for other in arranged[:place])
            assert before == place_of_new(spec, present, extra.parameter.name)


def test_a_shipped_template_shows_all_its_fields_once() -> None:
    text = "{{" + CONFLICT + "\n| combatant1 = a\n| nonsense = b\n| conflict = c\n}}"
    document = Document(text)
    rows = RowTree(document)
    specs = RowSpecs(document, LIBRARY)
    arrangement = Arrangement(rows, specs, is_ordered=True, has_unused=True)
    arranged = arrangement.arrange(rows.top[0], rows.children(rows.top[0]))
    assert len(arranged) == len(set(arranged))
    extras = [arrangement.extra(row) for row in arranged]
    unused = [e.parameter.name for e in extras if isinstance(e, Unused)]
    assert "combatant2" in unused
    assert not {"combatant1", "commander2", "conflict", "latitude"} & set(unused)
    real = [specs.name_of(row) for row in arranged if row in rows]
    assert real == ["conflict", "combatant1", "nonsense"]
