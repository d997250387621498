"""A tree pane on a page, shown and ready for keys."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.document_controller import DocumentController
from gui.theme_manager import ThemeManager
from gui.tree.pane import TreePane
from model import storage
from tests.support.specs import specs_of

OpenPage = Callable[[str], TreePane]


@pytest.fixture
def open_page(qtbot: QtBot, tmp_path: Path, theme_manager: ThemeManager) -> OpenPage:
    """Opens wikitext as a file would be, in a pane that has the focus.

    Nothing is known of its templates.
    """

    def open_text(text: str) -> TreePane:
        path = tmp_path / "page.wikitext"
        path.write_bytes(text.encode())
        controller = DocumentController(storage.read(path), specs=specs_of({}))
        pane = TreePane(controller, theme_manager)
        controller.setParent(pane)
        controller.template_specs.setParent(controller)
        qtbot.addWidget(pane)
        pane.resize(800, 600)
        with qtbot.waitExposed(pane):
            pane.show()
        pane.activateWindow()
        pane.view.setFocus()
        return pane

    return open_text
