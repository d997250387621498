"""What is said above the panes of one page: refusals, notices, why no infobox is there."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from gui.document_controller import DocumentController
from gui.message_bar import Message, MessageArea, Tone, Way
from gui.notice import Notice
from gui.refusal import Refusal, RefusalWay

_LASTING = ("state", "held", "unreadable", "save", "disk", "rescue")
"""The topics of messages that stand for as long as what they say."""
_OF_LAST_EDIT = ("refusal", "notice")
"""The topics of messages whose ways fit only the page as it was."""


class PageMessages(QObject):
    """Says in `area` what the controller tells, and takes back what is past."""

    problem_asked = Signal()
    """The person wants to see where the page stops being readable."""

    def __init__(self, controller: DocumentController, area: MessageArea, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._area = area
        controller.refused.connect(self.show_refusal)
        controller.noticed.connect(self._show_notice)
        controller.tree_read.connect(self._show_state)
        controller.saved_state_changed.connect(self._forget_last_edit)
        self._show_state()

    def show_refusal(
        self, refusal: Refusal, take: Callable[[RefusalWay], None] | None = None
    ) -> None:
        """Says why an edit was not made, and offers the ways that would work; `take` takes one."""
        take = take or partial(self._take_way, refusal.row)
        ways = tuple(Way(way.label, partial(take, way)) for way in refusal.ways)
        self._area.show_message(Message("refusal", refusal.message, Tone.WARNING, ways))

    def forget_read(self) -> None:
        """The person went on: what was read is past, unless it is still so."""
        self._area.dismiss_read(_LASTING)

    def _take_way(self, row: int | None, way: RefusalWay) -> None:
        if row is None:
            return
        again = self._controller.take_way(row, way)
        if again is not None:
            self.show_refusal(again)

    def _show_notice(self, notice: Notice) -> None:
        way = Way(notice.action, notice.act)
        self._area.show_message(Message("notice", notice.message, Tone.INFO, (way,)))

    def _forget_last_edit(self) -> None:
        """The page was edited or saved: what was said of an edit before is past."""
        for topic in _OF_LAST_EDIT:
            self._area.dismiss(topic)
        self.forget_read()

    def _show_state(self) -> None:
        """Says why there may be no infobox to show: the tree itself says that there is none."""
        pieces = self._controller.open_pieces
        is_told = bool(self._controller.rows.top or self._controller.broken_boxes)
        if is_told or not pieces:
            self._area.dismiss("state")
            return
        # The last one is what keeps those before it from being closed.
        line = self._controller.document.line_of(pieces[-1].start)
        text = self.tr("“{0}” in line {1} is never closed.").format(pieces[-1].opener, line)
        way = Way(self.tr("Show the place"), self.problem_asked.emit)
        self._area.show_message(Message("state", text, Tone.WARNING, (way,)))
