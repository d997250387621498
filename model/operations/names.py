"""Operations on names: of the template, of its arguments, and numbers that become names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from model.argument_spans import (
    numbers,
    skip_spaces,
    skip_white_space,
    trimmed_name_span,
    trimmed_span,
)
from model.operations.draft import Draft, Mark
from model.operations.giving import given_argument_name, given_template_name, given_value
from model.operations.layout_style import LayoutStyle, style_of
from model.operations.proposal import (
    Notice,
    NumbersMadeExplicit,
    Proposal,
    WhiteSpaceDropped,
    propose,
)
from model.operations.values import put_value
from model.wikitext.reading import WHITE_SPACE, Argument, Template


def set_template_name(template: Template, name: str) -> Proposal:
    """Write another name, inside the white space and comments round the old one."""
    start, end = trimmed_name_span(template)
    draft = Draft(template)
    draft.replace(start, end, name)
    given = given_template_name(template, start, end, name)
    return propose(template, *draft.result(), given=(given,))


def set_argument_name(
    template: Template,
    index: int,
    name: str | None,
    *,
    keep_numbers: bool = False,
    keep_column: bool = False,
) -> Proposal:
    """Rename an argument, name a positional one, or (None) make a named one positional.

    A rename replaces the name and nothing else; with `keep_column` also the spaces behind it, so
    that the `=` stays where it is. With `keep_numbers`, naming a positional argument writes the
    later ones with the numbers they had.
    """
    argument = template.arguments[index]
    draft = Draft(template)
    notices: list[Notice] = []
    if name is None:
        _make_positional(draft, argument)
        return propose(template, *draft.result())
    if argument.is_positional:
        style = style_of(template)
        name_argument(draft, argument, style, name)
        later = range(index + 1, len(template.arguments)) if keep_numbers else ()
        notices += make_explicit(draft, template, style, later)
    else:
        _rename(draft, argument, name, keep_column)
    edit, after = draft.result()
    given = given_argument_name(template, index, name)
    return propose(template, edit, after, notices=notices, given=(given,))


def _rename(draft: Draft, argument: Argument, name: str, keep_column: bool) -> None:
    text, equals = argument.text, argument.equals
    start, end = trimmed_span(text, argument.start, equals)
    pad = text[end:equals]
    if not keep_column or pad.strip(" "):
        draft.replace(start, end, name)
        return
    width = len(text[start:equals]) - len(name)
    draft.replace(start, equals, name, " " * max(width, min(len(pad), 1)))


def _make_positional(draft: Draft, argument: Argument) -> None:
    text, value_start = argument.text, argument.value_start
    if argument.is_positional:
        return
    line_end = skip_spaces(text, value_start, argument.end)
    if line_end < argument.end and text[line_end] in "\r\n":
        draft.replace(argument.start, line_end)
        return
    body = skip_white_space(text, argument.start, argument.equals)
    draft.replace(body, line_end)


def name_positionals(template: Template, index: int, value: str | None = None) -> Proposal:
    """Write the positional argument at `index`, and those after it, with their numbers.

    Those after it too, since MediaWiki counts positional arguments only: `{{x|a|2=b|c}}` gives
    number 2 twice. With `value`, that is written into the first of them; it may hold `=` now.
    """
    style = style_of(template)
    draft = Draft(template)
    notices = make_explicit(draft, template, style, range(index, len(template.arguments)))
    if value is None:
        return propose(template, *draft.result(), notices=notices)
    _, old_end = put_value(draft, template.arguments[index], style, value)
    edit, after = draft.result()
    named = after.arguments[index]
    start = skip_white_space(named.text, named.value_start, named.end)
    end = named.end - (template.arguments[index].end - old_end)
    given = given_value(after, index, start, end, value)
    return propose(template, edit, after, notices=notices, given=(given,))


def make_explicit(
    draft: Draft, template: Template, style: LayoutStyle, indexes: Iterable[int]
) -> Sequence[Notice]:
    """Write the positional arguments among `indexes` with the numbers they have in `template`."""
    named: list[int] = []
    trimmed: list[int] = []
    all_numbers = numbers(template.arguments)
    for index in indexes:
        number, argument = all_numbers[index], template.arguments[index]
        if number is None:
            continue
        name_argument(draft, argument, style, str(number))
        named.append(number)
        if argument.value_text != argument.value_text.strip(WHITE_SPACE):
            trimmed.append(number)
    notices: list[Notice] = []
    if named:
        notices.append(NumbersMadeExplicit(tuple(named)))
    if trimmed:
        notices.append(WhiteSpaceDropped(tuple(trimmed)))
    return notices


def name_argument(draft: Draft, argument: Argument, style: LayoutStyle, name: str) -> None:
    """Write a name before the value of a positional argument."""
    text, start = argument.text, argument.start
    place = skip_spaces(text, start, argument.end)
    if place == argument.end or text[place] in "\r\n":
        draft.replace(start, start, name, Mark.EQUALS)
        return
    draft.replace(place, place, style.padded(name), Mark.EQUALS, style.after_equals)
