"""Runs the programs that measure themselves."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.support.shared_material import REPOSITORY


class Programs:
    """Runs the programs that measure themselves, each on its own.

    They find their modules compiled, as an installed program does, in a folder of their own.
    """

    def __init__(self, folder: Path) -> None:
        self._environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPYCACHEPREFIX": str(folder),
        }
        self._environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def measure(self, program: str, path: Path | None = None) -> dict[str, float]:
        """The figures of one program."""
        answer = subprocess.run(
            [sys.executable, "-m", "tests.bench.programs", program, *([path] if path else [])],
            cwd=REPOSITORY,
            env=self._environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if answer.returncode:
            raise RuntimeError(f"{program} failed:\n{answer.stderr}")
        figures: dict[str, float] = json.loads(answer.stdout.splitlines()[-1])
        return figures
