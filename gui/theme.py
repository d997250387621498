"""The look of the program: a theme's colours by role, its icons, its palette and style sheet."""

import re
import string
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType

from PySide6.QtGui import QColor, QIcon, QIconEngine, QPalette

from gui.icon_engine import TintedIconEngine

KIND_LOOKS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "infobox": ("infobox", "accent"),
        "argument": ("argument", "dim"),
        "argument-positional": ("argument-positional", "dim"),
        "template": ("template", "template"),
        "parameter": ("parameter", "template"),
        "parser-function": ("parser-function", "template"),
        "wikilink": ("wikilink", "link"),
        "external-link": ("external-link", "link"),
        "file": ("file", "link"),
        "reference": ("reference", "reference"),
        "extension-tag": ("extension-tag", "tag"),
        "inclusion-tag": ("extension-tag", "dim"),
        "html-tag": ("html-tag", "tag"),
        "list": ("list", "list_item"),
        "list-item": ("list-item", "list_item"),
        "line": ("list-item", "list_item"),
        "table": ("table", "list_item"),
        "heading": ("heading", "dim"),
        "bold": ("bold", "dim"),
        "italic": ("italic", "dim"),
        "comment": ("comment", "dim"),
        "text": ("text", "dim"),
        "entity": ("entity", "entity"),
        "phrase": ("text", "dim"),
        "rule": ("rule", "dim"),
        "page": ("wikitext", "dim"),
        "name": ("text", "argument"),
        "value": ("text", "dim"),
        "content": ("text", "dim"),
        "link-target": ("wikilink", "link"),
        "file-option": ("argument", "dim"),
        "url": ("external-link", "link"),
        "markup": ("wikitext", "punctuation"),
        "opaque": ("opaque", "dim"),
        "broken": ("broken", "error"),
    }
)
"""The icon and the role colour of each kind of row, hyphens for spaces."""


class ThemeError(Exception):
    """A theme, a role, a kind or an icon that isn't there or can't be read; says which."""


@dataclass(frozen=True, eq=False)
class Theme:
    """One set of role colours, and the icons drawn in them.

    `surface`, `side`, `hover`, `selection` and `match` are grounds; `line` and `edge` are drawn
    on them; `accent_text` stands on `accent`; every other role is for text and icons.
    """

    name: str
    dark: bool

    surface: QColor
    side: QColor
    hover: QColor
    line: QColor
    edge: QColor
    text: QColor
    dim: QColor
    disabled: QColor
    accent: QColor
    accent_text: QColor
    changed: QColor
    selection: QColor
    selection_text: QColor
    match: QColor
    template: QColor
    link: QColor
    reference: QColor
    warning: QColor
    list_item: QColor
    valid: QColor
    error: QColor
    argument: QColor
    punctuation: QColor
    comment: QColor
    tag: QColor
    entity: QColor
    plain: QColor

    on_selection: Mapping[str, QColor]
    """The roles that need another colour to be read on `selection`."""

    _icons: dict[tuple[str, str], QIcon] = field(default_factory=dict, init=False, repr=False)
    _icon_clones: list[QIconEngine] = field(default_factory=list, init=False, repr=False)

    def color(self, role: str, *, selected: bool = False) -> QColor:
        """The colour of `role`, on the selection if `selected`. Raises ThemeError."""
        if role not in ROLES:
            raise ThemeError(f"There is no colour role “{role}”.")
        if selected and role == "text":
            return self.selection_text
        plain: QColor = getattr(self, role)
        return self.on_selection.get(role, plain) if selected else plain

    def icon(self, name: str, role: str = "text") -> QIcon:
        """The icon `resources/icons/{name}.svg` in a role's colour; drawn when first shown.

        Disabled it is pale; selected it keeps its role, in the shade that reads there.
        Raises ThemeError.
        """
        key = (name, role)
        if key not in self._icons:
            self._icons[key] = self._tinted(name, role)
        return self._icons[key]

    def kind_icon(self, kind: str) -> QIcon:
        """The icon for a kind of row or node, one of KIND_LOOKS. Raises ThemeError."""
        return self.icon(*_look_of(kind))

    def kind_color(self, kind: str, *, selected: bool = False) -> QColor:
        """The colour for a kind of row or node, one of KIND_LOOKS. Raises ThemeError."""
        return self.color(_look_of(kind)[1], selected=selected)

    def _tinted(self, name: str, role: str) -> QIcon:
        colors = {
            QIcon.Mode.Normal: self.color(role),
            QIcon.Mode.Selected: self.color(role, selected=True),
            QIcon.Mode.Disabled: self.disabled,
        }
        return QIcon(TintedIconEngine(_icon_file(name), colors, self._icon_clones))


