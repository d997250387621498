"""What is wrong with a TemplateData document, and where in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Flaw(StrEnum):
    """A kind of mistake in a document."""

    NOT_JSON = "not JSON"
    NOT_XML = "not XML"
    UNREADABLE = "can't be read"
    TOO_LONG = "too long"
    TOO_DEEP = "nested too deep"
    NO_DOCUMENT = "no TemplateData in it"
    WRONG_TYPE = "wrong type"
    MISSING = "missing"
    UNKNOWN_KEY = "unknown key"
    UNKNOWN_TYPE = "unknown parameter type"
    UNKNOWN_PARAMETER = "no such parameter"
    REPEATED = "repeated"
    TAKEN = "name taken by another parameter"
    CYCLE = "inherits in a circle"
    BAD_FORMAT = "not a format"


@dataclass(frozen=True, slots=True)
class Finding:
    """One flaw. `path` is a JSONPath (`$.params.name.type`); `detail` is what stands there."""

    path: str
    flaw: Flaw
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.path}: {self.flaw}" + (f" ({self.detail})" if self.detail else "")
