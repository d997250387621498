"""Sees to it that the tests that read ../shared are marked, and that they run where they must."""

import pytest


class SharedGuard:
    """A pytest plugin. Marks every test that uses the fixture `shared`.

    Where they are `required`, a run fails in which such a test was skipped, or that has none:
    a skip for want of material must not pass for agreement with it.
    """

    def __init__(self, *, required: bool) -> None:
        self._required = required
        self._begun = 0
        self._skipped: list[str] = []

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        for item in items:
            if "shared" in getattr(item, "fixturenames", ()):
                item.add_marker(pytest.mark.shared)

    # Reports reach the process that ends the run also where others run the tests.
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if "shared" not in report.keywords:
            return
        self._begun += report.when == "setup"
        if report.skipped and not hasattr(report, "wasxfail"):
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
        return None if self._begun else "no test reads ../shared"