ROLES = tuple(entry.name for entry in fields(Theme) if entry.type is QColor)
"""The names of all colour roles."""


def load_theme(name: str) -> Theme:
    """The theme in `resources/themes/{name}.toml`. Raises ThemeError."""
    file = _themes() / f"{name}.toml"
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        base = {color: QColor(value) for color, value in table["base"].items()}
        roles = {role: base[color] for role, color in table["roles"].items()}
        selected = {role: base[color] for role, color in table["selected"].items()}
        return Theme(
            name=table["name"],
            dark=table["dark"],
            on_selection=MappingProxyType(selected),
            **roles,
        )
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise ThemeError(f"The theme “{name}” can't be read: {error}") from error


def app_icon() -> QIcon:
    """The program's own icon, in its own colours."""
    return QIcon(str(_icon_file("boxwright")))


def palette(theme: Theme) -> QPalette:
    """What Fusion draws with where the style sheet says nothing."""
    role = QPalette.ColorRole
    colors = {
        role.Window: theme.surface,
        role.WindowText: theme.text,
        role.Base: theme.surface,
        role.AlternateBase: theme.side,
        role.Text: theme.text,
        role.PlaceholderText: theme.dim,
        role.Button: theme.side,
        role.ButtonText: theme.text,
        role.BrightText: theme.error,
        role.Light: theme.surface,
        role.Midlight: theme.hover,
        role.Mid: theme.line,
        role.Dark: theme.edge,
        role.Shadow: theme.line,
        role.Highlight: theme.selection,
        role.HighlightedText: theme.selection_text,
        role.Accent: theme.accent,
        role.Link: theme.link,
        role.LinkVisited: theme.template,
        role.ToolTipBase: theme.surface,
        role.ToolTipText: theme.text,
    }
    result = QPalette()
    for color_role, color in colors.items():
        result.setColor(color_role, color)
    for color_role in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        result.setColor(QPalette.ColorGroup.Disabled, color_role, theme.disabled)
    return result


def stylesheet(theme: Theme, scale: float = 1.0) -> str:
    """The style sheet of the whole program; scale 1 fits 10-point text at 96 dots per inch."""
    words = {role: theme.color(role).name() for role in ROLES}
    words["glyphs"] = str(_themes() / theme.name).replace("\\", "/")
    sheet = (_themes() / "window.qss").read_text(encoding="utf-8")
    sized = re.sub(r"(\d+)dp\b", lambda size: f"{round(int(size[1]) * scale)}px", sheet)
    return string.Template(sized).substitute(words)


def _themes() -> Traversable:
    return files("resources") / "themes"


def _icon_file(name: str) -> Traversable:
    file = files("resources") / "icons" / f"{name}.svg"
    if not file.is_file():
        raise ThemeError(f"There is no icon “{name}”.")
    return file


def _look_of(kind: str) -> tuple[str, str]:
    look = KIND_LOOKS.get(kind.lower().replace(" ", "-"))
    if look is None:
        raise ThemeError(f"There is no look for the kind “{kind}”.")
    return look
