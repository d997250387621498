"""Sees to it that the tests that read ../shared are marked, and that they run where they must."""

import pytest


class SharedGuard:
    """A pytest plugin. Marks every test that uses the fixture `shared`.

    Where they are `required`, a run fails in which such a test was skipped, or that has none:
    a skip for want of material must not pass for agreement with it.
    """

    def __init__(self, *, required: bool) -> None:
        self._required = required
        self._collected = 0
        self._skipped: list[str] = []

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        for item in items:
            if "shared" in getattr(item, "fixturenames", ()):
                item.add_marker(pytest.mark.shared)
            self._collected += item.get_closest_marker("shared") is not None

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.skipped and "shared" in report.keywords and not hasattr(report, "wasxfail"):
            self._skipped.append(report.nodeid)

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if self._complaint() and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if complaint := self._complaint():
            terminalreporter.write_line(f"ERROR: {complaint}", red=True)

    def _complaint(self) -> str | None:
        if not self._required:
            return None
        if self._skipped:
            return f"these must read ../shared and did not: {', '.join(self._skipped)}"
        return None if self._collected else "no test reads ../shared"
