"""The dry run lets an edit pass exactly if the page then reads as meant, and explains the rest."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model import operations
from model.operations import Proposal
from model.safety.dangers import DangerKind, Place
from model.safety.escaping import WayKind
from model.safety.guard import EditRefused, Mismatch, check, explain, mismatch
from model.wikitext import Template, parse

PAGE = "{{Infobox x\n| a = 1\n| b = 2\n}}\nText.<ref>R</ref> <b>x</b>"


def host(text: str, name: str = "Infobox x") -> Template:
    return next(t for t in parse(text).templates() if t.name_text.strip() == name)


def refused(text: str, proposal: Proposal) -> EditRefused:
    with pytest.raises(EditRefused) as caught:
        check(text, proposal)
    return caught.value


@pytest.mark.parametrize(
    ("value", "kinds"),
    [
        ("x|y", [DangerKind.PIPE]),
        ("x }} y", [DangerKind.CLOSING_BRACES]),
        ("[[x", [DangerKind.UNMATCHED_LINK]),
        ("{{x", [DangerKind.UNMATCHED_BRACES]),
        ("-{x", [DangerKind.UNMATCHED_VARIANT]),
        ("x <!-- y", [DangerKind.UNCLOSED_COMMENT]),
        ("{|\n| x\n|}", [DangerKind.RAW_TABLE]),
        ("x <ref>y", [DangerKind.UNCLOSED_TAG]),
        ("x <ref name=y", [DangerKind.UNCLOSED_TAG]),
    ],
)
def test_a_value_that_breaks_the_page_is_held(value: str, kinds: list[DangerKind]) -> None:
    error = refused(PAGE, operations.set_value(host(PAGE), 0, value))
    assert error.argument == "a"
    assert error.given is not None
    assert error.given.text == value
    assert [danger.kind for danger in error.dangers if not danger.warning] == kinds
    for way in error.ways:
        check(PAGE, operations.set_value(host(PAGE), 0, error.mended(way)))


def test_each_kind_of_way_is_offered_once_and_mends_all() -> None:
    error = refused(PAGE, operations.set_value(host(PAGE), 0, "a|b|c }} d }}"))
    assert [(way.kind, way.written) for way in error.ways] == [
        (WayKind.TEMPLATE, "{{!}}"),
        (WayKind.ENTITY, "&#125;&#125;"),
        (WayKind.NOWIKI, "<nowiki>}}</nowiki>"),
    ]
    assert error.mended(error.ways[1]) == "a{{!}}b{{!}}c &#125;&#125; d &#125;&#125;"
    nowiki = "<nowiki>}}</nowiki>"
    assert error.mended(error.ways[2]) == f"a{{{{!}}}}b{{{{!}}}}c {nowiki} d {nowiki}"


def test_the_reason_in_words() -> None:
    error = refused(PAGE, operations.set_value(host(PAGE), 0, "x|y"))
    assert str(error) == (
        "a: '|' at character 2 (pipe) would change what the template holds; write {{!}}"
    )


def test_an_equals_sign_in_a_positional_value_can_be_named() -> None:
    text = "{{x|A|B|C}}"
    error = refused(text, operations.set_value(host(text, "x"), 1, "y=z|w"))
    assert error.argument == "2"
    assert [way.kind for way in error.ways] == [
        WayKind.TEMPLATE,
        WayKind.NAME_IT,
        WayKind.TEMPLATE,
    ]
    value = error.mended(error.ways[1])
    assert value == "y=z{{!}}w"
    proposal = operations.name_positionals(host(text, "x"), 1, value)
    check(text, proposal)
    assert proposal.edit.apply(text) == "{{x|A|2=y=z{{!}}w|3=C}}"


def test_unclosed_formatting_passes() -> None:
    check(PAGE, operations.set_value(host(PAGE), 0, "''x <small>"))


def test_an_unclosed_reference_passes_where_nothing_can_close_it() -> None:
    text = "{{Infobox x\n| a = 1\n}} tail <!-- c -->"
    check(text, operations.set_value(host(text), 0, "x <ref>y"))


def test_a_reference_that_would_end_a_stray_one_higher_up_is_held() -> None:
    text = "<ref>stray {{Infobox x\n| a = 1\n}}"
    error = refused(text, operations.set_value(host(text), 0, "x<ref>y</ref>"))
    assert [danger.kind for danger in error.dangers] == [DangerKind.CONTEXT]
    assert error.ways == ()
    assert str(error) == "a: this would change how other parts of the page are read"
    check(text, operations.set_value(host(text), 0, "x<ref name=z />"))


def test_the_end_of_a_tag_can_come_from_a_value_below() -> None:
    text = "<ref stray {{Infobox x\n| a = 1\n}}"
    assert refused(text, operations.set_value(host(text), 0, "x > y")).dangers
    check(text, operations.set_value(host(text), 0, "x < y"))


def test_inside_a_reference_its_end_is_dangerous() -> None:
    text = "{{Infobox x|a=<ref>{{cite|title=T|year=1}}</ref>}}<ref>b</ref>"
    start = text.index("{{cite")
    cite = parse(text, start, text.index("</ref>")).templates()[0]
    check(text, operations.set_value(cite, 0, "Title"))
    check(text, operations.set_value(cite, 0, "<nowiki>|</nowiki>"))
    assert refused(text, operations.set_value(cite, 0, "T</ref>")).dangers
    assert refused(text, operations.set_value(cite, 0, "T|")).dangers[0].kind == DangerKind.PIPE


def test_names_are_checked_too() -> None:
    error = refused(PAGE, operations.set_argument_name(host(PAGE), 0, "c=d"))
    assert [danger.kind for danger in error.dangers] == [DangerKind.EQUALS]
    assert refused(PAGE, operations.set_template_name(host(PAGE), "y|z")).argument is None
    error = refused(PAGE, operations.add_argument(host(PAGE), None, "c|d", "e|f"))
    assert error.given is not None
    assert error.given.text == "c|d"
    error = refused(PAGE, operations.add_argument(host(PAGE), None, "c", "e|f"))
    assert error.given is not None
    assert error.given.text == "e|f"


def test_a_last_value_on_one_line_may_not_end_with_a_brace() -> None:
    text = "{{x|a=1}}"
    error = refused(text, operations.set_value(host(text, "x"), 0, "y}"))
    assert [way.kind for way in error.ways] == [WayKind.ENTITY, WayKind.NEW_LINE]
    new_line = operations.set_value(host(text, "x"), 0, error.mended(error.ways[1]))
    check(text, new_line)
    assert new_line.edit.apply(text) == "{{x|a=y}\n}}"


def test_an_operation_without_a_given_text_is_held_as_well() -> None:
    text = "{{x|a=y}|b=2}}"
    error = refused(text, operations.remove_arguments(host(text, "x"), [1]))
    assert error.given is None
    assert (error.dangers, error.ways) == ((), ())


def test_a_piece_of_a_value() -> None:
    text = "{{Infobox x|a=[[Bonn|B]]|b=2}}"
    start = text.index("Bonn")
    check(text, operations.replace_span(host(text), start, start + 4, "Köln|x"))
    check(text, operations.replace_span(host(text), start, start + 4, "B]] [[C"))
    assert refused(text, operations.replace_span(host(text), start - 1, start + 4, "B")).dangers


@pytest.mark.parametrize("new_text", ["{{new|b}}", "[[b", "{{", "<nowiki", "<small>", "}}", ""])
def test_outside_templates_the_person_is_free(new_text: str) -> None:
    text = "x y {{Infobox x|a=1}} z"
    check(text, operations.replace_span(None, 2, 3, new_text))


@pytest.mark.parametrize("new_text", ["<!--", "<ref>", "<ref", "{{x|"])
def test_outside_templates_the_others_must_stay(new_text: str) -> None:
    text = "x y {{Infobox x|a=1}} z }} --> <ref>r</ref>"
    assert refused(text, operations.replace_span(None, 2, 3, new_text)).dangers


def test_explain_blames_tags_then_the_context() -> None:
    kinds = [danger.kind for danger in explain("''a <ref>b", Place()) if not danger.warning]
    assert kinds == [DangerKind.UNCLOSED_TAG]
    assert [danger.kind for danger in explain("a", Place())] == [DangerKind.CONTEXT]


def test_mismatch_names_the_first_difference() -> None:
    template = host(PAGE)
    expected = tuple((a.name_text, a.value_text) for a in template.arguments)
    assert mismatch("Infobox x\n", expected, template) is None
    assert mismatch("Infobox y\n", expected, template) == Mismatch(None)
    assert mismatch("Infobox x\n", expected[:1], template) == Mismatch(1)
    changed = (expected[0], (" b ", "3"))
    assert mismatch("Infobox x\n", changed, template) == Mismatch(1)


WORDS = """
    | = { } {{ }} [[ ]] -{ }- - <ref> </ref> <ref > <nowiki> </nowiki> <!-- --> a {{a|b}} [[c|d]]
    <includeonly> </noinclude>
