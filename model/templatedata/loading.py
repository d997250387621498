"""Reads TemplateData's JSON, tolerantly: what is wrong is reported, and the rest is read.

Three shapes are read: the content of a `<templatedata>` block, an answer of
`action=templatedata` (whole, or one page of it), and our own files, which put a block into an
object with `template`, `author` and `written`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from model.templatedata.document import (
    MapDocument,
    ParameterDocument,
    ParameterType,
    SetDocument,
    TemplateDocument,
)
from model.templatedata.findings import Finding, Flaw
from model.templatedata.format import TemplateFormat
from model.templatedata.json_value import JsonValue, read_json
from model.templatedata.texts import NO_TEXT, WIKI_LANGUAGE, Text

_ROOT_KEYS = frozenset({"description", "params", "paramOrder", "sets", "maps", "format"})
_API_KEYS = frozenset({"title", "ns", "pageid", "notemplatedata", "missing"})
_PARAMETER_KEYS = frozenset(
    {
        *("label", "description", "default", "example", "required", "suggested", "deprecated"),
        *("aliases", "autovalue", "suggestedvalues", "inherits", "type"),
    }
)
_OLD_TYPES = {
    "string/line": ParameterType.LINE,
    "string/wiki-page-name": ParameterType.PAGE,
    "string/wiki-user-name": ParameterType.USER,
    "string/wiki-file-name": ParameterType.FILE,
}


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a text holds of TemplateData, and all that is wrong with it."""

    documents: tuple[TemplateDocument, ...]
    findings: tuple[Finding, ...]


def load_documents(text: str) -> Loaded:
    """The documents in a text of JSON. Never raises; a text that holds none has findings."""
    root = read_json(text)
    documents = tuple(_documents(root))
    if not documents and not root.findings:
        root.note(Flaw.NO_DOCUMENT)
    # What is asked for twice is noted twice.
    return Loaded(documents, tuple(dict.fromkeys(root.findings)))


def _documents(root: JsonValue) -> Iterator[TemplateDocument]:
    if not root.is_object:
        root.keys()
        return
    if "pages" in root.value:
        for page in _pages(root.at("pages")):
            if _has_data(page):
                yield _document(page, is_api=True)
    elif "templatedata" in root.value:
        block = root.at("templatedata")
        if not block.is_object:
            if block.is_null:
                block.note(Flaw.MISSING)
            block.keys()
            return
        yield _with_origin(_document(block, is_api=False), root)
    elif _has_data(root):
        yield _document(root, is_api="title" in root.value)


def _pages(pages: JsonValue) -> Iterator[JsonValue]:
    if isinstance(pages.value, list):
        yield from pages.items()
        return
    for key in pages.keys():  # noqa: SIM118 - not a dict
        yield pages.at(key)


def _has_data(page: JsonValue) -> bool:
    """Whether a page of an answer is one with TemplateData, or with names from its source."""
    if not page.keys() or "missing" in page.value or "params" not in page.value:
        return False
    return bool(page.value["params"]) or "notemplatedata" not in page.value


def _with_origin(document: TemplateDocument, root: JsonValue) -> TemplateDocument:
    return TemplateDocument(
        root.at("template").text(),
        document.description,
        document.parameters,
        document.sets,
        document.maps,
        document.format,
        root.at("author").text(),
        root.at("written").text(),
    )


