"""The panel that shows the fields of a template in the groups that repeat."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSignalBlocker, QSize, Qt
from PySide6.QtWidgets import QLabel, QToolBar, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from gui.actions import Actions
from gui.commands.field_commands import FieldCommands
from gui.commands.group_commands import GroupCommands
from gui.commands.group_words import group_title
from gui.page_tab import PageTab
from gui.panels.following import FollowingPanel
from gui.theme_manager import ICON_SIZE, ThemeManager
from gui.tool_tips import tool_tip
from model.groups import Group
from model.rows.row_groups import RowGroups

_ROW = Qt.ItemDataRole.UserRole


class GroupsPanel(FollowingPanel):
    """Follows the current row; choosing a group or a field here goes to its row."""

    def __init__(
        self,
        actions: Actions,
        fields: FieldCommands,
        commands: GroupCommands,
        theme_manager: ThemeManager,
        parent: QWidget,
    ) -> None:
        super().__init__(fields, theme_manager, parent)
        self._commands = commands
        self.setAccessibleName(self.tr("Groups of fields"))
        bar = QToolBar(self.tr("Commands on groups"), self)
        bar.setAccessibleName(self.tr("Commands on groups"))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made = (actions.insert_group, actions.remove_group, actions.group_up, actions.group_down)
        bar.addActions(made)
        side = theme_manager.pixels(ICON_SIZE)
        bar.setIconSize(QSize(side, side))
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(self.tr("Groups of fields"))
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.nothing = QLabel(self)
        self.nothing.setAccessibleName(self.tr("Why there are no groups"))
        self.nothing.setText(
            self.tr("No groups here. Fields such as office, office2, term_start2 make groups.")
        )
        self.nothing.setWordWrap(True)
        self.nothing.setProperty("look", "dim")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.nothing, 1)
        self.tree.currentItemChanged.connect(self._on_chosen)
        self.tree.itemActivated.connect(self._on_activated)

    def _show_current(self) -> None:
        """Show the groups around the current row, and mark that row."""
        page, row = self._fields.page, self._fields.row()
        if page is None or row is None:
            self._shown = None
            self._fill(None, None)
            return
        groups = self._commands.groups(page)
        template = groups.template_of(row)
        state = (page, template, page.controller.document.reading)
        if state != self._shown:
            self._shown = state
            self._fill(page, template)
        self._mark(groups, row)

    def _fill(self, page: PageTab | None, template: int | None) -> None:
        with QSignalBlocker(self.tree):
            self.tree.clear()
            if page is not None and template is not None:
                groups = self._commands.groups(page)
                for family in groups.families(template):
                    items = [self._item(page, groups, template, one) for one in family.groups]
                    self.tree.addTopLevelItems(items)
            self.tree.expandAll()
            for index in range(self.tree.topLevelItemCount()):
                self.tree.setFirstColumnSpanned(index, self.tree.rootIndex(), True)
            self.tree.resizeColumnToContents(0)
        has_groups = self.tree.topLevelItemCount() > 0
        self.tree.setVisible(has_groups)
        self.nothing.setVisible(not has_groups)

    def _item(
        self, page: PageTab, groups: RowGroups, template: int, group: Group
    ) -> QTreeWidgetItem:
        texts, arguments = page.controller.texts, groups.arguments(template)
        title = group_title(groups, texts, template, group)
        top = QTreeWidgetItem([title])
        top.setToolTip(0, tool_tip(title))
        font = self.tree.font()
        font.setBold(True)
        top.setFont(0, font)
        top.setData(0, _ROW, arguments[group.indexes[0]])
        for index in group.indexes:
            row = arguments[index]
            item = QTreeWidgetItem(top, [texts.name(row), texts.value(row)])
            item.setData(0, _ROW, row)
            item.setForeground(1, self._themes.theme.color("dim"))
        return top

    def _mark(self, groups: RowGroups, row: int) -> None:
        """Make the item of the current row's field current, unless its group is."""
        place = groups.place(row)
        wanted = groups.arguments(place.template)[place.index] if place else -1
        if self.tree.currentIndex().siblingAtColumn(0).data(_ROW) == wanted:
            return
        item = self._field_item(wanted)
        with QSignalBlocker(self.tree):
            if item is None:
                self.tree.setCurrentIndex(QModelIndex())
            else:
                self.tree.setCurrentItem(item)

    def _field_item(self, row: int) -> QTreeWidgetItem | None:
        tops = (self.tree.topLevelItem(i) for i in range(self.tree.topLevelItemCount()))
        fields = (top.child(i) for top in tops if top for i in range(top.childCount()))
        return next((item for item in fields if item and item.data(0, _ROW) == row), None)

    def _on_chosen(self, item: QTreeWidgetItem | None) -> None:
        page = self._fields.page
        if item is not None and page is not None:
            page.tree.select(item.data(0, _ROW), "value")

    def _on_activated(self) -> None:
        page = self._fields.page
        if page is not None:
            page.focus()
