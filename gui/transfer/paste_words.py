"""The words for what was written otherwise than pasted, and for what cannot be pasted."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape

from PySide6.QtCore import QCoreApplication

from model.rows.pasting import Unfit

_WRITTEN = re.compile(r"\{\{[!=]\}\}|&#\d+;|<br />")
_SIGNS = {"{{!}}": "|", "{{=}}": "="}
_MOST_NAMED = 4


def escaping_words(written: str) -> str:
    """What of a plain text was written otherwise in this wikitext; empty for nothing.

    Whatever looks so in it was written so: had it been in the text, it would be escaped itself.
    """
    found = Counter(_WRITTEN.findall(written))
    if not found:
        return ""
    named = [_as(form) for form, _ in found.most_common(_MOST_NAMED)]
    if len(found) > _MOST_NAMED:
        named.append("…")
    words = _tr("Written so that it reads as the text that was pasted: %1.")
    return words.replace("%1", ", ".join(named))


def _as(form: str) -> str:
    if form == "<br />":
        return _tr("a line break as %1").replace("%1", form)
    sign = _SIGNS.get(form) or unescape(form)
    return _tr("%1 as %2").replace("%2", form).replace("%1", sign)


def unfit_words(reason: Unfit) -> str:
    """Why something cannot be pasted or dropped on a row, and where it can."""
    match reason:
        case Unfit.FIELDS_IN_A_NODE:
            return _tr("Fields go below a field or into a template.")
        case Unfit.NO_FIELD_IN_A_BOX:
            return _tr("Only fields go into a whole box.")
        case Unfit.NODES_BESIDE_FIELDS:
            return _tr("This goes on a field, to the end of its value.")
        case Unfit.INTO_ITSELF:
            return _tr("A row cannot go into itself.")
        case Unfit.MIXED:
            return _tr("Fields and other rows do not go together: take one after the other.")


def _tr(text: str) -> str:
    return QCoreApplication.translate("PasteWords", text)