"""
OTHERS = ["\n", "\n=", "<!-- c -->", "| a = 1\n", "| {{y}}\n", "<ref name=x />"]
PIECES = st.sampled_from(WORDS.split() + OTHERS)
TEXTS = st.lists(PIECES, max_size=8).map("".join)
GOOD = ["", " 1 ", " {{b|c=d}}\n", " 2 <!-- c -->\n", "\n* a\n", "<ref>x</ref>", "[[a|b]]", "x}"]
VALUES = st.one_of(st.sampled_from(GOOD), TEXTS)
ARGUMENTS = st.tuples(st.sampled_from(["a=", " b =", "\nc = ", "", "1="]), VALUES).map("".join)
BOXES = st.lists(ARGUMENTS, min_size=1, max_size=4).map(lambda rows: f"{{{{X|{'|'.join(rows)}}}}}")
ENDS = st.sampled_from(["", "</ref>", "-->", ">", "}-"])
PAGES = st.tuples(TEXTS, BOXES, TEXTS, ENDS).map("".join)


def made(template: Template, data: st.DataObject) -> Proposal:
    """Any operation on the template."""
    count = len(template.arguments)
    value = data.draw(VALUES)
    if not count:
        return operations.set_template_name(template, value)
    index, to = data.draw(st.integers(0, count - 1)), data.draw(st.integers(0, count))
    argument = template.arguments[index]
    start = data.draw(st.integers(argument.value_start, argument.end))
    end = data.draw(st.integers(start, argument.end))
    makers: list[Callable[[], Proposal]] = [
        lambda: operations.set_value(template, index, value),
        lambda: operations.replace_span(template, start, end, value),
        lambda: operations.add_argument(template, to, data.draw(NEW_NAMES), value),
        lambda: operations.set_argument_name(template, index, data.draw(NEW_NAMES)),
        lambda: operations.remove_arguments(template, [index], keep_numbers=True),
        lambda: operations.move_arguments(template, [index], to),
        lambda: operations.duplicate_argument(template, index),
        lambda: operations.empty_arguments(template, [index]),
    ]
    return data.draw(st.sampled_from(makers))()


NEW_NAMES = st.sampled_from([None, "n", "=", "a|"])
Read = tuple[str, tuple[tuple[str | None, str], ...]]


def readings(text: str) -> dict[tuple[int, int], Read]:
    return {
        (t.start, t.end): (t.name_text, tuple((a.name_text, a.value_text) for a in t.arguments))
        for t in parse(text).templates()
    }


def is_as_meant(text: str, proposal: Proposal) -> bool:
    """Whether the whole page, read anew, has the template as meant and the rest as it was."""
    assert proposal.template is not None
    start, end = proposal.template.start, proposal.template.end
    growth = proposal.edit.growth
    now = readings(proposal.edit.apply(text))
    if now.get((start, end + growth)) != (proposal.expected_name, proposal.expected):
        return False
    before = readings(text)
    outside = {span: read for span, read in before.items() if span[1] <= start}
    outside |= {(s + growth, e + growth): r for (s, e), r in before.items() if s >= end}
    around = {(s, e + growth) for s, e in before if s < start and e > end}
    return outside == {
        span: read for span, read in now.items() if span[1] <= start or span[0] >= end + growth
    } and around == {(s, e) for s, e in now if s < start and e > end + growth}


def passes(text: str, proposal: Proposal) -> bool:
    try:
        check(text, proposal)
    except EditRefused:
        return False
    return True


@given(PAGES, st.data())
def test_an_edit_passes_exactly_if_the_page_reads_as_meant(text: str, data: st.DataObject) -> None:
    templates = parse(text).templates()
    if not templates:
        return
    proposal = made(data.draw(st.sampled_from(templates)), data)
    assert passes(text, proposal) == is_as_meant(text, proposal)
