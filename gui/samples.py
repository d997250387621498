"""The sample pages that come with the program. They are opened as copies that have no file yet."""

import re
from importlib.resources import files
from pathlib import Path


def first_sample() -> Path:
    """The sample to begin with."""
    return min(_folder().glob("*.wikitext"))


def is_sample(path: Path) -> bool:
    """Whether a file is one of the program's own."""
    return path.resolve().is_relative_to(_folder().resolve())


def copy_name(sample: Path) -> str:
    """What a copy's file may be called: as the sample, without the number that orders them."""
    return re.sub(r"^\d+_", "", sample.name)


def _folder() -> Path:
    return Path(str(files("resources"))) / "samples"
