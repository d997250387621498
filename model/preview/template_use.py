"""A call of a template in a document, as the preview's renderers ask it."""

from __future__ import annotations

import re
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
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)


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
        keys = argument_keys(view)
        self._by_key = dict(zip(keys, self.arguments, strict=True))
        self._views = dict(zip(keys, view.arguments, strict=True))
        self._texts: dict[str, str] = {}

    @property
    def is_function(self) -> bool:
        """Whether it is a parser function or a variable."""
        return self.first is not None

    def argument(self, *keys: str) -> int | None:
        """The argument of the first of these keys that has a value."""
        return next((self._by_key[key] for key in keys if self._is_filled(key)), None)

    def _is_filled(self, key: str) -> bool:
        view = self._views.get(key)
        return view is not None and bool(_COMMENT.sub("", view.value_text).strip())

    def text(self, key: str) -> str:
        """The plain text of an argument; empty where there is none."""
        if key not in self._texts:
            view = self._views.get(key)
            if view is None:
                return ""
            self._texts[key] = plain_text(view.value_text, _LONGEST, self._document.syntax)
        return self._texts[key]

    def first_text(self, *keys: str) -> str:
        """The plain text of the first of these arguments that says something."""
        return next(filter(None, map(self.text, keys)), "")

    def is_on(self, key: str) -> bool:
        """Whether an argument that is a switch is set."""
        return self.text(key).lower() not in ("", "no", "n", "0", "off", "false")

    def keys_like(self, pattern: re.Pattern[str]) -> list[str]:
        """The keys that a pattern matches in whole, of arguments with a value, in text order."""
        return [key for key in self._by_key if pattern.fullmatch(key) and self._is_filled(key)]

    def positional(self) -> Iterator[str]:
        """The keys `1`, `2`, … as far as there are any."""
        number = 1
        while str(number) in self._by_key:
            yield str(number)
            number += 1

    def filled(self) -> Iterator[int]:
        """The positional arguments that have a value."""
        for key in self.positional():
            argument = self.argument(key)
            if argument is not None:
                yield argument

    def texts(self) -> list[str]:
        """The plain texts of the positional arguments."""
        return [self.text(key) for key in self.positional()]
