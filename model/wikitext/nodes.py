"""The kinds of nodes a page is made of, and the position-free nodes that its tree is built from."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import accumulate, islice


class NodeKind(StrEnum):
    """What a node is, in the field's own terms."""

    PAGE = "page"
    TEMPLATE = "template"
    PARAMETER = "parameter"  # {{{name|default}}}
    ARGUMENT = "argument"
    NAME = "name"  # of a template, parameter or argument
    VALUE = "value"  # of an argument
    CONTENT = "content"  # what an extension tag, an HTML tag, a label or a list item holds
    EXTENSION_TAG = "extension tag"
    REFERENCE = "reference"
    COMMENT = "comment"
    INCLUSION_TAG = "inclusion tag"
    WIKILINK = "wikilink"
    FILE = "file"
    LINK_TARGET = "link target"
    FILE_OPTION = "file option"
    EXTERNAL_LINK = "external link"
    URL = "URL"
    HTML_TAG = "HTML tag"
    BOLD = "bold"
    ITALIC = "italic"
    ENTITY = "entity"
    LIST_ITEM = "list item"
    LINE = "line"  # what stands before, between and behind the `<br>` of a fragment
    RULE = "rule"  # ----
    TABLE = "table"
    TEXT = "text"
    PHRASE = "phrase"  # words with their formatting: text, entities, bold, italic
    MARKUP = "markup"  # the delimiters: braces, pipes, brackets, quotes, tags, bullets
    OPAQUE = "opaque"  # a fragment that is not looked into


_NO_STARTS = array("i")


class Green:
    """A node without a position: its kind, its length, its id and, once read, its children.

    Green nodes are values: once part of a tree they never change, except that children are read
    on the first look. What follows an edit can therefore stay as it is: a position is the sum of
    what stands before, and only the path from an edit up to the page is made anew.

    `length` counts characters. `source` is where the children can still be read from. What would
    take long is put off: the children are then what is known without, and the source stays.
    """

    __slots__ = ("children", "id", "kind", "length", "source", "starts")

    def __init__(self, kind: NodeKind, length: int, node_id: int, source: object = None) -> None:
        self.kind = kind
        self.length = length
        self.id = node_id
        self.source = source
        self.children: tuple[Green, ...] | None = None if source is not None else ()
        self.starts: array[int] = _NO_STARTS

    @property
    def is_read(self) -> bool:
        """Whether the children have been read."""
        return self.children is not None

    @property
    def is_put_off(self) -> bool:
        """Whether there is more to be read in it than its children tell."""
        return self.children is not None and self.source is not None

    def adopt(self, children: tuple[Green, ...], source: object = None) -> None:
        """Take these children, which tile this node; with a source, for the time being."""
        self.children = children
        ends = accumulate((child.length for child in children), initial=0)
        self.starts = array("i", islice(ends, len(children)))
        self.source = source

    def with_child(self, index: int, child: Green) -> Green:
        """This node with another child at `index`, under the same id."""
        assert self.children is not None
        old = self.children[index]
        copy = Green(self.kind, self.length + child.length - old.length, self.id)
        copy.adopt((*self.children[:index], child, *self.children[index + 1 :]), self.source)
        return copy


@dataclass(frozen=True, slots=True)
class Node:
    """A node of a document at one revision: what it is and where it stands.

    `start` and `end` count characters of `text`, the whole text the node was read from.
    """

    id: int
    kind: NodeKind
    start: int
    end: int
    text: str = field(repr=False)

    @property
    def source(self) -> str:
        """The node's own wikitext."""
        return self.text[self.start : self.end]
