"""Rows that reuse a reference: what they refer to, which may be defined anywhere on the page."""

from __future__ import annotations

from model.argument_spans import trimmed_value_span
from model.document import Document
from model.reconcile import TreeChange
from model.references.citation import Citation
from model.references.index import References
from model.references.reference import Reference, Span
from model.references.template_names import REFERENCE_TEMPLATES, REUSE_TEMPLATES
from model.rows.node_names import node_name
from model.rows.row_tree import RowTree
from model.wikitext.nodes import NodeKind

_MOST_KEPT = 500


class ReusedReferences:
    """The texts of one document's rows that reuse references, kept up to their definitions."""

    def __init__(self, rows: RowTree) -> None:
        self._rows = rows
        self._document: Document = rows.document
        self.references = References(rows.document)
        self._told: dict[int, str] = {}
        self._words: dict[str, str] = {}
        self._document.observe(self._on_change)

    def words(self, row: int) -> str | None:
        """Author, year and title of what a row refers to, "" where nothing defines it.

        None for a row that reuses no reference.
        """
        if not self.may_be_reference(row):
            return None
        words = self._read(row)
        if words is not None:
            self._told[row] = words
        return words

    def definitions(self, row: int) -> list[Reference]:
        """What defines the references that a row reuses."""
        uses = self.references.of_node(row) if self.may_be_reference(row) else ()
        found = (self.references.definition(use) for use in uses if not use.defines)
        return [definition for definition in found if definition is not None]

    def shared_part(self, row: int) -> str:
        """What a row is of a note that is used elsewhere, its "name" or its "group"; "" if nothing.

        Of a note that only reuses another it is nothing: another name there is another reference.
        """
        template = self._document.parent(row)
        if self._document.green(row).kind is not NodeKind.ARGUMENT or template is None:
            return ""
        if not self.may_be_reference(template):
            return ""
        start, end = trimmed_value_span(self._document.argument(row))
        for reference in self.references.of_node(template):
            if reference.defines and self.references.count(reference.key) > 1:
                parts = {reference.name_span: "name", reference.group_span: "group"}
                return parts.get(Span(start, end), "")
        return ""

    def may_be_reference(self, row: int) -> bool:
        """Whether a row looks like a reference: the page is not gone through for that."""
        kind = self._document.green(row).kind
        if kind is NodeKind.REFERENCE:
            return True
        if kind is not NodeKind.TEMPLATE:
            return False
        name = self._document.syntax.normalize_template_name(node_name(self._document, row))
        return name in REUSE_TEMPLATES or name in REFERENCE_TEMPLATES or name.startswith("#")

    def _read(self, row: int) -> str | None:
        uses = self.references.of_node(row)
        if not uses or any(use.defines for use in uses) or not any(use.name for use in uses):
            return None
        return " · ".join(filter(None, (self._words_of(use) for use in uses)))

    def _words_of(self, use: Reference) -> str:
        definition = self.references.definition(use)
        if definition is None or definition.content is None:
            return ""
        content = self._document.reading.text[slice(*definition.content)]
        if content not in self._words:
            if len(self._words) >= _MOST_KEPT:
                self._words.clear()
            self._words[content] = Citation.of(content).words
        return self._words[content]

    def _on_change(self, _change: TreeChange) -> None:
        """Tell of the rows that refer to something else now, though they are as they were."""
        changed = []
        for row, told in list(self._told.items()):
            if row not in self._document or row not in self._rows:
                del self._told[row]
            elif (words := self._read(row)) != told:
                self._told[row] = words or ""
                changed.append(row)
        if changed and self._rows.listener is not None:
            self._rows.listener.changed(changed)
