"""Whole templates laid out, put in order, emptied of empty fields: text, promises, the corpus."""

import re
import tomllib
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.arguments import argument_keys
from model.boxes import find_boxes
from model.operations.empty_fields import remove_empty_fields
from model.operations.laying_out import align_equals, lay_out, one_field_a_line
from model.operations.ordering import order_arguments
from model.operations.proposal import Proposal
from model.safety.guard import check
from model.templatedata.format import TemplateFormat
from model.wikitext import parse
from model.wikitext.reading import WHITE_SPACE, Template
from tests.support.figures import Figure

COLUMNS = "{{_\n |________ = ____\n}}"
CASES = tomllib.loads(
    (Path(__file__).parents[2] / "data" / "laying_out.toml").read_text(encoding="utf-8")
)["template"]
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)

Command = Callable[[Template], Proposal]


def by_format(text: str) -> Command:
    layout = TemplateFormat.parse(text)
    assert layout is not None
    return partial(lay_out, layout=layout)


COMMANDS: dict[str, Command] = {
    "block": by_format("block"),
    "inline": by_format("inline"),
    "columns": by_format(COLUMNS),
    "align": align_equals,
    "lines": one_field_a_line,
    "order": partial(order_arguments, rank=str),
    "unempty": remove_empty_fields,
}


def after(template: Template, command: Command) -> tuple[str, Template]:
    """The text after a command that the guard has let through, and the template in it."""
    proposal = command(template)
    check(template.text, proposal)
    new = proposal.edit.apply(template.text)
    found = next(t for t in parse(new).templates() if t.start == template.start)
    assert (new[: found.start], new[found.end :]) == (
        template.text[: template.start],
        template.text[template.end :],
    )
    return new, found


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        pytest.param(case["text"], name, case[name], id=f"{name}: {case['name']}")
        for case in CASES
        for name in COMMANDS
        if name in case
    ],
)
def test_exact_text(text: str, name: str, wanted: str) -> None:
    new, _ = after(parse(text).templates()[0], COMMANDS[name])
    assert new == wanted


def what_it_holds(template: Template) -> list[tuple[str, str]]:
    """Each argument by its key with the value that a template gets, in the order of the text."""
    found = []
    for key, argument in zip(argument_keys(template), template.arguments, strict=True):
        value = argument.value_text
        if not argument.is_positional:
            value = _COMMENT.sub("", value).strip(WHITE_SPACE)
        found.append((key, value))
    return found


def comments(template: Template) -> Counter[str]:
    return Counter(_COMMENT.findall(template.source))


def blank_lines(template: Template) -> int:
    """Blank lines outside nested templates and comments, as far as they are between fields."""
    return len(re.findall(r"\n[ \t\r]*(?=\n)", template.source))


def keeps_its_promises(template: Template, name: str) -> None:
    before = what_it_holds(template)
    new, found = after(template, COMMANDS[name])
    held = what_it_holds(found)
    assert comments(found) == comments(template)
    assert dict(held).items() <= dict(before).items()
    assert {key: value for key, value in dict(before).items() if value} == {
        key: value for key, value in dict(held).items() if value
    }
    if name == "order":
        assert sorted(held) == sorted(before)
        positional = [a.value_text for a in template.arguments if a.is_positional]
        assert [a.value_text for a in found.arguments if a.is_positional] == positional
        for key in dict(before):
            assert [v for k, v in held if k == key] == [v for k, v in before if k == key]
    elif name != "unempty":
        assert held == before
        assert blank_lines(found) == blank_lines(template)
    again, _ = after(found, COMMANDS[name])
    assert again == new, "twice is as once"


