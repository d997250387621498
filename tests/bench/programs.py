"""Small programs that measure themselves from a fresh start, and print their figures as JSON.

Called as `python -m tests.bench.programs NAME [FILE]`. They import late on purpose: what a
program doesn't need must not be loaded.
"""

import time

STARTED = time.perf_counter()

import json  # noqa: E402
import os  # noqa: E402
import sys  # noqa: E402
from collections.abc import Callable  # noqa: E402
from contextlib import contextmanager  # noqa: E402
from pathlib import Path  # noqa: E402
from typing import TYPE_CHECKING  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication, QWidget

    from gui.main_window import MainWindow
    from gui.page_tab import PageTab

Figures = dict[str, float]
WINDOW = (1280, 800)
EDITS = 41
STEPS = 60


def resident() -> int:
    """The bytes of this process that are in memory now."""
    with Path("/proc/self/statm").open(encoding="ascii") as statm:
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


# Memory


def open_model(path: Path) -> Figures:
    from model import storage
    from model.document import Document
    from model.rows.row_text import RowText
    from model.rows.row_tree import RowTree

    page = storage.read(path)
    rows = RowTree(Document(page.text))
    texts = RowText(rows)
    names = [texts.name(row) for row in rows.top]
    return {"bytes": resident(), "boxes": len(names)}


def open_model_traced(path: Path) -> Figures:
    import tracemalloc

    from model import storage
    from model.document import Document
    from model.rows.row_tree import RowTree

    tracemalloc.start()
    page = storage.read(path)
    rows = RowTree(Document(page.text))
    return {"bytes": tracemalloc.get_traced_memory()[0], "boxes": len(rows.top)}


def open_window(path: Path) -> Figures:
    with shown_window(path) as (app, window):
        window.load()
        settle(app)
        return {"bytes": resident()}


# Starting


def bare_window(_path: Path) -> Figures:
    from PySide6.QtWidgets import QApplication, QMainWindow, QTreeView

    app = QApplication([])
    window = QMainWindow()
    view = QTreeView()
    window.setCentralWidget(view)
    window.resize(*WINDOW)
    window.show()
    until_painted(app, view.viewport())
    return {"seconds": time.perf_counter() - STARTED}


def start_frame(_path: Path) -> Figures:
    with program_window() as (app, window):
        window.open_soon([])
        window.show()
        until_painted(app, window)
        return {"seconds": time.perf_counter() - STARTED}


def start_with_page(path: Path) -> Figures:
    with program_window() as (app, window):
        window.open_soon([path])
        window.show()
        until_painted(app, window)
        while window.page is None:
            app.processEvents()
        until_painted(app, current_page(window).tree.view.viewport())
        return {"seconds": time.perf_counter() - STARTED}


def open_page(path: Path) -> Figures:
    """A page opened in a window that is there already, the first of this run."""
    with shown_window(None) as (app, window):
        settle(app)
        started = time.perf_counter()
        window.open_file(path)
        until_painted(app, current_page(window).tree.view.viewport())
        return {"seconds": time.perf_counter() - started}


def only_parse(path: Path) -> Figures:
    from model.wikitext import parse

    text = path.read_bytes().decode("utf-8")
    started = time.perf_counter()
    parse(text)
    return {"seconds": time.perf_counter() - started}


# Working in the window


