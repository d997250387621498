"""The window: widgets, actions and the controller that writes through the model."""

import sys

# Before PySide6, which looks through the source of every module that is imported after it.
from model import fidelity, row_text, storage

__all__ = ["fidelity", "row_text", "storage"]

if sys.version_info < (3, 12):
    from gui.immortal_constants import hold_constants

    hold_constants()
