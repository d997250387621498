"""What an open page says of templates: the one it is, or the one it documents."""

from __future__ import annotations

from collections.abc import Callable

from model.templatedata.hints import may_say_something
from model.templatedata.json_value import LONGEST
from model.templatedata.library import Found
from model.templatedata.spec import Origin
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax


class PageDocuments:
    """Asks one page, whose text and file may change. It is read only when it has to be.

    A page is about the template that its file is named after. One with a `<templatedata>` block
    is also about the infobox in it, where it has infoboxes of one name only.
    """

    def __init__(
        self,
        text: Callable[[], str],
        file_name: Callable[[], str],
        syntax: WikiSyntax = DEFAULT_SYNTAX,
    ) -> None:
        self._text = text
        self._file_name = file_name
        self._syntax = syntax
        self._read = ""
        self._says: Found | None = None
        self._box = ""
        self._told: tuple[Found | None, tuple[str, ...]] = None, ()

    def find(self, title: str) -> Found | None:
        """What the page says of the template of a normalised title."""
        self._follow()
        return self._says if title in self._titles() else None

    def titles(self) -> tuple[str, ...]:
        """The templates that the page is about."""
        self._follow()
        return self._titles()

    @property
    def says_something(self) -> bool:
        """Whether it did when it was last looked at."""
        return self._told[0] is not None

    def look(self) -> bool:
        """Whether the page says something else than when it was last looked at."""
        self._follow()
        before, self._told = self._told, (self._says, self._titles())
        return self._told != before

    # ruff: noqa: PLC0415 - what reads templates is loaded with the first page that may be one
    def _titles(self) -> tuple[str, ...]:
        """The templates that the page is about."""
        if self._says is None:
            return ()
        from model.templatedata.source_file import title_from_file_name

        own = title_from_file_name(self._file_name(), self._syntax)
        return tuple(filter(None, (own, self._box)))

    def _follow(self) -> None:
        """Read the text if it is another one than before, and may say something."""
        text = self._text()
        if text is self._read:
            return
        self._read, self._says, self._box = text, None, ""
        if len(text) <= LONGEST and may_say_something(text):
            self._load(text)

    def _load(self, text: str) -> None:
        from model.templatedata.source_file import SourceKind, load_wikitext

        found = load_wikitext(text, self._syntax)
        if found is None or not found[1].documents:
            return
        kind, loaded = found
        origin = Origin.INFERRED if kind is SourceKind.SOURCE else Origin.PAGE
        self._says = Found(loaded.documents[0], origin, loaded.findings)
        if kind is SourceKind.BLOCK:
            self._box = self._only_box(text)

    def _only_box(self, text: str) -> str:
        from model.boxes import find_boxes
        from model.wikitext.reading import parse

        boxes = find_boxes(parse(text, syntax=self._syntax), self._syntax)
        names = {self._syntax.normalize_template_name(box.name_text) for box in boxes}
        return names.pop() if len(names) == 1 else ""
