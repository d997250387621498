"""A piece of JSON with its place in it: asked for what it should be, it notes what it isn't."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from model.templatedata.findings import Finding, Flaw

LONGEST = 1_000_000
"""In characters; MediaWiki keeps no TemplateData of more than 64 kB compressed."""

MOST_FINDINGS = 500
"""Of a document that is all wrong, so many tell enough."""

_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_LONGEST_DETAIL = 40


class _Repeating(dict[str, Any]):
    """An object in which keys come twice; the last counts."""

    repeated: tuple[str, ...] = ()


class JsonValue:
    """One value, its path, and the list that findings go to."""

    __slots__ = ("findings", "path", "value")

    def __init__(self, value: Any, path: str, findings: list[Finding]) -> None:
        self.value = value
        self.path = path
        self.findings = findings

    @property
    def is_null(self) -> bool:
        return self.value is None

    @property
    def is_object(self) -> bool:
        return isinstance(self.value, dict)

    def note(self, flaw: Flaw, detail: str = "") -> None:
        """Report a flaw here."""
        if len(self.findings) < MOST_FINDINGS:
            self.findings.append(Finding(self.path, flaw, _short(detail)))

    def at(self, key: str) -> JsonValue:
        """What an object has at a key; null where it has nothing."""
        value = self.value.get(key) if isinstance(self.value, dict) else None
        # A path stands in each of many findings.
        named = _short(key)
        is_plain = _PLAIN.fullmatch(named)
        step = f".{named}" if is_plain else f"[{json.dumps(named, ensure_ascii=False)}]"
        return JsonValue(value, self.path + step, self.findings)

    def keys(self) -> list[str]:
        """The keys of an object; none of what isn't one, which is noted."""
        if not isinstance(self.value, dict):
            self._expected("an object")
            return []
        if isinstance(self.value, _Repeating):
            for key in self.value.repeated:
                self.at(key).note(Flaw.REPEATED, key)
        return list(self.value)

    def items(self) -> Iterator[JsonValue]:
        """The items of a list; none of what isn't one, which is noted."""
        if not isinstance(self.value, list):
            self._expected("a list")
            return
        for place, value in enumerate(self.value):
            yield JsonValue(value, f"{self.path}[{place}]", self.findings)

    def text(self) -> str:
        """A string; empty for null, and for what isn't one, which is noted."""
        if self.value is None or isinstance(self.value, str):
            return self.value or ""
        self._expected("a string")
        return ""

    def name(self) -> str:
        """A parameter's name: a string or a whole number."""
        if isinstance(self.value, int) and not isinstance(self.value, bool):
            return str(self.value)
        return self.text().strip()

    def flag(self, *, empty_is_true: bool = False) -> bool:
        """True or false; false for null, and for what is neither, which is noted.

        The oldest form of MediaWiki's API says true by an empty string.
        """
        if self.value is None or isinstance(self.value, bool):
            return bool(self.value)
        if self.value == "" and empty_is_true:
            return True
        self._expected("true or false")
        return False

    def _expected(self, what: str) -> None:
        if self.value is not None:
            self.note(Flaw.WRONG_TYPE, f"{_kind(self.value)} instead of {what}")


def read_json(text: str) -> JsonValue:
    """The JSON in a text; null with a finding where there is none. Never raises."""
    findings: list[Finding] = []
    root = JsonValue(None, "$", findings)
    if len(text) > LONGEST:
        root.note(Flaw.TOO_LONG, f"{len(text)} characters, {LONGEST} are read")
        return root
    try:
        root.value = json.loads(text.removeprefix("\ufeff"), object_pairs_hook=_object)
    except json.JSONDecodeError as error:
        root.note(Flaw.NOT_JSON, f"line {error.lineno}, column {error.colno}: {error.msg}")
    except RecursionError:
        root.note(Flaw.TOO_DEEP)
    except ValueError as error:  # a number of more digits than Python reads
        root.note(Flaw.NOT_JSON, str(error))
    return root


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    repeating = _Repeating(found)
    counts = Counter(key for key, _ in pairs)
    repeating.repeated = tuple(key for key, count in counts.items() if count > 1)
    return repeating


def _kind(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    names: dict[type, str] = {str: "a string", dict: "an object", list: "a list"}
    return next((name for kind, name in names.items() if isinstance(value, kind)), "a number")


def _short(detail: str) -> str:
    return detail if len(detail) <= 2 * _LONGEST_DETAIL else detail[: 2 * _LONGEST_DETAIL] + "…"
