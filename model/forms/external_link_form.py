"""An external link as its address and its label; a bare address too."""

from __future__ import annotations

import re

from model.forms.form import Context, Form, FormError, FormField
from model.forms.parts import bare, has_more_open, part_of, solid_spans
from model.text_edit import Replace, TextEdit
from model.wikitext.nodes import NodeKind

# MediaWiki's $wgUrlProtocols.
_PROTOCOL = re.compile(
    r"""//|(?:https?|ftps?|sftp|gopher|ircs?|telnet|nntp|worldwind|ssh|svn|git|mms|redis|
    wikipedia)://|(?:bitcoin|geo|magnet|mailto|matrix|news|sips?|sms|tel|urn|xmpp):""",
    re.VERBOSE | re.IGNORECASE,
)
_NOT_IN_A_URL = re.compile(r"[\x00-\x20\x7f\u00a0\u3000\"<>\[\]{}|]|'(?=')|(?<=')'")
_END_OF_A_SENTENCE = re.compile(r"[,;.:!?\\]+\Z")
_BRACKETS = re.compile(r"\]|\[(?=\[)|(?<=\[)\[")
_URL_ENDS = re.compile(r"[\s<>\"\[\]]")


class ExternalLinkForm(Form):
    """`[address label]`, `[address]`, or an address alone.

    An address is written so that it reads back as one: what can't stand in it becomes `%20` and
    the like. A label for a bare address puts both into brackets.
    """

    name = "external link"

    def __init__(self, source: str, context: Context) -> None:
        self._source = source
        self._context = context
        self._has_brackets = source.startswith("[")
        start, end = (1, len(source) - 1) if self._has_brackets else (0, len(source))
        ending = _URL_ENDS.search(bare(source, context.syntax), start, end)
        url_end = ending.start() if ending else end
        self._url = part_of(source, start, url_end)
        self._label = part_of(source, url_end, end)

    @classmethod
    def recognise(cls, kind: NodeKind, source: str, context: Context) -> ExternalLinkForm | None:
        """A form of every external link."""
        if kind is not NodeKind.EXTERNAL_LINK:
            return None
        form = cls(source, context)
        return form if form._url.text else None

    @property
    def fields(self) -> tuple[FormField, ...]:
        default = "[1]" if self._has_brackets else self._url.text
        label = self._label.text
        return (
            FormField("url", self._url.text),
            FormField("label", label, default="" if label else default),
        )

    def _part_changed(self, key: str, value: str) -> TextEdit:
        value = value.strip()
        change = {"url": self._with_url, "label": self._with_label}[key]
        edit = change(value)
        if has_more_open(edit.apply(self._source), self._source, self._context.syntax):
            raise FormError(key, value)
        return edit

    def _with_url(self, value: str) -> TextEdit:
        if value == self._url.text:
            return TextEdit()
        protocol = _PROTOCOL.match(value)
        is_valid = protocol and value[protocol.end() :]
        if not protocol or not is_valid or (protocol[0] == "//" and not self._has_brackets):
            raise FormError("url", value)
        return self._url.replaced(encoded_url(value, self._context, is_bare=not self._has_brackets))

    def _with_label(self, value: str) -> TextEdit:
        if value == self._label.text:
            return TextEdit()
        if not value:
            return TextEdit((Replace(self._url.end, self._label.end, ""),))
        if "\n" in value:
            raise FormError("label", value)
        written = _BRACKETS.sub(lambda match: f"&#{ord(match.group())};", value)
        if not self._has_brackets:
            end = self._url.end
            return TextEdit((Replace(0, 0, "["), Replace(end, end, f" {written}]")))
        if not self._label.text:
            return TextEdit((Replace(self._url.end, self._label.end, f" {written}"),))
        return self._label.replaced(written)


def encoded_url(url: str, context: Context, *, is_bare: bool = False) -> str:
    """The address with all that would end it written as `%20` and the like.

    Templates in it stay. Of an address without brackets that takes the full stop of a sentence at
    its end in, too, which MediaWiki leaves out.
    """
    spans = solid_spans(url, context.syntax)
    pieces: list[str] = []
    position = 0
    for start, end in spans:
        pieces += [_encoded(url[position:start]), url[start:end]]
        position = end
    rest = _encoded(url[position:])
    if is_bare:
        rest = _END_OF_A_SENTENCE.sub(lambda match: _percent(match[0]), rest)
        if "(" not in url and rest.endswith(")"):
            rest = rest.removesuffix(")") + _percent(")")
    return "".join(pieces) + rest


def _encoded(text: str) -> str:
    return _NOT_IN_A_URL.sub(lambda match: _percent(match[0]), text)


def _percent(text: str) -> str:
    return "".join(f"%{byte:02X}" for byte in text.encode())
