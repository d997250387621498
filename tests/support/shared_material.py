"""Where the test material lies that is not part of the project."""

import os
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]


def shared_folder() -> Path | None:
    """`../shared` beside the repository, or BOXWRIGHT_SHARED; None where it isn't there."""
    folder = Path(os.environ.get("BOXWRIGHT_SHARED", REPOSITORY.parent / "shared"))
    return folder if folder.is_dir() else None
