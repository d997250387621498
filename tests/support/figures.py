"""Shows what tests counted or measured, below their results, whichever process ran them."""

from collections.abc import Callable

import pytest

Figure = Callable[[str], None]
"""The fixture `figure`: hands on one line."""

PROPERTY = "figure"


class Figures:
    """A pytest plugin. A test's output ends with its process, its properties travel."""

    def __init__(self) -> None:
        self._lines: list[str] = []

    @pytest.fixture
    def figure(self, record_property: Callable[[str, object], None]) -> Figure:
        return lambda line: record_property(PROPERTY, line)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "teardown":
            said = [line for name, line in report.user_properties if name == PROPERTY]
            self._lines += [f"{report.nodeid}: {line}" for line in said]

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if not self._lines:
            return
        terminalreporter.section("figures")
        for line in sorted(self._lines):
            terminalreporter.write_line(line)
