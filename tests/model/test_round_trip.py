"""What is read is what is written: every sample, every real page, whatever their lines end with."""

import shutil
from pathlib import Path

import pytest

from model import storage
from model.document import Document
from tests.support.shared_material import REPOSITORY
from tests.support.trees import check_consistent

SAMPLES = sorted((REPOSITORY / "resources" / "samples").glob("*.wikitext"))


def assert_round_trip(source: Path, folder: Path) -> None:
    """A copy is opened, looked at down to the last node, and saved: it has the same bytes."""
    data = source.read_bytes()
    copy = Path(shutil.copy(source, folder / "page.wikitext"))
    page = storage.read(copy)
    document = Document(page.text)
    check_consistent(document)
    assert document.text == page.text

    copy.unlink()
    storage.write(copy, document.text, has_bom=page.has_bom, expected=None)

    assert copy.read_bytes() == data


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample(path: Path, tmp_path: Path) -> None:
    assert_round_trip(path, tmp_path)


@pytest.mark.parametrize("ending", [b"\r\n", b"\n", b"\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("final", [True, False])
def test_line_ends_and_byte_order_marks(
    tmp_path: Path, ending: bytes, mark: bytes, final: bool
) -> None:
    lines = SAMPLES[0].read_bytes().splitlines()
    source = tmp_path / "source.wikitext"
    source.write_bytes(mark + ending.join(lines) + (ending if final else b""))

    assert_round_trip(source, tmp_path)


def test_the_seed(shared: Path, tmp_path: Path) -> None:
    assert_round_trip(shared / "seed" / "korean_war.wikitext", tmp_path)


@pytest.mark.slow
def test_every_real_page(shared: Path, tmp_path: Path) -> None:
    pages = sorted((shared / "corpus" / "pages").iterdir())

    assert len(pages) > 300
    for page in pages:
        assert_round_trip(page, tmp_path)
