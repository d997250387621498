"""What a person does to rows, as proposals for the templates that hold them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from model import operations
from model.lists.items import ItemList
from model.lists.list_edit import ListRefused
from model.lists.recognising import list_around
from model.lists.removing import remove
from model.operations import Merge, NewArgument, Proposal
from model.rows.row_text import RowText
from model.rows.row_tree import RowTree
from model.templatedata.format import TemplateFormat
from model.wikitext.nodes import NodeKind
from model.wikitext.reading import Template

_BULLETS = frozenset("*#:;")


class RowOperations:
    """Finds the templates and arguments that rows stand for, and proposes edits of them."""

    def __init__(self, rows: RowTree, texts: RowText) -> None:
        self._rows = rows
        self._texts = texts
        self._document = rows.document

    # Where rows stand

    def template_row(self, row: int) -> int:
        """The template (or parameter) whose argument the row is."""
        parent = self._document.parent(row)
        assert parent is not None
        return parent

    def is_argument(self, row: int) -> bool:
        """Whether the row is an argument of a template (what a parameter holds is no argument)."""
        if self._texts.kind(row) is not NodeKind.ARGUMENT:
            return False
        return self._texts.kind(self.template_row(row)) is NodeKind.TEMPLATE

    def arguments(self, template_row: int) -> list[int]:
        """The arguments of a template, in the order of the text."""
        children = self._document.children(template_row)
        return [child.id for child in children if child.kind is NodeKind.ARGUMENT]

    def index(self, row: int) -> int:
        """Which argument of its template the row is, from 0."""
        return self.arguments(self.template_row(row)).index(row)

    def place(self, row: int) -> tuple[Template, int]:
        """The template that the row is an argument of, and which one it is."""
        template_row = self.template_row(row)
        return self._document.template(template_row), self.arguments(template_row).index(row)

    def by_template(self, rows: Sequence[int]) -> list[tuple[Template, list[int]]]:
        """The arguments among the rows, as indexes in their templates."""
        grouped: dict[int, list[int]] = {}
        for row in rows:
            if self.is_argument(row):
                grouped.setdefault(self.template_row(row), []).append(self.index(row))
        return [(self._document.template(t), sorted(i)) for t, i in grouped.items()]

    def _host_row(self, row: int) -> int | None:
        """The innermost template that holds the row."""
        for above in self._document.ancestors(row):
            if self._document.green(above).kind is NodeKind.TEMPLATE:
                return above
        return None

    def value(self, row: int, text: str) -> Proposal:
        """Write the value of an argument, what a list item says, or any other node's wikitext.

        Text that begins with bullets is that of a whole list item.
        """
        if self.is_argument(row):
            template, index = self.place(row)
            return operations.set_value(template, index, text)
        start, end = self._texts.editable_span(row)
        if self._texts.kind(row) is NodeKind.LIST_ITEM and text[:1] in _BULLETS:
            start = self._document.start(row)
        return self._span_proposal(row, start, end, text)

    def named_value(self, row: int, text: str) -> Proposal:
        """Write the positional arguments from this one on with their numbers, and its value."""
        template, index = self.place(row)
        return operations.name_positionals(template, index, text)

    def name(self, row: int, name: str) -> Proposal:
        """Rename an argument or a template; an argument without a name becomes positional."""
        if self._texts.kind(row) is NodeKind.TEMPLATE:
            return operations.set_template_name(self._document.template(row), name)
        template, index = self.place(row)
        return operations.set_argument_name(template, index, name or None)

    def added(
        self,
        template_row: int,
        at: int | None,
        name: str | None,
        value: str,
        layout: TemplateFormat | None = None,
    ) -> Proposal:
        """Add an argument before the one at position `at` (None: as the last)."""
        template = self._document.template(template_row)
        return operations.add_argument(template, at, name, value, layout)

    def added_between(
        self,
        template_row: int,
        new: Sequence[tuple[int, NewArgument]],
        layout: TemplateFormat | None = None,
    ) -> Proposal:
        """Add arguments, each before the one that has this position now."""
        return operations.bring_arguments(self._document.template(template_row), {}, new, layout)

    def emptied(self, rows: Sequence[int]) -> Iterator[Proposal]:
        """Take the values of the arguments among the rows away."""
        for template, indexes in self.by_template(rows):
            yield operations.empty_arguments(template, indexes)

    def duplicated(self, row: int) -> Proposal:
        """Write an argument a second time, below itself."""
        return operations.duplicate_argument(*self.place(row))

    def kept(self, row: int) -> Proposal:
        """Take out all other arguments of the same name."""
        return operations.keep_argument(*self.place(row))

    def merged(self, row: int) -> Merge:
        """Join the values of all arguments of the same name in the one MediaWiki takes."""
        return operations.merge_arguments(*self.place(row))

    def moved(self, rows: Sequence[int], to: int) -> Proposal:
        """Move arguments of one template before its argument at position `to`."""
        ((template, indexes),) = self.by_template(rows)
        return operations.move_arguments(template, indexes, to)

    def _span_proposal(self, row: int, start: int, end: int, text: str) -> Proposal:
        host = self._host_row(row)
        template = None if host is None else self._document.template(host)
        return operations.replace_span(template, start, end, text)

    def removals(self, rows: Sequence[int], *, keep_numbers: bool) -> Iterator[Proposal]:
        """Proposals that take the outermost of these rows away."""
        chosen = set(rows)
        outermost = [r for r in rows if not chosen.intersection(self._document.ancestors(r))]
        lists, others = ([], outermost) if keep_numbers else self._by_list(outermost)
        # Where items go up others are meant to take their numbers.
        for items, indexes in lists:
            try:
                edit = remove(self._document, items, indexes)
            except ListRefused:  # numbered with gaps: others keep their numbers then
                others += (row for row in outermost if items.index_of(row) is not None)
                continue
            yield from (replace(p, notices=()) for p in edit.proposals(self._document))
        for template, indexes in self.by_template(others):
            yield operations.remove_arguments(template, indexes, keep_numbers=keep_numbers)
        for row in others:
            if not self.is_argument(row):
                yield self._span_proposal(row, *self._whole_span(row), "")

    def _by_list(self, rows: Sequence[int]) -> tuple[list[tuple[ItemList, list[int]]], list[int]]:
        """The rows that are items, by their lists, and those that are none."""
        lists: list[tuple[ItemList, list[int]]] = []
        others = []
        for row in rows:
            known = next((k for k in lists if k[0].index_of(row) is not None), None)
            found = list_around(self._document, row) if known is None else None
            if known is not None:
                index = known[0].index_of(row)
                assert index is not None
                known[1].append(index)
            elif found is not None:
                lists.append((found[0], [found[1]]))
            else:
                others.append(row)
        return lists, others

    def _whole_span(self, row: int) -> tuple[int, int]:
        """What goes with a row that is removed: a list item takes its line break along."""
        node = self._document.node(row)
        if node.kind is not NodeKind.LIST_ITEM:
            return node.start, node.end
        text = node.text
        for line_break in ("\r\n", "\n"):
            if text.startswith(line_break, node.end):
                return node.start, node.end + len(line_break)
        for line_break in ("\r\n", "\n"):
            if text.endswith(line_break, 0, node.start):
                return node.start - len(line_break), node.end
        return node.start, node.end

    def neighbour(self, rows: Sequence[int]) -> int | None:
        """The row to make current when these have gone."""
        gone = set(rows)
        last = max(rows, key=self._document.start)
        siblings = self._rows.children(self._rows.parent(last))
        position = self._rows.position(last)
        for row in [*siblings[position + 1 :], *reversed(siblings[:position])]:
            if row not in gone:
                return row
        return self._rows.parent(last)
