"""Every infobox of the corpus has a preview: sound, soon made, and with something to see."""

import time
from pathlib import Path

import pytest

from model.document import Document
from model.preview.box_preview import preview_of
from model.rows.box_nodes import find_boxes
from model.templatedata.document_folder import shipped_documents
from model.templatedata.library import SpecLibrary
from model.templatedata.texts import Languages
from tests.support.previews import LOOKS, check_sound, text_of

pytestmark = pytest.mark.slow

SAMPLES = Path(__file__).parents[3] / "resources" / "samples"


def _check(page: str, library: SpecLibrary) -> int:
    document = Document(page)
    boxes = find_boxes(document)
    for row in boxes:
        name = document.syntax.normalize_template_name(document.template(row).name_text)
        started = time.thread_time()
        found = preview_of(document, row, library.spec_of(name), LOOKS)
        assert time.thread_time() - started < 1
        check_sound(document, found.html)
        values = [a.value_text.strip() for a in document.template(row).arguments]
        shown = text_of(found.html)
        assert shown or not any(len(value) > len("a word or two") for value in values)
    return len(boxes)


def test_every_infobox_of_the_corpus(shared: Path) -> None:
    library = SpecLibrary([shipped_documents()], Languages("en"))
    pages = sorted((shared / "corpus" / "pages").glob("*.wikitext"))
    count = sum(_check(page.read_bytes().decode("utf-8"), library) for page in pages)
    assert count > len(pages)


def test_the_seed_and_the_samples(shared: Path) -> None:
    library = SpecLibrary([shipped_documents()], Languages("de"))
    pages = [*SAMPLES.glob("*.wikitext"), *(shared / "seed").glob("*.wikitext")]
    for page in pages:
        assert _check(page.read_text(encoding="utf-8"), library)
