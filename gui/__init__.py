"""The window: widgets, actions and the controller that writes through the model."""

import sys

if sys.version_info < (3, 12):
    from gui.immortal_constants import hold_constants

    hold_constants()
