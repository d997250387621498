"""Every link, file, template, function and parameter in a template of real pages has its form."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from model.document import Document
from model.forms.form import Form, FormError
from model.forms.form_edits import form_proposals
from model.forms.form_piece import FormPiece, piece_of
from model.forms.registry import form_of
from model.rows.row_text import RowText
from model.rows.row_tree import RowTree
from model.safety.guard import EditRefused, check
from model.text_edit import TextEdit
from model.wikitext.nodes import NodeKind

KINDS = (
    NodeKind.WIKILINK,
    NodeKind.FILE,
    NodeKind.EXTERNAL_LINK,
    NodeKind.TEMPLATE,
    NodeKind.PARAMETER,
)
OWN = {"link", "file", "external link", "template", "function", "parameter"}
MOST_ARGUMENTS = 60
SMALL = 25_000
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


def edit_of(document: Document, piece: FormPiece, form: Form, key: str, value: str) -> TextEdit:
    """The edit that a change comes to, having passed the guard."""
    proposals = form_proposals(
        document,
        piece,
        form,
        (key, value),
        lambda source: form_of(piece.kind, source, piece.context),
    )
    for proposal in proposals:
        check(document.text, proposal, document.syntax)
    return TextEdit.of(replace for p in proposals for replace in p.edit.replaces)


@pytest.mark.slow
def test_every_node_of_the_corpus_has_its_form(
    shared: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seen: Counter[str] = Counter()
    folders = (shared / "corpus" / "pages", shared / "seed", shared / "templates")
    for page in sorted(page for folder in folders for page in folder.glob("*.wikitext")):
        document, rows, texts = opened(page)
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
                seen["changed"] += changes_and_comes_back(document, piece, form, page.name)
    with capsys.disabled():
        sys.stdout.write(f"\nforms in the templates of the corpus: {dict(seen)}\n")
    least = {
        "link": 5_000,
        "file": 90,
        "external link": 1_200,
        "template": 1_000,
        "function": 60,
        "parameter": 100,
        "changed": 6_000,
    }
    assert {name: seen[name] for name in least if seen[name] < least[name]} == {}


def changes_and_comes_back(document: Document, piece: FormPiece, form: Form, page: str) -> bool:
    """Sets the first part; the page then has that value there, and undone its very bytes."""
    field = form.fields[0]
    value = NEW.get(field.key, "New words")
    try:
        edit = edit_of(document, piece, form, field.key, value)
    except (FormError, EditRefused):
        pytest.fail(f"{page}: {piece.source[:80]} can't take {value} for {field.key}")
    text = edit.apply(document.text)
    start, end = edit.map(piece.start), edit.map(piece.end, after=True)
    again = form_of(piece.kind, text[start:end], piece.context)
    assert again is not None, page
    assert {f.key: f.value for f in again.fields}[field.key] == value, f"{page}: {piece.source}"
    assert text[:start] == document.text[: piece.start]
    assert text[end:] == document.text[piece.end :]
    assert edit.invert(document.text).apply(text) == document.text
    return True
