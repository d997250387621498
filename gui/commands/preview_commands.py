"""What the commands on the preview do: bring its panel, copy what it says, save it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QWidget

from gui.actions import Actions
from gui.commands.field_commands import FieldCommands
from gui.message_bar import Message
from gui.theme_manager import ThemeManager
from gui.workspace import Workspace

if TYPE_CHECKING:
    from gui.panels.preview import PreviewPanel
    from gui.preview_pictures import PreviewPictures
    from model.preview.looks import Picture

PANEL = "preview"
_TOPIC = "preview"


class PreviewCommands(QObject):
    """Connects the actions; `fields` knows the page and what is chosen on it."""

    def __init__(
        self,
        actions: Actions,
        fields: FieldCommands,
        workspace: Workspace,
        themes: ThemeManager,
        clipboard: QClipboard,
    ) -> None:
        super().__init__(workspace)
        self._actions = actions
        self._fields = fields
        self._workspace = workspace
        self._themes = themes
        self._clipboard = clipboard
        self._panel: PreviewPanel | None = None
        workspace.add_panel(PANEL, self.tr("Preview"), self._make)
        actions.go_to_preview.triggered.connect(self.show_panel)
        actions.copy_preview.triggered.connect(self._copy)
        actions.save_preview.triggered.connect(self._choose_file)
        fields.updated.connect(self._update)

    def show_panel(self) -> None:
        """Shows the panel and goes there; Esc goes back to the page."""
        self._workspace.bring_panel(PANEL).setFocus()

    def _brought(self) -> PreviewPanel:
        """The panel, which shows the box as it is now."""
        self._workspace.bring_panel(PANEL)
        assert self._panel is not None
        self._panel.follow()
        return self._panel

    def _make(self, parent: QWidget) -> QWidget:
        from gui.panels.preview import PreviewPanel  # noqa: PLC0415 - when it is asked for

        self._panel = PreviewPanel(self._fields, self._themes, parent)
        self._panel.left.connect(self._go_back)
        return self._panel

    def _go_back(self) -> None:
        if self._fields.page is not None:
            self._fields.page.focus()

    def _update(self) -> None:
        page = self._fields.page
        # While an edit is being made, rows may still stand there whose nodes have gone.
        has_box = page is not None and any(
            row in page.controller.document and page.controller.texts.is_box(row)
            for row in page.controller.rows.top
        )
        self._actions.go_to_preview.setEnabled(page is not None)
        for action in (self._actions.copy_preview, self._actions.save_preview):
            action.setEnabled(has_box)

    def _copy(self) -> None:
        from model.preview.saving import preview_text  # noqa: PLC0415 - when it is asked for

        panel = self._brought()
        if panel.preview is not None:
            self._clipboard.setText(preview_text(panel.preview))

    def _choose_file(self) -> None:
        from gui.dialogs.files import choose_preview_file  # noqa: PLC0415 - when it is asked for

        page = self._fields.page
        if page is None:
            return
        path = page.controller.path
        folder = path.parent if path is not None else Path.cwd()
        choose_preview_file(
            self._workspace, folder / f"{page.controller.title} preview.png", self._save
        )

    def _save(self, path: Path) -> None:
        from gui.preview_saving import PreviewSaveError  # noqa: PLC0415 - as above

        page = self._fields.page
        if page is None:
            return
        try:
            self._write(self._brought(), path)
        except PreviewSaveError as error:
            page.messages.show_message(Message(_TOPIC, str(error)))

    def _write(self, panel: PreviewPanel, path: Path) -> None:
        from gui.preview_saving import save_bytes, save_picture  # noqa: PLC0415 - as above
        from model.preview.saving import saved_html  # noqa: PLC0415

        page, pictures = self._fields.page, panel.view.pictures
        if panel.preview is None or page is None or pictures is None:
            return
        if path.suffix.lower() != ".html":
            save_picture(panel.view.document(), self._themes.theme.color("surface"), path)
            return
        looks = replace(panel.looks(), picture=lambda name: _as_file(pictures, name, path))
        title = page.controller.title
        save_bytes(saved_html(panel.preview_with(looks), title).encode(), path)


def _as_file(pictures: PreviewPictures, name: str, page: Path) -> Picture | None:
    """A picture with the address that a page saved there has for it."""
    found = pictures.picture(name)
    file = pictures.path_of(found.url) if found is not None else None
    if found is None or file is None:
        return None
    is_beside = file.parent == page.parent
    return found._replace(url=quote(file.name) if is_beside else file.absolute().as_uri())
