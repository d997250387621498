"""Themes, icons and the style sheet: what a person sees, measured in colours and pixels."""

import re
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap, QStandardItemModel
from PySide6.QtWidgets import QLineEdit, QTreeView
from pytestqt.qtbot import QtBot

from gui.theme import (
    KIND_LOOKS,
    ROLES,
    Theme,
    ThemeError,
    app_icon,
    load_theme,
    palette,
    stylesheet,
)
from model.wikitext.nodes import NodeKind

RESOURCES = Path(str(files("resources")))
THEMES = ("light", "dark")
GROUNDS = {"surface", "side", "hover", "selection", "match"}
NOT_TEXT = GROUNDS | {"line", "edge", "disabled", "accent_text"}
TEXT_ROLES = sorted(set(ROLES) - NOT_TEXT)
STROKE_ALPHA = 200
ROUNDING = 2  # what blending in 8 bits a channel may lose
ICONS = sorted(
    path.stem for path in (RESOURCES / "icons").glob("*.svg") if path.stem != "boxwright"
)


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(request.param)


def luminance(color: QColor) -> float:
    """The relative luminance of WCAG 2.1."""
    channels = (color.redF(), color.greenF(), color.blueF())
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of WCAG 2.1, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def wears(picture: QImage, color: QColor) -> bool:
    """Whether every pixel of the drawing's strokes has this colour, and there are some."""
    pixels = [
        picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())
    ]
    strokes = [pixel for pixel in pixels if pixel.alpha() > STROKE_ALPHA]
    return bool(strokes) and all(
        max(
            abs(stroke.red() - color.red()),
            abs(stroke.green() - color.green()),
            abs(stroke.blue() - color.blue()),
        )
        <= ROUNDING
        for stroke in strokes
    )


def drawn(icon: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal, scale: float = 2.0) -> QImage:
    return icon.pixmap(QSize(16, 16), scale, mode).toImage()


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#ffffff")) == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("role", TEXT_ROLES)
def test_text_is_readable_on_every_ground(theme: Theme, role: str) -> None:
    assert contrast(theme.color(role), theme.surface) >= 4.5
    assert contrast(theme.color(role), theme.side) >= 4.5
    assert contrast(theme.color(role, selected=True), theme.selection) >= 4.5


def test_default_button_is_readable(theme: Theme) -> None:
    assert contrast(theme.accent_text, theme.accent) >= 4.5


@pytest.mark.parametrize(
    ("name", "surface", "text", "template"),
    [("light", "#ffffff", "#1f2328", "#8250df"), ("dark", "#1e2127", "#e3e6ea", "#c297ff")],
)
def test_roles_have_the_colours_of_the_design(
    name: str, surface: str, text: str, template: str
) -> None:
    theme = load_theme(name)
    assert (theme.name, theme.dark) == (name, name == "dark")
    assert theme.surface.name() == surface
    assert theme.text.name() == text
    assert theme.kind_color("template").name() == template


def test_what_is_not_there_is_named(theme: Theme) -> None:
    with pytest.raises(ThemeError, match="“sepia”"):
        load_theme("sepia")
    with pytest.raises(ThemeError, match="“shiny”"):
        theme.color("shiny")
    with pytest.raises(ThemeError, match="“unicorn”"):
        theme.icon("unicorn")
    with pytest.raises(ThemeError, match="“unicorn”"):
        theme.kind_icon("unicorn")


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("name", ICONS)
def test_icon_is_crisp_and_in_its_role_at_every_density(
    qtbot: QtBot, theme: Theme, name: str, scale: float
) -> None:
    picture = drawn(theme.icon(name, "warning"), scale=scale)
    assert picture.size() == QSize(round(16 * scale), round(16 * scale))
    assert picture.devicePixelRatio() == scale
    assert wears(picture, theme.warning)


