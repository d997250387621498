"""What a person pastes to cite: a URL, a DOI or an ISBN, recognised without the network.

ISBN: ISO 2108, with its check digit. DOI: `10.` + registrant + `/` + suffix (doi.org handbook).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import unquote, urlsplit


class SourceKind(StrEnum):
    URL = "URL"
    DOI = "DOI"
    ISBN = "ISBN"


@dataclass(frozen=True, slots=True)
class Source:
    """`value` is the bare URL, DOI or ISBN; the ISBN with the hyphens it was given with."""

    kind: SourceKind
    value: str

    @property
    def site(self) -> str:
        """The host of a URL without `www.`; empty for others."""
        if self.kind is not SourceKind.URL:
            return ""
        host = urlsplit(self.value).hostname or ""
        return host.removeprefix("www.")


class NotAnIsbn(ValueError):  # noqa: N818 - it says what is wrong
    """What looks like an ISBN has another check digit: it is mistyped."""


_DOI_URL = re.compile(r"(?:https?://)?(?:dx\.|www\.)?doi\.org/(?=10\.)", re.IGNORECASE)
_DOI = re.compile(r"(?:doi:\s*)?(10\.\d{4,9}(?:\.\d+)*/\S+)", re.IGNORECASE)
_URL = re.compile(r"(?:https?|ftp)://[^\s/?#:\[\]@]+\.?[^\s]*", re.IGNORECASE)
_BARE_HOST = re.compile(r"www\.[^\s/]+\.[^\s]+", re.IGNORECASE)
_ISBN = re.compile(
    r"(?:ISBN(?:[- ]?1[03])?[:\s]\s*)?((?:97[89][\s-]?)?\d(?:[\s-]?\d){8}[\s-]?[\dX])",
    re.IGNORECASE,
)


def read_source(text: str) -> Source | None:
    """The source that a text is; None where it is none of the three.

    Raises NotAnIsbn for ten or thirteen digits whose check digit is wrong.
    """
    text = text.strip()
    if text.startswith("<") and text.endswith(">"):
        text = text[1:-1]
    prefix = _DOI_URL.match(text)
    rest = unquote(text[prefix.end() :]) if prefix else text
    doi = _DOI.fullmatch(rest)
    if doi is not None:
        return Source(SourceKind.DOI, doi[1].rstrip(".,;"))
    if _URL.fullmatch(text) and _has_host(text):
        return Source(SourceKind.URL, text)
    if _BARE_HOST.fullmatch(text):
        return Source(SourceKind.URL, f"https://{text}")
    isbn = _ISBN.fullmatch(text)
    if isbn is None:
        return None
    written = re.sub(r"\s", "-", isbn[1].upper())
    if not _has_check_digit(written.replace("-", "")):
        raise NotAnIsbn(written)
    return Source(SourceKind.ISBN, written)


def _has_host(url: str) -> bool:
    try:
        return bool(urlsplit(url).hostname)
    except ValueError:
        return False


def _has_check_digit(digits: str) -> bool:
    if len(digits) == 10:
        values = [10 if digit == "X" else int(digit) for digit in digits]
        return sum((10 - i) * value for i, value in enumerate(values)) % 11 == 0
    if len(digits) != 13 or not digits.isdecimal():
        return False
    return sum((3 if i % 2 else 1) * int(digit) for i, digit in enumerate(digits)) % 10 == 0
