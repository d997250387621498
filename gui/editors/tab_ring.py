"""The order in which Tab goes through the parts of the editor pane that come and go."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

Step = Callable[[bool], bool]
"""Moves the focus as Qt does, forwards or backwards; gives whether it did."""


def step_through(ring: Sequence[QWidget], *, forwards: bool, step: Step) -> bool:
    """Move the focus within `ring`; at its ends, and from outside, as Qt does by `step`.

    The last of the ring stands in Qt's own order, and all before it are entered from there. Qt
    asks that order of all widgets of the window whenever it changes, which takes too long for
    fields that come and go with every row.
    """
    focused = QApplication.focusWidget()
    if focused is None or focused not in ring:
        is_moved = step(forwards)
        if forwards and QApplication.focusWidget() is ring[-1]:
            ring[0].setFocus(Qt.FocusReason.TabFocusReason)
        return is_moved
    place = list(ring).index(focused) + (1 if forwards else -1)
    if 0 <= place < len(ring):
        reason = Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason
        ring[place].setFocus(reason)
        return True
    if not forwards:
        ring[-1].setFocus(Qt.FocusReason.BacktabFocusReason)
    return step(forwards)
