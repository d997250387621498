"""What is left on the clipboard when the program ends."""

import shiboken6
from PySide6.QtGui import QClipboard


def leave_clipboard(clipboard: QClipboard) -> None:
    """Leave the text alone there, in data of Qt's own, where what is there was made by us.

    Qt destroys that data as the process ends, when there is no interpreter any more: data made in
    Python would call it, and crash.
    """
    data = clipboard.mimeData()
    if data is None:  # where nobody has copied anything, off screen
        return
    if not shiboken6.createdByPython(data):
        return
    if data.hasText():
        clipboard.setText(data.text())
    else:
        clipboard.clear()
