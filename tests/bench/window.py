"""How fast the window starts, opens, edits, scrolls and filters, and what a page costs in memory.

Each figure comes from programs of its own, off screen: nothing is warm from an earlier one.
"""

import tempfile
from pathlib import Path
from statistics import median

from tests.bench.fresh_start import Programs
from tests.bench.measuring import Budget, Line, ms, print_lines
from tests.bench.pages import (
    LARGE,
    NamedPage,
    repeated,
    seed,
    with_long_value,
    with_many_rows,
    written,
)

START = Budget(1.5)
OPEN = Budget(1.3)
EDIT_MS = Budget(16)
EDIT_LARGE = Budget(2)
STEP_MS = Budget(50)
MEMORY = Budget(12)


def run(*, short: bool) -> None:
    rounds = 3 if short else 9
    first = seed()
    large = repeated(first, LARGE)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = {page.name: written(page, folder) for page in (first, large)}
        programs = Programs(folder / "compiled")
        programs.measure("start_with_page", paths[first.name])
        _start(programs, first, large, paths, rounds)
        _edit(programs, first, large, paths, 1 if short else 3)
        _scroll(programs, written(with_many_rows(), folder))
        _read(programs, written(with_long_value(), folder))
        _memory(programs, large, paths[large.name], written(NamedPage("empty", ""), folder))


def _start(
    programs: Programs, first: NamedPage, large: NamedPage, paths: dict[str, Path], rounds: int
) -> None:
    calls: list[tuple[str, Path | None]] = [("bare_window", None), ("start_frame", None)]
    for page in (first, large):
        path = paths[page.name]
        calls += [("only_parse", path), ("start_with_page", path), ("open_page", path)]
    times: list[list[float]] = [[] for _ in calls]
    for _ in range(rounds):
        for (program, path), spent in zip(calls, times, strict=True):
            spent.append(programs.measure(program, path)["seconds"])
    bare, frame, *rest = [median(spent) for spent in times]
    lines = [
        Line("bare PySide6 main window with a tree view", ms(bare)),
        Line("the window's frame", ms(frame), "to bare window", frame / bare, START),
    ]
    against = "to parse + bare window"
    opening = []
    for page, parse, started, opened in zip(
        (first, large), rest[::3], rest[1::3], rest[2::3], strict=True
    ):
        floor = parse + bare
        name = f"the furnished window with the tree of {page.name}"
        lines.append(Line(name, ms(started), against, started / floor))
        opening.append(Line(page.name, ms(opened), against, opened / floor, OPEN))
    print_lines("From the start of the program to the first paint", lines)
    print_lines("Opening a page in the window, to a painted tree", opening)


def _edit(
    programs: Programs, first: NamedPage, large: NamedPage, paths: dict[str, Path], rounds: int
) -> None:
    small, big = (
        median(programs.measure("edit_fields", paths[page.name])["seconds"] for _ in range(rounds))
        for page in (first, large)
    )
    lines = [
        Line(first.name, ms(small), "in ms", small * 1000, EDIT_MS),
        Line(large.name, ms(big), "to the small page", big / small, EDIT_LARGE),
    ]
    print_lines("Committing one field's edit: text, tree, undo, signals, repaint", lines)


def _scroll(programs: Programs, path: Path) -> None:
    figures = programs.measure("scroll_and_filter", path)
    lines = [
        Line(what, ms(figures[name]), "in ms", figures[name] * 1000, STEP_MS)
        for what, name in (
            ("a page down", "page_down"),
            ("a jump", "jump"),
            ("another letter in the filter", "filter"),
            ("the first letter in the filter", "filter_first"),
            ("the slowest letter in the filter", "filter_slowest"),
        )
    ]
    print_lines(f"Scrolling and filtering {figures['rows']:,.0f} rows, a step", lines)


def _read(programs: Programs, path: Path) -> None:
    figures = programs.measure("read_in_background", path)
    longest, taken = figures["longest"], figures["taken"]
    lines = [
        Line("the longest wait until it is read", ms(longest), "in ms", longest * 1000, STEP_MS),
        Line(f"showing its {figures['rows']:,.0f} rows", ms(taken)),
    ]
    print_lines("Unfolding a value of 300 kB, read in the background", lines)


def _memory(programs: Programs, large: NamedPage, path: Path, empty: Path) -> None:
    size = path.stat().st_size
    lines = []
    for what, program in (
        ("the document, its tree and rows, in memory", "open_model"),
        ("the same, as Python counts it", "open_model_traced"),
        ("the whole window, all panels loaded", "open_window"),
    ):
        used = programs.measure(program, path)["bytes"] - programs.measure(program, empty)["bytes"]
        against = "times the text's bytes"
        lines.append(Line(what, f"{used / 1e6:.1f} MB", against, used / size, MEMORY))
    print_lines(f"Memory: {large.name}, more than an empty page", lines)
