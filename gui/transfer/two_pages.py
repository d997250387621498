"""The commands on two pages side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSignalBlocker

from gui.actions import Actions
from gui.page_tab import PageTab
from gui.transfer.side_by_side import SideBySide


@dataclass(frozen=True)
class Window:
    """What of the window is needed here.

    `bring` makes a page the current one; `choose_files` lets the person choose files, and calls
    what it is given with them; `open_files` opens such.
    """

    pages: Callable[[], Iterable[PageTab]]
    bring: Callable[[PageTab], None]
    choose_files: Callable[[Callable[[Sequence[Path]], object]], None]
    open_files: Callable[[Sequence[Path]], object]


class TwoPages(QObject):
    """Connects the actions, and enables those that can act."""

    def __init__(
        self, actions: Actions, trees: SideBySide, window: Window, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._trees = trees
        self._window = window
        self._waits_for: PageTab | None = None
        self._seen: list[PageTab] = []
        trees.entered.connect(window.bring)
        trees.copy_asked.connect(self._copy)
        trees.close_asked.connect(lambda: self._toggle(False))
        actions.side_by_side.triggered.connect(self._toggle)
        actions.other_side.triggered.connect(self._go_across)
        actions.copy_across.triggered.connect(lambda: self._copy(self._here))
        actions.copy_across_bare.triggered.connect(
            lambda: self._copy(self._here, with_references=False)
        )

    # Two pages

    def page_shown(self, page: PageTab | None) -> None:
        """The window's current page is another; one that was waited for goes beside the last."""
        self._seen = [p for p in self._seen if p is not page and p in self._window.pages()]
        if page is not None:
            self._seen.append(page)
            first = self._waits_for
            if first is not None and first is not page:
                self._waits_for = None
                self._put_beside(first, page)
        self.update()

    def update(self) -> None:
        """Enables what can act, and says whether there are two sides."""
        a, is_split = self._actions, self._trees.is_split
        with QSignalBlocker(a.side_by_side):
            a.side_by_side.setChecked(is_split)
        a.side_by_side.setEnabled(self._here is not None)
        for action in (a.other_side, a.copy_across, a.copy_across_bare):
            action.setEnabled(is_split)

    @property
    def _here(self) -> PageTab | None:
        return self._seen[-1] if self._seen else None

    def _put_beside(self, first: PageTab, page: PageTab) -> None:
        self._window.bring(first)
        self._trees.split(page)
        self._window.bring(page)

    def _toggle(self, on: bool) -> None:
        here = self._here
        if not on:
            self._trees.unite()
        elif len(self._seen) > 1:
            self._trees.split(self._seen[-2])
        elif here is not None:
            others = [page for page in self._window.pages() if page is not here]
            if others:
                self._trees.split(others[-1])
            else:
                self._window.choose_files(partial(self._open_beside, here))
        self.update()

    def _open_beside(self, first: PageTab, paths: Sequence[Path]) -> None:
        self._waits_for = first
        self._window.open_files(paths)
        self._waits_for = None

    def _go_across(self) -> None:
        other = self._trees.other(self._here) if self._here is not None else None
        if other is not None:
            self._window.bring(other)
            other.focus()

    def _copy(self, source: PageTab | None, *, with_references: bool = True) -> None:
        from gui.transfer.field_transfer import FieldTransfer  # noqa: PLC0415 - when something is copied

        target = self._trees.other(source) if source is not None else None
        if source is not None and target is not None:
            FieldTransfer(self._window.bring).copy(source, target, with_references=with_references)
