"""Finds what a test of the window leaves behind: top-level widgets, running timers, threads."""

import contextlib
import gc
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

import shiboken6
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

# Threads that Qt keeps for itself: idle workers of its pool, the link to the session bus, the
# reader of X events.
QT_THREADS = ("Thread (pooled)", "QDBusConnection", "QXcbEventQueue")
TASKS = Path("/proc/self/task")
# A thread that was told to end may still be on its way out.
GRACE_MS = 2000


@dataclass(frozen=True, slots=True)
class State:
    """What there was when a test began."""

    widgets: frozenset[int]  # addresses in C++; the Python objects come and go
    threads: frozenset[str]  # numbers of Linux tasks


class PendingCall:
    """What a `QTimer.singleShot` is going to call; never, once its receiver was deleted."""

    def __init__(self, receiver: QObject | None, call: Callable[[], object]) -> None:
        self._receiver = receiver
        self._call = call
        self._fired = False

    def __call__(self) -> None:
        self._fired = True
        self._call()

    def isActive(self) -> bool:
        return not self._fired and (self._receiver is None or shiboken6.isValid(self._receiver))

    def __repr__(self) -> str:
        return f"QTimer.singleShot of {getattr(self._call, '__qualname__', self._call)}"


class LeakWatch:
    """Knows the timers that Python code started since `begin`. One for the whole run."""

    def __init__(self) -> None:
        self._timers: list[QTimer | PendingCall] = []

    @classmethod
    @contextlib.contextmanager
    def installed(cls) -> Iterator["LeakWatch"]:
        """Timers started from Python are noted while this is open; Qt's own are its business."""
        watch = cls()
        start = QTimer.start
        single_shot = QTimer.singleShot

        def noted_start(timer: QTimer, *arguments: Any) -> None:
            watch._timers.append(timer)
            start(timer, *arguments)

        def noted_single_shot(msec: int, *arguments: Any) -> None:
            *context, call = arguments
            if not callable(call):  # the name of a slot
                single_shot(msec, *arguments)
                return
            receiver = context[0] if context else getattr(call, "__self__", None)
            if not isinstance(receiver, QObject):
                receiver = None
            pending = PendingCall(receiver, call)
            watch._timers.append(pending)
            single_shot(msec, *([receiver] if receiver else []), pending)

        with (
            mock.patch.object(QTimer, "start", noted_start),
            mock.patch.object(QTimer, "singleShot", staticmethod(noted_single_shot)),
        ):
            yield watch

    def begin(self) -> State:
        """Forgets the timers of the last test, and says what is there already."""
        self._timers.clear()
        return State(frozenset(_top_level_widgets()), _threads())

    def left_since(self, before: State) -> list[str]:
        """A name for each thing left; empty where the test cleaned up."""
        _delete_later_now()
        if not self._left(before):
            return []
        # Widgets in a Python reference cycle live until the collector comes by.
        gc.collect()
        _delete_later_now()
        deadline = QDeadlineTimer(GRACE_MS)
        while _threads() - before.threads and not deadline.hasExpired():
            QTest.qWait(5)
        return self._left(before)

    def _left(self, before: State) -> list[str]:
        widgets = [
            f"top-level widget {widget!r}"
            for address, widget in _top_level_widgets().items()
            if address not in before.widgets
        ]
        timers = [f"running {timer!r}" for timer in self._timers if _is_running(timer)]
        threads = [f"thread {_name(task)}" for task in sorted(_threads() - before.threads)]
        return widgets + timers + threads


def _is_running(timer: QTimer | PendingCall) -> bool:
    if isinstance(timer, QTimer) and not shiboken6.isValid(timer):
        return False
    return timer.isActive()


def _top_level_widgets() -> dict[int, QWidget]:
    return {shiboken6.getCppPointer(w)[0]: w for w in QApplication.topLevelWidgets()}


def _threads() -> frozenset[str]:
    """The threads of this process, Qt's own left out; none where the system doesn't list them."""
    if not TASKS.is_dir():
        return frozenset()
    return frozenset(task.name for task in TASKS.iterdir() if _name(task.name) not in QT_THREADS)


def _name(task: str) -> str:
    try:
        return (TASKS / task / "comm").read_text(encoding="utf-8").strip()
    except OSError:  # it ended meanwhile
        return "(ended)"


def _delete_later_now() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QCoreApplication.processEvents()
