"""What is said of references, and of what cannot be done to them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from gui.refusal import Refusal
from model.references.citation import Citation
from model.references.index import References
from model.references.reference import Reference
from model.references.refusal import Problem, ReferenceRefused

_LONGEST = 90


def refusal_of(row: int, field: str, error: ReferenceRefused) -> Refusal:
    """The refusal of a change of a reference; nothing has changed."""
    return Refusal(row, field, _reason(error.problem).replace("%1", error.text), given=error.text)


def without_ways(refusal: Refusal | None) -> Refusal | None:
    """The refusal of a name: written otherwise in a template than in a tag it were another one."""
    return None if refusal is None else replace(refusal, ways=())


def name_words(reference: Reference, text: str) -> str:
    """What a reference is called in a sentence: by its name, else by what it says."""
    if reference.name:
        return f"“{reference.name}”"
    content = "" if reference.content is None else text[slice(*reference.content)]
    return f"“{short(Citation.of(content).words)}”"


def use_words(references: References, reference: Reference, text: str) -> str:
    """Where a reference is defined and how often it is used; empty where there is no more to it."""
    count = references.count(reference.key)
    definition = references.definition(reference)
    if not reference.name or (reference.defines and count < 2):
        return ""
    name = name_words(reference, text)
    if definition is None:
        words = _tr("%1 is defined nowhere on this page. Used %2.")
    elif references.is_ambiguous(reference.key):
        words = _tr("%1 is defined with different texts. MediaWiki takes the first. Used %2.")
    elif reference.defines:
        words = _tr("%1 is defined here. Used %2.")
    else:
        content = "" if definition.content is None else text[slice(*definition.content)]
        words = _tr("%1 is “%3”. Used %2.").replace("%3", short(Citation.of(content).words))
    return words.replace("%2", times_words(count)).replace("%1", name)


def times_words(count: int) -> str:
    """How often something is used."""
    return _tr("once") if count == 1 else _tr("%n times", count)


def short(words: str) -> str:
    """Words that fit into a sentence."""
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"


def _reason(problem: Problem) -> str:
    reasons = {
        Problem.NAME_TAKEN: _tr(
            "Another reference of this page is called “%1” already. Choose another name."
        ),
        Problem.NAME_NEEDED: _tr(
            "“%1” is used elsewhere by this name, so it can't be without one."
        ),
        Problem.NAME_IS_NUMBER: _tr(
            "MediaWiki takes no bare number for a name. Put a letter before %1."
        ),
        Problem.NAME_HAS_CHARACTER: _tr("A %1 would end the tag. Write the name without it."),
        Problem.NO_PLACE: _tr(
            "“%1” is used in other references only, where no definition can stand."
        ),
        Problem.NOT_READ: _tr(
            "“%1” stands in wikitext that can't be taken apart. Change it in the wikitext."
        ),
    }
    return reasons[problem]


def _tr(text: str, number: int = -1) -> str:
    return QCoreApplication.translate("References", text, "", number)
