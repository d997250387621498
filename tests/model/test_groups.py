"""Which arguments make repeating groups, told from their names and order."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.arguments import argument_keys
from model.document import Document
from model.groups import Family, Stem, find_families
from model.rows.box_nodes import find_boxes
from tests.support.figures import Figure


def shown(family: Family) -> dict[str, list[str]]:
    """The names of each group."""
    return {g.label: [m.stem.name(m.label) for m in g.members] for g in family.groups}


def found(names: str) -> list[str]:
    """Each family as its stems, and the labels of its groups."""
    families = find_families(names.split())
    return [
        " ".join(
            dict.fromkeys(f"{m.stem.before}#{m.stem.after}" for g in f.groups for m in g.members)
        )
        + ": "
        + " ".join(group.label or "-" for group in f.groups)
        for f in families
    ]


@pytest.mark.parametrize(
    ("names", "families"),
    [
        # Groups in blocks, the first without a number.
        (
            "name office term_start term_end office2 term_start2 district2 image office3",
            ["office# term_start# district#: - 2 3"],
        ),
        # What only the first group has stands amid its own.
        (
            "office vice term_start office2 term_start2",
            ["office# vice# term_start#: - 2"],
        ),
        ("office a b c d term_start office2 term_start2", ["office# term_start#: - 2"]),
        # All numbers of one stem, then all of the next.
        (
            "combatant1 combatant2 commander1 commander2 strength1 strength2 strength3",
            ["combatant# commander# strength#: 1 2 3"],
        ),
        ("combatant1 combatant1a combatant2 combatant2a", ["combatant# combatant#a: 1 2"]),
        # Words tell which belong together.
        (
            "at_title1 at_title2 at_name1 at_name2 event_date1 event_date2 event_at1 event_at2",
            ["at_title# at_name#: 1 2", "event_date# event_at#: 1 2"],
        ),
        (
            "leader_title leader_name leader_title1 leader_name1 area_type1 area_name1",
            ["leader_title# leader_name#: - 1", "area_type# area_name#: 1"],
        ),
        # A longer word is another field, not the same group.
        (
            "youthyears1 youthclubs1 years1 clubs1 years2 clubs2",
            ["youthyears# youthclubs#: 1", "years# clubs#: 1 2"],
        ),
        ("status status_ref status2 status2_ref", ["status# status#_ref: - 2"]),
        ("land_1_capital land_1 land_2_capital land_2", ["land_#_capital land_#: 1 2"]),
        ("stat1label stat1value", ["stat#label stat#value: 1"]),
        ("a_1_title1 a_1_title2 a_1_title3", ["a_1_title#: 1 2 3"]),
        ("name01 name02", ["name#: 01 02"]),
        ("child1 child2 child4", ["child#: 1 2 4"]),
        # No groups.
        ("map_caption1", []),
        ("map_caption2 name", []),
        ("population_2010 population_2020", []),
        ("area_total_km2 area_land_km2 density_mi2", []),
        ("ICD10 ICD9 iso15924", []),
        ("alpha2 alpha3", []),
        ("pressure1 pressure10 pressure100", []),
        ("top3a top3b top3c", []),
        ("p1 s1", []),
        ("1 2 3", []),
        ("n1 n01", []),
        ("x99999999999999999999999 x1", []),
        ("", []),
    ],
)  # fmt: skip
def test_groups_are_told_from_names(names: str, families: list[str]) -> None:
    assert found(names) == families


def test_a_group_has_its_arguments_in_text_order() -> None:
    (family,) = find_families(["x", "office", "start", "office2", "start2", "y", "start2"])

    assert shown(family) == {"": ["office", "start"], "2": ["office2", "start2", "start2"]}
    assert [group.indexes for group in family.groups] == [(1, 2), (3, 4, 6)]
    assert family.groups[1].repeated == ("start2",)
    assert family.group_at(4) is family.groups[1]
    assert family.group_at(5) is None


@pytest.mark.parametrize(
    ("names", "numbers", "labels"),
    [
        ("office office2 office3", [1, 2, 3], ["", "2", "10"]),
        ("title title1 title2", [0, 1, 2], ["title?", "1", "10"]),
        ("name01 name02", [1, 2], ["01", "02", "10"]),
    ],
)
def test_the_first_group_may_have_no_number(
    names: str, numbers: list[int], labels: list[str]
) -> None:
    (family,) = find_families(names.split())

    assert [family.number(group) for group in family.groups] == numbers
    assert [family.label(2), family.label(10)] == labels[1:] or family.label(1) == labels[1]


def test_the_name_without_a_number_has_no_gap_before_it() -> None:
    assert Stem("State end ", "").name("2") == "State end 2"
    assert Stem("State end ", "").name("") == "State end"
    assert Stem("image_", "_size").name("") == "image_size"


NAMES = st.lists(
    st.builds(
        "{}{}{}".format,
        st.sampled_from(["office", "term_start", "term_", "a", "youtha", "", "p_", "flag_p"]),
        st.sampled_from(["", "1", "2", "3", "10", "02", "2010"]),
        st.sampled_from(["", "a", "_x2", " y"]),
    ),
    max_size=14,
)


@given(NAMES)
def test_an_argument_is_in_one_group_at_most(names: list[str]) -> None:
    families = find_families(names)
    members = [member for f in families for group in f.groups for member in group.members]

    assert len({member.index for member in members}) == len(members)
    for family in families:
        numbers = [family.number(group) for group in family.groups]
        assert numbers == sorted(set(numbers))
        assert [family.label(number) for number in numbers] == [g.label for g in family.groups]
        assert all(group.members for group in family.groups)
    for member in members:
        assert member.stem.name(member.label) == names[member.index]


@pytest.mark.slow
def test_groups_of_the_corpus(shared: Path, figure: Figure) -> None:
    pages = sorted((shared / "corpus" / "pages").glob("*.wikitext"))
    families = []
    for page in pages:
        document = Document(page.read_bytes().decode())
        for box in find_boxes(document):
            families += find_families(argument_keys(document.template(box)))
    groups = sum(len(family.groups) for family in families)
    figure(f"{groups} groups in {len(families)} families on {len(pages)} pages")
    assert len(families) > 250
    assert groups > 750
    stems = {member.stem for f in families for g in f.groups for member in g.members}
    assert not [stem for stem in stems if stem.before.endswith(("_km", "_mi"))]
