"""The window: menus, toolbar, tabs, the panes of the current page, status bar.

Its frame is shown first. What stands in it is imported and made when it is furnished, so that the
window is there soon after the program starts.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeySequence,
    QShowEvent,
    QUndoGroup,
)
from PySide6.QtWidgets import (
    QApplication,
    QStackedWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from gui.settings import Settings
from gui.theme_manager import ICON_SIZE, ThemeManager
from gui.window_frame import WindowFrame

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gui.page_tab import PageTab
    from gui.start_page import StartPage
    from gui.theme import Theme
    from gui.transfer.two_pages import Window
    from model.storage import StoredPage


class MainWindow(WindowFrame):
    """Holds the open pages, and shows one of them."""

    def __init__(
        self,
        app: QApplication,
        settings: Settings,
        theme_manager: ThemeManager,
        *,
        furnish: bool = True,
    ) -> None:
        super().__init__(settings, theme_manager)
        self._app = app
        self.painted.connect(self._move_in)
        self._shown: PageTab | None = None
        self._may_close = False
        self._is_furnished = False
        if furnish:
            self.furnish()

    # ruff: noqa: PLC0415 - what the frame does not need is imported when it is furnished
    def furnish(self) -> None:
        """Make what stands in the window's frame."""
        from gui.actions import Actions
        from gui.commands.clipboard_commands import ClipboardCommands
        from gui.commands.field_commands import FieldCommands
        from gui.commands.link_commands import LinkCommands
        from gui.commands.look_commands import LookCommands
        from gui.commands.page_commands import PageCommands
        from gui.files import Files
        from gui.filter_line import FilterLine
        from gui.last_session import LastSession
        from gui.status_bar import StatusBar
        from gui.template_specs import TemplateSpecs
        from gui.text_mode import TextMode
        from gui.transfer.two_pages import TwoPages

        self._is_furnished = True
        self._session = LastSession(self._settings)
        self.actions_of = Actions(self)
        self.specs = TemplateSpecs(self._settings.data_folder, self)
        self._undo_group = QUndoGroup(self)
        self._make_undo_actions()
        self._make_central()
        self._files = Files(self._settings, self._messages, self)
        self._files.opened.connect(self._add_page)
        self._files.page_concerned.connect(self._bring_page)
        self._text_mode = TextMode(self)
        self.actions_of.type_plain.toggled.connect(self._text_mode.choose)
        self._text_mode.changed.connect(self._show_text_mode)
        self._commands = FieldCommands(self.actions_of, self)
        ClipboardCommands(self.actions_of, self._commands, QGuiApplication.clipboard(), self)
        self._add_template_commands()
        LinkCommands(self.actions_of, self._commands, self)
        self._add_panels()
        self._filter = FilterLine(self._theme_manager, self)
        self._page_commands = PageCommands(
            self.actions_of, self._commands, self._workspace, self._filter, self._theme_manager
        )
        LookCommands(self.actions_of, self._settings, self._theme_manager, self)
        self._add_display()
        self._status = StatusBar(self._theme_manager, self)
        self._files.saved.connect(self._status.say_saved)
        self._status.changes_asked.connect(self.actions_of.go_to_changes.trigger)
        self._status.problem_asked.connect(self._page_commands.show_problem)
        self.setStatusBar(self._status)
        self._two_pages = TwoPages(self.actions_of, self._workspace.trees, self._hooks(), self)
        self._make_bars()
        self._connect_actions()
        self._theme_manager.changed.connect(self._dress)
        self._dress(self._theme_manager.theme)
        self._workspace.restore_panels(self._settings.docks)
        self._focus_changes = self._app.focusChanged.connect(self._commands.update)

    def open_all(self, paths: Sequence[Path]) -> None:
        """Open these pages, or where there are none those that were open last."""
        self._files.open_all(paths)
        if not paths:
            self.restore_session()

    def _move_in(self, paths: Sequence[Path]) -> None:
        self.furnish()
        self.open_all(paths)
        if self._shown is None:
            self._show_current()

    # Making

    def _show_text_mode(self) -> None:
        self.actions_of.type_plain.setChecked(self._text_mode.is_plain)

    def _make_undo_actions(self) -> None:
        self.undo_action = self._undo_group.createUndoAction(self, self.tr("Undo"))
        self.undo_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
        self.redo_action = self._undo_group.createRedoAction(self, self.tr("Redo"))
        self.redo_action.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self.actions_of.add_icon(self.undo_action, "undo")
        self.actions_of.add_icon(self.redo_action, "redo")

    def _make_central(self) -> None:
        from gui.message_bar import MessageArea
        from gui.page_tabs import PageTabs
        from gui.workspace import Workspace

        self._tabs = PageTabs(self)
        self._tabs.currentChanged.connect(self._turn_to_tab)
        self._tabs.close_asked.connect(self._close_page)
        self._messages = MessageArea(self._theme_manager, self)
        self._page_messages = QWidget(self)
        column = QVBoxLayout(self._page_messages)
        column.setContentsMargins(0, 0, 0, 0)
        self._workspace = Workspace(self._undo_group, self._theme_manager, self)
        self._start: StartPage | None = None
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._workspace)
        central = QWidget(self)
        layout = QVBoxLayout(central)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self._tabs, self._messages, self._page_messages):
            layout.addWidget(widget)
        layout.addWidget(self._stack, 1)
        self.setCentralWidget(central)

    def _add_template_commands(self) -> None:
        from gui.commands.add_fields_commands import AddFieldsCommands
        from gui.commands.layout_commands import LayoutCommands
        from gui.commands.switch_commands import SwitchCommands
        from gui.commands.template_commands import TemplateCommands
        from gui.commands.templatedata_commands import TemplateDataCommands

        a, fields, themes = self.actions_of, self._commands, self._theme_manager
        TemplateCommands(a, fields, themes, self)
        AddFieldsCommands(a, fields, themes, self)
        LayoutCommands(a, fields, self.specs, self)
        SwitchCommands(a, fields, themes, self)
        commands = TemplateDataCommands(a, fields, self.specs, themes, self)
        commands.noticed.connect(self._messages.show_message)
        commands.pages_dropped.connect(self._files.open_all)
        self.files_dropped.connect(commands.take_dropped)

    def _add_panels(self) -> None:
        from gui.commands.change_commands import ChangeCommands
        from gui.commands.group_commands import GroupCommands
        from gui.commands.help_commands import HelpCommands
        from gui.commands.preview_commands import PreviewCommands
        from gui.commands.problem_commands import ProblemCommands

        a, fields = self.actions_of, self._commands
        commands = GroupCommands(a, fields, self)

        def make(parent: QWidget) -> QWidget:
            from gui.panels.groups import GroupsPanel

            return GroupsPanel(a, fields, commands, self._theme_manager, parent)

        self._workspace.add_panel("groups", self.tr("Groups of fields"), make)
        self._problems = ProblemCommands(
            a, fields, self._workspace, self._settings, self._theme_manager
        )
        self._help = HelpCommands(a, fields, self._workspace, self._theme_manager)
        clipboard = QGuiApplication.clipboard()
        PreviewCommands(a, fields, self._workspace, self._theme_manager, clipboard)
        ChangeCommands(a, fields, self._workspace, self._theme_manager)

    def _add_display(self) -> None:
        from gui.commands.display_commands import DisplayCommands
        from gui.tree.field_display import FieldDisplay

        self._display = FieldDisplay(self)
        DisplayCommands(self.actions_of, self._settings, self._display, self)

    def _make_bars(self) -> None:
        from gui.menus import fill_menu_bar, fill_tool_bar
        from gui.recent_menu import RecentMenu

        panels = self._workspace.panel_actions
        undo, redo = self.undo_action, self.redo_action
        self._recent_menu = fill_menu_bar(self.menuBar(), self.actions_of, undo, redo, panels)
        RecentMenu(self._recent_menu, self._settings, self.open_file, self.actions_of.forget_recent)
        self.menuBar().setAccessibleName(self.tr("Menus"))
        bar = QToolBar(self.tr("Tools"), self)
        bar.setObjectName("tools")
        bar.setAccessibleName(self.tr("Tools"))
        bar.setMovable(False)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        fill_tool_bar(bar, self.actions_of, undo, redo, self._filter)
        self.addToolBar(bar)
        self._tool_bar = bar

    def _connect_actions(self) -> None:
        a = self.actions_of
        self._problems.use_status_bar(self._status)
        a.open.triggered.connect(self._choose_file)
        a.save.triggered.connect(lambda: self._on_page(self._files.save))
        a.save_as.triggered.connect(lambda: self._on_page(self._files.save_as))
        a.reload.triggered.connect(lambda: self._on_page(self._files.reload))
        a.close.triggered.connect(lambda: self._on_page(self._close_page))
        a.quit.triggered.connect(self.close)
        a.next_page.triggered.connect(lambda: self._turn_pages(1))
        a.previous_page.triggered.connect(lambda: self._turn_pages(-1))
        a.shortcuts.triggered.connect(self._show_shortcuts)
        a.about.triggered.connect(self._show_about)

    # Pages

    @property
    def pages(self) -> tuple[PageTab, ...]:
        """The open pages in the order of their tabs."""
        return self._tabs.pages

    @property
    def page(self) -> PageTab | None:
        """The page that is shown."""
        return self._shown

    def open_file(self, path: Path) -> bool:
        """Shows a page, opening it unless it is; says why where it can't be read."""
        return self._files.open_all([path])

    def _add_page(self, stored: StoredPage) -> None:
        from gui.page_tab import PageTab
        from gui.tree.columns import Column

        page = PageTab(
            stored,
            self._theme_manager,
            self,
            self._text_mode,
            self.specs,
            display=self._display,
        )
        self.specs.pages.add(page.controller)
        self._files.add(page)
        self._undo_group.addStack(page.controller.undo_stack)
        self._workspace.add(page)
        layout = self._page_messages.layout()
        assert layout is not None
        layout.addWidget(page.messages)
        page.tree.addActions(self.actions_of.in_tree)
        page.tree.menu_requested.connect(self._show_context_menu)
        page.tree.filter_left.connect(self._filter.clear)
        if self._settings.field_width:
            page.tree.header.resizeSection(Column.FIELD, self._settings.field_width)
        page.title_changed.connect(self._show_titles)
        page.row_changed.connect(self._show_row)
        page.selection_changed.connect(self._commands.update)
        page.problem_asked.connect(self._page_commands.show_problem)
        page.editor_asked.connect(self._workspace.bring_editor)
        page.help_asked.connect(self._help.show_help)
        state = self._session.take_state(stored.path)
        if state is not None:
            page.restore(state)
        else:
            page.places.select_first()
        self._tabs.add(page)
        self._show_current()
        page.focus()
        QTimer.singleShot(0, self._files, self._files.watch)

    def _bring_page(self, page: PageTab) -> None:
        self._tabs.bring(page)
        self._show_current()

    def _turn_to_tab(self) -> None:
        """The person went to another page: what was said of files that are none is read."""
        for message in self._messages.messages:
            self._messages.dismiss(message.topic)
        self._show_current()

    def _show_current(self) -> None:
        page = self._tabs.page
        if page is not self._shown or page is None:
            self._shown = page
            if page is not None:
                self._undo_group.setActiveStack(page.controller.undo_stack)
            self._status.show_page(page.controller if page else None)
            self._commands.set_page(page)
            self._two_pages.page_shown(page)
            self._show_panes(page)
        self._show_titles()
        self._show_row()

    def _show_panes(self, page: PageTab | None) -> None:
        for other in self.pages:
            other.messages.turn_to(other is page)
        self._filter.setEnabled(page is not None)
        if page is None:
            self._show_start()
            return
        self._stack.setCurrentWidget(self._workspace)
        self._workspace.show_page(page)
        self.actions_of.all_templates.setChecked(page.controller.rows.everything)
        page.tree.set_filter(self._filter.text())

    def _show_start(self) -> None:
        from gui.start_page import StartPage

        if self._start is None:
            self._start = StartPage(self.actions_of.open, self._theme_manager, self)
            self._start.file_chosen.connect(self.open_file)
            self._stack.addWidget(self._start)
        self._stack.setCurrentWidget(self._start)
        self._start.show_files(self._settings.recent_files)
        self._start.focus()

    def _close_page(self, page: PageTab) -> None:
        self._files.ask_before_closing([page], lambda: self._drop_page(page))

    def _drop_page(self, page: PageTab) -> None:
        self._settings.field_width = page.tree.field_width
        self.specs.pages.drop(page.controller)
        self._files.drop(page)
        self._tabs.remove(page)
        self._undo_group.removeStack(page.controller.undo_stack)
        self._workspace.remove(page)
        self._show_current()
        page.destroy_panes()
        if self._shown is not None:
            self._shown.focus()

    def _turn_pages(self, step: int) -> None:
        if self.pages:
            self._tabs.turn(step)
            self._on_page(lambda page: page.focus())

    def _on_page(self, act: Callable[[PageTab], object]) -> None:
        if self._shown is not None:
            act(self._shown)

    # Showing

    def _show_titles(self) -> None:
        self._tabs.show_titles(self._theme_manager.theme)
        self._show_title_of(self._shown)

    def _show_title_of(self, page: PageTab | None) -> None:
        self.setWindowTitle(f"Boxwright: {page.controller.title}[*]" if page else "Boxwright")
        self.setWindowModified(page is not None and page.controller.is_dirty)
        a = self.actions_of
        # Also while nothing has changed: what is being typed is written first.
        a.reload.setEnabled(page is not None and page.controller.path is not None)
        for action in (a.save, a.save_as, a.close):
            action.setEnabled(page is not None)
        for action in (a.next_page, a.previous_page):
            action.setEnabled(len(self.pages) > 1)
        self._two_pages.update()
        self._page_commands.update()

    def _show_row(self) -> None:
        self._status.show_path(self._shown.current_names if self._shown else [])
        self._commands.update()

    def _dress(self, theme: Theme) -> None:
        self.actions_of.dress(theme)
        side = self._theme_manager.pixels(ICON_SIZE)
        self._tool_bar.setIconSize(QSize(side, side))
        self._tabs.setIconSize(QSize(side, side))
        self._show_titles()

    # Menus and dialogs

    def _show_context_menu(self, place: QPoint) -> None:
        from gui.menus import make_context_menu

        menu = make_context_menu(self.actions_of, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def _hooks(self) -> Window:
        from gui.transfer.two_pages import Window

        return Window(
            lambda: self.pages, self._bring_page, self._choose_files, self._files.open_all
        )

    def _choose_file(self) -> None:
        self._choose_files(self._files.open_all)

    def _choose_files(self, take: Callable[[list[Path]], object]) -> None:
        self._files.choose(self._shown, take)

    def _show_shortcuts(self) -> None:
        from gui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(self.menuBar(), self._theme_manager, self).open()

    def _show_about(self) -> None:
        from gui.dialogs.about import AboutDialog

        AboutDialog(self._theme_manager, self).open()

    # Between two runs

    def restore_session(self) -> None:
        """Opens what was open last time; files that are gone are said to be."""
        active = self._session.open(self._files.open_all)
        if self.pages:
            pages = (page for page in self.pages if page.controller.path == active)
            self._bring_page(next(pages, self.pages[0]))

    @property
    def problems(self) -> tuple[str, ...]:
        """What could not be opened, as sentences."""
        return tuple(message.text for message in self._messages.messages)

    def load(self) -> None:
        """Fills the shown page's panes now instead of after the first paint."""
        self._on_page(lambda page: page.load())

    def _remember(self) -> None:
        settings = self._settings
        settings.geometry = self.saveGeometry()
        settings.docks = self._workspace.save_panels()
        if self._shown is not None:
            settings.field_width = self._shown.tree.field_width
        self._session.remember(self.pages, self._shown)
        settings.sync()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._is_furnished:
            super().closeEvent(event)
            return
        if not self._may_close and self._files.unsaved(self.pages):
            event.ignore()
            self._files.ask_before_closing(self.pages, self._close_now)
            return
        self._remember()
        # The focus goes from widget to widget while they are taken down.
        QObject.disconnect(self._focus_changes)
        for page in self.pages:
            page.controller.stop_reading()
        super().closeEvent(event)

    def _close_now(self) -> None:
        self._may_close = True
        self.close()

    # From outside

    def showEvent(self, event: QShowEvent) -> None:
        if self._is_furnished and self._shown is None:
            self._show_current()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        is_active = event.type() == QEvent.Type.ActivationChange and self.isActiveWindow()
        if is_active and self._is_furnished:
            self._files.look_at_disk()