def _document(root: JsonValue, *, is_api: bool) -> TemplateDocument:
    for key in root.keys():  # noqa: SIM118 - not a dict
        if key not in _ROOT_KEYS and not (is_api and key in _API_KEYS):
            root.at(key).note(Flaw.UNKNOWN_KEY)
    params = root.at("params")
    if params.is_null:
        params.note(Flaw.MISSING)
    found: dict[str, ParameterDocument] = {}
    circles = _in_circles(params) if params.is_object else ()
    # What PHP makes of an empty object.
    is_empty = params.is_null or (is_api and params.value == [])
    for key in [] if is_empty else params.keys():
        name = key.strip()
        if name in found:
            params.at(key).note(Flaw.REPEATED, name)
            continue
        found[name] = _Parameter(params, key, circles, is_api=is_api).read()
    _note_taken_names(params, found)
    ordered = _ordered(root.at("paramOrder"), found)
    return TemplateDocument(
        root.at("title").text() if is_api else "",
        _text(root.at("description")),
        ordered,
        tuple(_sets(root.at("sets"), found)),
        tuple(_maps(root.at("maps"), found)),
        _format(root.at("format")),
    )


class _Parameter:
    """Reads one parameter: what stands at it, and one level of what it inherits."""

    def __init__(
        self, params: JsonValue, key: str, circles: Collection[str], *, is_api: bool
    ) -> None:
        self._own = params.at(key)
        self._name = key.strip()
        self._is_api = is_api
        self._inherited = self._parent(params, key, circles)

    def _parent(self, params: JsonValue, key: str, circles: Collection[str]) -> JsonValue | None:
        place = self._own.at("inherits")
        if place.is_null:
            return None
        name = place.name()
        if not name:
            return None
        if name not in params.value:
            place.note(Flaw.UNKNOWN_PARAMETER, name)
            return None
        if key in circles:
            place.note(Flaw.CYCLE, name)
        # Its own flaws are reported where they stand, not again at every heir.
        parent = params.at(name)
        return JsonValue(parent.value, parent.path, []) if parent.is_object else None

    def read(self) -> ParameterDocument:
        if not self._own.is_object:
            self._own.keys()
            return ParameterDocument(self._name)
        for key in self._own.keys():  # noqa: SIM118 - not a dict
            if key not in _PARAMETER_KEYS:
                self._own.at(key).note(Flaw.UNKNOWN_KEY)
        is_deprecated, deprecation = self._deprecation()
        return ParameterDocument(
            self._name,
            # MediaWiki copies these too, but then two parameters go by one name.
            _names(self._own.at("aliases")),
            _text(self._at("label")),
            _text(self._at("description")),
            _text(self._at("default")),
            _text(self._at("example")),
            deprecation,
            self._at("autovalue").text(),
            _type(self._at("type")),
            self._at("required").flag(empty_is_true=self._is_api),
            self._at("suggested").flag(empty_is_true=self._is_api),
            is_deprecated,
            _strings(self._at("suggestedvalues")),
        )

    def _at(self, key: str) -> JsonValue:
        own = self._own.at(key)
        return self._inherited.at(key) if self._inherited is not None and own.is_null else own

    def _deprecation(self) -> tuple[bool, Text]:
        value = self._at("deprecated")
        if isinstance(value.value, str) and value.value:
            return True, _text(value)
        if value.is_object:
            return True, _text(value)
        return value.flag(empty_is_true=self._is_api), NO_TEXT


def _in_circles(params: JsonValue) -> frozenset[str]:
    """The parameters from which following `inherits` leads back to themselves."""
    found: set[str] = set()
    done: set[str] = set()
    for start in params.value:
        way: dict[str, None] = {}
        name = start
        while name in params.value and name not in done and name not in way:
            way[name] = None
            parent = params.value[name]
            name = str(parent.get("inherits", "")) if isinstance(parent, dict) else ""
        if name in way:
            steps = list(way)
            found.update(steps[steps.index(name) :])
        done.update(way)
    return frozenset(found)


def _note_taken_names(params: JsonValue, found: dict[str, ParameterDocument]) -> None:
    taken = dict.fromkeys(found, "")
    for parameter in found.values():
        for alias in parameter.aliases:
            if alias in taken and alias != parameter.name:
                params.at(parameter.name).at("aliases").note(Flaw.TAKEN, alias)
            taken[alias] = parameter.name


