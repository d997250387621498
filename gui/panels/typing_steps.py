"""Divides typing into steps of the undo history: words, runs of deletions, lines."""

from model.text_edit import TextEdit


class TypingSteps:
    """Gives edits that belong to one step the same key."""

    def __init__(self) -> None:
        self._number = 0
        self._last = ""
        self._is_open = False
        self._at = -1

    def end(self) -> None:
        """What comes next is another step."""
        self._is_open = False

    def key_of(self, edit: TextEdit, before: str) -> str:
        """The key for an edit of the text `before`; an empty one never merges."""
        if len(edit.replaces) != 1:
            self._is_open = False
            return ""
        replace = edit.replaces[0]
        removed = before[replace.start : replace.end]
        kind = "insert" if not removed else "delete" if not replace.text else ""
        if not kind or len(replace.text) > 1 or "\n" in replace.text or len(removed) > 2:
            self._is_open = False
            return ""
        starts_word = kind == "insert" and not replace.text.isspace() and self._ended_word
        goes_on = self._is_open and self._last == kind and self._at in (replace.start, replace.end)
        if not goes_on or starts_word:
            self._number += 1
        self._is_open, self._last = True, kind
        self._at = replace.start + len(replace.text)
        self._ended_word = replace.text.isspace()
        return f"typing {self._number}"

    _ended_word = False
