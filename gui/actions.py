"""Every command of the window: its words, its keys, its icon; what it does is said elsewhere."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from gui.theme import Theme
from gui.theme_manager import Scheme

_IN_TREE = Qt.ShortcutContext.WidgetWithChildrenShortcut

Keys = QKeySequence.StandardKey | str | None


class Actions(QObject):
    """The actions of one window.

    The keys of `in_tree` act where the tree has the focus: elsewhere they belong to the text that
    is being typed.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._icons: dict[QAction, str] = {}
        self._make_file_actions()
        self._make_edit_actions()
        self._make_field_actions()
        self._make_duplicate_actions()
        self._make_template_actions()
        self._make_layout_actions()
        self._make_link_actions()
        self._make_list_actions()
        self._make_reference_actions()
        self._make_group_actions()
        self._make_view_actions()
        self._make_go_to_actions()
        self._make_two_page_actions()
        self._make_help_actions()

    def dress(self, theme: Theme) -> None:
        """Draws the icons in the theme's colours."""
        for action, icon in self._icons.items():
            action.setIcon(theme.icon(icon))

    def add_icon(self, action: QAction, icon: str) -> None:
        """Lets an action made elsewhere follow the theme."""
        self._icons[action] = icon

    def __iter__(self) -> Iterator[QAction]:
        return (value for value in vars(self).values() if isinstance(value, QAction))

    def _make_file_actions(self) -> None:
        make = self._make
        self.open = make(self.tr("&Open…"), "Ctrl+O", "open", short=self.tr("Open"))
        self.save = make(self.tr("&Save"), "Ctrl+S", "save", short=self.tr("Save"))
        self.save_as = make(self.tr("Save &as…"), "Ctrl+Shift+S", "save-as")
        self.reload = make(self.tr("&Reload from disk"), "F5", "reload")
        self.import_templatedata = make(self.tr("&Import TemplateData…"))
        self.templatedata = make(self.tr("&TemplateData…"))
        self.close = make(self.tr("&Close"), "Ctrl+W", "close")
        self.forget_recent = make(self.tr("&Forget these files"))
        self.quit = make(self.tr("&Quit"), "Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)

    def _make_edit_actions(self) -> None:
        make = self._make
        self.cut = make(self.tr("Cu&t"), QKeySequence.StandardKey.Cut, "cut")
        self.copy = make(self.tr("&Copy"), QKeySequence.StandardKey.Copy, "copy")
        self.copy_value = make(self.tr("Copy &value"), "Ctrl+Shift+C")
        self.copy_name = make(self.tr("Copy &name"), "Ctrl+Alt+C")
        self.copy_path = make(self.tr("Copy &path"), "Ctrl+Alt+Shift+C")
        self.paste = make(self.tr("&Paste"), QKeySequence.StandardKey.Paste, "paste")
        self.paste_plain = make(self.tr("Paste as plain &text"), "Ctrl+Shift+V")
        self.paste.setStatusTip(
            self.tr(
                "Fields go below the row; anything else takes the place of a value, "
                "or on a name goes to its end"
            )
        )
        self.paste_plain.setStatusTip(self.tr("Writes a text so that it reads back as that text"))
        self.type_plain = make(self.tr("T&ype plain text"), "Ctrl+Shift+T", checkable=True)
        self.select_all = make(self.tr("Select &all"), "Ctrl+A")
        self.find = make(self.tr("&Find in fields and values"), "Ctrl+F", "search")
        self.find_next = make(self.tr("Find n&ext"), "F3")
        self.find_previous = make(self.tr("Find pre&vious"), "Shift+F3")

    def _make_field_actions(self) -> None:
        make = self._make
        self.add_field = make(
            self.tr("&Add field"), "Ins", "add-field", short=self.tr("Add field"), in_tree=True
        )
        self.add_fields = make(self.tr("Add &fields the template knows…"), "Ctrl+Shift+N")
        self.add_positional = make(self.tr("Add &positional value"), "Alt+Ins", in_tree=True)
        # The tree itself knows these keys: which of the two F2 means depends on the column.
        self.edit_value = make(self.tr("&Edit value") + "\t" + self.tr("Enter, F2"))
        self.rename = make(self.tr("&Rename") + "\t" + self.tr("F2 on the name"), icon="rename")
        self.move_up = make(self.tr("Move &up"), "Alt+Up", "move-up", in_tree=True)
        self.move_down = make(self.tr("Move &down"), "Alt+Down", "move-down", in_tree=True)
        self.duplicate = make(self.tr("Du&plicate"), "Ctrl+D", "duplicate", in_tree=True)
        self.empty = make(self.tr("E&mpty"), "Ctrl+Del", "clear", in_tree=True)
        self.remove = make(self.tr("Re&move"), "Del", "remove", in_tree=True)
        self.open_as_box = make(self.tr("Open template as &box"), "Ctrl+B", "infobox", in_tree=True)

    def _make_duplicate_actions(self) -> None:
        make = self._make
        self.keep_this = make(self.tr("&Keep this one"), "Ctrl+Shift+D", "mark-taken", in_tree=True)
        self.keep_other = make(self.tr("Keep the &other"), "Ctrl+Alt+D", in_tree=True)
        self.merge = make(self.tr("Mer&ge…"), "Ctrl+Shift+M", in_tree=True)

    def _make_list_actions(self) -> None:
        make = self._make
        self.add_item = make(self.tr("&Add item"), "Ctrl+Return", "list", in_tree=True)
        self.add_item_before = make(self.tr("Add item &before"), "Ctrl+Shift+Return", in_tree=True)
        self.split_item = make(self.tr("&Split at the cursor"), "Alt+Return", in_tree=True)
        self.join_items = make(self.tr("&Join with the next"), "Ctrl+J", in_tree=True)
        self.sort_list = make(self.tr("S&ort"))
        self.to_plainlist = make(self.tr("&Plainlist"))
        self.to_unbulleted = make(self.tr("&Unbulleted list"))
        self.to_hlist = make(self.tr("&Hlist"))
        self.to_flatlist = make(self.tr("&Flatlist"))
        self.to_bullets = make(self.tr("Bare &bullets"))
        self.to_collapsible = make(self.tr("&Collapsible list…"))
        self.to_lines = make(self.tr("&Line breaks"))
        self.to_commas = make(self.tr("Co&mmas"))

    def _make_reference_actions(self) -> None:
        make = self._make
        self.add_reference = make(self.tr("&Add reference…"), "Ctrl+R", "reference")
        self.rename_reference = make(self.tr("&Name or rename reference"), "Shift+F2")
        self.go_to_definition = make(self.tr("Go to its &definition"), "F12")
        self.next_use = make(self.tr("Next &use"), "Shift+F12")

    def _make_template_actions(self) -> None:
        make = self._make
        self.wrap_nowrap = make(self.tr("Wrap in &nowrap"), icon="template")
        self.wrap_small = make(self.tr("Wrap in &small"))
        self.wrap_language = make(self.tr("Wrap in &lang…"))
        self.wrap_in = make(self.tr("&Wrap in a template…"), "Ctrl+Shift+W")
        self.switch_template = make(self.tr("Swi&tch template…"))
        self.unwrap = make(self.tr("&Unwrap"), "Ctrl+Shift+U", in_tree=True)

    def _make_layout_actions(self) -> None:
        make = self._make
        self.lay_out = make(self.tr("&Lay out as TemplateData says…"), "Ctrl+Shift+F", in_tree=True)
        self.align_equals = make(self.tr("&Align the equals signs…"))
        self.one_field_a_line = make(self.tr("&One field a line…"))
        self.align_equals.setStatusTip(
            self.tr("Puts the equals signs of the fields that begin a line into one column")
        )
        self.one_field_a_line.setStatusTip(
            self.tr("Begins a line with each field, where no value is touched by that")
        )
        self.order_fields = make(self.tr("O&rder as TemplateData says…"))
        self.remove_empty = make(self.tr("Remove &empty fields…"))
        self.remove_empty.setStatusTip(self.tr("Takes out the fields without value and comment"))

    def _make_link_actions(self) -> None:
        self.link = self._make(self.tr("Make a &link"), "Ctrl+L", "wikilink")
        self.unlink = self._make(self.tr("Take the link &away"), "Ctrl+Alt+L", in_tree=True)

    def _make_group_actions(self) -> None:
        make = self._make
        self.insert_group = make(
            self.tr("&Insert group"),
            "Alt+Shift+Ins",
            "add-field",
            short=self.tr("Insert"),
            in_tree=True,
        )
        self.remove_group = make(
            self.tr("&Remove group"),
            "Alt+Shift+Del",
            "remove",
            short=self.tr("Remove"),
            in_tree=True,
        )
        self.group_up = make(
            self.tr("Move group &up"),
            "Alt+Shift+Up",
            "move-up",
            short=self.tr("Up"),
            in_tree=True,
        )
        self.group_down = make(
            self.tr("Move group &down"),
            "Alt+Shift+Down",
            "move-down",
            short=self.tr("Down"),
            in_tree=True,
        )

    def _make_view_actions(self) -> None:
        make = self._make
        self.all_templates = make(self.tr("&All templates"), "Ctrl+Shift+A", checkable=True)
        self.show_labels = make(self.tr("Show la&bels"), "Ctrl+Shift+B", checkable=True)
        self.show_unused = make(self.tr("Show un&used fields"), "Ctrl+Shift+G", checkable=True)
        self.show_unused.setStatusTip(
            self.tr("Grey rows for what a box could have; they are written with their first value")
        )
        self.order_as_page = make(self.tr("As in the &page"), checkable=True)
        self.order_as_data = make(self.tr("As &TemplateData says"), checkable=True)
        orders = QActionGroup(self)
        orders.addAction(self.order_as_page)
        orders.addAction(self.order_as_data)
        self.expand_all = make(self.tr("&Expand all below"), "Ctrl+Shift+E", "expand-all")
        self.collapse_all = make(self.tr("&Collapse all"), "Ctrl+Shift+L", "collapse-all")
        self.go_to_tree = make(self.tr("Go to the &tree"), "Ctrl+1")
        self.go_to_editor = make(self.tr("Go to the e&ditor"), "Ctrl+2")
        self.go_to_wikitext = make(self.tr("Go to the &wikitext"), "Ctrl+3", "wikitext")
        self.go_to_changes = make(self.tr("Go to t&he changes"), "Ctrl+6", "mark-changed")
        self.go_to_preview = make(self.tr("Go to the pre&view"), "Ctrl+5")
        self.copy_preview = make(self.tr("&Copy preview as text"))
        self.save_preview = make(self.tr("&Save preview as…"))
        self.go_to_problems = make(self.tr("Go to the &problems"), "Ctrl+4", "mark-warning")
        self.next_problem = make(self.tr("Next proble&m"), "F7")
        self.previous_problem = make(self.tr("Previous prob&lem"), "Shift+F7")
        self.next_change = make(self.tr("Next c&hanged field"), "F8", "mark-changed")
        self.next_page = make(self.tr("&Next page"), "Ctrl+PgDown")
        self.previous_page = make(self.tr("&Previous page"), "Ctrl+PgUp")
        self.zoom_in = make(self.tr("Zoom &in"), "Ctrl++", "zoom-in")
        # Where + needs Shift, the bare key counts too.
        self.zoom_in.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        self.zoom_out = make(self.tr("Zoom &out"), "Ctrl+-", "zoom-out")
        self.zoom_reset = make(self.tr("&Usual size"), "Ctrl+0")
        self.schemes = {
            Scheme.SYSTEM: make(self.tr("As the &system"), checkable=True),
            Scheme.LIGHT: make(self.tr("&Light"), checkable=True),
            Scheme.DARK: make(self.tr("&Dark"), checkable=True),
        }
        group = QActionGroup(self)
        for action in self.schemes.values():
            group.addAction(action)

    def _make_go_to_actions(self) -> None:
        self.go_to_path = self._make(self.tr("&Go to…"), "Ctrl+G")

    def _make_two_page_actions(self) -> None:
        make = self._make
        self.side_by_side = make(self.tr("Si&de by side"), "F9", "side-by-side", checkable=True)
        self.other_side = make(self.tr("Go to the othe&r side"), "F6")
        self.copy_across = make(self.tr("Cop&y across"), "Ctrl+Shift+X", "copy-across")
        self.copy_across_bare = make(self.tr("Copy across &without references"), "Ctrl+Alt+X")

    def _make_help_actions(self) -> None:
        self.field_help = self._make(self.tr("About this &field"), "F1", "help")
        self.shortcuts = self._make(self.tr("&Keyboard shortcuts"), "Ctrl+/")
        self.about = self._make(self.tr("&About Boxwright"))
        self.about.setMenuRole(QAction.MenuRole.AboutRole)

    def _make(
        self,
        text: str,
        keys: Keys = None,
        icon: str = "",
        *,
        short: str = "",
        checkable: bool = False,
        in_tree: bool = False,
    ) -> QAction:
        action = QAction(text, self)
        action.setCheckable(checkable)
        if short:
            action.setIconText(short)
        if isinstance(keys, QKeySequence.StandardKey):
            action.setShortcuts(keys)
        elif keys is not None:
            action.setShortcut(QKeySequence(keys))
        if in_tree:
            action.setShortcutContext(_IN_TREE)
        if icon:
            self._icons[action] = icon
        return action

    @property
    def in_tree(self) -> tuple[QAction, ...]:
        """The actions whose keys act in the tree only."""
        return tuple(a for a in self if a.shortcutContext() is _IN_TREE)
