"""The operations on templates: pure functions from a template to a proposal of an edit.

Offsets count characters of the text the template was read from, indexes count its arguments from
0 in the order of the text. An index that the template doesn't have raises IndexError. Nothing is
checked here but that: what MediaWiki would read is the guard's business.
"""

from model.argument_spans import trimmed_value_span
from model.operations.arranging import (
    add_argument,
    add_arguments,
    bring_arguments,
    duplicate_argument,
    move_arguments,
)
from model.operations.duplicates import Merge, keep_argument, merge_arguments, rivals
from model.operations.names import name_positionals, set_argument_name, set_template_name
from model.operations.new_arguments import NewArgument, as_new, read_arguments, read_field_lines
from model.operations.proposal import (
    Given,
    NamesRepeated,
    Notice,
    NumbersMadeExplicit,
    PositionalsRenumbered,
    Proposal,
    WhiteSpaceDropped,
)
from model.operations.removing import remove_arguments
from model.operations.values import empty_arguments, replace_span, replace_spans, set_value

__all__ = [
    "Given",
    "Merge",
    "NamesRepeated",
    "NewArgument",
    "Notice",
    "NumbersMadeExplicit",
    "PositionalsRenumbered",
    "Proposal",
    "WhiteSpaceDropped",
    "add_argument",
    "add_arguments",
    "as_new",
    "bring_arguments",
    "duplicate_argument",
    "empty_arguments",
    "keep_argument",
    "merge_arguments",
    "move_arguments",
    "name_positionals",
    "read_arguments",
    "read_field_lines",
    "remove_arguments",
    "replace_span",
    "replace_spans",
    "rivals",
    "set_argument_name",
    "set_template_name",
    "set_value",
    "trimmed_value_span",
]
