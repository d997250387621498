"""Portable infoboxes: `<infobox>` in XML, which says where it takes its values from."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

from model.reader.summary import plain_text
from model.templatedata.document import (
    ParameterDocument,
    ParameterType,
    SetDocument,
    TemplateDocument,
)
from model.templatedata.findings import Finding, Flaw
from model.templatedata.inference import COMMENT, parameter_names, without
from model.templatedata.json_value import LONGEST
from model.templatedata.loading import Loaded
from model.templatedata.texts import NO_TEXT, WIKI_LANGUAGE, Text

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_PLACE = "/infobox"
_OPENING = re.compile(r"<infobox(?=[\s/>])")
_CLOSING = re.compile(r"</infobox\s*>")
_WHOLE_FILE = re.compile(r"\s*<[?!]")
# What stands in these is wikitext, in which `<` and `&` need not be XML.
_TAGS = "default|label|format|navigation|header"
_WIKITEXT = re.compile(
    rf"(<(?P<tag>{_TAGS})(?:\s[^<>]*+)?(?<!/)>)((?:(?!<(?:{_TAGS})[\s>]|</(?P=tag)).)*+)(</(?P=tag)\s*>)",
    re.DOTALL,
)
_NO_XML_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9A-Fa-f]+);)(?:\w+;)?")
_FILES = frozenset({"image", "media", "video", "audio"})


def load_portable(text: str) -> Loaded:
    """The document of the first `<infobox>` in a text: XML alone, or a template's source.

    Names that its wikitext uses as `{{{name}}}` come after those of `source`. Never raises: what
    is no XML, or declares entities, is reported.
    """
    if len(text) > LONGEST:
        return _flawed(Flaw.TOO_LONG, f"{len(text)} characters, {LONGEST} are read")
    # A line stays the line it was, so that a flaw's place is that of the file.
    text = without(text, *COMMENT, keep_lines=True)
    span = _infobox(text)
    if span is None:
        return _flawed(Flaw.NOT_XML, "no <infobox> that ends with </infobox>")
    root = _parse(text, *span)
    if isinstance(root, str):
        return _flawed(Flaw.NOT_XML, root)
    document = _Reading().read(root, text)
    if not document.parameters:
        return _flawed(Flaw.NO_DOCUMENT, "nothing in it has a source")
    return Loaded((document,), ())


def _parse(text: str, start: int, end: int) -> Element | str:
    """The XML in a span of the text, or what is wrong with it."""
    try:
        root: Element = fromstring(_as_xml(text[start:end]), forbid_dtd=True)
    except ParseError as error:
        row, column = error.position
        return f"line {text.count(chr(10), 0, start) + row}, column {column + 1}"
    except DefusedXmlException:
        return "declares entities or a document type, which is not read"
    except ValueError as error:  # half a surrogate pair
        return str(error)
    return root


def _flawed(flaw: Flaw, detail: str) -> Loaded:
    return Loaded((), (Finding(_PLACE, flaw, detail),))


def _infobox(text: str) -> tuple[int, int] | None:
    """Where the infobox is; all of a text that is XML from its beginning."""
    opening = _OPENING.search(text)
    closing = opening and _CLOSING.search(text, opening.end())
    if not opening or not closing:
        return None
    return (0, len(text)) if _WHOLE_FILE.match(text) else (opening.start(), closing.end())


def _as_xml(text: str) -> str:
    """The text with what the extension forgives made XML: wikitext in it, HTML's entities."""
    text = _WIKITEXT.sub(_escaped, text)
    return _NO_XML_ENTITY.sub(_character, text)


def _escaped(match: re.Match[str]) -> str:
    opening, content, closing = match[1], match[3], match[4]
    if "<![CDATA[" in content:
        return match[0]
    return opening + html.escape(html.unescape(content), quote=False) + closing


def _character(entity: re.Match[str]) -> str:
    found = html.unescape(entity[0])
    return html.escape(found) if found != entity[0] else entity[0].replace("&", "&amp;")


@dataclass(slots=True)
class _Set:
    label: str
    names: dict[str, None] = field(default_factory=dict)


class _Reading:
    """Collects parameters and sets, in the order of the infobox."""

    def __init__(self) -> None:
        self._parameters: dict[str, ParameterDocument] = {}
        self._sets: list[_Set] = []

    def read(self, root: Element, source: str) -> TemplateDocument:
        for element, group in self._elements(root):
            name = (element.get("source") or "").strip()
            if name and name not in self._parameters:
                self._parameters[name] = _parameter(element, name)
                if group is not None:
                    group.names[name] = None
        # With those that are known before, so that none comes again in another spelling.
        known = "".join(f"{{{{{{{name}}}}}}}" for name in self._parameters)
        for name in parameter_names(known + source):
            self._parameters.setdefault(name, ParameterDocument(name))
        sets = (SetDocument(_text(s.label), tuple(s.names)) for s in self._sets if s.names)
        return TemplateDocument(parameters=tuple(self._parameters.values()), sets=tuple(sets))

    def _elements(self, root: Element) -> Iterator[tuple[Element, _Set | None]]:
        """All elements in the order of the text, each with the innermost set it is in."""
        waiting: list[tuple[Element, _Set | None]] = [(root, None)]
        while waiting:
            element, group = waiting.pop()
            yield element, group
            label = _heading(element)
            if label:
                group = _Set(label)
                self._sets.append(group)
            waiting.extend((child, group) for child in reversed(element))


def _heading(element: Element) -> str:
    """What a group or section is called."""
    if element.tag in ("group", "set"):
        return _plain(element.find("header"))
    return _plain(element.find("label")) if element.tag == "section" else ""


def _parameter(element: Element, name: str) -> ParameterDocument:
    default = element.find("default")
    return ParameterDocument(
        name,
        label=_text(_plain(element.find("label"))),
        default=_text(_own_text(default)),
        type=ParameterType.FILE if element.tag in _FILES else ParameterType.UNKNOWN,
    )


def _plain(element: Element | None) -> str:
    return plain_text(_own_text(element))


def _own_text(element: Element | None) -> str:
    """The wikitext in an element: all of it, but for elements nested in each other without sense.

    Of those only the first words: to read all of them at each would take too long.
    """
    return "" if element is None else (element.text or "").strip()


def _text(words: str) -> Text:
    return Text({WIKI_LANGUAGE: words}) if words else NO_TEXT
