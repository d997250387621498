"""Which action stands in which menu and on the toolbar."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QSizePolicy, QToolBar, QWidget

from gui.actions import Actions

_SEPARATOR = None


def fill_menu_bar(
    bar: QMenuBar, actions: Actions, undo: QAction, redo: QAction, panels: Iterable[QAction]
) -> QMenu:
    """Makes all menus; gives the one for the recent files, which its owner fills."""
    a = actions
    file = _add_menu(bar, _tr("&File"), [a.open])
    recent = _submenu(file, _tr("Open &recent"))
    _fill(file, [_SEPARATOR, a.save, a.save_as, a.reload])
    _fill(file, [_SEPARATOR, a.import_templatedata, a.templatedata, _SEPARATOR, a.close, a.quit])
    edit = _add_menu(bar, _tr("&Edit"), [undo, redo, _SEPARATOR, *clipboard_actions(a)])
    _fill(
        edit,
        [_SEPARATOR, a.type_plain, a.select_all, _SEPARATOR, a.find, a.find_next, a.find_previous],
    )
    _fill(edit, [a.go_to_path])
    _fill_field_menu(_add_menu(bar, _tr("F&ield"), ()), a)
    view = _add_menu(bar, _tr("&View"), [a.all_templates, a.open_as_box])
    _fill(view, [_SEPARATOR, a.show_labels, a.show_unused])
    _fill(_submenu(view, _tr("O&rder of fields")), [a.order_as_page, a.order_as_data])
    _fill(view, [_SEPARATOR, a.expand_all, a.collapse_all, _SEPARATOR])
    _fill(view, [a.go_to_tree, a.go_to_editor, a.go_to_wikitext, a.go_to_problems])
    _fill(view, [a.go_to_preview, a.go_to_changes])
    _fill(_submenu(view, _tr("Previe&w")), [a.copy_preview, a.save_preview])
    _fill(view, [_SEPARATOR, a.next_change, a.next_problem, a.previous_problem, _SEPARATOR])
    _fill(_submenu(view, _tr("&Panels")), panels)
    theme = _submenu(view, _tr("&Theme"))
    _fill(theme, a.schemes.values())
    _fill(view, [a.zoom_in, a.zoom_out, a.zoom_reset, _SEPARATOR, a.side_by_side, a.other_side])
    _fill(view, [a.next_page, a.previous_page])
    _add_menu(bar, _tr("&Help"), [a.field_help, a.shortcuts, _SEPARATOR, a.about])
    return recent


def fill_tool_bar(
    bar: QToolBar, actions: Actions, undo: QAction, redo: QAction, find: QWidget
) -> None:
    """Puts the actions used most on the bar, and `find` at its far end."""
    a = actions
    _fill(bar, [a.open, a.save, _SEPARATOR, undo, redo, _SEPARATOR, a.add_field])
    stretch = QWidget(bar)
    stretch.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(stretch)
    bar.addWidget(find)


def make_context_menu(actions: Actions, parent: QWidget) -> QMenu:
    """What can be done to the rows of the tree that are chosen."""
    menu = QMenu(parent)
    menu.setAccessibleName(_tr("Field"))
    _fill_field_menu(menu, actions)
    _fill(menu, [_SEPARATOR, actions.cut, actions.copy, actions.paste, actions.paste_plain])
    _fill(_submenu(menu, _tr("&Copy more")), copy_actions(actions))
    _fill(menu, [_SEPARATOR, actions.expand_all, actions.open_as_box, actions.go_to_wikitext])
    return menu


def _fill_field_menu(menu: QMenu, a: Actions) -> None:
    """What is done to fields, and to what is in them."""
    _fill(menu, field_actions(a))
    _fill(_submenu(menu, _tr("Name that comes twi&ce")), duplicate_actions(a))
    _fill(_submenu(menu, _tr("&Template")), template_actions(a))
    _fill_layout_menu(_submenu(menu, _tr("La&yout")), a)
    _fill(_submenu(menu, _tr("&Link")), [a.link, a.unlink])
    _fill_list_menu(_submenu(menu, _tr("&List")), a)
    _fill(_submenu(menu, _tr("Gr&oup")), group_actions(a))
    _fill(_submenu(menu, _tr("Re&ference")), reference_actions(a))


def field_actions(a: Actions) -> list[QAction | None]:
    """The menu of what is done to fields; None separates groups."""
    return [
        *(a.add_field, a.add_fields, a.add_positional, _SEPARATOR),
        *(a.edit_value, a.rename, a.duplicate, _SEPARATOR),
        *(a.move_up, a.move_down, _SEPARATOR),
        *(a.empty, a.remove, _SEPARATOR),
    ]


def duplicate_actions(a: Actions) -> list[QAction | None]:
    """The menu of what is done to fields of which there are several of one name."""
    return [a.keep_this, a.keep_other, a.merge]


def template_actions(a: Actions) -> list[QAction | None]:
    """The menu of what is put into a template, and taken out of one."""
    return [
        *(a.wrap_nowrap, a.wrap_small, a.wrap_language, a.wrap_in, _SEPARATOR),
        *(a.unwrap, _SEPARATOR, a.switch_template),
    ]


def _fill_layout_menu(menu: QMenu, a: Actions) -> None:
    # They say what is in the way of those that can't act.
    menu.setToolTipsVisible(True)
    _fill(menu, layout_actions(a))


def layout_actions(a: Actions) -> list[QAction | None]:
    """The menu of what is done to a whole template's layout, order and empty fields."""
    return [
        *(a.lay_out, a.align_equals, a.one_field_a_line, _SEPARATOR),
        *(a.order_fields, a.remove_empty),
    ]


