"""Writes documents in the form that our own files have."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from model.templatedata.document import ParameterDocument, ParameterType, TemplateDocument
from model.templatedata.texts import WIKI_LANGUAGE, Text

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def document_json(document: TemplateDocument, title: str, **about: object) -> str:
    """A file's text that `load_documents` reads as the same document, for a template.

    `about` is what else the file says of itself, in JSON's types.
    """
    origin = {"template": title, "author": document.author, "written": document.written, **about}
    root = {key: value for key, value in origin.items() if value}
    root["templatedata"] = _root(document)
    text = json.dumps(root, ensure_ascii=False, indent=1) + "\n"
    # Half a surrogate pair, which JSON can name, could not be written to a file.
    return _LONE_SURROGATE.sub("\ufffd", text)


def _root(document: TemplateDocument) -> dict[str, Any]:
    root: dict[str, Any] = {}
    if document.description:
        root["description"] = _text(document.description)
    root["params"] = {p.name: dict(_parameter(p)) for p in document.parameters}
    if document.sets:
        root["sets"] = [
            {"label": _text(group.label), "params": list(group.names)} for group in document.sets
        ]
    if document.maps:
        root["maps"] = {
            consumer.consumer: {key: list(names) for key, names in consumer.entries}
            for consumer in document.maps
        }
    if document.format is not None:
        root["format"] = document.format
    return root


def _parameter(parameter: ParameterDocument) -> Iterator[tuple[str, Any]]:
    texts = ("label", "description", "default", "example")
    for key in texts:
        text: Text = getattr(parameter, key)
        if text:
            yield key, _text(text)
    if parameter.type is not ParameterType.UNKNOWN:
        yield "type", parameter.type.value
    if parameter.is_required:
        yield "required", True
    if parameter.is_suggested:
        yield "suggested", True
    if parameter.is_deprecated:
        yield "deprecated", _text(parameter.deprecation) if parameter.deprecation else True
    if parameter.aliases:
        yield "aliases", list(parameter.aliases)
    if parameter.autovalue:
        yield "autovalue", parameter.autovalue
    if parameter.suggested_values:
        yield "suggestedvalues", list(parameter.suggested_values)


def _text(text: Text) -> Any:
    """One text as a string where it names no language, else an object."""
    if set(text.by_language) <= {WIKI_LANGUAGE}:
        return text.by_language.get(WIKI_LANGUAGE)
    return dict(text.by_language)