def _ordered(
    order: JsonValue, found: dict[str, ParameterDocument]
) -> tuple[ParameterDocument, ...]:
    if order.is_null:
        return tuple(found.values())
    names: dict[str, ParameterDocument] = {}
    for item in order.items():
        name = item.name()
        if name in names:
            item.note(Flaw.REPEATED, name)
        elif name in found:
            names[name] = found[name]
        elif name:
            item.note(Flaw.UNKNOWN_PARAMETER, name)
    missing = [name for name in found if name not in names]
    for name in missing:
        order.note(Flaw.MISSING, name)
    return (*names.values(), *(found[name] for name in missing))


def _sets(sets: JsonValue, found: dict[str, ParameterDocument]) -> Iterator[SetDocument]:
    if sets.is_null:
        return
    for item in sets.items():
        if not item.is_object:
            item.keys()
            continue
        names = []
        for place in item.at("params").items():
            name = place.name()
            if name in found:
                names.append(name)
            else:
                place.note(Flaw.UNKNOWN_PARAMETER, name)
        if not names:
            item.at("params").note(Flaw.MISSING)
        else:
            yield SetDocument(_text(item.at("label")), tuple(dict.fromkeys(names)))


def _maps(maps: JsonValue, found: dict[str, ParameterDocument]) -> Iterator[MapDocument]:
    if maps.is_null or maps.value == []:  # PHP's empty object
        return
    for consumer in maps.keys():  # noqa: SIM118 - not a dict
        place = maps.at(consumer)
        entries = []
        for key in place.keys():  # noqa: SIM118 - not a dict
            names = tuple(_mapped(place.at(key), found))
            entries.append((key, names))
        yield MapDocument(consumer, tuple(entries))


def _mapped(value: JsonValue, found: dict[str, ParameterDocument]) -> Iterator[str]:
    """A name, a list of names, or a list of such lists."""
    if isinstance(value.value, list):
        for item in value.items():
            yield from _mapped_list(item, found)
    else:
        yield from _mapped_name(value, found)


def _mapped_list(item: JsonValue, found: dict[str, ParameterDocument]) -> Iterator[str]:
    if isinstance(item.value, list):
        for name in item.items():
            yield from _mapped_name(name, found)
    else:
        yield from _mapped_name(item, found)


def _mapped_name(value: JsonValue, found: dict[str, ParameterDocument]) -> Iterator[str]:
    name = value.name()
    if name in found:
        yield name
    elif name:
        value.note(Flaw.UNKNOWN_PARAMETER, name)


def _text(value: JsonValue) -> Text:
    if value.is_null:
        return NO_TEXT
    if not value.is_object:
        words = value.text().strip()
        return Text({WIKI_LANGUAGE: words}) if words else NO_TEXT
    found = {}
    for key in value.keys():  # noqa: SIM118 - not a dict
        words = value.at(key).text().strip()
        if words:
            found[key.strip().replace("_", "-").lower()] = words
    return Text(found) if found else NO_TEXT


def _names(value: JsonValue) -> tuple[str, ...]:
    if value.is_null:
        return ()
    return tuple(dict.fromkeys(name for item in value.items() if (name := item.name())))


def _strings(value: JsonValue) -> tuple[str, ...]:
    if value.is_null:
        return ()
    return tuple(dict.fromkeys(text for item in value.items() if (text := item.text().strip())))


def _type(value: JsonValue) -> ParameterType:
    name = value.text().strip()
    if not name:
        return ParameterType.UNKNOWN
    if name in _OLD_TYPES:
        return _OLD_TYPES[name]
    try:
        return ParameterType(name)
    except ValueError:
        value.note(Flaw.UNKNOWN_TYPE, name)
        return ParameterType.UNKNOWN


def _format(value: JsonValue) -> str | None:
    text = value.text()
    if text and TemplateFormat.parse(text) is None:
        value.note(Flaw.BAD_FORMAT, text)
    return text or None
