"""The repeating groups of arguments that rows stand in."""

from __future__ import annotations

from dataclasses import dataclass

from model.arguments import argument_keys
from model.groups import Family, Group, find_families
from model.rows.row_text import RowText
from model.rows.row_tree import RowTree
from model.wikitext.nodes import NodeKind


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
        """The families among a template's arguments; a parser function has none."""
        naming = self._texts.naming(template)
        known = self._known.get(template)
        if known is None or known[0] is not naming:
            view = self._document.template(template)
            is_function = self._document.syntax.is_parser_function(view.name_text)
            found = [] if is_function else find_families(argument_keys(view))
            known = self._known[template] = naming, found
        return known[1]

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
            index = self.arguments(template).index(node)
            for family in self.families(template):
                group = family.group_at(index)
                if group is not None:
                    return GroupPlace(template, family, group, index)
        return None
