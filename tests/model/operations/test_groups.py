"""Groups inserted, removed and moved: exact text, and back again."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.arguments import argument_keys
from model.document import Document
from model.groups import Family, Group, find_families
from model.operations import Proposal
from model.operations.groups import (
    GroupError,
    NameTakenError,
    RepeatedInGroupError,
    insert_group,
    move_group,
    name_after_move,
    remove_group,
)
from model.rows.box_nodes import find_boxes
from model.safety.guard import check
from model.wikitext import Template, parse
from tests.support.figures import Figure

Operation = Callable[[Template, Family, Group], Proposal]

TERMS = """{{Infobox x
| name        = N
| office      = Mayor
| term_start  = 1990 <!-- a -->
<!-- between -->
| office2     = Senator
<!-- inside -->
| term_start2 = 2000
| district2   = 5
| image       = i
}} text"""
YEARS = "{{Infobox x\r\n|years1 = 1 |clubs1 = a\r\n|years2 = 2 |clubs2 = b |caps2 = 9\r\n|z=\r\n}}"
SIDES = """{{Infobox x
| combatant1 = A
| combatant2 = B
| commander1 = C
| commander2 = * D
* E
| strength1  = F
| strength2  = G <!-- g -->
| strength3  = H
}}"""


def up(template: Template, family: Family, group: Group) -> Proposal:
    return move_group(template, family, group, -1)


def down(template: Template, family: Family, group: Group) -> Proposal:
    return move_group(template, family, group, 1)


def families_of(template: Template) -> list[Family]:
    return find_families(argument_keys(template))


def done(text: str, label: str, operation: Operation) -> str:
    """The text after an operation on the first family's group of this label; all through guard."""
    template = parse(text).templates()[0]
    family = families_of(template)[0]
    group = next(group for group in family.groups if group.label == label)
    proposal = operation(template, family, group)
    check(text, proposal)
    return proposal.edit.apply(text)


