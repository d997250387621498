"""What was open last time: opened again as it was, and remembered for the next time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from gui.session import Session, SessionPage, read_session, write_session

if TYPE_CHECKING:
    from gui.page_tab import PageTab
    from gui.settings import Settings


class LastSession:
    """Lies in the settings between two runs; while it is opened, each page asks how it was."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._states: dict[Path, SessionPage] = {}

    def open(self, open_all: Callable[[list[Path]], object]) -> Path | None:
        """Opens the files with `open_all`; gives the one that was shown, None where none was."""
        session = read_session(self._settings.session)
        self._states = {page.path: page for page in session.pages}
        open_all([page.path for page in session.pages])
        self._states = {}
        return session.pages[session.active].path if session.pages else None

    def take_state(self, path: Path) -> SessionPage | None:
        """How a file's page was; None where it is opened for another reason, or again."""
        return self._states.pop(path, None)

    def remember(self, pages: Sequence[PageTab], shown: PageTab | None) -> None:
        """Keeps what is open, in the order of the tabs, and which of it is shown."""
        states = [state for state in (page.state() for page in pages) if state is not None]
        path = shown.controller.path if shown else None
        active = next((i for i, state in enumerate(states) if state.path == path), 0)
        self._settings.session = write_session(Session(tuple(states), active)) if states else ""