@pytest.mark.parametrize("name", ICONS)
def test_icons_are_one_family(name: str) -> None:
    svg = (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 16 16"' in svg
    assert 'stroke-linecap="round"' in svg
    assert set(re.findall(r'(?:fill|stroke)="([^"]+)"', svg)) <= {"none", "currentColor"}
    assert set(re.findall(r'stroke-width="([^"]+)"', svg)) <= {"1.25", "1.5", "1.6"}


def test_icon_keeps_its_meaning_when_selected_and_pales_when_disabled(
    qtbot: QtBot, theme: Theme
) -> None:
    mark = theme.icon("mark-changed", "changed")
    selected = theme.color("changed", selected=True)
    assert wears(drawn(mark), theme.changed)
    assert wears(drawn(mark, QIcon.Mode.Selected), selected)
    assert wears(drawn(mark, QIcon.Mode.Disabled), theme.disabled)


def test_icon_in_a_wider_place_stands_in_its_middle(qtbot: QtBot, theme: Theme) -> None:
    wide = theme.icon("mark-changed").pixmap(QSize(24, 16), 1.0).toImage()
    assert wide.size() == QSize(24, 16)
    assert wide.copy(4, 0, 16, 16) == drawn(theme.icon("mark-changed"), scale=1.0)


def test_icons_are_made_once_per_theme(theme: Theme) -> None:
    assert theme.icon("save") is theme.icon("save", "text")
    assert theme.icon("save") is not theme.icon("save", "dim")
    assert load_theme(theme.name).icon("save") is not theme.icon("save")


def test_a_changed_copy_of_an_icon_leaves_the_icon_alone(qtbot: QtBot, theme: Theme) -> None:
    icon = theme.icon("save")
    copy = QIcon(icon)
    copy.addPixmap(QPixmap(8, 8))
    assert drawn(copy) == drawn(icon)


@pytest.mark.parametrize("kind", sorted(KIND_LOOKS))
def test_every_kind_of_row_has_an_icon_in_its_colour(qtbot: QtBot, theme: Theme, kind: str) -> None:
    assert wears(drawn(theme.kind_icon(kind)), theme.kind_color(kind))


@pytest.mark.parametrize("kind", NodeKind)
def test_every_kind_of_node_has_a_look(theme: Theme, kind: NodeKind) -> None:
    icon, role = KIND_LOOKS[kind.lower().replace(" ", "-")]
    assert theme.kind_icon(kind) is theme.icon(icon, role)
    assert theme.kind_color(kind) == theme.color(role)


def test_program_icon_is_drawn(qtbot: QtBot) -> None:
    picture = app_icon().pixmap(QSize(64, 64), 1.0).toImage()
    assert picture.pixelColor(0, 0).alpha() == 0
    assert picture.pixelColor(32, 38) == QColor("#ffffff")


def test_first_window_does_not_wait_for_svg() -> None:
    program = (
        "import sys\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from gui.theme_manager import ThemeManager\n"
        "app = QApplication([])\n"
        "icon = ThemeManager(app).theme.icon('save')\n"
        "before = 'PySide6.QtSvg' in sys.modules\n"
        "icon.pixmap(16)\n"
        "print(before, 'PySide6.QtSvg' in sys.modules)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program],
        cwd=RESOURCES.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout == "False True\n"


def test_glyphs_of_the_themes_differ_in_colour_only() -> None:
    shapes = {
        name: {
            path.name: re.sub("#[0-9a-f]{6}", "", path.read_text(encoding="utf-8"))
            for path in (RESOURCES / "themes" / name).glob("*.svg")
        }
        for name in THEMES
    }
    assert shapes["light"] == shapes["dark"]
    assert "chevron-right.svg" in shapes["light"]


def test_glyphs_are_visible(theme: Theme) -> None:
    for path in (RESOURCES / "themes" / theme.name).glob("*.svg"):
        [color] = set(re.findall("#[0-9a-f]{6}", path.read_text(encoding="utf-8")))
        grounds = [theme.surface, theme.side, theme.hover, theme.selection]
        if path.stem == "check-inverse":
            grounds = [theme.accent]
        assert min(contrast(QColor(color), ground) for ground in grounds) >= 3


def test_stylesheet_names_only_files_that_are_there(theme: Theme) -> None:
    paths = re.findall(r'url\("([^"]+)"\)', stylesheet(theme))
    assert len(paths) > 5
    assert [path for path in paths if not Path(path).is_file()] == []


def test_palette_covers_what_the_stylesheet_leaves(theme: Theme) -> None:
    colors = palette(theme)
    assert colors.window().color() == theme.surface
    assert colors.highlight().color() == theme.selection
    assert colors.placeholderText().color() == theme.dim
    disabled = colors.color(colors.ColorGroup.Disabled, colors.ColorRole.WindowText)
    assert disabled == theme.disabled


def tree_of_two(qtbot: QtBot, theme: Theme, scale: float = 1.0) -> QTreeView:
    tree = QTreeView()
    qtbot.addWidget(tree)
    tree.setStyleSheet(stylesheet(theme, scale))
    tree.ensurePolished()
    tree.setModel(QStandardItemModel(2, 2, tree))
    tree.resize(300, 200)
    with qtbot.waitExposed(tree):
        tree.show()
    return tree


@pytest.mark.parametrize(("scale", "height"), [(1.0, 27), (2.0, 52)])
def test_rows_are_27_pixels_and_grow_with_the_text(
    qtbot: QtBot, theme: Theme, scale: float, height: int
) -> None:
    tree = tree_of_two(qtbot, theme, scale)
    assert tree.visualRect(tree.model().index(0, 0)).height() == height


def test_current_cell_is_framed(qtbot: QtBot, theme: Theme) -> None:
    tree = tree_of_two(qtbot, theme)
    tree.setFocus()
    tree.setCurrentIndex(tree.model().index(0, 1))
    current = tree.visualRect(tree.model().index(0, 1))
    beside = tree.visualRect(tree.model().index(0, 0))
    picture = tree.viewport().grab().toImage()
    left = picture.pixelColor(current.left(), current.center().y())
    top = picture.pixelColor(current.center().x(), current.top())
    assert left == top == theme.accent
    assert picture.pixelColor(beside.right() - 3, beside.top()) == theme.selection


def test_keyboard_focus_shows_on_an_input(qtbot: QtBot, theme: Theme) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    line.setStyleSheet(stylesheet(theme))
    with qtbot.waitExposed(line):
        line.show()
    line.clearFocus()
    middle = line.width() // 2
    assert line.grab().toImage().pixelColor(middle, 0) != theme.accent
    line.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(line.hasFocus)
    assert line.grab().toImage().pixelColor(middle, 0) == theme.accent
