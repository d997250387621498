"""Text through a Qt text document and back without a change that nobody made."""

from PySide6.QtGui import QTextDocument

_PARAGRAPH_SEPARATOR = "\u2029"


def shown_text(document: QTextDocument) -> str:
    """What stands in the document, line feeds between lines.

    `toPlainText` would turn every no-break space into a space.
    """
    return document.toRawText().replace(_PARAGRAPH_SEPARATOR, "\n")


def edited_text(original: str, shown_before: str, shown_now: str) -> str:
    """The original with the change from `shown_before` to `shown_now`, and no other.

    Qt shows CR LF, CR and U+2029 as line feeds; outside the change they stay what they were.
    """
    if shown_before == original:
        return shown_now
    offsets = _offsets_of_shown(original, len(shown_before))
    head = _count_same(shown_before, shown_now)
    tail = _count_same(shown_before[head:][::-1], shown_now[head:][::-1])
    new = shown_now[head : len(shown_now) - tail]
    if "\r\n" in original:
        new = new.replace("\n", "\r\n")
    return original[: offsets[head]] + new + original[offsets[len(shown_before) - tail] :]


def _offsets_of_shown(original: str, length: int) -> list[int]:
    """Where each shown character, and the end, begins in the original."""
    offsets, at = [], 0
    for _ in range(length):
        offsets.append(at)
        at += 2 if original.startswith("\r\n", at) else 1
    offsets.append(at)
    return offsets


def _count_same(one: str, two: str) -> int:
    """How many characters at the front of both are the same."""
    for number, (first, second) in enumerate(zip(one, two, strict=False)):
        if first != second:
            return number
    return min(len(one), len(two))