def edit_fields(path: Path) -> Figures:
    """Set one field of the box in the middle of the page, again and again."""
    with shown_window(path) as (app, window):
        window.load()
        settle(app)
        page = current_page(window)
        rows, controller = page.controller.rows, page.controller
        box = rows.top[len(rows.top) // 2]
        row = next(r for r in rows.children(box) if controller.texts.editable(r).isalpha())
        page.tree.select(row, "value")
        settle(app)
        return {"seconds": median_of(app, EDITS, lambda n: set_value(controller, row, n))}


def set_value(controller: object, row: int, number: int) -> None:
    refusal = controller.set_value(row, f"value {number}")  # type: ignore[attr-defined]
    if refusal is not None:
        raise RuntimeError(refusal.message)


def read_in_background(path: Path) -> Figures:
    """Unfold the first field, and count how long the window does not go on meanwhile."""
    with shown_window(path) as (app, window):
        window.load()
        settle(app)
        page = current_page(window)
        rows, tree = page.controller.rows, page.tree
        row = rows.children(rows.top[0])[0]
        page.tree.select(row, "name")
        settle(app)
        started = time.perf_counter()
        tree.view.expand(tree.model.index_of(row))
        steps = [time.perf_counter() - started]
        while page.controller.texts.is_being_read(row):
            begun = time.perf_counter()
            app.processEvents()
            steps.append(time.perf_counter() - begun)
        # The last step took what was read.
        return {"longest": max(steps[:-1]), "taken": steps[-1], "rows": len(rows.children(row))}


def scroll_and_filter(path: Path) -> Figures:
    with shown_window(path) as (app, window):
        window.load()
        settle(app)
        tree = current_page(window).tree
        box = tree.view.model().index(0, 0)
        tree.view.expand(box)
        settle(app)
        rows = tree.view.model().rowCount(box)
        bar = tree.view.verticalScrollBar()
        page_down = median_of(app, STEPS, lambda n: bar.setValue(n * bar.pageStep()))
        jump = median_of(app, STEPS, lambda n: bar.setValue(n * 7919 % bar.maximum()))
        # Letter by letter: what all fields have, what a hundred have, what one has.
        words = [word[:n] for word in ("value 77", "field19999") for n in range(1, len(word) + 1)]
        times = times_of(app, len(words), lambda n: tree.set_filter(words[n]))
        return {
            "rows": rows,
            "page_down": page_down,
            "jump": jump,
            "filter": sorted(times)[len(times) // 2],
            "filter_first": times[0],
            "filter_slowest": max(times),
        }


def times_of(app: "QApplication", count: int, step: Callable[[int], object]) -> list[float]:
    """The seconds of each step, what it sets off and paints included."""
    times = []
    for number in range(count):
        started = time.perf_counter()
        step(number)
        app.processEvents()
        times.append(time.perf_counter() - started)
    return times


def median_of(app: "QApplication", count: int, step: Callable[[int], object]) -> float:
    return sorted(times_of(app, count, step))[count // 2]


# The window


@contextmanager
def program_window() -> "Iterator[tuple[QApplication, MainWindow]]":
    """The program's own window as it is made on a start, with settings of its own."""
    import tempfile

    from gui import application

    with tempfile.TemporaryDirectory() as folder:
        from PySide6.QtCore import QSettings

        from gui.settings import Settings

        store = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        app = application._make_app()
        window = application._make_window(app, Settings(store), WINDOW, furnish=False)
        yield app, window
        window.deleteLater()
        app.processEvents()


@contextmanager
def shown_window(path: Path | None) -> "Iterator[tuple[QApplication, MainWindow]]":
    """The window, furnished, with a page."""
    with program_window() as (app, window):
        window.furnish()
        window.open_all([] if path is None else [path])
        window.show()
        yield app, window


def current_page(window: "MainWindow") -> "PageTab":
    page = window.page
    if page is None:
        raise RuntimeError("; ".join(window.problems))
    return page


def until_painted(app: "QApplication", widget: "QWidget") -> None:
    """Let events go their way until the widget has been painted."""
    from PySide6.QtCore import QEvent, QObject

    class Watch(QObject):
        painted = False

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            self.painted = self.painted or event.type() == QEvent.Type.Paint
            return False

    watch = Watch()
    widget.installEventFilter(watch)
    while not watch.painted:
        app.processEvents()
    widget.removeEventFilter(watch)


def settle(app: "QApplication") -> None:
    for _ in range(5):
        app.processEvents()


PROGRAMS = (
    open_model,
    open_model_traced,
    open_window,
    bare_window,
    start_frame,
    start_with_page,
    open_page,
    only_parse,
    edit_fields,
    read_in_background,
    scroll_and_filter,
)

if __name__ == "__main__":
    name, *arguments = sys.argv[1:]
    program = next(p for p in PROGRAMS if p.__name__ == name)
    figures = program(Path(*arguments))
    print(json.dumps(figures), flush=True)
    # What Qt takes down at the end is not measured, and not waited for.
    os._exit(0)
