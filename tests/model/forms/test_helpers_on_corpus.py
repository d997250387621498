"""How many values in the boxes of the corpus the helpers know, and that they write only those."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from model.document import Document
from model.forms.form import FieldKind, Form, FormError, FormField
from model.forms.form_edits import form_proposals
from model.forms.form_piece import FormPiece, piece_of
from model.forms.registry import form_of
from model.rows.row_text import RowText
from model.rows.row_tree import RowTree
from model.safety.guard import check
from model.text_edit import TextEdit
from model.wikitext.nodes import NodeKind
from model.wikitext.reading import Template
from tests.support.figures import Figure

SAMPLES = Path(__file__).parents[3] / "resources" / "samples"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(600),
    pytest.mark.xdist_group("the helpers found"),
]

AT_LEAST = {
    "ColorBoxForm": 8,
    "ColorForm": 50,
    "ConvertForm": 66,
    "CoordinatesForm": 35,
    "AngleForm": 16,
    "AnglePartForm": 265,
    "DateForm": 98,
    "FileNameForm": 520,
    "FilmDateForm": 3,
    "FlagForm": 212,
    "HeightForm": 5,
    "MarriageForm": 14,
    "PlainDateForm": 850,
    "QuantityForm": 73,
    "RegionalDateForm": 4,
    "WebAddressForm": 27,
    "YesNoForm": 150,
}
"""Pieces with a form of each helper in the boxes of the corpus, the seed and the samples."""

OTHER_VALUES = {
    FieldKind.DATE: ("1987-06-05", "1987-06", "1987"),
    FieldKind.NUMBER: ("7",),
    FieldKind.COLOR: ("#123456",),
    FieldKind.CHOICE: ("Other", "km", "S", "W"),
    FieldKind.LINE: (
        "Other words",
        "https://example.org",
        "Other.png",
        "7.5",
        "1°2′3″N",
        "1°2′3″E",
    ),
}
"""One of them can be written where a part of this kind stands."""

# Templates of these families that have no form, and why that is right.
LEFT_OUT = {
    "vgrelease": "dates with a platform or a footnote behind them, or publishers instead of dates",
    "date": "the year 976 is of another calendar",
    "coord wd": "it has no numbers: Wikidata has",
    "coord missing": "it has no numbers: the page is listed",
    "unité": "words behind the number",
    "legend": "fcfcfc without a # is no colour for a browser",
    "flagicon image": "a file instead of a country",
    "flagge de": "the country is the template's own name",
}
FAMILIES = (
    *("birth", "death", "start", "end date", "film date", "vgrelease", "date", "age in", "coord"),
    *(
        "convert",
        "cvt",
        "val",
        "unité",
        "flag",
        "url",
        "official",
        "marriage",
        "color box",
        "legend",
    ),
)


@dataclass(frozen=True)
class Found:
    """A piece of a page and its form, None where nothing but the arguments can be shown."""

    page: str
    folder: str
    document: Document
    piece: FormPiece
    form: Form | None


def pieces_of(path: Path) -> Iterator[Found]:
    """Every piece in the boxes of a page, each once."""
    with path.open(encoding="utf-8", newline="") as file:
        document = Document(file.read())
    rows = RowTree(document)
    texts = RowText(rows)
    waiting, seen = list(rows.top), set[tuple[int, int]]()
    while waiting:
        row = waiting.pop()
        waiting += rows.children(row)
        piece = piece_of(document, texts, row)
        if piece is not None and (piece.start, piece.end) not in seen:
            seen.add((piece.start, piece.end))
            form = form_of(piece.kind, piece.source, piece.context)
            yield Found(path.stem, path.parent.name, document, piece, form)


@pytest.fixture(scope="module")
def found() -> list[Found]:
    from tests.support.shared_material import shared_folder

    shared = shared_folder()
    if shared is None:
        return []
    folders = (shared / "corpus" / "pages", shared / "seed", SAMPLES)
    pages = [page for folder in folders for page in sorted(folder.glob("*.wikitext"))]
    return [piece for page in pages for piece in pieces_of(page)]


def helped(found: list[Found]) -> list[tuple[Found, Form]]:
    return [(one, one.form) for one in found if one.form and type(one.form).__name__ in AT_LEAST]


def test_the_values_of_the_corpus_are_recognised(
    shared: Path, found: list[Found], figure: Figure
) -> None:
    counts: Counter[str] = Counter()
    places: dict[str, Counter[str]] = {"seed": Counter(), "samples": Counter(), "pages": Counter()}
    for one, form in helped(found):
        if one.piece.source:
            counts[type(form).__name__] += 1
            places[one.folder][type(form).__name__] += 1
    pages = len({one.page for one, _ in helped(found)})
    assert places["seed"]["FlagForm"] >= 116
    assert places["samples"].keys() >= {"CoordinatesForm", "DateForm", "FlagForm", "MarriageForm"}
    for place in ("seed", "samples"):
        figure(f"{place}: {dict(sorted(places[place].items()))}")
    figure(f"helpers on {pages} pages: {dict(sorted(counts.items()))}")
    assert {name: counts[name] for name in AT_LEAST if counts[name] < AT_LEAST[name]} == {}


def test_a_template_of_these_families_without_a_form_is_one_that_has_none(
    shared: Path, found: list[Found], figure: Figure
) -> None:
    left: Counter[str] = Counter()
    for one in found:
        if one.piece.kind is not NodeKind.TEMPLATE or type(one.form).__name__ in AT_LEAST:
            continue
        raw = one.piece.source[2:].partition("|")[0].partition("}")[0]
        name = one.document.syntax.normalize_template_name(raw).lower()
        if name.startswith(FAMILIES):
            left[name] += 1
    figure(f"left to their arguments: {dict(left)}")
    assert set(left) <= set(LEFT_OUT)


def test_a_part_set_to_itself_changes_nothing(shared: Path, found: list[Found]) -> None:
    count = 0
    for _, form in helped(found):
        for field in form.fields:
            assert form.change(field.key, field.value) == TextEdit()
            count += 1
    assert count > 3000


def test_a_changed_part_changes_nothing_but_its_own(
    shared: Path, found: list[Found], figure: Figure
) -> None:
    """The first part of each, through the guard: all other arguments read as before."""
    written: Counter[str] = Counter()
    for one, form in helped(found):
        field = next(field for field in form.fields if not field.is_read_only)
        change = _other_value(form, field)
        if change is None:
            continue
        piece = one.piece

        def again(source: str, piece: FormPiece = piece) -> Form | None:
            return form_of(piece.kind, source, piece.context)

        proposals = form_proposals(one.document, piece, form, change, again)
        (proposal,) = proposals
        text = one.document.text
        check(text, proposal, one.document.syntax)
        edit = proposal.edit
        if piece.source:  # else the layout says where in the argument it goes
            assert piece.start <= edit.start
            assert edit.end <= piece.end
        assert proposal.template is not None
        assert _differences(proposal.template, proposal.expected) <= _most_changed(form)
        written[type(form).__name__] += 1
    figure(f"changed through the guard: {dict(sorted(written.items()))}")
    assert written.total() > 0.95 * len(helped(found))


def _other_value(form: Form, field: FormField) -> tuple[str, str] | None:
    """A value that the part can have and has not."""
    if field.kind is FieldKind.YES_NO:
        return field.key, "" if field.value else "yes"
    for value in OTHER_VALUES[field.kind]:
        try:
            if form.change(field.key, value):
                return field.key, value
        except FormError:
            continue
    return None


def _differences(before: Template, after: tuple[tuple[str | None, str], ...]) -> int:
    old = [(argument.name_text, argument.value_text) for argument in before.arguments]
    return sum((Counter(after) - Counter(old)).values())


def _most_changed(form: Form) -> int:
    """How many arguments the first part of a form may be written in."""
    return 4 if form.name in ("date", "film dates", "coordinates") else 1