@pytest.mark.parametrize(
    ("before", "label", "operation", "after"),
    [
        (
            TERMS,
            "2",
            up,
            """{{Infobox x
| name        = N
| office      = Senator
<!-- inside -->
| term_start  = 2000
| district    = 5
<!-- between -->
| office2     = Mayor
| term_start2 = 1990 <!-- a -->
| image       = i
}} text""",
        ),
        (
            TERMS,
            "",
            insert_group,
            """{{Infobox x
| name        = N
| office      = Mayor
| term_start  = 1990 <!-- a -->
| office2     =_
| term_start2 =_
<!-- between -->
| office3     = Senator
<!-- inside -->
| term_start3 = 2000
| district3   = 5
| image       = i
}} text""",
        ),
        (
            TERMS,
            "",
            remove_group,
            """{{Infobox x
| name        = N
<!-- between -->
| office      = Senator
<!-- inside -->
| term_start  = 2000
| district    = 5
| image       = i
}} text""",
        ),
        (
            TERMS,
            "2",
            remove_group,
            """{{Infobox x
| name        = N
| office      = Mayor
| term_start  = 1990 <!-- a -->
<!-- between -->
<!-- inside -->
| image       = i
}} text""",
        ),
        # Sides beside each other: values change places, nothing else.
        (
            SIDES,
            "1",
            down,
            """{{Infobox x
| combatant1 = B
| combatant2 = A
| commander1 = * D
* E
| commander2 = C
| strength1  = G <!-- g -->
| strength2  = F
| strength3  = H
}}""",
        ),
        (
            SIDES,
            "1",
            insert_group,
            """{{Infobox x
| combatant1 = A
| combatant2 =_
| combatant3 = B
| commander1 = C
| commander2 =_
| commander3 = * D
* E
| strength1  = F
| strength2  =_
| strength3  = G <!-- g -->
| strength4  = H
}}""",
        ),
        (
            SIDES,
            "1",
            remove_group,
            """{{Infobox x
| combatant1 = B
| commander1 = * D
* E
| strength1  = G <!-- g -->
| strength2  = H
}}""",
        ),
        # What only one of the groups has is renamed where it stands.
        (
            SIDES,
            "3",
            up,
            """{{Infobox x
| combatant1 = A
| combatant3 = B
| commander1 = C
| commander3 = * D
* E
| strength1  = F
| strength2  = H
| strength3  = G <!-- g -->
}}""",
        ),
        # Several on a line stay so.
        (
            YEARS,
            "2",
            up,
            YEARS.replace("1 |clubs1 = a", "2 |clubs1 = b |caps1 = 9").replace(
                "2 |clubs2 = b |caps2 = 9", "1 |clubs2 = a"
            ),
        ),
        (
            YEARS,
            "1",
            insert_group,
            YEARS.replace("2 |clubs2 = b |caps2", "2 |clubs3 = b |caps3").replace(
                "|years2 =", "|years2 = |clubs2 =\r\n|years3 ="
            ),
        ),
        ("{{x|a1=1|b1=2|a2=|b2=4}}", "2", up, "{{x|a1=|b1=4|a2=1|b2=2}}"),
        ("{{x|a1=1|b1=2|a2=|b2=4}}", "1", insert_group, "{{x|a1=1|b1=2|a2=|b2=|a3=|b3=4}}"),
        ("{{x|a1=1|b1=2|a2=|b2=4}}", "2", insert_group, "{{x|a1=1|b1=2|a2=|b2=4|a3=|b3=}}"),
        ("{{x|a1=1|b1=2|a2=|b2=4}}", "1", remove_group, "{{x|a1=|b1=4}}"),
        (
            "{{x|\nsub1=|\nsubs1=|\n}}",
            "1",
            insert_group,
            "{{x|\nsub1=|\nsubs1=|\nsub2=|\nsubs2=|\n}}",
        ),
        # The number before the others may be none, and gaps stay as wide as they are.
        ("{{x|t=0|t1=1|t2=2}}", "", remove_group, "{{x|t=1|t1=2}}"),
        ("{{x|t=0|t1=1|t2=2}}", "", insert_group, "{{x|t=0|t1=|t2=1|t3=2}}"),
        ("{{x|t=1|t2=2}}", "", insert_group, "{{x|t=1|t2=|t3=2}}"),
        ("{{x|t1=1|t2=2|t4=4}}", "1", insert_group, "{{x|t1=1|t2=|t3=2|t5=4}}"),
        ("{{x|t1=1|t2=2|t4=4}}", "2", remove_group, "{{x|t1=1|t3=4}}"),
        ("{{x|t1=1|t2=2|t4=4}}", "4", up, "{{x|t1=1|t2=4|t4=2}}"),
        ("{{x|t01=1|t02=2}}", "01", insert_group, "{{x|t01=1|t02=|t03=2}}"),
        # A name that grows longer takes a space that it has before its `=`.
        (
            "{{x\n|t7  = 7\n|t8  = 8\n|t1=|t2=|t3=|t4=|t5=|t6=\n|t9  = 9\n|t10 = 10\n}}",
            "8",
            insert_group,
            "{{x\n|t7  = 7\n|t8  = 8\n|t9  =\n|t1=|t2=|t3=|t4=|t5=|t6=\n|t10 = 9\n|t11 = 10\n}}",
        ),
        # One that comes twice goes and is renumbered with its like.
        ("{{x|t1=1|t2=2|t2=3|t3=4}}", "1", remove_group, "{{x|t1=2|t1=3|t2=4}}"),
        ("{{x|t1=1|t2=2|t2=3|t3=4}}", "2", remove_group, "{{x|t1=1|t2=4}}"),
        ("{{x|t1=1|t2=2|t2=3}}", "2", insert_group, "{{x|t1=1|t2=2|t2=3|t3=}}"),
    ],
)  # fmt: skip
def test_a_group_changes_to_the_byte(
    before: str, label: str, operation: Operation, after: str
) -> None:
    """An underscore at the end of a line stands for the space there."""
    assert done(before, label, operation) == after.replace("=_\n", "= \n")


def test_moving_up_and_down_again_changes_nothing() -> None:
    terms = TERMS.replace("office  ", "office1 ").replace("term_start  ", "term_start1 ")
    for text, label, other in ((terms, "2", "1"), (SIDES, "2", "1"), (SIDES, "3", "2")):
        assert done(done(text, label, up), other, down) == text


def test_what_comes_twice_in_a_group_does_not_move() -> None:
    with pytest.raises(RepeatedInGroupError, match=r"^`t2` comes twice; keep one of them first$"):
        done("{{x|t1=1|t2=2|t2=3}}", "1", down)


def test_a_name_that_is_taken_is_not_given_again() -> None:
    with pytest.raises(NameTakenError, match=r"^`n3t1` is there already, outside the groups"):
        done("{{x|n1t1=|n2t1=|n3t1=|n3t2=|n3t3=|n3t4=}}", "2", insert_group)


def test_beyond_the_first_and_the_last_there_is_no_group() -> None:
    with pytest.raises(IndexError):
        done("{{x|t1=1|t2=2}}", "1", up)
    with pytest.raises(IndexError):
        done("{{x|t1=1|t2=2}}", "2", down)


