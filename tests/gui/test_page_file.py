"""What a page knows of its file."""

from pathlib import Path

import pytest

from gui.page_file import PageFile
from model import storage
from model.storage import StorageError


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_a_file_is_written_as_it_was_read(tmp_path: Path) -> None:
    path = written(tmp_path, "Winter_War.wikitext", b"\xef\xbb\xbfa\r\nb")
    file = PageFile(storage.read(path))
    assert (file.title, file.has_bom, file.has_changed()) == ("Winter War", True, False)
    assert file.line_ending == storage.line_ending_of("a\r\nb")
    file.write("a\nc", None, overwrite=False)
    assert path.read_bytes() == b"\xef\xbb\xbfa\nc"
    assert (file.line_ending, file.has_changed()) == (storage.line_ending_of("\n"), False)


def test_a_file_that_others_changed_is_only_written_where_that_is_meant(tmp_path: Path) -> None:
    path = written(tmp_path, "a.wikitext", b"old")
    file = PageFile(storage.read(path))
    path.write_bytes(b"theirs")
    assert file.has_changed()
    for where in (None, path):
        with pytest.raises(StorageError):
            file.write("ours", where, overwrite=False)
    assert path.read_bytes() == b"theirs"
    file.write("ours", None, overwrite=True)
    assert (path.read_bytes(), file.has_changed()) == (b"ours", False)


def test_a_copy_has_no_file_till_it_is_written_to_one(tmp_path: Path) -> None:
    path = written(tmp_path, "a.wikitext", b"text")
    file = PageFile(storage.read(path), is_copy=True)
    assert (file.path, file.copy_of, file.has_changed()) == (None, path, False)
    with pytest.raises(ValueError, match="without a file"):
        file.write("text", None, overwrite=False)
    file.write("text", tmp_path / "b.wikitext", overwrite=False)
    assert (file.path, file.copy_of, file.title) == (tmp_path / "b.wikitext", None, "b")


def test_without_a_page_it_is_untitled() -> None:
    assert (PageFile(None).title, PageFile(None).path) == ("Untitled", None)
