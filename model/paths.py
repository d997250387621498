"""Where a node stands, as a path in words: `combatant1/Collapsible list[2]/4/flagcountry/1`.

The first segment is a field of the page's infobox. Behind a slash that the path begins with, it is
an infobox, or a template or reference that stands in the page itself: `/Infobox person[2]/name`.

A segment is an argument's name or its position number, a template's name, or the word for another
kind of node: `ref`, `link`, `item`, `file`, `url`, `tag`, `comment` and the others of `_WORDS`.
`[n]` is the n-th of that name or kind directly in that value, from 1; formatting and the lines
between `<br>` are looked through. Without it the first is meant, and of arguments of one name the
one that MediaWiki takes. `ref[name]` is a reference by its name.

Template names are compared as titles are: `_` is a space, and the case of the first letter does
not count. So `Url` is the template where `url` is an external link; `url` is the template too
where there is no such link. Names of arguments are compared exactly.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from model.arguments import losers
from model.document import Document
from model.path_segments import Segment, read_path, split_path, write_segment
from model.rows.argument_names import ArgumentNames
from model.rows.box_nodes import find_boxes
from model.rows.node_names import node_name
from model.rows.row_content import outermost_rows, rows_below
from model.wikitext.nodes import Green, NodeKind

_WORDS = {
    NodeKind.REFERENCE: "ref",
    NodeKind.WIKILINK: "link",
    NodeKind.FILE: "file",
    NodeKind.EXTERNAL_LINK: "url",
    NodeKind.LIST_ITEM: "item",
    NodeKind.LINE: "item",
    NodeKind.EXTENSION_TAG: "tag",
    NodeKind.HTML_TAG: "tag",
    NodeKind.COMMENT: "comment",
    NodeKind.INCLUSION_TAG: "inclusion",
    NodeKind.PARAMETER: "parameter",
    NodeKind.TABLE: "table",
    NodeKind.TEXT: "text",
    NodeKind.PHRASE: "text",
    NodeKind.CONTENT: "text",
    NodeKind.OPAQUE: "wikitext",
    NodeKind.LINK_TARGET: "target",
    NodeKind.FILE_OPTION: "option",
    NodeKind.URL: "address",
}
_LABEL = "label"
_ALL_WORDS = frozenset((*_WORDS.values(), _LABEL))
_BRACED = (NodeKind.TEMPLATE, NodeKind.PARAMETER)
_LINKS = (NodeKind.WIKILINK, NodeKind.EXTERNAL_LINK)
_PLAIN_NAME = re.compile(r"\{\{([^{}\[\]<|]++)(?:\||\}\})")
_MOST_NAMED = 8


class Step(NamedTuple):
    """A node on the way down, by what it is called among those beside it.

    `name` is not escaped. `number` counts those of its kind from 1; where `is_plain`, the name
    alone leads there.
    """

    node: int
    name: str
    number: int
    is_plain: bool

    @property
    def words(self) -> str:
        """What it is called, with its number where that is needed."""
        return self.name if self.is_plain else f"{self.name}[{self.number}]"

    @property
    def segment(self) -> str:
        """The segment of a path that leads here."""
        return write_segment(self.name, None if self.is_plain and self.name else self.number)


class PathError(Exception):
    """A path leads nowhere; `str()` says how far it went, and what is there instead.

    `reached` is the part of the path that leads somewhere, empty for none, and `missing` the
    segment that doesn't. `there` are the segments that could stand in its place, the most similar
    ones first if any is similar (`is_similar`).
    """

    def __init__(
        self, reached: str, missing: str, there: Sequence[str], *, is_similar: bool = False
    ) -> None:
        super().__init__(reached, missing, tuple(there))
        self.reached = reached
        self.missing = missing
        self.there = tuple(there)
        self.is_similar = is_similar

    def __str__(self) -> str:
        if not self.missing:
            return "the path names nothing"
        place = f"`{self.reached}` has no" if self.reached else "there is no"
        if not self.there:
            return f"{place} `{self.missing}`; nothing stands below it"
        shown = ", ".join(f"`{segment}`" for segment in self.there[:_MOST_NAMED])
        more = ", …" if len(self.there) > _MOST_NAMED else ""
        if self.is_similar:
            return f"{place} `{self.missing}`; did you mean {shown}?"
        return f"{place} `{self.missing}`; there is {shown}{more}"


class NoBoxForPathError(PathError):
    """A path begins with a field, but the page has no infobox."""

    def __init__(self, missing: str) -> None:
        super().__init__("", missing, ())

    def __str__(self) -> str:
        return (
            f"there is no infobox that could have `{self.missing}`; "
            "a path that begins with `/` leads to any template of the page"
        )


_Key = tuple[str, str]
"""What a segment's name is compared with: of which sort it is, and the name."""


