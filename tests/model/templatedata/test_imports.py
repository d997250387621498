"""What a person imported is kept, found again and forgotten; a failure loses nothing."""

import errno
import json
import os
from pathlib import Path

import pytest

from model.storage_errors import NoPermissionError, NoSpaceError, StorageError
from model.templatedata.document_folder import DocumentFolder
from model.templatedata.findings import Finding, Flaw
from model.templatedata.imports import Imports
from model.templatedata.loading import load_documents
from model.templatedata.spec import Origin

ONE = load_documents('{"params": {"a": {"required": true}}}').documents[0]
TWO = load_documents('{"params": {"b": {}, "c": {}}}').documents[0]
FLAW = Finding("$.params.a.type", Flaw.UNKNOWN_TYPE, "colour")


def put(imports: Imports, title: str, **more: object) -> None:
    imports.put(title, ONE, source="x.json", imported="2026-11-27", **more)


def test_what_is_imported_is_known(tmp_path: Path) -> None:
    imports = Imports(tmp_path / "new" / "folder")
    assert imports.all() == []
    assert imports.find("Infobox x") is None
    put(imports, "Infobox x", findings=(FLAW,))
    put(imports, "Größe/a")
    found = imports.find("Infobox x")
    assert found is not None
    assert (found.title, found.source, found.imported) == ("Infobox x", "x.json", "2026-11-27")
    assert found.document is not None
    assert [p.is_required for p in found.document.parameters] == [True]
    assert found.findings == (FLAW,)
    assert [one.title for one in imports.all()] == ["Größe/a", "Infobox x"]
    known = DocumentFolder(tmp_path / "new" / "folder", Origin.IMPORTED).find("Infobox x")
    assert known is not None
    assert known.document == found.document
    assert known.findings == ()


def test_the_last_import_of_a_template_counts(tmp_path: Path) -> None:
    imports = Imports(tmp_path)
    assert not imports.has("A")
    put(imports, "A")
    imports.put("A", TWO, source="y.json", imported="2026-11-28")
    assert imports.has("A")
    (found,) = imports.all()
    assert found.document is not None
    assert [p.name for p in found.document.parameters] == ["b", "c"]


def test_what_is_removed_can_be_put_back(tmp_path: Path) -> None:
    imports = Imports(tmp_path)
    put(imports, "A")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    (found,) = imports.all()
    imports.remove(found)
    assert (imports.all(), imports.find("A")) == ([], None)
    imports.put_back(found)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_what_somebody_broke_is_listed_and_can_go(tmp_path: Path) -> None:
    (tmp_path / "Broken.json").write_text("{")
    (tmp_path / "Latin.json").write_bytes(b"\xff")
    (tmp_path / "Odd.json").write_text('{"templatedata": {"params": {}}, "findings": [3, {}]}')
    (tmp_path / "notes.txt").write_text("x")
    imports = Imports(tmp_path)
    found = imports.all()
    assert [(one.title, [f.flaw for f in one.findings]) for one in found] == [
        ("Broken", [Flaw.NOT_JSON]),
        ("Latin", [Flaw.UNREADABLE]),
        ("Odd", []),
    ]
    for one in found:
        imports.remove(one)
    assert imports.all() == []


def test_a_full_disk_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    imports = Imports(tmp_path)
    put(imports, "A")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NoSpaceError):
        imports.put("A", TWO, source="y.json", imported="2026-11-28")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_folder_that_cannot_be_made_is_a_typed_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError):
        put(Imports(tmp_path / "file" / "folder"), "A")


def test_what_cannot_be_removed_is_a_typed_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    imports = Imports(tmp_path)
    put(imports, "A")
    (found,) = imports.all()

    def refuse(_path: Path, *, missing_ok: bool = False) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(NoPermissionError):
        imports.remove(found)
    assert found.path.exists()


def test_half_a_surrogate_pair_does_not_hinder_an_import(tmp_path: Path) -> None:
    imports = Imports(tmp_path)
    document = load_documents('{"params": {"a": {"label": "x\\ud800y"}}}').documents[0]
    imports.put("A", document, source="f\udce9.json", imported="2026-11-27")
    kept = imports.find("A")
    assert kept is not None
    assert kept.document is not None
    assert kept.source == "f\ufffd.json"
    assert kept.document.parameters[0].label.by_language == {"": "x\ufffdy"}


def test_findings_that_somebody_broke_are_passed_over(tmp_path: Path) -> None:
    findings = [{"flaw": []}, {"flaw": "missing", "path": 3}, 1]
    text = json.dumps({"template": "A", "templatedata": {"params": {}}, "findings": findings})
    (tmp_path / "A.json").write_text(text)
    assert [str(finding) for finding in Imports(tmp_path).all()[0].findings] == [": missing"]
