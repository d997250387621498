"""A long session doesn't use up what the interpreter needs."""

import subprocess
import sys
from pathlib import Path


def test_qt_can_be_called_for_a_whole_session() -> None:
    program = (
        "import gui\n"
        "from PySide6.QtCore import QObject\n"
        "thing = QObject()\n"
        "for _ in range(100_000):\n"
        "    thing.setObjectName('x')\n"
        "    thing.blockSignals(thing.signalsBlocked())\n"
        "    thing.blockSignals(not thing.signalsBlocked())\n"
        "print(thing.objectName())\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stdout, run.stderr) == (0, "x\n", "")