def _fill_list_menu(menu: QMenu, a: Actions) -> None:
    _fill(menu, [a.add_item, a.add_item_before, _SEPARATOR, a.split_item, a.join_items])
    _fill(menu, [_SEPARATOR, a.sort_list])
    _fill(_submenu(menu, _tr("&Convert to")), conversion_actions(a))


def conversion_actions(a: Actions) -> list[QAction]:
    """What a list can be turned into, real lists first."""
    return [
        *(a.to_plainlist, a.to_unbulleted, a.to_hlist, a.to_flatlist, a.to_bullets),
        *(a.to_collapsible, a.to_lines, a.to_commas),
    ]


def group_actions(a: Actions) -> list[QAction | None]:
    """The menu of what is done to a group of fields that repeats."""
    return [a.insert_group, a.remove_group, _SEPARATOR, a.group_up, a.group_down]


def reference_actions(a: Actions) -> list[QAction | None]:
    """The menu of what is done with references."""
    return [a.add_reference, a.rename_reference, _SEPARATOR, a.go_to_definition, a.next_use]


def clipboard_actions(a: Actions) -> list[QAction | None]:
    """The menu of what goes to and comes from the clipboard, or across to the other side."""
    return [
        *(a.cut, a.copy, a.copy_value, a.copy_name, a.copy_path, a.paste, a.paste_plain),
        *(_SEPARATOR, a.copy_across, a.copy_across_bare),
    ]


def copy_actions(a: Actions) -> list[QAction | None]:
    """The menu of what else of a row is copied than its wikitext, and of copying across."""
    return [
        *(a.copy_value, a.copy_name, a.copy_path, _SEPARATOR),
        *(a.copy_across, a.copy_across_bare),
    ]


def _add_menu(bar: QMenuBar, title: str, actions: Iterable[QAction | None]) -> QMenu:
    menu = bar.addMenu(title)
    menu.setAccessibleName(title.replace("&", ""))
    menu.setToolTipsVisible(True)
    _fill(menu, actions)
    return menu


def _submenu(menu: QMenu, title: str) -> QMenu:
    submenu = menu.addMenu(title)
    submenu.setAccessibleName(title.replace("&", ""))
    return submenu


def _fill(place: QMenu | QToolBar, actions: Iterable[QAction | None]) -> None:
    for action in actions:
        if action is _SEPARATOR:
            place.addSeparator()
        else:
            place.addAction(action)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Menus", text)
