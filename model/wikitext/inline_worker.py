"""A process that reads fragments for another one, which can end it: `python -m` this module.

mwparserfromhell keeps the interpreter's lock while it reads, so no thread could do that. On its
standard input it takes messages, on its standard output it answers each. A message is its length
as four bytes and then so many bytes.
"""

from __future__ import annotations

import gc
import json
import signal
import struct
import sys
from dataclasses import replace
from typing import BinaryIO

from model.wikitext.inline import read_inline
from model.wikitext.inline_node import Fragment
from model.wikitext.inline_records import InlineRecords
from model.wikitext.patience import ENDLESS
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax

_LENGTH = struct.Struct(">I")
_LONGEST_SECONDS = 60


def packed(message: bytes) -> bytes:
    """A message with its length before it."""
    return _LENGTH.pack(len(message)) + message


def unpacked(received: bytes) -> bytes | None:
    """The first message in what was received so far; None while it is not complete."""
    if len(received) < _LENGTH.size:
        return None
    end = _LENGTH.size + _LENGTH.unpack_from(received)[0]
    return received[_LENGTH.size : end] if len(received) >= end else None


def request(fragment: Fragment, syntax: WikiSyntax) -> bytes:
    """The message that asks for the reading of a fragment."""
    asked = {
        "fragment": fragment,
        "extension_tags": sorted(syntax.extension_tags),
        "file_namespaces": sorted(syntax.file_namespaces),
    }
    return json.dumps(asked).encode()


def answer(message: bytes) -> bytes:
    """The records of the fragment that a message asks for."""
    asked = json.loads(message)
    syntax = replace(
        DEFAULT_SYNTAX,
        extension_tags=frozenset(asked["extension_tags"]),
        file_namespaces=frozenset(asked["file_namespaces"]),
    )
    text, holes, at_line_start, has_lines = asked["fragment"]
    pieces = read_inline(
        text,
        [(start, end) for start, end in holes],
        syntax,
        at_line_start=at_line_start,
        has_lines=has_lines,
        patience=ENDLESS,
    )
    return InlineRecords.of(pieces).to_bytes()


def serve(source: BinaryIO, target: BinaryIO) -> None:
    """Answer all messages until there are no more."""
    while len(head := source.read(_LENGTH.size)) == _LENGTH.size:
        if hasattr(signal, "alarm"):
            # The one who asked may be gone without having ended this process.
            signal.alarm(_LONGEST_SECONDS)
        message = source.read(_LENGTH.unpack(head)[0])
        target.write(packed(answer(message)))
        target.flush()


if __name__ == "__main__":
    # Half of the time would go into looking for cycles, of which there are none.
    gc.disable()
    serve(sys.stdin.buffer, sys.stdout.buffer)
