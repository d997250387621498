"""A small spec of our own, and pages looked at with it."""

import json

from model.checks.checker import Checker
from model.checks.complaint import Complaint, filled
from model.checks.fix import Fix
from model.checks.fixing import edit_of, proposals_of
from model.document import Document
from model.line_index import LineIndex
from model.safety.guard import check
from model.templatedata.library import Found, SpecLibrary
from model.templatedata.loading import load_documents
from model.templatedata.spec import Origin
from model.templatedata.texts import Languages

_TEMPLATES = {
    "Infobox person": {
        "name": {"required": True},
        "image": {"type": "wiki-file-name"},
        "caption": {},
        "birth_date": {"type": "date", "aliases": ["birthdate", "born"]},
        "height": {"type": "number"},
        "alive": {"type": "boolean"},
        "office": {"aliases": ["office1"]},
        "term_start": {},
        "children": {},
        "notes": {},
        "website": {"type": "url"},
        "homepage": {"deprecated": "Use 'website' instead."},
        "weapon": {"deprecated": True},
        "lat": {"deprecated": "Use notes with a template"},
    },
    "Infobox hint": {"name": {}, "place": {"suggested": True}, "date": {"suggested": True}},
    "Cite thing": {
        "title": {"required": True},
        "script-title": {},
        "url": {"type": "url"},
        "date": {},
    },
}


class _Templates:
    def find(self, title: str) -> Found | None:
        params = _TEMPLATES.get(title)
        if params is None:
            return None
        return Found(load_documents(json.dumps({"params": params})).documents[0], Origin.SHIPPED)


LIBRARY = SpecLibrary([_Templates()], Languages("en"))


def complaints_of(text: str) -> list[Complaint]:
    """What is said of a page."""
    return Checker(Document(text), LIBRARY).complaints()


def said(text: str) -> list[str]:
    """What is said of a page, a line each: the place, how bad it is, the code and the message."""
    lines = LineIndex(text)
    found = []
    for complaint in complaints_of(text):
        line, column = lines.place(complaint.start)
        other = lines.place(max(complaint.other, 0)).line
        words = f"{complaint.code} {complaint.message(other)}"
        found.append(f"{line}:{column} {complaint.severity}: {words}")
    return found


def fixes_of(text: str) -> list[tuple[str, str]]:
    """Each fix of each complaint, in words, and the page that it leads to through the guard."""
    return [
        (filled(fix.words, fix.values), fixed(text, [fix]))
        for complaint in complaints_of(text)
        for fix in complaint.fixes
    ]


def fixed(text: str, fixes: list[Fix]) -> str:
    """The page with these fixes, each of their proposals tried by the guard."""
    document = Document(text)
    proposals = proposals_of(document, fixes)
    for proposal in proposals:
        check(text, proposal)
    assert document.text == text
    return edit_of(proposals).apply(text)
