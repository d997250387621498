"""In the window only the document controller changes a document."""

from __future__ import annotations

import ast
from pathlib import Path

GUI = Path(__file__).parents[2] / "gui"
WRITERS = {"apply", "restore", "read"}


def test_only_the_controller_changes_a_document() -> None:
    writing = {
        path.relative_to(GUI).as_posix()
        for path in GUI.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in WRITERS
        and ast.unparse(node.func.value).split(".")[-1] in {"document", "_document"}
    }
    assert writing == {"document_controller.py"}
