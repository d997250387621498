"""Operations give exact text, say what they mean, and the others' values are never touched."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model import operations
from model.operations import Proposal, trimmed_value_span
from model.safety.guard import check
from model.wikitext import Argument, Template, parse

DATA = Path(__file__).parent.parent / "data"
CASES = tomllib.loads((DATA / "operations.toml").read_text(encoding="utf-8"))["case"]


def run(template: Template, case: dict[str, Any]) -> Proposal:
    operation, arguments = case["operation"], list(case["arguments"])
    if operation == "add_argument":
        at, name, value = arguments
        arguments = [None if at == "last" else at, name or None, value]
    if operation == "set_argument_name" and len(arguments) == 1:
        arguments.append(None)
    return getattr(operations, operation)(template, *arguments, **case.get("options", {}))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_exact_text(case: dict[str, Any]) -> None:
    text = case["text"]
    proposal = run(parse(text).templates()[case.get("template", 0)], case)
    check(text, proposal)
    assert proposal.edit.apply(text) == case["output"]
    assert [str(notice) for notice in proposal.notices] == case.get("notices", [])


def test_a_span_in_a_value_is_replaced_alone() -> None:
    text = "{{Infobox x\n| a = See [[Bonn]] and\n}}"
    template = parse(text).templates()[0]
    start = text.index("Bonn")
    proposal = operations.replace_span(template, start, start + 4, "Berlin|here")
    check(text, proposal)
    assert proposal.edit.apply(text) == "{{Infobox x\n| a = See [[Berlin|here]] and\n}}"


@pytest.mark.parametrize(("start", "end"), [(2, 6), (5, 9), (0, 3), (11, 13)])
def test_a_span_across_arguments_is_not_replaced(start: int, end: int) -> None:
    template = parse("{{x|a=1|b=2}}").templates()[0]
    with pytest.raises(ValueError, match="not inside one name or value"):
        operations.replace_span(template, start, end, "z")


@pytest.mark.parametrize("at", [-1, 3])
def test_places_that_are_not_there(at: int) -> None:
    template = parse("{{x|a=1|b=2}}").templates()[0]
    with pytest.raises(IndexError):
        operations.add_argument(template, at, "n", "v")
    with pytest.raises(IndexError):
        operations.move_arguments(template, [0], at)


def test_added_says_which_argument_is_new() -> None:
    template = parse("{{x |\n a = 1 |\n}}").templates()[0]
    assert operations.add_argument(template, None, "n", "v").added == 1
    assert operations.duplicate_argument(template, 0).added == 1
    assert operations.set_value(template, 0, "2").added is None


LEADS = st.sampled_from(["\n| ", "\n|", "|", " | ", "\n  |", "|\n"])
NAMES = st.sampled_from(["a = ", "bc=", "d  = ", "", "", "1=", "\u56fd = "])
VALUES = st.sampled_from(
    ["", "1", "{{b|c=d}}", "<ref>x|y</ref>", "[[a|b]]", "\n* a\n* b", "''x''", "-{a|b}-", "{", "x "]
)
TAILS = st.sampled_from(["", "", " ", " <!-- c -->", "\n<!-- Group -->", "\n", "\n\n"])


@st.composite
def boxes(draw: st.DrawFn) -> Template:
    """A template of mixed layouts amid text."""
    rows = draw(st.lists(st.tuples(LEADS, NAMES, VALUES, TAILS), min_size=1, max_size=6))
    written = "".join("".join(row) for row in rows)
    closing = draw(st.sampled_from(["}}", "\n}}", " }}"]))
    before, after = draw(st.sampled_from([("", ""), ("\n", "\nx"), ("a ", " b"), ("{{y|", "}}")]))
    text = f"{before}{{{{Infobox x{written}{closing}{after}"
    templates = parse(text).templates()
    return next(template for template in templates if template.name_text.startswith("Infobox"))


def what_it_holds(argument: Argument) -> tuple[str | None, str]:
    start, end = trimmed_value_span(argument)
    name = argument.name_text
    return name if name is None else name.strip(), argument.text[start:end]


def after(template: Template, proposal: Proposal) -> list[tuple[str | None, str]]:
    check(template.text, proposal)
    new_text = proposal.edit.apply(template.text)
    found = next(t for t in parse(new_text).templates() if t.start == template.start)
    return [what_it_holds(argument) for argument in found.arguments]


@given(boxes(), st.data())
def test_arranging_keeps_every_name_and_value(template: Template, data: st.DataObject) -> None:
    rows = [what_it_holds(argument) for argument in template.arguments]
    indexes = st.integers(0, len(rows) - 1)
    index, to = data.draw(indexes), data.draw(st.integers(0, len(rows)))
    chosen = sorted(data.draw(st.sets(indexes)))
    rest = [row for i, row in enumerate(rows) if i not in chosen]
    assert after(template, operations.remove_arguments(template, chosen)) == rest

    doubled = [*rows[: index + 1], rows[index], *rows[index + 1 :]]
    assert after(template, operations.duplicate_argument(template, index)) == doubled

    moved = operations.move_arguments(template, chosen, to)
    place = sum(i < to for i in range(len(rows)) if i not in chosen)
    wanted = [*rest[:place], *(rows[i] for i in chosen), *rest[place:]]
    # Of a pipe at the end of the last line, moving to the end stays clear.
    if rows[-1] != (None, ""):
        assert after(template, moved) == wanted


@given(boxes(), st.data())
def test_adding_keeps_every_other_argument(template: Template, data: st.DataObject) -> None:
    rows = [what_it_holds(argument) for argument in template.arguments]
    at = data.draw(st.integers(0, len(rows)))
    name = data.draw(st.sampled_from([None, "new"]))
    proposal = operations.add_argument(template, at, name, "v")
    assert len(proposal.edit.replaces) == 1
    assert proposal.edit.replaces[0].start == proposal.edit.replaces[0].end
    assert proposal.added is not None
    found = after(template, proposal)
    assert found[proposal.added] == (name, "v")
    del found[proposal.added]
    assert found == rows


@given(boxes(), st.data())
def test_setting_a_value_changes_that_value_alone(template: Template, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(template.arguments) - 1))
    argument = template.arguments[index]
    start, end = trimmed_value_span(argument)
    value = data.draw(st.sampled_from(["v", "{{flag|x}}", "\n* x", "''"]))
    proposal = operations.set_value(template, index, value)
    edit = proposal.edit
    assert argument.value_start <= edit.start
    assert edit.end <= argument.end
    if start < end and not value.startswith("\n"):
        assert (edit.start, edit.end, edit.replaces[0].text) == (start, end, value)
    found = after(template, proposal)
    assert found[index][1] == value.strip()


@given(boxes(), st.data())
def test_explicit_numbers_are_the_numbers_there_were(
    template: Template, data: st.DataObject
) -> None:
    positional = [i for i, argument in enumerate(template.arguments) if argument.is_positional]
    if not positional:
        return
    index = data.draw(st.sampled_from(positional))
    rows = [what_it_holds(argument) for argument in template.arguments]
    found = after(template, operations.name_positionals(template, index))
    for number, place in enumerate(positional, 1):
        name = None if place < index else str(number)
        assert found[place] == (name, rows[place][1])
