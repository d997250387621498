"""Medians of several rounds, and lines that set them side by side."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median


def seconds(call: Callable[[], object]) -> float:
    """How long one call takes."""
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


def medians(calls: Sequence[Callable[[], object]], *, longest: float) -> list[float]:
    """The median seconds of each call.

    The calls take turns, so that what else the machine does meets all of them alike: at most
    nine rounds, and no more once a call has had `longest` seconds.
    """
    times: list[list[float]] = [[] for _ in calls]
    for _ in range(9):
        for call, spent in zip(calls, times, strict=True):
            if sum(spent) < longest:
                spent.append(seconds(call))
    return [median(spent) for spent in times]


@dataclass(frozen=True)
class Budget:
    """What a ratio may be: at least or at most."""

    bound: float
    at_least: bool = False

    def __str__(self) -> str:
        return f"{'at least' if self.at_least else 'at most'} {self.bound:g}"

    def holds(self, ratio: float) -> bool:
        return ratio >= self.bound if self.at_least else ratio <= self.bound


@dataclass(frozen=True)
class Line:
    """One outcome: what, how much (with its unit), against what, the ratio and its budget."""

    what: str
    amount: str
    against: str = ""
    ratio: float | None = None
    budget: Budget | None = None

    def __str__(self) -> str:
        ratio = "" if self.ratio is None else f"{self.ratio:8.2f}"
        verdict = ""
        if self.ratio is not None and self.budget is not None:
            verdict = "" if self.budget.holds(self.ratio) else "  <-- missed"
        budget = "" if self.budget is None else f"{self.budget}{verdict}"
        return f"  {self.what:48} {self.amount:>11} {self.against:>28} {ratio:>8}  {budget}"


def ms(amount: float) -> str:
    """Seconds as milliseconds."""
    return f"{amount * 1000:.2f} ms"


def print_lines(title: str, lines: Sequence[Line]) -> None:
    print(f"\n{title}")
    for line in lines:
        print(str(line).rstrip(), flush=True)
