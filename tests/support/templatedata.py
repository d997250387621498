"""TemplateData documents for tests, put where imported ones lie."""

import json
from pathlib import Path

from model.templatedata.document_folder import document_file_name


def import_document(settings_folder: Path, title: str, **document: object) -> None:
    """Make the program whose settings lie in this folder know a template."""
    folder = settings_folder / "data" / "templatedata" / "imported"
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps({"template": title, "templatedata": {"params": {}, **document}})
    (folder / document_file_name(title)).write_text(text, encoding="utf-8")
