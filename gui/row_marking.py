"""Keeps the wikitext of the current row marked in the panel, whatever is edited."""

from PySide6.QtCore import QObject

from gui.document_controller import DocumentController
from gui.panels.wikitext import WikitextPanel
from gui.tree.pane import TreePane
from model.wikitext.nodes import NodeKind


class RowMarking(QObject):
    """Marks the row that is current in the tree, and brings it into view."""

    def __init__(
        self, controller: DocumentController, tree: TreePane, wikitext: WikitextPanel
    ) -> None:
        super().__init__(wikitext)
        self._controller = controller
        self._tree = tree
        self._wikitext = wikitext
        controller.tree_read.connect(self._on_tree_read)

    def show(self, row: int) -> None:
        """Mark a row's span and bring it into view."""
        if self._can_mark(row):
            caret, _ = self._controller.texts.editable_span(row)
            self._wikitext.reveal(*self._span_of(row), caret=caret)

    def mark(self, row: int) -> None:
        """Mark the span of a row that the person is in already: nothing moves."""
        if self._can_mark(row):
            caret, _ = self._controller.texts.editable_span(row)
            self._wikitext.mark(*self._span_of(row), caret=caret)

    def _on_tree_read(self) -> None:
        """The row may stand elsewhere now."""
        row = self._tree.current_row()
        if self._wikitext.is_written_in:
            self.mark(row)
        else:
            self.show(row)

    def _can_mark(self, row: int) -> bool:
        document = self._controller.document
        return row >= 0 and row in document and not document.is_behind

    def _span_of(self, row: int) -> tuple[int, int]:
        """What is marked of a row in the wikitext: of a box only its first words."""
        node = self._controller.document.node(row)
        if not self._controller.texts.is_box(row):
            return node.start, node.end
        name = self._controller.document.child_of_kind(row, NodeKind.NAME)
        return node.start, node.start + len("{{") + (name.length if name else 0)