LEADS = st.sampled_from(["\n| ", "\n|", "|", " | ", "\n  |", "|\n", " |\n\n  ", "\n\n|", "\n \n| "])
NAMES = st.sampled_from(
    [
        "a = ",
        "bc=",
        "long_one  =",
        "a=",
        "d  = ",
        "",
        "",
        "1=",
        "2 =",
        "\u56fd = ",
        "=",
        "<!-- n -->e =",
    ]
)
VALUES = st.sampled_from(
    ["", "1", "{{b|c=d\n\n}}", "<ref>x|y</ref>", "[[a|b]]", "\n* a\n* b", "''x''", "-{a|b}-", "x "]
)
TAILS = st.sampled_from(
    [
        "",
        "",
        " ",
        " <!-- c -->",
        "\n<!-- Group -->",
        "\n",
        "\n\n",
        "\n<!-- d -->\n<!-- e\n\n -->\n\n",
        "<!-- f -->",
    ]
)


@st.composite
def templates(draw: st.DrawFn) -> Template:
    """A template of mixed layouts amid text."""
    rows = draw(st.lists(st.tuples(LEADS, NAMES, VALUES, TAILS), max_size=6))
    written = "".join("".join(row) for row in rows)
    closing = draw(st.sampled_from(["}}", "\n}}", " }}", "\n\n}}"]))
    before, behind = draw(st.sampled_from([("", ""), ("\n", "\nx"), ("a ", " b"), ("{{y|", "}}")]))
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    name = draw(st.sampled_from(["Infobox x", " Infobox x ", "\nInfobox x <!-- y -->"]))
    text = f"{before}{{{{{name}{written}{closing}{behind}".replace("\n", newline)
    found = parse(text).templates()
    return next(template for template in found if "Infobox" in template.name_text)


@pytest.mark.parametrize("name", COMMANDS)
@given(templates())
def test_only_layout_changes(name: str, template: Template) -> None:
    keeps_its_promises(template, name)


@given(templates(), st.sampled_from(["block", "columns", "lines"]))
def test_line_breaks_stay_those_of_the_page(template: Template, name: str) -> None:
    new, _ = after(template, COMMANDS[name])
    is_crlf = "\r\n" in template.text
    assert not re.search(r"(?<!\r)\n" if is_crlf and "\n" in template.source else r"\r(?!\n)", new)


@given(templates())
def test_ordered_by_rank(template: Template) -> None:
    _, found = after(template, COMMANDS["order"])
    keys, before = argument_keys(found), argument_keys(template)
    positional = {k for k, a in zip(before, template.arguments, strict=True) if a.is_positional}
    if not positional:
        free = [key for key in keys if key]
        assert free == sorted(free)


@pytest.mark.slow
@pytest.mark.shared
@pytest.mark.parametrize("name", COMMANDS)
def test_every_template_of_the_corpus(shared: Path, name: str, figure: Figure) -> None:
    """Each by itself: that the page around stays is looked at below, for the boxes."""
    sources: set[str] = set()
    for path in sorted((shared / "corpus" / "pages").glob("*.wikitext")):
        templates = parse(path.read_bytes().decode()).templates()
        sources.update(t.source for t in templates if t.arguments and "#" not in t.name_text)
    changed = 0
    for source in sources:
        template = parse(source).templates()[0]
        if (template.start, template.end) != (0, len(source)):
            continue  # its braces pair otherwise without the ones around
        keeps_its_promises(template, name)
        changed += bool(COMMANDS[name](template).edit)
    figure(f"{name}: {changed} of {len(sources)} templates change")
    assert len(sources) > 1000


@pytest.mark.slow
@pytest.mark.shared
@pytest.mark.parametrize("name", COMMANDS)
def test_every_box_of_the_corpus_in_its_page(shared: Path, name: str) -> None:
    count = 0
    for path in sorted((shared / "corpus" / "pages").glob("*.wikitext")):
        text = path.read_bytes().decode()
        for box in find_boxes(parse(text)):
            after(box, COMMANDS[name])
            edit = COMMANDS[name](box).edit
            assert edit.invert(text).apply(edit.apply(text)) == text
            count += 1
    assert count > 300
