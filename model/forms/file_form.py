"""A file link as its name, its options and its caption."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from model.forms.form import Context, FieldKind, Form, FormError, FormField
from model.forms.parts import Part, bare, is_one_link, part_of, pipes_of
from model.forms.wikilink_form import as_label
from model.text_edit import Replace, TextEdit
from model.wikitext.nodes import NodeKind
from model.wikitext.syntax import WikiSyntax

_NOT_IN_A_NAME = re.compile(r"[\[\]{}<>|#\n\r]")
_SIZE = re.compile(r"(\d+(?:x\d+)?|x\d+)[ _]*(?:px)?")
_WIDTH = re.compile(r"(\d+(?:x\d*)?|x\d+)")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")

FRAMES = ("thumb", "frame", "frameless")
ALIGNMENTS = ("left", "right", "center", "none")
HEIGHTS = ("baseline", "middle", "sub", "super", "text-top", "text-bottom", "top", "bottom")
_FIRST_COUNTS = (*FRAMES, *ALIGNMENTS, *HEIGHTS)
_VALUES = ("alt", "link", "page", "lang", "class", "start", "end", "thumbtime")
_RARE = ("start", "end", "thumbtime", "loop", "muted")


@dataclass(frozen=True, slots=True)
class _Option:
    """One part behind the name: which option it is in English, None for a caption.

    `word` is the option that it would be on its own.
    """

    option: str | None
    word: str | None
    part: Part
    pipe: int

    @property
    def value(self) -> Part | None:
        """What stands behind the `=`; None where there is none."""
        equals = self.part.text.find("=")
        if equals < 0:
            return None
        return part_of(self.part.source, self.part.start + equals + 1, self.part.end)


class FileForm(Form):
    """`[[File:name|option|…|caption]]`, its options known by the words of all wikis.

    As MediaWiki's Parser::makeImage: what is no option is the caption, and the last of these
    counts; of frames and of alignments it is the first, of other options the last. An option that
    is there without its value shows as it is written (`link=`); so does a thumbnail of its own
    (`thumb=…`). A new option is written in English before the caption.
    """

    name = "file"

    def __init__(self, source: str, context: Context) -> None:
        self._source = source
        self._syntax = context.syntax
        self._end = len(source) - 2
        pipes = [pipe + 2 for pipe in pipes_of(source[2:-2], context.syntax)]
        ends = [*pipes, self._end]
        self._target = part_of(source, 2, ends[0])
        self._options = list(_read(source, pipes, self._end, context.syntax))

    @classmethod
    def recognise(cls, kind: NodeKind, source: str, context: Context) -> FileForm | None:
        """A form of every file that is shown by a link."""
        if kind is not NodeKind.FILE or not is_one_link(source, context.syntax):
            return None
        return cls(source, context)

    @property
    def fields(self) -> tuple[FormField, ...]:
        return (
            FormField("name", self._name.text),
            FormField("caption", self._text_of(self._caption)),
            FormField("alt", self._value("alt")),
            FormField("size", self._size),
            FormField("frame", self._one_of(FRAMES), FieldKind.CHOICE, choices=FRAMES),
            FormField("align", self._one_of(ALIGNMENTS), FieldKind.CHOICE, choices=ALIGNMENTS),
            FormField("upright", self._value("upright")),
            FormField("link", self._value("link")),
            FormField("border", "yes" if self._find("border") else "", FieldKind.YES_NO),
            FormField("height", self._one_of(HEIGHTS), FieldKind.CHOICE, choices=HEIGHTS),
            FormField("page", self._value("page")),
            FormField("lang", self._value("lang")),
            FormField("class", self._value("class")),
            *(FormField(key, self._value(key)) for key in _RARE if self._find(key)),
        )

    def _part_changed(self, key: str, value: str) -> TextEdit:
        value = value.strip()
        current = next((field.value for field in self.fields if field.key == key), None)
        if current is None:
            raise KeyError(key)
        if value == current:
            return TextEdit()
        if key == "name":
            edit = self._with_name(value)
        elif key == "caption":
            edit = self._with_caption(value)
        else:
            edit = self._with_value(key, value)
        if not is_one_link(edit.apply(self._source), self._syntax):
            raise FormError(key, value)
        return edit

    def _with_value(self, key: str, value: str) -> TextEdit:
        old = self._shown(key)
        if not value:
            return self._without(o for o in self._options if o.word in self._names_of(key))
        written = self._written(key, value)
        if self._syntax.image_option(written) is None:
            raise FormError(key, value)
        if old is None:
            return self._with_option(written)
        if key == "size" and (number := _WIDTH.match(old.part.text)):
            start = old.part.start
            return part_of(self._source, start, start + number.end()).replaced(written[:-2])
        if old.value is not None and "=" in written:
            # The wiki's own word for the option stays.
            return old.value.replaced(written.partition("=")[2])
        return old.part.replaced(written)

    # What is there

    @property
    def _name(self) -> Part:
        """The name without the namespace."""
        colon = self._target.text.find(":")
        return part_of(self._source, self._target.start + colon + 1, self._target.end)

    @property
    def _caption(self) -> _Option | None:
        captions = [option for option in self._options if option.option is None]
        return captions[-1] if captions else None

    @property
    def _size(self) -> str:
        option = self._find("width")
        match = _WIDTH.match(option.part.text) if option else None
        return match[1] if match else ""

    def _find(self, *names: str) -> _Option | None:
        """The option that counts among those of these names."""
        found = [option for option in self._options if option.option in names]
        if not found:
            return None
        return found[0] if names[0] in _FIRST_COUNTS else found[-1]

    def _shown(self, key: str) -> _Option | None:
        return self._find(*self._names_of(key))

    def _one_of(self, names: tuple[str, ...]) -> str:
        option = self._find(*names)
        if option is None or option.option is None:
            return ""
        return option.part.text if option.value is not None else option.option

    def _value(self, key: str) -> str:
        option = self._find(key)
        if option is None:
            return ""
        if option.value is not None:
            return option.value.text or option.part.text
        _, space, number = option.part.text.rpartition(" ")
        return number if space and _NUMBER.fullmatch(number) else option.part.text

    @staticmethod
    def _text_of(option: _Option | None) -> str:
        return option.part.text if option else ""

    # What is written

    def _written(self, key: str, value: str) -> str:
        """A whole option, in English."""
        if key == "size":
            match = _SIZE.fullmatch(value)
            if match is None:
                raise FormError(key, value)
            return f"{match[1]}px"
        if key in ("border", "loop", "muted"):
            return key
        is_whole = self._syntax.image_option(value) in self._names_of(key)
        if is_whole and (key not in _VALUES or value.endswith("=")):
            return value
        if key in ("frame", "align", "height"):
            raise FormError(key, value)
        if key == "upright" and not _NUMBER.fullmatch(value):
            raise FormError(key, value)
        return f"{key}={_in_a_part(value, Context(self._syntax))}"

    @staticmethod
    def _names_of(key: str) -> tuple[str, ...]:
        """The options that a part is about."""
        groups = {"frame": FRAMES, "align": ALIGNMENTS, "height": HEIGHTS, "size": ("width",)}
        return groups.get(key, (key,))

    def _with_name(self, value: str) -> TextEdit:
        if not value or _NOT_IN_A_NAME.search(bare(value, self._syntax)):
            raise FormError("name", value)
        part = self._target if self._syntax.is_file(value) else self._name
        return part.replaced(value)

    def _with_caption(self, value: str) -> TextEdit:
        caption = self._caption
        if not value:
            return self._without([caption] if caption else [])
        if self._syntax.image_option(value) is not None:
            raise FormError("caption", value)
        written = _in_a_part(value, Context(self._syntax))
        if caption is None:
            return TextEdit((Replace(self._end, self._end, f"|{written}"),))
        return caption.part.replaced(written)

    def _with_option(self, written: str) -> TextEdit:
        caption = self._caption
        is_last = caption is not None and caption is self._options[-1]
        place = caption.pipe if caption is not None and is_last else self._end
        return TextEdit((Replace(place, place, f"|{written}"),))

    def _without(self, options: Iterable[_Option]) -> TextEdit:
        """Take options out; of a repeated one all, or another of them would count."""
        ends = [*(option.pipe for option in self._options[1:]), self._end]
        gone = {option.pipe for option in options}
        return TextEdit(
            tuple(
                Replace(option.pipe, end, "")
                for option, end in zip(self._options, ends, strict=False)
                if option.pipe in gone
            )
        )


def _read(source: str, pipes: list[int], end: int, syntax: WikiSyntax) -> Iterator[_Option]:
    has_frame = False
    for pipe, part_end in pairwise([*pipes, end]):
        part = part_of(source, pipe + 1, part_end)
        word = syntax.image_option(part.text)
        # A second frame is no option to MediaWiki, and so a caption.
        option = None if word in FRAMES and has_frame else word
        has_frame = has_frame or word in FRAMES
        yield _Option(option, word, part, pipe)


def _in_a_part(value: str, context: Context) -> str:
    """A text with what would end the part or the link written otherwise."""
    written = as_label(value, context)
    blank = bare(written, context.syntax)
    return "".join("&#124;" if b == "|" else c for c, b in zip(written, blank, strict=True))
