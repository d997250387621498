"""The repeating groups of arguments that rows stand in."""

from __future__ import annotations

from dataclasses import dataclass

from model.arguments import argument_keys
from model.groups import Family, Group, find_families
from model.rows.row_text import RowText
from model.rows.row_tree import RowTree
from model.wikitext.nodes import NodeKind

_MOST_CHILDREN = 6000


@dataclass(frozen=True, slots=True)
class GroupPlace:
    """The group that a row stands in, by the argument at `index` of a template."""

    template: int
    family: Family
    group: Group
    index: int


class RowGroups:
    """Finds the groups of templates; remembers them as long as no argument is called otherwise."""

    def __init__(self, rows: RowTree, texts: RowText) -> None:
        self.rows = rows
        self._texts = texts
        self._document = rows.document
        self._known: dict[int, tuple[object, list[Family]]] = {}

    def families(self, template: int) -> list[Family]:
        """The families among a template's arguments.

        A parser function has none, nor has a template of thousands of arguments.
        """
        naming = self._texts.naming(template)
        known = self._known.get(template)
        if known is None or known[0] is not naming:
            known = self._known[template] = naming, self._find(template)
        return known[1]

    def _find(self, template: int) -> list[Family]:
        # Nobody numbers so many by hand, and to look through them would hold up the window.
        if len(self._document.children(template)) > _MOST_CHILDREN:
            return []
        view = self._document.template(template)
        if self._document.syntax.is_parser_function(view.name_text):
            return []
        return find_families(argument_keys(view))

    def arguments(self, template: int) -> list[int]:
        """The rows of a template's arguments, in text order."""
        children = self._document.children(template)
        return [child.id for child in children if child.kind is NodeKind.ARGUMENT]

    def template_of(self, row: int) -> int | None:
        """The innermost template around a row, or the row itself, that has groups."""
        for node in (row, *self._document.ancestors(row)):
            if self._document.green(node).kind is NodeKind.TEMPLATE and self.families(node):
                return node
        return None

    def place(self, row: int) -> GroupPlace | None:
        """The innermost group that a row, or a row that it is in, is a field of."""
        for node in (row, *self._document.ancestors(row)):
            template = self._document.parent(node)
            if template is None or self._document.green(node).kind is not NodeKind.ARGUMENT:
                continue
            if self._document.green(template).kind is not NodeKind.TEMPLATE:
                continue
            families = self.families(template)
            index = self.arguments(template).index(node) if families else -1
            for family in families:
                group = family.group_at(index)
                if group is not None:
                    return GroupPlace(template, family, group, index)
        return None
