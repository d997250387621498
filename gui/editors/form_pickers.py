"""The fields of a form that open a picker beside what is typed: a date, a colour."""

from __future__ import annotations

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QColor, QIcon, QPixmap, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QColorDialog,
    QFrame,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.editors.form_fields import LineEditor
from gui.theme_manager import ICON_SIZE, ThemeManager
from model.forms.form import FormField

_ISO = "yyyy-MM-dd"


class DateEditor(LineEditor):
    """A date that can be typed, with a calendar to choose it from."""

    def _add_picker(self) -> None:
        self._button = _picker_button(self, self.tr("Choose from a calendar"))
        self._button.setText("▾")
        self._button.clicked.connect(self._open_calendar)
        self._row.addWidget(self._button)

    def show_field(self, field: FormField, *, forced: bool = False) -> None:
        super().show_field(field, forced=forced)
        self._button.setEnabled(not field.is_read_only)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        return self.input, self._button

    def _open_calendar(self) -> None:
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.setFrameShape(QFrame.Shape.StyledPanel)
        popup.setAccessibleName(self.tr("Calendar"))
        calendar = _calendar(popup)
        calendar.setAccessibleName(self.tr("Calendar"))
        date = _date_of(self.text)
        if date.isValid():
            calendar.setSelectedDate(date)
        column = QVBoxLayout(popup)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(calendar)
        calendar.activated.connect(lambda chosen: self._choose(chosen, popup))
        calendar.clicked.connect(lambda chosen: self._choose(chosen, popup))
        popup.move(self.line.mapToGlobal(QPoint(0, self.line.height())))
        popup.show()
        calendar.setFocus()

    def _choose(self, date: QDate, popup: QWidget) -> None:
        popup.close()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)
        self.line.setText(date.toString(_ISO))
        self.entered.emit()


class ColorEditor(LineEditor):
    """A colour's name or number, with the colour itself to choose another."""

    def __init__(self, field: FormField, themes: ThemeManager, parent: QWidget) -> None:
        self._themes = themes
        super().__init__(field, parent)

    def _add_picker(self) -> None:
        self._button = _picker_button(self, self.tr("Choose a colour"))
        self._button.clicked.connect(self._open_dialog)
        self._row.addWidget(self._button)
        self.line.textChanged.connect(self._show_colour)

    def show_field(self, field: FormField, *, forced: bool = False) -> None:
        super().show_field(field, forced=forced)
        self._button.setEnabled(not field.is_read_only)
        self._show_colour(self.text)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        return self.input, self._button

    def _show_colour(self, text: str) -> None:
        colour = QColor.fromString(text.strip())
        size = self._themes.pixels(ICON_SIZE)
        swatch = QPixmap(size, size)
        swatch.fill(colour if colour.isValid() else Qt.GlobalColor.transparent)
        self._button.setIcon(QIcon(swatch))

    def _open_dialog(self) -> None:
        dialog = QColorDialog(QColor.fromString(self.text.strip()), self)
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAccessibleName(self.tr("Choose a colour"))
        dialog.colorSelected.connect(self._choose)
        dialog.open()

    def _choose(self, colour: QColor) -> None:
        self.line.setText(colour.name())
        self.entered.emit()


def _calendar(parent: QWidget) -> QCalendarWidget:
    """A calendar in the colours of the theme, with the days from the year 1000 on."""
    calendar = QCalendarWidget(parent)
    calendar.setMinimumDate(QDate(1000, 1, 1))
    calendar.setMaximumDate(QDate(9999, 12, 31))
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    names = QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames
    calendar.setHorizontalHeaderFormat(names)
    # Qt's own red is hard to read on a dark ground.
    plain = QTextCharFormat()
    plain.setForeground(calendar.palette().text())
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, plain)
    for name, arrow in (
        ("qt_calendar_prevmonth", Qt.ArrowType.LeftArrow),
        ("qt_calendar_nextmonth", Qt.ArrowType.RightArrow),
    ):
        button = calendar.findChild(QToolButton, name)
        if button is not None:
            # Qt's own icons are black on every ground.
            button.setIcon(QIcon())
            button.setArrowType(arrow)
    return calendar


def _picker_button(parent: QWidget, name: str) -> QToolButton:
    button = QToolButton(parent)
    button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button


def _date_of(text: str) -> QDate:
    """The day that an ISO date names; of a year or month its first, of anything else none."""
    parts = text.strip().split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > 3:
        return QDate()
    year, month, day = (*map(int, parts), 1, 1)[:3]
    return QDate(year, month, day)
