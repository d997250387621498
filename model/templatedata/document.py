"""A TemplateData document as it was loaded: plain data in all its languages."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from model.templatedata.texts import NO_TEXT, Text


class ParameterType(StrEnum):
    """What a value is, by TemplateData's own names."""

    UNKNOWN = "unknown"
    STRING = "string"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    URL = "url"
    PAGE = "wiki-page-name"
    USER = "wiki-user-name"
    FILE = "wiki-file-name"
    TEMPLATE = "wiki-template-name"
    CONTENT = "content"
    LINE = "line"
    UNBALANCED = "unbalanced-wikitext"


@dataclass(frozen=True, slots=True)
class ParameterDocument:
    """One parameter, with what it inherits filled in.

    `aliases` are other names that the template takes for it. `autovalue` is wikitext that an
    editor may fill in, `default` what the template shows without a value.
    """

    name: str
    aliases: tuple[str, ...] = ()
    label: Text = NO_TEXT
    description: Text = NO_TEXT
    default: Text = NO_TEXT
    example: Text = NO_TEXT
    deprecation: Text = NO_TEXT
    autovalue: str = ""
    type: ParameterType = ParameterType.UNKNOWN
    is_required: bool = False
    is_suggested: bool = False
    is_deprecated: bool = False
    suggested_values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SetDocument:
    """A group of parameters, by their primary names."""

    label: Text
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MapDocument:
    """What one consumer (`citoid` …) calls things: its keys, each with the names of parameters.

    A value that TemplateData nests one deeper is flat here.
    """

    consumer: str
    entries: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class TemplateDocument:
    """What is known of one template.

    `title` is as the document gives it, with its namespace; empty where it gives none.
    `parameters` are in `paramOrder`, else in the document's order. `format` is the format string
    as it is written, also where it isn't one; None where there is none. `author` and `written`
    (ISO 8601) are those of a document of our own, else empty.
    """

    title: str = ""
    description: Text = NO_TEXT
    parameters: tuple[ParameterDocument, ...] = ()
    sets: tuple[SetDocument, ...] = ()
    maps: tuple[MapDocument, ...] = ()
    format: str | None = None
    author: str = ""
    written: str = ""
