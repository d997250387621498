"""A run that must read ../shared, and didn't, fails, with one process as with several."""

import pytest

# The processes that run the tests know of no plugin that only this one has.
CONFTEST = """
    from tests.support.shared_guard import SharedGuard
    def pytest_configure(config):
        config.pluginmanager.register(SharedGuard(required=True))
"""
MARKERS = """
    import pytest
    @pytest.fixture
    def shared():
        {}
    def test_oracle(shared):
        pass
    def test_other():
        pass
"""


def outcome(pytester: pytest.Pytester, source: str, *options: str) -> tuple[int, str]:
    pytester.makeini("[pytest]\nmarkers = shared: reads ../shared")
    pytester.makepyfile(source)
    pytester.makeconftest(CONFTEST)
    result = pytester.runpytest_inprocess(*options)
    return int(result.ret), result.stdout.str()


@pytest.mark.parametrize("processes", ["-n0", "-n1"])
def test_a_skip_fails_the_run_and_names_the_test(pytester: pytest.Pytester, processes: str) -> None:
    status, output = outcome(pytester, MARKERS.format("pytest.skip('not here')"), processes)
    assert status == pytest.ExitCode.TESTS_FAILED
    assert (
        "ERROR: these must read ../shared and did not:"
        " test_a_skip_fails_the_run_and_names_the_test.py::test_oracle" in output
    )


def test_a_run_that_has_none_fails(pytester: pytest.Pytester) -> None:
    status, output = outcome(pytester, "def test_other(): pass")
    assert status == pytest.ExitCode.TESTS_FAILED
    assert "ERROR: no test reads ../shared" in output


def test_the_fixture_marks_its_tests(pytester: pytest.Pytester) -> None:
    status, output = outcome(pytester, MARKERS.format("return None"), "-m", "shared", "-n1")
    assert status == pytest.ExitCode.OK
    assert "1 passed" in output
    assert "test_other" not in output
