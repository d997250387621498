"""A call of a template in a document, as the preview's renderers ask it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from model.arguments import argument_keys
from model.document import Document
from model.reader.summary import plain_text
from model.reader.template_names import SHAPES
from model.wikitext.nodes import NodeKind

if TYPE_CHECKING:
    from model.preview.value_writer import ValueWriter

Renderer = Callable[["ValueWriter", "TemplateUse"], None]
"""Writes what one call shows."""

_LONGEST = 400


class TemplateUse:
    """`title` is the template's name, normalised, `name` that in lower case; `row` is its node.

    `first` is what stands behind the colon of a parser function, as written, else None.
    """

    def __init__(self, document: Document, row: int) -> None:
        view = document.template(row)
        raw = view.text[view.start + 2 : view.name_end]
        syntax = document.syntax
        self.row = row
        self.first: str | None = None
        if raw.strip().lower() not in SHAPES and syntax.is_parser_function(raw):
            self.title, colon, first = raw.strip().partition(":")
            self.first = first if colon else ""
        else:
            self.title = syntax.normalize_template_name(raw)
            if raw.strip().lower() in SHAPES:
                self.title = raw.strip()
        self.name = self.title.lower()
        self._document = document
        children = document.children(row)
        self.arguments = [child.id for child in children if child.kind is NodeKind.ARGUMENT]
        self._by_key = dict(zip(argument_keys(view), self.arguments, strict=True))
        self._texts: dict[str, str] = {}

    @property
    def is_function(self) -> bool:
        """Whether it is a parser function or a variable."""
        return self.first is not None

    def argument(self, *keys: str) -> int | None:
        """The argument of the first of these keys that says something."""
        return next((self._by_key[key] for key in keys if self.text(key)), None)

    def text(self, key: str) -> str:
        """The plain text of an argument; empty where there is none."""
        if key not in self._texts:
            argument = self._by_key.get(key)
            if argument is None:
                return ""
            source = self._document.source(self._document.children(argument)[-1].id)
            self._texts[key] = plain_text(source, _LONGEST, self._document.syntax)
        return self._texts[key]

    def first_text(self, *keys: str) -> str:
        """The plain text of the first of these arguments that says something."""
        return next(filter(None, map(self.text, keys)), "")

    def is_on(self, key: str) -> bool:
        """Whether an argument that is a switch is set."""
        return self.text(key).lower() not in ("", "no", "n", "0", "off", "false")

    def positional(self) -> Iterator[str]:
        """The keys `1`, `2`, … as far as there are any."""
        number = 1
        while str(number) in self._by_key:
            yield str(number)
            number += 1

    def texts(self) -> list[str]:
        """The plain texts of the positional arguments."""
        return [self.text(key) for key in self.positional()]
