"""Names of files as the whole value of an argument: `image = Example.jpg`."""

from __future__ import annotations

import re
from urllib.parse import unquote

from model.forms.form import Context, Form, FormError, FormField
from model.text_edit import Replace, TextEdit
from model.wikitext.nodes import NodeKind
from model.wikitext.syntax import WikiSyntax

# What MediaWiki takes for a file, on Commons.
_FILE = re.compile(
    r"""[^#<>\[\]|{}\n/:]+\.(?:jpe?g|jfif|png|svg|gif|tiff?|webp|xcf|pdf|djvu|og[gvax]|opus|webm|wav
    |flac|mp[34]|midi?|stl)""",
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST = 240
"""Bytes that a title of a file may have; with room for the namespace."""

_LINK = re.compile(r"\[\[\s*:?([^\[\]|]+)(?:\|.*)?\]\]", re.DOTALL)
_PAGE = re.compile(
    r"""(?:https?:)?//[\w.-]+/(?:
    wiki/(?P<page>[^?#]+)
    | w/index\.php\?(?:.*&)?title=(?P<title>[^&#]+)
    | wikipedia/[\w-]+/(?:thumb/)?[0-9a-f]/[0-9a-f]{2}/(?P<upload>[^/?#]+).*
    ).*""",
    re.VERBOSE | re.IGNORECASE,
)
_VIEWER = re.compile(r"(?:https?:)?//[^#]+\#(?:/media/)(?P<page>.+)", re.IGNORECASE)
_SPECIAL = re.compile(r"Special:(?:FilePath|Redirect/file)/", re.IGNORECASE)
# Names of arguments that hold a file's name, for those that are empty yet.
_IMAGE_WORD = re.compile(
    r"""\A(?:image|img|picture|photo|logo|cover|bild|immagine|imagen|imagem|imatge|afbeelding
    |zdjęcie|изображение|画像|kép|obrázek|image_skyline|image_flag|image_seal|image_shield|image_map
    |map_image|flag_image|coat_of_arms|signature|screenshot|photo1|bildname|image_name)\Z""",
    re.VERBOSE | re.IGNORECASE,
)


class FileNameForm(Form):
    """A file's name without brackets; with its namespace only where it stands there already.

    A link to the file, or the address of its page or of itself, is written as its name.
    """

    name = "file name"

    def __init__(self, source: str, syntax: WikiSyntax) -> None:
        self._source = source
        self._syntax = syntax
        self._prefix = _prefix_of(source, syntax)

    @classmethod
    def recognise(cls, kind: NodeKind, source: str, context: Context) -> FileNameForm | None:
        """A form of words that are a file's name, and of what is empty where one belongs."""
        if kind is not NodeKind.TEXT or not context.argument:
            return None
        if not source:
            is_for_one = _IMAGE_WORD.match(context.argument) and not context.is_positional
            return cls(source, context.syntax) if is_for_one else None
        form = cls(source, context.syntax)
        return form if _is_file(form.fields[0].value) else None

    @property
    def fields(self) -> tuple[FormField, ...]:
        return (FormField("file", self._source[len(self._prefix) :]),)

    def _part_changed(self, key: str, value: str) -> TextEdit:
        if key != "file":
            raise KeyError(key)
        value = value.strip()
        if value == self.fields[0].value:
            return TextEdit()
        written = self._file_in(value)
        if written and not _is_file(written):
            raise FormError(key, value)
        start = len(self._prefix) if written else 0
        return TextEdit.of([Replace(start, len(self._source), written)])

    def _file_in(self, value: str) -> str:
        """The file's name alone, out of what was typed or pasted."""
        link = _LINK.fullmatch(value)
        if link:
            return self._without_namespace(link[1].strip())
        address = _VIEWER.fullmatch(value) or _PAGE.fullmatch(value)
        if address is None:
            return self._without_namespace(value)
        found = next(text for text in address.groupdict().values() if text)
        return self._without_namespace(unquote(found).replace("_", " "))

    def _without_namespace(self, name: str) -> str:
        special = _SPECIAL.match(name)
        if special:
            return name[special.end() :]
        return name[len(_prefix_of(name, self._syntax)) :]


def _prefix_of(name: str, syntax: WikiSyntax) -> str:
    """The namespace in front of a file's name, with its colon and the spaces behind it."""
    before, colon, after = name.partition(":")
    if not colon or before.strip().casefold() not in syntax.file_namespaces:
        return ""
    return name[: len(name) - len(after.lstrip(" "))]


def _is_file(name: str) -> bool:
    return _FILE.fullmatch(name) is not None and len(name.encode()) <= _LONGEST
