"""Keeps Python 3.11 alive under PySide6 6.12."""

import ctypes

_MORE_THAN_CAN_BE_LOST = 1 << 60


def hold_none() -> None:
    """Makes `None` outlive every reference to it that PySide6 6.12 drops.

    Each call of a Qt function without a result drops one reference to `None` that was never
    taken. From Python 3.12 on `None` is not counted (PEP 683). Before, a count of some
    5,000 runs out within seconds of use, and the interpreter aborts in `none_dealloc`.
    """
    ctypes.c_ssize_t.from_address(id(None)).value += _MORE_THAN_CAN_BE_LOST
