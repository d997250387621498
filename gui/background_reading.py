"""Reads what takes long in a process of its own, so that the window never waits for it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer

import model
from gui.document_controller import DocumentController
from gui.undo import Selected
from model.reconcile import TreeChange
from model.wikitext import inline_worker
from model.wikitext.inline_records import InlineRecords
from model.wikitext.nodes import Green

LIMIT_MS = 30_000
"""How long one fragment may take."""
_AGAIN_AFTER_MS = 200
_ENDS_WITHIN_MS = 2_000

COMMAND = (sys.executable, "-P", "-m", inline_worker.__name__)


class BackgroundReading(QObject):
    """Reads the fragments that a page's document has put off, one after the other.

    The process is there only while there is something to read. What it can't read within the limit,
    or at all, is opaque from then on. While somebody types in a row, what was read waits.
    """

    def __init__(
        self,
        controller: DocumentController,
        *,
        command: tuple[str, ...] = COMMAND,
        limit_ms: int = LIMIT_MS,
    ) -> None:
        super().__init__(controller)
        self._controller = controller
        self._document = controller.document
        self._command = command
        self._waiting: dict[int, None] = {}
        self._folded: set[int] = set()
        self._read: Green | None = None
        self._process: QProcess | None = None
        # A process that outlives its owner in Qt is waited for there, and complained about.
        self._running: list[QProcess] = []
        self.destroyed.connect(partial(_end_all, self._running))
        self._received = b""
        self._next = self._timer(0, self._begin)
        self._limit = self._timer(limit_ms, partial(self._end_with, None))
        self._document.observe(self._on_change)

    def _timer(self, milliseconds: int, act: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        return timer

    @property
    def is_running(self) -> bool:
        """Whether there is a process at work."""
        return self._process is not None

    def want(self, fragment: int) -> None:
        """Read a fragment that was put off, as soon as the process is free."""
        if self._read is None or self._read.id != fragment:
            self._waiting[fragment] = None
            if self._read is None:
                self._next.start()

    def look_away(self, row: int) -> None:
        """Leave what is below a row that was folded."""
        hidden = [i for i in self._wanted() if self._is_below(i, row)]
        self._folded.update(hidden)
        for fragment in hidden:
            self._drop(fragment)

    def look_again(self, row: int) -> None:
        """Go on with what was left when this row was folded."""
        seen = [i for i in self._folded if self._is_below(i, row)]
        self._folded.difference_update(seen)
        for fragment in seen:
            self.want(fragment)

    def _wanted(self) -> list[int]:
        return [*([self._read.id] if self._read else []), *self._waiting]

    def _is_below(self, fragment: int, row: int) -> bool:
        return fragment in self._document and row in self._document.ancestors(fragment)

    def _drop(self, fragment: int) -> None:
        self._waiting.pop(fragment, None)
        if self._read is not None and self._read.id == fragment:
            self._end_process()
            self._read = None
            self._next.start()

    def stop(self) -> None:
        """Drop everything."""
        self._waiting.clear()
        self._next.stop()
        self._end_process()
        self._read = None

    def _on_change(self, _change: TreeChange) -> None:
        """An edit may have made another node of what is being read: rows ask for that anew."""
        green = self._read
        if green is not None and not self._is_there(green):
            self._drop(green.id)

    def _is_there(self, green: Green) -> bool:
        document = self._document
        return green.id in document and document.green(green.id) is green and green.is_put_off

    def _begin(self) -> None:
        while self._waiting:
            fragment = next(iter(self._waiting))
            del self._waiting[fragment]
            asked = self._document.put_off(fragment)
            if asked is not None:
                self._read = self._document.green(fragment)
                self._ask(inline_worker.request(asked, self._document.syntax))
                return
        self._end_process()

    def _ask(self, message: bytes) -> None:
        self._received = b""
        self._limit.start()
        if self._process is None:
            self._start()
        if self._process is not None:
            self._process.write(inline_worker.packed(message))

    def _start(self) -> None:
        self._process = process = QProcess(self)
        process.setProcessEnvironment(_environment())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._on_output)
        process.errorOccurred.connect(self._on_error)
        process.finished.connect(self._on_error)
        self._running.append(process)
        process.start(self._command[0], self._command[1:])

    def _on_error(self) -> None:
        self._end_with(None)

    def _on_output(self) -> None:
        if self._process is None:
            return
        self._received += self._process.readAllStandardOutput().data()
        answer = inline_worker.unpacked(self._received)
        if answer is None:
            return
        self._limit.stop()
        try:
            records = InlineRecords.from_bytes(answer)
        except ValueError:
            self._end_with(None)
            return
        self._take(records)

    def _end_with(self, records: InlineRecords | None) -> None:
        self._end_process()
        self._take(records)

    def _take(self, records: InlineRecords | None) -> None:
        green = self._read
        if green is None:
            return
        if self._is_there(green):
            if self._controller.is_typed_in():
                QTimer.singleShot(_AGAIN_AFTER_MS, self, partial(self._take_later, green, records))
                return
            self._show(green, records)
        self._read = None
        self._next.start()

    def _show(self, green: Green, records: InlineRecords | None) -> None:
        """Let the document take what was read; what was current stays so, or what it has become.

        The row may stand below another one now, or be parted into several.
        """
        controller = self._controller
        selected = controller.selected
        is_shown = selected is not None and selected.row in controller.rows
        start = self._document.start(selected.row) if selected and is_shown else 0
        self._document.take_reading(green, records)
        if selected and is_shown:
            row = selected.row if selected.row in controller.rows else controller.rows.row_at(start)
            if row is not None and controller.selected != Selected(row, selected.column):
                controller.select(row, selected.column)
        controller.tree_read.emit()

    def _take_later(self, green: Green, records: InlineRecords | None) -> None:
        if self._read is green:
            self._take(records)

    def _end_process(self) -> None:
        self._limit.stop()
        if self._process is not None:
            _end_all(self._running)
            self._process.deleteLater()
            self._process = None


def _environment() -> QProcessEnvironment:
    """Where the process finds the modules that are found here."""
    root = str(Path(model.__file__).parents[1])
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("PYTHONPATH", os.pathsep.join([root, *filter(None, sys.path)]))
    return environment


def _end_all(running: list[QProcess], *_destroyed: object) -> None:
    while running:
        process = running.pop()
        process.blockSignals(True)
        if process.state() != QProcess.ProcessState.NotRunning:
            process.kill()
            process.waitForFinished(_ENDS_WITHIN_MS)
