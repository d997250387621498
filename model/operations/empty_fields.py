"""Taking the fields out that have no value."""

from __future__ import annotations

from model.argument_spans import Unit, units
from model.arguments import argument_keys, losers
from model.operations.proposal import Proposal
from model.operations.removing import remove_arguments
from model.wikitext.reading import WHITE_SPACE, Argument, Template


def remove_empty_fields(template: Template) -> Proposal:
    """Take out the named arguments that have neither a value nor a comment on their line.

    One stays that overrides an argument with a value: that one would count then. So does one
    directly behind a positional argument if the line break between them would go, which is part of
    the positional value.
    """
    keys = argument_keys(template)
    rows = zip(template.arguments, units(template), strict=True)
    empty = {index for index, row in enumerate(rows) if _is_empty(*row)}
    needed = {winner for loser, winner in losers(keys).items() if loser not in empty}
    proposal = remove_arguments(template, empty - needed)
    values = [a.value_text for a in template.arguments if a.is_positional]
    if [value for name, value in proposal.expected if name is None] == values:
        return proposal
    behind = {index + 1 for index, a in enumerate(template.arguments) if a.is_positional}
    return remove_arguments(template, empty - needed - behind)


def _is_empty(argument: Argument, unit: Unit) -> bool:
    if argument.is_positional or "<!--" in argument.text[argument.start : unit.tail]:
        return False
    return not argument.text[argument.value_start : unit.inner_end].strip(WHITE_SPACE)
