"""Exchanging the template of a call: its name, and the names of its arguments."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from model.argument_spans import trimmed_name_span, trimmed_span
from model.arguments import argument_keys
from model.operations.draft import Draft
from model.operations.giving import given_argument_name, given_template_name
from model.operations.proposal import Proposal, propose
from model.operations.removing import cut
from model.wikitext.reading import Template


def switch_template(
    template: Template, name: str, renames: Mapping[str, str], removed: Collection[str] = ()
) -> Proposal:
    """Write another template's name, and other names for arguments that have one of `renames`.

    Names are the keys that arguments go by. Values, white space and comments stay as they are;
    positional arguments keep their numbers and can't be renamed. All arguments that go by a name
    in `removed` are taken out.
    """
    draft = Draft(template)
    keys = argument_keys(template)
    start, end = trimmed_name_span(template)
    draft.replace(start, end, name)
    given = [given_template_name(template, start, end, name)]
    gone = {index for index, key in enumerate(keys) if key in removed}
    for index, argument in enumerate(template.arguments):
        new = renames.get(keys[index])
        if new is None or index in gone or argument.is_positional:
            continue
        draft.replace(*trimmed_span(argument.text, argument.start, argument.equals), new)
        given.append(given_argument_name(template, index, new, keys=keys))
    cut(draft, template, gone)
    order = [index for index in range(len(keys)) if index not in gone]
    edit, after = draft.result()
    return propose(template, edit, after, order=order, given=given)
