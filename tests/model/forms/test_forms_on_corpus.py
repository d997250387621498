"""Every link, file, template, function and parameter in a template of real pages has its form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from model.document import Document
from model.forms.form import Form, FormError
from model.forms.form_edits import form_proposals
from model.forms.form_piece import FormPiece, piece_of
from model.forms.registry import form_of
from model.operations.proposal import shifted
from model.rows.row_text import RowText
from model.rows.row_tree import RowTree
from model.safety.guard import EditRefused, check
from model.text_edit import TextEdit
from model.wikitext.nodes import NodeKind
from tests.support.figures import Figure

KINDS = (
    NodeKind.WIKILINK,
    NodeKind.FILE,
    NodeKind.EXTERNAL_LINK,
    NodeKind.TEMPLATE,
    NodeKind.PARAMETER,
)
OWN = {"link", "file", "external link", "template", "function", "parameter"}
MOST_ARGUMENTS = 60
GUARDED = 10
SMALL = 20_000
NEW = {"url": "https://example.org/new", "size": "333", "frame": "frame", "align": "left"}


def opened(page: Path) -> tuple[Document, RowTree, RowText]:
    """The boxes of a page; of a small page all its templates and references."""
    document = Document(page.read_bytes().decode())
    rows = RowTree(document, everything=len(document.text) < SMALL)
    return document, rows, RowText(rows)


def rows_below(rows: RowTree, row: int) -> Iterator[int]:
    pending = list(rows.children(row))
    while pending:
        current = pending.pop()
        yield current
        pending.extend(rows.children(current))


def has_parts(document: Document, texts: RowText, row: int) -> bool:
    """Whether there is anything to take apart: not in `{{flag}}`, nor in a box in a box."""
    if texts.kind(row) is not NodeKind.TEMPLATE:
        return True
    is_form = 0 < texts.field_count(row) <= MOST_ARGUMENTS
    return is_form and not document.syntax.is_infobox(texts.name(row))


def edit_of(
    document: Document, piece: FormPiece, form: Form, change: tuple[str, str], *, guarded: bool
) -> TextEdit:
    """The edit that a change comes to; where `guarded`, having passed the guard."""
    proposals = form_proposals(
        document,
        piece,
        form,
        change,
        lambda source: form_of(piece.kind, source, piece.context),
    )
    for proposal in proposals if guarded else ():
        check(document.text, proposal, document.syntax)
    return TextEdit.of(replace for p in proposals for replace in p.edit.replaces)


@pytest.mark.slow
def test_every_node_of_the_corpus_has_its_form(shared: Path, figure: Figure) -> None:
    seen: Counter[str] = Counter()
    folders = (shared / "corpus" / "pages", shared / "seed", shared / "templates")
    for page in sorted(page for folder in folders for page in folder.glob("*.wikitext")):
        document, rows, texts = opened(page)
        tried = 0
        for row in (r for top in rows.top for r in rows_below(rows, top)):
            piece = piece_of(document, texts, row) if texts.kind(row) in KINDS else None
            if piece is None or not has_parts(document, texts, row):
                continue
            form = form_of(piece.kind, piece.source, piece.context)
            assert form is not None, f"{page.name}: {piece.source[:80]}"
            seen[form.name] += 1
            seen["parts"] += len(form.fields)
            for field in form.fields:
                assert not form.change(field.key, field.value), f"{page.name}: {piece.source[:80]}"
            if form.name in OWN:
                # The guard reads the whole box for each: the first of every page are enough.
                tried += 1
                guarded = tried <= GUARDED
                changes_and_comes_back(document, piece, form, page.name, guarded)
                seen["changed"] += 1
                seen["through the guard"] += guarded
    figure(f"forms in the templates of the corpus: {dict(seen)}")
    least = {
        "link": 4_500,
        "file": 90,
        "external link": 1_000,
        "template": 1_000,
        "function": 60,
        "parameter": 100,
        "changed": 6_000,
    }
    assert {name: seen[name] for name in least if seen[name] < least[name]} == {}


def changes_and_comes_back(
    document: Document, piece: FormPiece, form: Form, page: str, guarded: bool
) -> None:
    """Sets the first part; the page then has that value there, and undone its very bytes."""
    field = form.fields[0]
    value = NEW.get(field.key, "New words")
    try:
        edit = edit_of(document, piece, form, (field.key, value), guarded=guarded)
    except (FormError, EditRefused):
        pytest.fail(f"{page}: {piece.source[:80]} can't take {value} for {field.key}")
    assert piece.start <= edit.start <= edit.end <= piece.end, page
    inside = shifted(edit, -piece.start)
    source = inside.apply(piece.source)
    again = form_of(piece.kind, source, piece.context)
    assert again is not None, page
    assert {f.key: f.value for f in again.fields}[field.key] == value, f"{page}: {piece.source}"
    assert inside.invert(piece.source).apply(source) == piece.source
