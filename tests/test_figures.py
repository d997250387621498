"""What a test counted is shown, also where another process ran the test."""

import pytest

CONFTEST = """
    from tests.support.figures import Figures
    def pytest_configure(config):
        config.pluginmanager.register(Figures())
"""


def test_figures_stand_below_the_results(pytester: pytest.Pytester) -> None:
    pytester.makeconftest(CONFTEST)
    pytester.makepyfile("def test_count(figure):\n    figure('3 pages')\n    figure('4 boxes')")
    output = pytester.runpytest_inprocess("-n1").stdout.str()
    assert "= figures =" in output
    name = "test_figures_stand_below_the_results.py::test_count"
    assert output.count(f"{name}: 3 pages\n") == 1
    assert output.count(f"{name}: 4 boxes\n") == 1
