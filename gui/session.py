"""What was open when the window closed, so that it comes back as it was."""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class SessionPage:
    """One open file; rows are named by their paths."""

    path: Path
    expanded: tuple[str, ...] = ()
    current: str = ""
    column: str = "name"
    everything: bool = False
    """Whether all templates of the page were shown."""


@dataclass(frozen=True)
class Session:
    """The open files in the order of their tabs; `active` is a position among them."""

    pages: tuple[SessionPage, ...] = ()
    active: int = 0


def write_session(session: Session) -> str:
    """The session as JSON."""
    import json  # noqa: PLC0415 - not on the way to the first window

    return json.dumps(asdict(session), default=str, ensure_ascii=False)


def read_session(text: str) -> Session:
    """What `write_session` wrote; what can't be understood of it is left out."""
    import json  # noqa: PLC0415 - not on the way to the first window

    try:
        table = json.loads(text)
    except ValueError:
        return Session()
    if not isinstance(table, dict) or not isinstance(table.get("pages"), list):
        return Session()
    pages = tuple(_read_page(page) for page in table["pages"] if _names_a_file(page))
    active = table.get("active")
    if not isinstance(active, int) or not 0 <= active < len(pages):
        active = 0
    return Session(pages, active)


def _names_a_file(page: object) -> bool:
    return isinstance(page, dict) and isinstance(page.get("path"), str) and bool(page["path"])


def _read_page(page: dict[str, Any]) -> SessionPage:
    expanded = page.get("expanded")
    return SessionPage(
        path=Path(page["path"]),
        expanded=tuple(map(str, expanded)) if isinstance(expanded, list) else (),
        current=str(page.get("current", "")),
        column="value" if page.get("column") == "value" else "name",
        everything=page.get("everything") is True,
    )
