"""Signs and small marks: arrows, ticks, daggers, and what the wiki complains of."""

from __future__ import annotations

from model.preview.flow import Style
from model.preview.template_use import Renderer, TemplateUse
from model.preview.value_writer import ValueWriter


def _literal(text: str, *styles: Style) -> Renderer:
    def write(writer: ValueWriter, _use: TemplateUse) -> None:
        writer.words(text, *styles)

    return write


def _inline_mark(text: str) -> Renderer:
    """A complaint of the wiki's, in small print above the line."""
    return _literal(f"[{text}]", Style.RAISED, Style.DIM)


def _word_of_a_table(word: str) -> Renderer:
    """`{{yes}}`: the cell of a table with this word, or the one that is given."""

    def write(writer: ValueWriter, use: TemplateUse) -> None:
        if use.argument("1") is None:
            writer.words(word)
        else:
            writer.argument(use.argument("1"))

    return write


def _citation_needed(writer: ValueWriter, _use: TemplateUse) -> None:
    text = writer.looks.texts.citation_needed
    writer.words(f"[{text}]", Style.RAISED, Style.DIM)


_COMPLAINTS = {
    "dubious": "dubious",
    "clarify": "clarification needed",
    "when": "when?",
    "who": "who?",
    "by whom": "by whom?",
    "according to whom": "according to whom?",
    "which": "which?",
    "where": "where?",
    "better source needed": "better source needed",
    "verify source": "verify",
    "failed verification": "failed verification",
    "not in citation": "not in citation given",
    "page needed": "page needed",
    "update inline": "needs update",
    "dead link": "dead link",
    "unreliable source?": "unreliable source?",
    "disputed inline": "disputed",
}

RENDERERS: dict[str, Renderer] = {
    **dict.fromkeys(("increase", "profit", "gain"), _literal("▲", Style.RISING)),
    **dict.fromkeys(("decrease", "loss"), _literal("▼", Style.FALLING)),
    **dict.fromkeys(("increasenegative", "increase negative"), _literal("▲", Style.FALLING)),
    **dict.fromkeys(("decreasepositive", "decrease positive"), _literal("▼", Style.RISING)),
    **dict.fromkeys(("increaseneutral", "increase neutral"), _literal("▲", Style.DIM)),
    **dict.fromkeys(("decreaseneutral", "decrease neutral"), _literal("▼", Style.DIM)),
    **dict.fromkeys(("steady", "nochange"), _literal("▬", Style.DIM)),
    **dict.fromkeys(("ya", "aye", "check mark", "tick"), _literal("✓", Style.RISING)),
    **dict.fromkeys(("na", "x mark", "cross"), _literal("✗", Style.FALLING)),
    "yes": _word_of_a_table("Yes"),
    "no": _word_of_a_table("No"),
    **dict.fromkeys(("citation needed", "cn", "fact", "要出典"), _citation_needed),
    **{name: _inline_mark(text) for name, text in _COMPLAINTS.items()},
    "0": _literal("\u2007"),
    "dagger": _literal("†"),
    "double-dagger": _literal("‡"),
}
"""By the template's name in lower case."""
