"""Operations on what arguments hold: set a value, empty it, replace a piece of it."""

from __future__ import annotations

from collections.abc import Iterable

from model.argument_spans import skip_spaces, trimmed_value_span
from model.operations.draft import Draft
from model.operations.giving import (
    given_argument_name,
    given_template_name,
    given_value,
)
from model.operations.layout_style import LayoutStyle, style_of
from model.operations.line_breaks import with_newlines
from model.operations.proposal import Given, Proposal, propose
from model.safety.dangers import Place
from model.text_edit import Replace, TextEdit
from model.wikitext.reading import WHITE_SPACE, Argument, Template


def set_value(template: Template, index: int, value: str) -> Proposal:
    """Write `value` as it is into the argument, inside the white space and comments there.

    White space alone empties a named argument. On a page with CR LF the line breaks that are new
    in the value become CR LF.
    """
    argument = template.arguments[index]
    if not argument.is_positional and not value.strip(WHITE_SPACE):
        return empty_arguments(template, (index,))
    style = style_of(template)
    draft = Draft(template)
    span = put_value(draft, argument, style, value)
    edit, after = draft.result()
    return propose(template, edit, after, given=(given_value(template, index, *span, value),))


def put_value(draft: Draft, argument: Argument, style: LayoutStyle, value: str) -> tuple[int, int]:
    """Write `value` into the argument; gives the span it replaces."""
    text = argument.text
    start, end = trimmed_value_span(argument)
    written = with_newlines(value, style.newline, text[start:end])
    if argument.is_positional:
        if start == end and text.startswith(style.before_value, argument.start):
            start = end = min(end, argument.start + len(style.before_value))
        draft.replace(start, end, written)
        return start, end
    if start == end:
        return _fill(draft, argument, style, written)
    if written[:1] in ("\r", "\n") and not text[argument.value_start : start].strip(" \t"):
        start = argument.value_start
    draft.replace(start, end, written)
    return start, end


def _fill(draft: Draft, argument: Argument, style: LayoutStyle, value: str) -> tuple[int, int]:
    """Give a named argument that has none a value, where its neighbours have theirs."""
    text, start = argument.text, argument.value_start
    spaces_end = skip_spaces(text, start, argument.end)
    if value[0] in "\r\n":
        draft.replace(start, spaces_end, value)
        return start, spaces_end
    wanted, spaces = style.after_equals, text[start:spaces_end]
    place = spaces_end
    ends_line = text[spaces_end : spaces_end + 1] in ("\r", "\n")
    if spaces.startswith(wanted) and (wanted or not ends_line):
        place = start + len(wanted)
    missing = wanted[len(spaces) :] if wanted.startswith(spaces) else ""
    gap = ""
    if place == argument.end and (spaces or text.startswith("|", place)):
        gap = style.after_value
    elif text.startswith("<!--", place):
        gap = " "
    draft.replace(place, place, missing + value + gap)
    return place, place


def empty_arguments(template: Template, indexes: Iterable[int]) -> Proposal:
    """Take the values out; names, layout and the comments round the values stay."""
    style = style_of(template)
    draft = Draft(template)
    for index in set(indexes):
        _empty(draft, template.arguments[index], style)
    return propose(template, *draft.result())


def _empty(draft: Draft, argument: Argument, style: LayoutStyle) -> None:
    start, end = trimmed_value_span(argument)
    if start == end:
        return
    text, value_start = argument.text, argument.value_start
    before = text[value_start:start]
    if argument.is_positional or before.strip(WHITE_SPACE):
        draft.replace(start, end)
        return
    spaces_end = skip_spaces(text, end, argument.end)
    if spaces_end == argument.end or text[spaces_end] not in "\r\n":
        # One white space is enough between the `=` and what follows on the line.
        draft.replace(start if spaces_end == end else value_start, end)
        return
    kept = "" if "\n" in before else before
    if style.empty is not None and spaces_end == end:
        kept = style.empty
    draft.replace(start if kept == before else value_start, end, kept * (kept != before))


def replace_span(template: Template | None, start: int, end: int, new_text: str) -> Proposal:
    """Write `new_text` as it is instead of a span that is part of one name or one value.

    Else as `replace_spans`.
    """
    return replace_spans(template, TextEdit((Replace(start, end, new_text),)))


def replace_spans(template: Template | None, edit: TextEdit) -> Proposal:
    """Make this edit, each replace of which is part of one name or one value.

    `template` is the innermost one round all of them; None where there is none, and then the rest
    of the page must read as before. Raises ValueError for a span that is not inside one of the
    template's names or values.
    """
    if template is None:
        given = tuple(Given(replace.text, None, Place()) for replace in edit.replaces)
        return Proposal(edit, None, (), "", given=given)
    newline = style_of(template).newline
    draft = Draft(template)
    texts: list[Given] = []
    for start, end, new_text in ((r.start, r.end, r.text) for r in edit.replaces):
        texts.append(_given_at(template, start, end, new_text))
        draft.replace(start, end, with_newlines(new_text, newline, template.text[start:end]))
    return propose(template, *draft.result(), given=texts)


def _given_at(template: Template, start: int, end: int, text: str) -> Given:
    if template.start + 2 <= start <= end <= template.name_end:
        return given_template_name(template, start, end, text)
    for index, argument in enumerate(template.arguments):
        if argument.value_start <= start <= end <= argument.end:
            return given_value(template, index, start, end, text)
        if argument.start <= start <= end <= argument.equals:
            return given_argument_name(template, index, text)
    raise ValueError(f"{start} to {end} is not inside one name or value of the template")
