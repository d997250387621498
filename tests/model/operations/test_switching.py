"""A call's template is exchanged: only names change, and it can be exchanged back."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.argument_spans import trimmed_name_span
from model.arguments import argument_keys
from model.boxes import find_boxes
from model.operations import Proposal
from model.operations.switching import switch_template
from model.safety.guard import check
from model.storage import read
from model.templatedata.document_folder import shipped_documents
from model.templatedata.library import SpecLibrary
from model.templatedata.switching import find_homes
from model.templatedata.texts import Languages
from model.wikitext import Template, parse
from model.wikitext.syntax import DEFAULT_SYNTAX


def first(text: str) -> Template:
    return parse(text).templates()[0]


def made(text: str, proposal: Proposal) -> str:
    check(text, proposal)
    return proposal.edit.apply(text)


@pytest.mark.parametrize(
    ("text", "renames", "left_out", "expected"),
    [
        ("{{a|x=1|y=2}}", {}, (), "{{B c|x=1|y=2}}"),
        ("{{a|x=1|y=2}}", {"x": "z"}, (), "{{B c|z=1|y=2}}"),
        # White space, comments and the values stay, also where names stood below each other.
        (
            "{{ a <!-- 1 -->\n| xx = 1 <!-- 2 -->\n\n| <!-- 3 -->y= {{a|x=1}}\n}}",
            {"xx": "x", "y": "yyy"},
            (),
            "{{ B c <!-- 1 -->\n| x = 1 <!-- 2 -->\n\n| <!-- 3 -->yyy= {{a|x=1}}\n}}",
        ),
        # Two exchange their names.
        ("{{a|x=1|y=2}}", {"x": "y", "y": "x"}, (), "{{B c|y=1|x=2}}"),
        # What comes twice is one name.
        ("{{a|x=1| x =2}}", {"x": "z"}, (), "{{B c|z=1| z =2}}"),
        # Positional arguments have no name to change.
        ("{{a|1|x=2|1=3}}", {"1": "z", "x": "y"}, (), "{{B c|1|y=2|z=3}}"),
        ("{{a\n| x = 1\n| y = 2\n| z = 3\n}}", {"z": "w"}, ("y",), "{{B c\n| x = 1\n| w = 3\n}}"),
        ("{{a|x=1|y=2}}", {"x": "z"}, ("x", "y"), "{{B c}}"),
        ("{{a\r\n|x=1\r\n|y=2\r\n}}", {"y": "x"}, ("x",), "{{B c\r\n|x=2\r\n}}"),
        ("{{Template:a}}", {"x": "y"}, ("z",), "{{B c}}"),
    ],
)
def test_only_names_change(
    text: str, renames: dict[str, str], left_out: tuple[str, ...], expected: str
) -> None:
    proposal = switch_template(first(text), "B c", renames, left_out)
    assert made(f"-{text}-", switch_template(first(f"-{text}-"), "B c", renames, left_out)) == (
        f"-{expected}-"
    )
    assert proposal.edit.invert(text).apply(expected) == text


_NAMES = st.sampled_from("abcdef")
_VALUES = st.sampled_from(
    [
        "",
        "1",
        " {{b|c=d}}",
        "<ref>x|y</ref>",
        "[[a|b]]",
        "\n* a\n* b",
        "-{a|b}-",
        "{",
        "x <!-- c -->",
    ]
)


@given(
    st.lists(st.tuples(_NAMES, _VALUES)),
    st.dictionaries(_NAMES, st.sampled_from("uvwxyz")),
)
def test_values_and_their_order_stay(
    fields: list[tuple[str, str]], renames: dict[str, str]
) -> None:
    text = "{{old\n" + "".join(f"| {name}  = {value}\n" for name, value in fields) + "}}"
    before = first(text)
    proposal = switch_template(before, "new", renames)
    after = first(made(text, proposal))
    assert [a.value_text for a in after.arguments] == [a.value_text for a in before.arguments]
    assert argument_keys(after) == tuple(renames.get(k, k) for k in argument_keys(before))
    assert after.name_text == "new\n"
    if len(set(renames.values())) == len(renames):
        back = {new: name for name, new in renames.items()}
        assert made(after.text, switch_template(after, "old", back)) == text


TARGETS = ("Infobox person", "Infobox officeholder", "Infobox settlement")


@pytest.mark.slow
def test_real_boxes_are_switched_and_back(shared: Path) -> None:
    """Every infobox, what is known of it or not, to each of the targets."""
    library = SpecLibrary([shipped_documents()], Languages("en"))
    switched: Counter[str] = Counter()
    renamed = 0
    for path in sorted((shared / "corpus" / "pages").glob("*.wikitext")):
        text = read(path).text
        for box in find_boxes(parse(text)):
            start, end = trimmed_name_span(box)
            old, keys = library.spec_of(box.name_text), argument_keys(box)
            for target in TARGETS:
                homes = find_homes(keys, old, library.spec_of(target))
                renames = {h.name: h.target for h in homes if h.target and h.target != h.name}
                there = made(text, switch_template(box, target, renames))
                back = {new: name for name, new in renames.items()}
                again = next(t for t in parse(there).templates() if t.start == box.start)
                assert [a.value_text for a in again.arguments] == [
                    a.value_text for a in box.arguments
                ]
                assert made(there, switch_template(again, text[start:end], back)) == text
                renamed += len(renames)
            switched[DEFAULT_SYNTAX.normalize_template_name(box.name_text)] += 1
    assert switched["Infobox person"] >= 8
    assert switched["Infobox officeholder"] >= 2
    assert (switched.total() >= 300, renamed >= 500) == (True, True), (switched.total(), renamed)
