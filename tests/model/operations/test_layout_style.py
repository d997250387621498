"""A new argument looks like its neighbours, and arranging keeps each layout: exact text."""

import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from model import operations
from model.operations import NewArgument, Proposal, bring_arguments
from model.operations.layout_style import style_of
from model.safety.guard import check
from model.templatedata.format import TemplateFormat
from model.wikitext import Template, parse

DATA = Path(__file__).parents[2] / "data"
LAYOUTS = tomllib.loads((DATA / "layouts.toml").read_text(encoding="utf-8"))["layout"]


def new_name(template: Template) -> str | None:
    return None if template.arguments[0].is_positional else "new"


def last(template: Template) -> int:
    return len(template.arguments) - 1


OPERATIONS: dict[str, Callable[[Template], Proposal]] = {
    "set_second": lambda t: operations.set_value(t, 1, "new"),
    "empty_second": lambda t: operations.empty_arguments(t, [1]),
    "add_first": lambda t: operations.add_argument(t, 0, new_name(t), "1"),
    "add_third": lambda t: operations.add_argument(t, 2, new_name(t), "1"),
    "add_last": lambda t: operations.add_argument(t, None, new_name(t), "1"),
    "add_empty": lambda t: operations.add_argument(t, None, "new", ""),
    "remove_first": lambda t: operations.remove_arguments(t, [0]),
    "remove_second": lambda t: operations.remove_arguments(t, [1]),
    "remove_last": lambda t: operations.remove_arguments(t, [last(t)]),
    "remove_all": lambda t: operations.remove_arguments(t, range(len(t.arguments))),
    "move_first_to_the_end": lambda t: operations.move_arguments(t, [0], len(t.arguments)),
    "move_last_to_the_start": lambda t: operations.move_arguments(t, [last(t)], 0),
    "move_first_two_to_the_end": lambda t: operations.move_arguments(t, [0, 1], len(t.arguments)),
    "duplicate_second": lambda t: operations.duplicate_argument(t, 1),
    "duplicate_last": lambda t: operations.duplicate_argument(t, last(t)),
}


def rows() -> Iterator[object]:
    for layout in LAYOUTS:
        for operation in sorted(layout.keys() - {"name", "text"}):
            name = f"{layout['name']}: {operation}"
            yield pytest.param(layout["text"], operation, layout[operation], id=name)


@pytest.mark.parametrize(("text", "operation", "output"), list(rows()))
def test_each_layout_after_each_operation(text: str, operation: str, output: str) -> None:
    # The innermost of the last line's templates: a nested one where there is one.
    template = parse(text).templates()[-1]
    proposal = OPERATIONS[operation](template)
    check(text, proposal)
    assert proposal.edit.apply(text) == output


def test_the_page_around_does_not_matter() -> None:
    for layout in LAYOUTS:
        alone = parse(layout["text"]).templates()[-1]
        text = f"{{{{y|1={layout['text']}}}}} {layout['text']}"
        amid = parse(text).templates()[-1]
        for name, operation in OPERATIONS.items():
            wanted = text[: amid.start - alone.start] + operation(alone).edit.apply(alone.text)
            assert operation(amid).edit.apply(text) == wanted, (layout["name"], name)


def test_equals_are_aligned_where_names_of_different_lengths_share_a_column() -> None:
    aligned = style_of(parse("{{x\n| a   = 1\n| bcd = 2\n}}").templates()[0])
    assert aligned.column == 4
    assert aligned.padded("e") == "e   "
    assert aligned.padded("efgh") == "efgh "
    plain = style_of(parse("{{x\n| a = 1\n| bcd = 2\n}}").templates()[0])
    assert plain.column is None
    assert plain.padded("e") == "e "


def test_a_column_is_counted_in_characters() -> None:
    wide = style_of(parse("{{x\n|名前 =1\n|国  =2\n}}").templates()[0])
    assert wide.column == 3
    combining = style_of(parse("{{x\n|e\u0301 =1\n|a  =2\n}}").templates()[0])
    assert combining.column == 3


def test_names_longer_than_the_column_say_how_much_space_they_have() -> None:
    text = "{{x\n|a   =1\n|bc  =2\n|longer=3\n}}"
    assert style_of(parse(text).templates()[0]).padded("another") == "another"


@pytest.mark.parametrize(
    ("layout", "text", "written"),
    [
        (None, "{{Infobox x}}", "{{Infobox x\n| a = 1\n| longer = \n}}"),
        (None, "see {{x}} there", "see {{x|a=1|longer=}} there"),
        ("block", "{{x}}", "{{x\n| a = 1\n| longer = \n}}"),
        ("block", "see {{x}} there", "see {{x\n| a = 1\n| longer = \n}} there"),
        (
            "block",
            "{{x <!-- c -->\n<!-- d -->\n}}",
            "{{x <!-- c -->\n| a = 1\n| longer = \n<!-- d -->\n}}",
        ),
        ("block", "{{x\r\n}}", "{{x\r\n| a = 1\r\n| longer = \r\n}}"),
        ("inline", "{{x}}", "{{x|a=1|longer=}}"),
        ("inline", "{{x\n}}", "{{x|a=1|longer=\n}}"),
        ("{{ _ | _ = _ }}", "{{ x }}", "{{ x | a = 1 | longer =  }}"),
        ("{{_\n  |____ =____\n  }}", "{{x}}", "{{x\n  |a    =1   \n  |longer =\n  }}"),
        ("{{_ |\n _ = _}}", "{{x}}", "{{x |\n a = 1 |\n longer = }}"),
        # Where there are neighbours they are imitated.
        ("block", "{{x|b=2}}", "{{x|b=2|a=1|longer=}}"),
    ],
)
def test_the_first_fields_follow_the_format(layout: str | None, text: str, written: str) -> None:
    template = parse(text).templates()[0]
    count = len(template.arguments)
    new = [(count, NewArgument("a", "1")), (count, NewArgument("longer", ""))]
    proposal = bring_arguments(template, {}, new, TemplateFormat.parse(layout))
    check(text, proposal)
    assert proposal.edit.apply(text) == written