def test_the_name_of_a_field_after_its_group_has_moved() -> None:
    (family,) = families_of(parse(TERMS).templates()[0])

    assert name_after_move(family, family.groups[1].indexes[2], -1) == "district"
    assert name_after_move(family, family.groups[0].indexes[1], 1) == "term_start2"


ARGUMENTS = st.lists(
    st.builds(
        "{}{}{}={}".format,
        st.sampled_from(["office", "term", " term_x", "name", "\n| z =|\na", "<!-- c -->b"]),
        st.sampled_from(["", "1", "2", "3", "9", "10"]),
        st.sampled_from(["", " ", "   ", " <!-- d --> "]),
        st.sampled_from(["", " v", " [[w|x]]\n", "{{t|a1=|a2=}} ", "\r\n* i\r\n"]),
    ),
    max_size=12,
)


@given(ARGUMENTS, st.sampled_from([up, down, insert_group, remove_group]))
def test_an_operation_passes_the_guard_and_changes_no_other_field(
    arguments: list[str], operation: Operation
) -> None:
    text = "a {{x\n|" + "|".join(arguments) + "}} b"
    template = parse(text).templates()[0]
    for family in families_of(template):
        others = set(range(len(template.arguments))) - {i for g in family.groups for i in g.indexes}
        kept = [template.arguments[i] for i in sorted(others)]
        for group in family.groups:
            try:
                proposal = operation(template, family, group)
            except (GroupError, IndexError):
                continue
            check(text, proposal)
            # What shared a line with an argument that goes takes its place, and its white space.
            changed = [((name or "").strip(), value.strip()) for name, value in proposal.expected]
            for argument in kept:
                name, value = argument.name_text or "", argument.value_text
                assert (name.strip(), value.strip()) in changed


# On the corpus


def boxes(shared: Path) -> Iterator[tuple[str, Template]]:
    pages = [shared / "seed" / "korean_war.wikitext"]
    pages += sorted((shared / "corpus" / "pages").glob("*.wikitext"))
    for page in pages:
        text = page.read_bytes().decode()
        document = Document(text)
        for box in find_boxes(document):
            yield text, document.template(box)


def after(text: str, template: Template, proposal: Proposal) -> tuple[str, Template]:
    check(text, proposal)
    text = proposal.edit.apply(text)
    return text, next(t for t in parse(text).templates() if t.start == template.start)


def again(template: Template, name: str) -> tuple[Family, Group] | None:
    """The group in which an argument of this name is."""
    index = argument_keys(template).index(name)
    for family in families_of(template):
        group = family.group_at(index)
        if group is not None:
            return family, group
    return None


def moved_and_back(text: str, template: Template, family: Family, group: Group) -> str:
    name = name_after_move(family, group.indexes[0], -1)
    try:
        moved, box = after(text, template, move_group(template, family, group, -1))
    except GroupError:
        return "refused"
    place = again(box, name)
    if place is None:
        return "no group any more"
    back, _ = after(moved, box, move_group(box, *place, 1))
    return "same bytes" if back == text else "other bytes"


def inserted_and_removed(text: str, template: Template, family: Family, group: Group) -> str:
    member = group.members[0]
    try:
        longer, box = after(text, template, insert_group(template, family, group))
    except GroupError:
        return "refused"
    place = again(box, member.stem.name(family.label(family.number(group) + 1)))
    if place is None:
        return "no group any more"
    back, _ = after(longer, box, remove_group(box, *place))
    return "same bytes" if back == text else "other bytes"


def tell(figure: Figure, done: str, found: Counter[str]) -> None:
    figure(f"{found.total()} groups of the corpus {done}: {dict(found)}")


@pytest.mark.slow
def test_groups_of_the_corpus_move_and_move_back(shared: Path, figure: Figure) -> None:
    """What has no number any more is in no group where the rest is read anew; that is rare."""
    found = Counter(
        moved_and_back(text, template, family, group)
        for text, template in boxes(shared)
        for family in families_of(template)
        for group in family.groups[1:]
    )
    tell(figure, "moved up and down again", found)
    assert found["same bytes"] >= 509
    # Two would take a name that another field has, one has a field twice.
    assert found["refused"] == 3
    assert found.total() - found["same bytes"] <= 11


@pytest.mark.slow
def test_groups_inserted_in_the_corpus_are_removed_again(shared: Path, figure: Figure) -> None:
    found = Counter(
        inserted_and_removed(text, template, family, group)
        for text, template in boxes(shared)
        for family in families_of(template)
        for group in family.groups
    )
    tell(figure, "inserted and removed again", found)
    assert found["same bytes"] >= 750
    assert found["refused"] <= 2
    assert found.total() - found["same bytes"] <= 12
