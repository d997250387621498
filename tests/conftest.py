"""Settings and guards for every test. Imports no Qt: the model's tests also run without it."""

import importlib.util
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.figures import Figures
from tests.support.shared_guard import SharedGuard
from tests.support.shared_material import shared_folder

pytest_plugins = ["pytester"]

# Before any import of Qt. Set it to xcb to watch the tests at work.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

HAS_QT = all(importlib.util.find_spec(name) for name in ("PySide6", "pytestqt"))
collect_ignore = [] if HAS_QT else ["gui"]


def pytest_addoption(parser: pytest.Parser) -> None:
    if HAS_QT:
        return
    for name in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
        parser.addini(name, "read by pytest-qt, which is not installed")


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(Figures())
    config.pluginmanager.register(SharedGuard(required="BOXWRIGHT_REQUIRE_SHARED" in os.environ))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Gives the slow tests, that go through whole corpora, the time they need on a busy machine."""
    for item in items:
        if item.get_closest_marker("slow") is not None:
            item.add_marker(pytest.mark.timeout(600))


@pytest.fixture
def shared() -> Path:
    """The folder of test material beside the repository; a test that asks for it is `shared`."""
    folder = shared_folder()
    if folder is None:
        pytest.skip("the material in ../shared is not here")
    return folder


@pytest.fixture(autouse=True)
def no_leaked_threads() -> Iterator[None]:
    """Fails a test that leaves a Python thread running."""
    before = set(threading.enumerate())
    yield
    leaked = set(threading.enumerate()) - before
    for thread in leaked:
        thread.join(timeout=2)
    names = sorted(thread.name for thread in leaked if thread.is_alive())
    assert not names, f"threads left running: {names}"
