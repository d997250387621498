"""Keeps Python 3.11 alive under PySide6 6.12."""

import ctypes

_MORE_THAN_CAN_BE_LOST = 1 << 60


def hold_constants() -> None:
    """Makes the built-in constants outlive every reference that PySide6 6.12 drops.

    Calls of Qt functions drop a reference to the `None`, `True` or `False` that they give,
    without having taken one. From Python 3.12 on these are not counted (PEP 683). Before, a
    count of some hundreds or thousands runs out within seconds of use, and the interpreter
    aborts in `none_dealloc` or `bool_dealloc`.
    """
    for constant in (None, True, False, NotImplemented, Ellipsis):
        ctypes.c_ssize_t.from_address(id(constant)).value += _MORE_THAN_CAN_BE_LOST
