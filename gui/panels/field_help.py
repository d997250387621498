"""The panel that says all that is known of a field and of its template."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.commands.field_commands import FieldCommands
from gui.help_words import need_words, origin_words, type_words, unknown_words
from gui.panels.following import FollowingPanel
from gui.panels.read_text import ReadText
from gui.theme_manager import ThemeManager
from model.rows.help_subject import HelpSubject
from model.templatedata.labels import label_of
from model.templatedata.spec import MatchKind, TemplateSpec

_Row = tuple[str, str]


class FieldHelpPanel(FollowingPanel):
    """Follows the current row; Esc goes back to where the person was."""

    left = Signal()

    def __init__(self, fields: FieldCommands, theme_manager: ThemeManager, parent: QWidget) -> None:
        super().__init__(fields, theme_manager, parent)
        self.setAccessibleName(self.tr("Field help"))
        self.text = ReadText(self)
        self.text.setAccessibleName(self.tr("Field help"))
        self.text.setProperty("look", "panel")
        self.text.left.connect(self.left)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text)
        self.setFocusProxy(self.text)

    def _show_current(self) -> None:
        page = self._fields.page
        subject = None if page is None else page.help_subject()
        if subject == self._shown and self._shown is not None:
            return
        self._shown = subject
        dim = self._themes.theme.color("dim").name()
        self.text.setHtml(self._page(subject, dim))

    def _page(self, subject: HelpSubject | None, dim: str) -> str:
        if subject is None:
            return _paragraph(self.tr("Select a field to read here what it is for."))
        parts = list(self._about_field(subject, dim)) if subject.name is not None else []
        if subject.spec is None:
            parts += [] if parts else [_heading(subject.template)]
            parts.append(_paragraph(unknown_words(subject)))
        else:
            parts += self._about_template(subject.spec, is_alone=not parts)
        return "".join(parts)

    def _about_field(self, subject: HelpSubject, dim: str) -> Iterator[str]:
        name, match = subject.name or "", subject.match
        label = label_of(match) if match is not None else ""
        beside = f' <span style="color: {dim}">{html.escape(label)}</span>' if label else ""
        yield _heading(name, beside)
        if match is None:
            if subject.spec is not None:
                yield _paragraph(unknown_words(subject))
            return
        if match.parameter.description:
            yield _paragraph(match.parameter.description)
        yield _table(self._facts(subject), dim)

    def _facts(self, subject: HelpSubject) -> Iterator[_Row]:
        match = subject.match
        assert match is not None
        parameter = match.parameter
        if match.kind is MatchKind.ALIAS:
            yield self.tr("Another name of"), parameter.name
        elif match.kind is MatchKind.NUMBERED:
            yield self.tr("Goes on from"), parameter.name
        yield self.tr("Asked for"), need_words(parameter)
        yield self.tr("Instead"), parameter.deprecation
        yield self.tr("Kind of value"), type_words(parameter.type)
        yield self.tr("Example"), parameter.example
        yield self.tr("Default"), parameter.default
        yield self.tr("Filled in"), parameter.autovalue
        yield self.tr("Suggested values"), ", ".join(parameter.suggested_values)
        yield self.tr("Other names"), ", ".join(parameter.aliases)
        group = subject.spec.set_of(parameter.name) if subject.spec is not None else None
        yield self.tr("Group"), group.label if group is not None else ""

    def _about_template(self, spec: TemplateSpec, *, is_alone: bool) -> Iterator[str]:
        title = spec.title if is_alone else self.tr("The template %1").replace("%1", spec.title)
        yield _heading(title)
        if spec.description:
            yield _paragraph(spec.description)
        count = self.tr("%n fields.", "", len(spec.parameters))
        yield _paragraph(f"{count} {origin_words(spec)}")


def _heading(text: str, beside: str = "") -> str:
    return f'<p style="margin-top: 8px"><b>{html.escape(text)}</b>{beside}</p>'


def _paragraph(text: str) -> str:
    return f"<p>{html.escape(text)}</p>"


def _table(rows: Iterable[_Row], dim: str) -> str:
    cells = "".join(
        f'<tr><td style="color: {dim}; padding-right: 12px">{html.escape(what)}</td>'
        f"<td>{html.escape(words)}</td></tr>"
        for what, words in rows
        if words
    )
    return f"<table>{cells}</table>" if cells else ""
