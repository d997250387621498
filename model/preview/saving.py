"""A preview taken out of the window: as a page of HTML by itself, and as plain text."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from model.preview.box_preview import BoxPreview
from model.preview.flow import escaped

_ROW = re.compile(r'<a href="row:\d+"')
_RULE_FOR_RUNS = re.compile(r"^a(?=[. ])", re.MULTILINE)
_BREAKING = ("tr", "div", "p", "li", "br", "hr", "ul", "ol")
_LIST_MARK = "- "
_INDENT = "  "


def saved_html(preview: BoxPreview, title: str) -> str:
    """The preview as a page for browsers, that leads to no rows; `title` is the page's.

    Pictures have the addresses that the view gave them.
    """
    body = _ROW.sub("<span", preview.html).replace("</a>", "</span>")
    head, style, rest = body.partition("<style>")
    rules, end, rest = rest.partition("</style>")
    rules = _RULE_FOR_RUNS.sub("span", rules)
    meta = f'<meta charset="utf-8"><title>{escaped(title)}</title>'
    return f"<!DOCTYPE html>\n{head}{meta}{style}{rules}{end}{rest}\n"


def preview_text(preview: BoxPreview) -> str:
    """The preview as lines of text: `Label: value`, further lines of a value set in."""
    reader = _Lines()
    reader.feed(preview.html)
    reader.close()
    return reader.text()


class _Lines(HTMLParser):
    """Reads HTML that `BoxPreviews` has written."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[str] = [""]
        self._depth = 0
        self._is_style = self._is_label = self._is_value = False

    def text(self) -> str:
        """All lines that say something."""
        lines = (line.rstrip().replace("\u00a0", " ") for line in self._lines)
        return "".join(f"{line}\n" for line in lines if line.strip(" -"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line, or an item of a list."""
        if tag == "style":
            self._is_style = True
        elif tag in _BREAKING:
            self._depth += tag in ("ul", "ol")
            self._is_value = self._is_value and tag != "tr"
            self._new_line(_LIST_MARK if tag == "li" else "")
        elif tag == "td":
            self._is_value = self._is_label
            self._is_label = ("class", "label") in attrs
            if ("class", "side") in attrs:
                self._new_line()

    def handle_endtag(self, tag: str) -> None:
        """End a line, and behind a label write what parts it from its value."""
        if tag == "style":
            self._is_style = False
        elif tag in _BREAKING:
            self._depth -= tag in ("ul", "ol")
            self._new_line()
        elif tag == "table":
            self._is_value = False
            self._lines.append("")
        elif tag == "td" and self._is_label:
            self._lines[-1] += ": "

    def handle_data(self, data: str) -> None:
        """Words."""
        if self._is_style:
            return
        begins = not self._lines[-1].strip(" -")
        self._lines[-1] += data.lstrip("\u00a0") if begins else data

    def _new_line(self, mark: str = "") -> None:
        depth = self._depth - bool(mark)
        if self._lines[-1].strip(" -") and not (self._is_value and self._lines[-1].endswith(": ")):
            self._lines.append("")
        indent = _INDENT * (depth + self._is_value)
        if not self._lines[-1].strip(" -") and not self._lines[-1].endswith(": "):
            self._lines[-1] = indent + mark
        elif mark:
            self._lines.append(indent + mark)