class _Known(NamedTuple):
    """The steps below a node, and by which key each is found, as long as the node stays so."""

    green: Green
    by_node: dict[int, Step]
    keys: tuple[_Key, ...]

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps in text order."""
        return tuple(self.by_node.values())


class Paths:
    """The paths of a document's nodes: of all that have a row, in the document as it is read."""

    def __init__(self, document: Document, names: ArgumentNames | None = None) -> None:
        self._document = document
        self._names = names or ArgumentNames(document)
        self._below: dict[int, _Known] = {}
        self._called: dict[str, tuple[str, _Key]] = {}
        self._boxes: tuple[Green, list[int]] | None = None

    # From a path to its node

    def find(self, path: str, base: int | None = None) -> int:
        """The node that a path leads to. Raises PathError.

        The first segment is a field of the template `base`; without one, of the first infobox.
        """
        is_absolute, segments = read_path(path)
        if not segments:
            raise PathError("", "", ())
        written = split_path(path[is_absolute:])
        if is_absolute:
            return self._follow(self._document.root_id, segments, written, "/")
        if base is None:
            if not self.boxes:
                raise NoBoxForPathError(written[0])
            base = self.boxes[0]
        return self._follow(base, segments, written, "")

    def _follow(
        self, node: int, segments: Sequence[Segment], written: Sequence[str], lead: str
    ) -> int:
        for index, segment in enumerate(segments):
            found = self._match(node, segment)
            if found is None:
                reached = lead + "/".join(written[:index]) if index else ""
                raise self._missing(node, segment, reached, written[index])
            node = found
        return node

    def _match(self, node: int, segment: Segment) -> int | None:
        found = self._called_so(node, segment)
        return self._chosen(found, segment) if found else None

    def _called_so(self, node: int, segment: Segment) -> list[Step]:
        """The steps below a node that have a segment's name, whatever their number."""
        known = self._known(node)
        for key in self._keys_of(node, segment):
            found = [s for s, k in zip(known.steps, known.keys, strict=True) if k == key]
            if found:
                return found
        return []

    def _keys_of(self, node: int, segment: Segment) -> Iterator[_Key]:
        """What a segment may mean below a node, the first meaning that is there first."""
        if self._document.green(node).kind in _BRACED:
            yield "argument", segment.name
            return
        if segment.name in _ALL_WORDS:
            yield "kind", segment.name
        yield "template", self._document.syntax.normalize_template_name(segment.name)

    def _chosen(self, found: Sequence[Step], segment: Segment) -> int | None:
        if segment.label is not None:
            document = self._document
            named = (s.node for s in found if node_name(document, s.node) == segment.label)
            return next(named, None) if segment.name == "ref" else None
        if segment.number is not None:
            return next((s.node for s in found if s.number == segment.number), None)
        return next(s.node for s in found if s.is_plain)

    def _missing(self, node: int, segment: Segment, reached: str, written: str) -> PathError:
        from difflib import get_close_matches  # noqa: PLC0415 - not on the way to the first window

        there = [step.segment for step in self.steps(node)]
        near = [step.segment for step in self._called_so(node, segment)]
        near = near or get_close_matches(write_segment(segment.name), there, n=3)
        return PathError(reached, written, near or there, is_similar=bool(near))

    # From a node to its path

    def path_of(self, node: int) -> str:
        """The path of a node that has a row; empty where it has none.

        It names the infobox only where the page has several, or the node is outside of it.
        """
        way = self.way(node)
        if len(way) > 1 and self.boxes == [way[0].node]:
            return "/".join(step.segment for step in way[1:])
        return "".join(f"/{step.segment}" for step in way)

    def way(self, node: int) -> list[Step]:
        """The steps down to a node, from the one that stands in the page on; none as above."""
        chain = [node, *self._document.ancestors(node)]
        # An infobox stands there by itself, even if another template is wrapped round it.
        outer = self._known(self._document.root_id).by_node
        way = [outer[above] for above in chain if above in outer][:1]
        while way and way[-1].node != node:
            below = self._next_on(way[-1].node, chain)
            if below is None:
                return []
            way.append(below)
        return way

    def _next_on(self, above: int, chain: Sequence[int]) -> Step | None:
        """The next step on the way to the chain's first node; not through a line alone."""
        if self._document.green(above).kind in _BRACED:
            return self._next_argument(above, chain)
        below = self._known(above).by_node
        for node in reversed(chain):
            is_line = node in below and self._document.green(node).kind is NodeKind.LINE
            if node in below and (not is_line or node == chain[0]):
                return below[node]
        return None

    def _next_argument(self, above: int, chain: Sequence[int]) -> Step | None:
        """The argument that is next; the others, of which there may be thousands, make no steps."""
        names = self._names.of(above).names
        node = next((node for node in chain if node in names), None)
        if node is None:
            return None
        called_so = [other for other, name in names.items() if name == names[node]]
        number = called_so.index(node) + 1
        return Step(node, names[node], number, is_plain=node == called_so[-1])

    # What there is

    @property
    def boxes(self) -> list[int]:
        """The infoboxes of the page, in text order."""
        root = self._document.reading.root
        if self._boxes is None or self._boxes[0] is not root:
            self._boxes = root, find_boxes(self._document)
        return self._boxes[1]

    def steps(self, node: int | None) -> tuple[Step, ...]:
        """The steps from a node to those directly below it; from None those in the page."""
        return self._known(self._document.root_id if node is None else node).steps

    def _known(self, node: int) -> _Known:
        green = self._document.green(node)
        known = self._below.get(node)
        if known is None or known.green is not green:
            known = self._below[node] = self._read(node, green)
        return known

    def _read(self, node: int, green: Green) -> _Known:
        if green.kind in _BRACED:
            return self._read_arguments(node, green)
        nodes = self._nodes_below(node)
        called = [self._name_and_key(below, green.kind) for below in nodes]
        names, keys = [name for name, _ in called], [key for _, key in called]
        first = {key: index for index, key in reversed([*enumerate(keys)])}
        return _Known(green, _steps(nodes, names, keys, {*first.values()}), tuple(keys))

    def _read_arguments(self, node: int, green: Green) -> _Known:
        named = self._names.of(node).names
        nodes, names = list(named), list(named.values())
        keys = [("argument", name) for name in names]
        winners = {*range(len(names))}.difference(losers(names))
        return _Known(green, _steps(nodes, names, keys, winners), tuple(keys))

    def _nodes_below(self, node: int) -> list[int]:
        if node != self._document.root_id:
            return list(self._through_lines(node))
        found = {*outermost_rows(self._document), *self.boxes}
        return sorted(found, key=self._document.start)

    def _through_lines(self, node: int) -> Iterator[int]:
        """The rows below a node, each line with those below it."""
        for row in rows_below(self._document, node):
            yield row
            if self._document.green(row).kind is NodeKind.LINE:
                yield from self._through_lines(row)

    def _name_and_key(self, node: int, above: NodeKind) -> tuple[str, _Key]:
        kind = self._document.green(node).kind
        if kind is NodeKind.TEMPLATE:
            return self._template_name_and_key(node)
        is_label = kind is NodeKind.CONTENT and above in _LINKS
        word = _LABEL if is_label else _WORDS[kind]
        return word, ("kind", word)

    def _template_name_and_key(self, node: int) -> tuple[str, _Key]:
        # To read the arguments of thousands of templates for their names would take its time.
        match = _PLAIN_NAME.match(self._document.reading.text, self._document.start(node))
        written = " ".join(match[1].split()) if match else node_name(self._document, node)
        if written not in self._called:
            name, syntax = written, self._document.syntax
            if syntax.is_parser_function(name):
                name = name.partition(":")[0].strip()
            # A word of ours in small letters is a kind of node.
            name = name[0].upper() + name[1:] if name in _ALL_WORDS else name
            self._called[written] = name, ("template", syntax.normalize_template_name(name))
        return self._called[written]


def _steps(
    nodes: Sequence[int],
    names: Sequence[str],
    keys: Sequence[_Key],
    plain: Collection[int],
) -> dict[int, Step]:
    counts: Counter[_Key] = Counter()
    steps = {}
    for index, (node, name, key) in enumerate(zip(nodes, names, keys, strict=True)):
        counts[key] += 1
        steps[node] = Step(node, name, counts[key], index in plain)
    return steps
