"""Words lead to rows that the tree has: the innermost that they stand in."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings

from model.document import Document
from model.preview.box_preview import BoxPreviews
from model.rows.box_nodes import find_boxes
from model.rows.row_tree import RowTree
from tests.support.previews import LOOKS
from tests.support.wikitext_strategies import hostile_wikitext

SAMPLES = sorted((Path(__file__).parents[3] / "resources" / "samples").glob("*.wikitext"))
RUN = re.compile(r'<a href="row:(\d+)"[^>]*>(.*?)</a>', re.DOTALL)


def _check(document: Document) -> None:
    tree = RowTree(document)
    previews = BoxPreviews(document)
    for box in find_boxes(document):
        html = previews.preview_of(box, None, LOOKS).html
        for row, words in RUN.findall(html):
            assert tree.reach(int(row)), (document.source(int(row)), words)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_all_words_of_a_sample_lead_to_rows(sample: Path) -> None:
    _check(Document(sample.read_text(encoding="utf-8")))


@given(hostile_wikitext())
@settings(deadline=None)
def test_all_words_of_any_box_lead_to_rows(value: str) -> None:
    _check(Document("{{Infobox test|a=" + value + "}}"))
