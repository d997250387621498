"""What the arguments of a document's templates are called, and which of a name MediaWiki takes."""

from __future__ import annotations

from itertools import compress
from operator import is_not
from typing import NamedTuple

from model.arguments import argument_key, argument_keys, losers
from model.document import Document
from model.wikitext.nodes import Green, NodeKind
from model.wikitext.reading import Template


class Arguments(NamedTuple):
    """What is known of the arguments of one template, by their ids; `names` in text order.

    `losers` leads to the argument that MediaWiki takes instead, `rivals` to all of the same name.
    """

    names: dict[int, str]
    positional: frozenset[int]
    losers: dict[int, int]
    rivals: dict[int, tuple[int, ...]]


class ArgumentNames:
    """Reads the names of a template's arguments once, and again only when one may be another."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known: dict[int, tuple[Green, Arguments]] = {}

    def of(self, template: int) -> Arguments:
        """The arguments of a template or parameter: the same object while none is renamed."""
        green = self._document.green(template)
        known = self._known.get(template)
        if known is not None and known[0] is green:
            return known[1]
        if known is not None and self._still_holds(known[1], known[0], green):
            found = known[1]
        else:
            found = self._read(template)
        self._known[template] = green, found
        return found

    def _still_holds(self, known: Arguments, before: Green, now: Green) -> bool:
        """Whether the changed arguments of a template go by the names that they had."""
        old, new = before.children or (), now.children or ()
        if len(old) != len(new):
            return False
        for one, other in compress(zip(old, new, strict=True), map(is_not, old, new)):
            if one.id != other.id:
                return False
            if other.kind is not NodeKind.ARGUMENT or not self._is_named_so(other.id, known):
                return False
        return True

    def _is_named_so(self, row: int, known: Arguments) -> bool:
        argument = self._document.argument(row)
        if argument.is_positional or row in known.positional:
            return argument.is_positional and row in known.positional
        return argument_key(argument.name_text, 0) == known.names[row]

    def _read(self, template: int) -> Arguments:
        children = self._document.children(template)
        ids = [child.id for child in children if child.kind is NodeKind.ARGUMENT]
        view = self._document.template(template)
        keys = argument_keys(view)
        overridden = losers(keys)
        # What is no call of a template (`{{{…}}}`, `{{#switch:…}}`) takes its parts otherwise.
        if overridden and not self._takes_last(template, view):
            overridden = {}
        return Arguments(
            dict(zip(ids, keys, strict=True)),
            frozenset(i for i, a in zip(ids, view.arguments, strict=True) if a.is_positional),
            {ids[loser]: ids[winner] for loser, winner in overridden.items()},
            _rivals(ids, overridden),
        )

    def _takes_last(self, template: int, view: Template) -> bool:
        is_template = self._document.green(template).kind is NodeKind.TEMPLATE
        return is_template and not self._document.syntax.is_parser_function(view.name_text)


def _rivals(ids: list[int], overridden: dict[int, int]) -> dict[int, tuple[int, ...]]:
    """For each argument whose name comes again, all of that name; indexes become ids."""
    of_winner: dict[int, list[int]] = {}
    for loser, winner in overridden.items():
        of_winner.setdefault(winner, []).append(ids[loser])
    found: dict[int, tuple[int, ...]] = {}
    for winner, beaten in of_winner.items():
        rivals = (*beaten, ids[winner])
        found.update(dict.fromkeys(rivals, rivals))
    return found
