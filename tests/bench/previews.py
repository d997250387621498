"""How long the preview of a box takes: at first, and after an edit of its longest field."""

from datetime import date

from model.document import Document
from model.preview.box_preview import BoxPreviews
from model.preview.looks import PreviewLooks
from model.rows.box_nodes import find_boxes
from model.templatedata.document_folder import shipped_documents
from model.templatedata.library import SpecLibrary
from model.templatedata.spec import TemplateSpec
from model.templatedata.texts import Languages
from model.text_edit import Replace, TextEdit
from model.wikitext.inline import load_library
from model.wikitext.nodes import NodeKind
from tests.bench.measuring import Budget, Line, medians, ms, print_lines, seconds
from tests.bench.pages import LARGE, NamedPage, real_pages, repeated, seed, with_many_rows

SEED_MS = Budget(30)
SOON_MS = Budget(100)
LOOKS = PreviewLooks(today=date(2026, 11, 27))
HUGE = NamedPage("a field of 300 kB", "{{Infobox x|a=" + "[[word]] ''s'' " * 20_000 + "}}")
SHORT_SELECTION = 10


def run(*, short: bool) -> None:
    load_library()
    lines = [_first(seed())]
    pages = [seed(), repeated(seed(), LARGE), HUGE, with_many_rows()]
    lines += [_after_an_edit(page, SOON_MS if at else SEED_MS) for at, page in enumerate(pages)]
    found = real_pages()
    if found:
        lines.append(_slowest(found[::SHORT_SELECTION] if short else found))
    print_lines("The preview of an infobox", lines)


def _first(page: NamedPage) -> Line:
    (amount,) = medians([lambda: _preview(Document(page.text))], longest=2)
    return Line(f"at first, {page.name}", ms(amount), "in ms", amount * 1000, SOON_MS)


def _after_an_edit(page: NamedPage, budget: Budget) -> Line:
    document = Document(page.text)
    row = find_boxes(document)[0]
    spec = _spec(document, row)
    previews = BoxPreviews(document)
    previews.preview_of(row, spec, LOOKS)
    arguments = [c for c in document.children(row) if c.kind is NodeKind.ARGUMENT]
    longest = max(arguments, key=lambda argument: argument.length)

    def edit() -> None:
        end = document.start(longest.id) + document.green(longest.id).length
        document.apply(TextEdit((Replace(end, end, "x"),)))

    def follow() -> None:
        previews.preview_of(row, spec, LOOKS)

    times = []
    for _ in range(9):
        edit()
        times.append(seconds(follow))
    amount = sorted(times)[len(times) // 2]
    what = f"after an edit, {page.name}"
    return Line(what, ms(amount), "in ms", amount * 1000, budget)


def _slowest(pages: list[NamedPage]) -> Line:
    times = {page.name: seconds(lambda page=page: _preview(Document(page.text))) for page in pages}
    name = max(times, key=times.__getitem__)
    what = f"at first, with reading, {len(pages)} real pages, the slowest"
    return Line(what, ms(times[name]), name, times[name] * 1000)


def _preview(document: Document) -> None:
    for row in find_boxes(document)[:1]:
        BoxPreviews(document).preview_of(row, _spec(document, row), LOOKS)


_LIBRARY = SpecLibrary([shipped_documents()], Languages("en"))


def _spec(document: Document, row: int) -> TemplateSpec | None:
    name = document.template(row).name_text
    return _LIBRARY.spec_of(document.syntax.normalize_template_name(name))
