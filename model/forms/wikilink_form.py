"""A wikilink as its target and its label."""

from __future__ import annotations

import re

from model.forms.form import Context, Form, FormError, FormField
from model.forms.parts import Part, bare, is_one_link, part_of, pipes_of
from model.text_edit import Replace, TextEdit
from model.wikitext.nodes import NodeKind

_NOT_IN_A_TARGET = re.compile(r"[\[\]{}<>|\n\r]")
_BRACKETS = re.compile(r"\[(?=\[)|\](?=\])|\]\Z")

# MediaWiki's Parser::pstPass2, with the characters that a title may have.
_TITLE = "[^\\x00-\\x1f\\x7f#<>\\[\\]{}|]+"
_NAMESPACE = r"(?::?[ _0-9A-Za-z\x80-\U0010ffff-]+:|:|)"
_WITH_CONTEXT = re.compile(rf"{_NAMESPACE}({_TITLE}?)(?: ?\({_TITLE}\)|（{_TITLE}）)")
_WITH_PLACE = re.compile(
    rf"{_NAMESPACE}({_TITLE}?)(?: ?\({_TITLE}\)|（{_TITLE}）|)(?:(?:, |，|، ){_TITLE}|)"
)
_LONGEST_TITLE = 255
# Letters that wikis of some language take into the link; those of Chinese and Japanese don't.
_TRAIL = re.compile(r"[A-Za-z\u00aa-\u06ff]*")


class WikilinkForm(Form):
    """`[[target]]`, `[[target|label]]`, `[[target|]]`.

    The label's default is what a reader sees without one: the target, or, where a `|` stands for
    it, what MediaWiki's pipe trick writes there.
    """

    name = "link"

    def __init__(self, source: str, context: Context) -> None:
        self._source = source
        self._context = context
        self._pipe = next(iter(pipes_of(source[2:-2], context.syntax)), -1)
        target_end = len(source) - 2 if self._pipe < 0 else self._pipe + 2
        self._target = part_of(source, 2, target_end)
        self._label: Part | None = None
        if self._pipe >= 0:
            self._label = part_of(source, target_end + 1, len(source) - 2)

    @classmethod
    def recognise(cls, kind: NodeKind, source: str, context: Context) -> WikilinkForm | None:
        """A form of every wikilink that shows no file."""
        if kind is not NodeKind.WIKILINK or not is_one_link(source, context.syntax):
            return None
        return cls(source, context)

    @property
    def fields(self) -> tuple[FormField, ...]:
        target = self._target.text
        label = self._label.text if self._label else ""
        is_trick = self._label is not None and not label
        default = pipe_trick(target) if is_trick else default_label(target)
        trail = link_trail(self._context.following)
        hint = f"→ {label or default}{trail}" if trail else ""
        return (FormField("target", target), FormField("label", label, default=default, hint=hint))

    def _part_changed(self, key: str, value: str) -> TextEdit:
        value = value.strip()
        change = {"target": self._with_target, "label": self._with_label}[key]
        edit = change(value)
        if edit and not is_one_link(edit.apply(self._source), self._context.syntax):
            raise FormError(key, value)
        return edit

    def _with_target(self, value: str) -> TextEdit:
        if value == self._target.text:
            return TextEdit()
        if not value.strip(":") or _NOT_IN_A_TARGET.search(bare(value, self._context.syntax)):
            raise FormError("target", value)
        return self._target.replaced(value)

    def _with_label(self, value: str) -> TextEdit:
        if value == (self._label.text if self._label else ""):
            return TextEdit()
        end = len(self._source) - 2
        if not value:
            return TextEdit((Replace(self._pipe + 2, end, ""),))
        written = as_label(value, self._context)
        if self._label is None:
            return TextEdit((Replace(end, end, f"|{written}"),))
        return self._label.replaced(written)


def as_label(value: str, context: Context) -> str:
    """A label with its brackets written so that they end no link and begin none."""
    places = [match.start() for match in _BRACKETS.finditer(bare(value, context.syntax))]
    edit = TextEdit(tuple(Replace(p, p + 1, f"&#{ord(value[p])};") for p in places))
    return edit.apply(value)


def default_label(target: str) -> str:
    """What a reader sees of a link without a label."""
    return target.removeprefix(":").strip()


def pipe_trick(target: str) -> str:
    """The label that MediaWiki writes on saving `[[target|]]`; "" where it writes none."""
    if len(target) > _LONGEST_TITLE:
        return ""
    match = _WITH_CONTEXT.fullmatch(target) or _WITH_PLACE.fullmatch(target)
    return match[1] if match else ""


def link_trail(following: str) -> str:
    """The letters behind a link that a reader sees as part of it."""
    match = _TRAIL.match(following)
    return match[0] if match else ""
