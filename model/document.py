"""A page that is being edited: its text, its tree, and the one way to change both."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from model.reconcile import Side, TreeChange, carry_over, difference, reconcile
from model.reread import Piece, Place, find_piece, longer_text
from model.text_edit import TextEdit
from model.wikitext.inline_node import Fragment
from model.wikitext.inline_records import InlineRecords
from model.wikitext.nodes import Green, Node, NodeKind
from model.wikitext.patience import Patience
from model.wikitext.preprocessor import OpenPiece, scan
from model.wikitext.reading import Argument, Template
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax
from model.wikitext.tree import TreeReader

_FEW = 16
"""Among so many children one is found as quickly by searching."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A page's nodes without its text: what an undo step keeps."""

    root: Green
    open_pieces: tuple[OpenPiece, ...]
    """The openers that nothing closes, as the last reading of the whole page found them."""


@dataclass(frozen=True, slots=True)
class Reading(Tree):
    """A tree and the text it was read from."""

    text: str = field(repr=False)

    @property
    def tree(self) -> Tree:
        """The tree alone."""
        return Tree(self.root, self.open_pieces)


class Document:
    """The text is the truth; the tree is read from it.

    Node ids are never reused and survive an edit, a new reading, undo and redo wherever the node
    does. `text` may be ahead of the tree (`is_behind`) until `read` is called.
    """

    def __init__(
        self,
        text: str,
        syntax: WikiSyntax = DEFAULT_SYNTAX,
        *,
        first_look: Patience | None = None,
    ) -> None:
        """Read a text; what takes longer than the `first_look` is put off, see `take_reading`."""
        self.syntax = syntax
        self.text = text
        self.revision = 0
        self._reader = TreeReader(syntax, first_look)
        self._observers: list[Callable[[TreeChange], None]] = []
        self._text_observers: list[Callable[[TextEdit], None]] = []
        self._waiting: Callable[[int], None] | None = None
        self._pending = TextEdit()
        self._greens: dict[int, Green] = {}
        self._parents: dict[int, int] = {}
        self._places: dict[int, int] = {}
        found = scan(text, syntax=syntax)
        root = self._reader.page(found)
        self.reading = Reading(root, found.open_pieces, text)
        self._greens[root.id] = root

    # Watching

    def observe(self, observer: Callable[[TreeChange], None]) -> None:
        """Call `observer` after each new reading with what became of the nodes."""
        self._observers.append(observer)

    def observe_text(self, observer: Callable[[TextEdit], None]) -> None:
        """Call `observer` after each edit of the text, before the tree follows."""
        self._text_observers.append(observer)

    def observe_put_off(self, observer: Callable[[int], None]) -> None:
        """Call `observer` with each fragment that is put off while somebody looks into it."""
        self._waiting = observer

    # Looking

    @property
    def root_id(self) -> int:
        return self.reading.root.id

    @property
    def is_behind(self) -> bool:
        """Whether the text has changed since the tree was read."""
        return bool(self._pending)

    def position_now(self, offset: int) -> int:
        """Where what begins at an offset of the tree's text begins in the text as it is now."""
        return self._pending.map(offset, after=True)

    def line_of(self, offset: int) -> int:
        """The number of the line of the text where an offset stands, from 1."""
        return 1 + self.text.count("\n", 0, offset)

    def __contains__(self, node_id: int) -> bool:
        return node_id in self._greens

    def green(self, node_id: int) -> Green:
        """The node without its position; KeyError where it is no longer in the tree."""
        return self._greens[node_id]

    def parent(self, node_id: int) -> int | None:
        """The id of the node that holds this one; None for the page."""
        return self._parents.get(node_id)

    def node(self, node_id: int) -> Node:
        """The node and where it stands in the tree's text; KeyError where it is gone."""
        green = self._greens[node_id]
        start = self.start(node_id)
        return Node(node_id, green.kind, start, start + green.length, self.reading.text)

    def source(self, node_id: int) -> str:
        """The node's own wikitext in the tree's text."""
        start = self.start(node_id)
        return self.reading.text[start : start + self._greens[node_id].length]

    def start(self, node_id: int) -> int:
        """Where the node begins in the tree's text."""
        start = 0
        child = self._greens[node_id]
        parent_id = self._parents.get(node_id)
        while parent_id is not None:
            parent = self._greens[parent_id]
            assert parent.children is not None
            start += parent.starts[self._place(parent.children, child)]
            child = parent
            parent_id = self._parents.get(parent_id)
        return start

    def _place(self, children: tuple[Green, ...], child: Green) -> int:
        """Which of the children a node is; remembered, so that a long list is searched once."""
        if len(children) <= _FEW:
            return children.index(child)
        place = self._places.get(child.id, 0)
        if place < len(children) and children[place] is child:
            return place
        self._places.update((green.id, i) for i, green in enumerate(children))
        return self._places[child.id]

    def children(self, node_id: int) -> tuple[Green, ...]:
        """The children of a node, which tile it; read now if nobody has looked before."""
        children = self.known_children(node_id)
        if self._waiting is not None and self._greens[node_id].is_put_off:
            self._waiting(node_id)
        return children

    def known_children(self, node_id: int) -> tuple[Green, ...]:
        """The same, for who is content with what is known of a fragment that is put off."""
        green = self._greens[node_id]
        if green.children is None:
            self._reader.children(green, self.reading.text, self.start(node_id))
            self._register_below(green)
        assert green.children is not None
        return green.children

    def child_of_kind(self, node_id: int, kind: NodeKind) -> Green | None:
        """The first child of this kind."""
        return next((c for c in self.children(node_id) if c.kind is kind), None)

    def ancestors(self, node_id: int) -> Iterator[int]:
        """The ids of the nodes that hold this one, innermost first."""
        above = self._parents.get(node_id)
        while above is not None:
            yield above
            above = self._parents.get(above)

    def node_at(self, offset: int, *, deep: bool = True) -> Node:
        """The innermost node at an offset of the tree's text.

        Reads what has not been looked at yet on the way down if `deep`.
        """
        node_id, start = self.root_id, 0
        while True:
            green = self._greens[node_id]
            children = self.children(node_id) if deep else green.children
            if not children:
                return Node(node_id, green.kind, start, start + green.length, self.reading.text)
            index = max(0, bisect_right(green.starts, offset - start) - 1)
            start += green.starts[index]
            node_id = children[index].id

    def template(self, node_id: int) -> Template:
        """The view of a template node that the operations work on."""
        node = self.node(node_id)
        children = self.children(node_id)
        starts = self._greens[node_id].starts
        arguments = tuple(
            self._argument(child, node.start + offset)
            for child, offset in zip(children, starts, strict=True)
            if child.kind is NodeKind.ARGUMENT
        )
        name_end = node.start + children[0].length + children[1].length
        return Template(node.text, node.start, node.end, name_end, arguments)

    def template_at(self, start: int) -> int | None:
        """The template whose braces open at an offset, among what has been read."""
        green, above = self.reading.root, 0
        while green.children:
            index = bisect_right(green.starts, start - above) - 1
            above += green.starts[index]
            green = green.children[index]
            if green.kind is NodeKind.TEMPLATE and above == start:
                return green.id
        return None

    def argument(self, node_id: int) -> Argument:
        """The view of an argument node."""
        return self._argument(self._greens[node_id], self.start(node_id))

    def _argument(self, green: Green, start: int) -> Argument:
        equals = self._reader.equals(green)
        absolute = -1 if equals < 0 else start + equals
        return Argument(self.reading.text, start, absolute, start + green.length)

    # Reading elsewhere what takes long

    def put_off(self, node_id: int) -> Fragment | None:
        """What is to be read of a fragment that was put off; None where nothing is."""
        green = self._greens.get(node_id)
        if green is None or not green.is_put_off:
            return None
        return self._reader.put_off(green, self.reading.text, self.start(node_id))

    def take_reading(self, green: Green, records: InlineRecords | None) -> bool:
        """Take what reading a fragment elsewhere found, None for nothing; tell the observers.

        Changes nothing where the fragment is not `green` any more, or has been read meanwhile.
        """
        if self._greens.get(green.id) is not green or not green.is_put_off:
            return False
        before = green.children or ()
        self._reader.take(green, self.reading.text, self.start(green.id), records)
        now = set(map(id, green.children or ()))
        path = [green.id, *self.ancestors(green.id)]
        change = TreeChange(
            changed={*path, *(c.id for c in green.children or () if c.kind is NodeKind.OPAQUE)},
            now=[self._greens[node_id] for node_id in reversed(path)],
            regrouped={green.id},
            gone=[child for child in before if id(child) not in now],
        )
        for gone in change.gone:
            self._forget(gone)
        self._register_below(green)
        for observer in list(self._observers):
            observer(change)
        return True

    # Changing

    def apply(self, edit: TextEdit, *, read: bool = True) -> None:
        """Change the text; with `read`, bring the tree up to it and tell the observers."""
        self._set_text(edit, edit.apply(self.text))
        if read:
            self.read()

    def read(self, *, keep_if: Callable[[Reading], bool] | None = None) -> bool:
        """Bring the tree up to the text.

        `keep_if` is asked about a new reading of the whole page; where it says no, the tree stays
        as it was and the document stays behind. Gives whether the tree is up to the text.
        """
        if not self._pending:
            return True
        reading = self.preview(self._pending, self.text)
        if keep_if is not None and not keep_if(reading):
            return False
        self._take(reading)
        return True

    def restore(self, edit: TextEdit, tree: Tree) -> None:
        """Make an edit that leads to a known tree: undo and redo give every node its id back."""
        since_read = self._pending.compose(edit)
        text = edit.apply(self.text)
        self._set_text(edit, text)
        now = self.reading
        old, new = Side(now.root, now.text, 0), Side(tree.root, text, 0)
        carry_over(self._reader, old, new, since_read)
        self._take(Reading(tree.root, tree.open_pieces, text))

    def preview(self, edit: TextEdit, new_text: str) -> Reading:
        """The reading that the tree's text would have after `edit`; changes nothing."""
        old = self.reading
        longer = longer_text(old.root, edit, old.text)
        if longer is not None:
            return Reading(_rebuilt(*longer), old.open_pieces, new_text)
        tags = frozenset(p.opener[1:].lower() for p in old.open_pieces if p.opener[0] == "<")
        piece = find_piece(old.root, edit, new_text, tags, self.syntax)
        if piece is None:
            return self._read_whole(edit, new_text)
        return self._read_piece(piece, edit, new_text)

    def is_kept(self, node_id: int, reading: Reading, growth: int) -> bool:
        """Whether in a `preview` a node and all that hold it stay, each longer by `growth`."""
        path = [node_id, *self.ancestors(node_id)]
        if path[-1] != reading.root.id:
            return False
        above = reading.root
        for current in reversed(path[:-1]):
            found = next((c for c in above.children or () if c.id == current), None)
            old = self._greens[current]
            if found is None or found.kind is not old.kind or found.length != old.length + growth:
                return False
            above = found
        return True

    def _read_whole(self, edit: TextEdit, new_text: str) -> Reading:
        found = scan(new_text, syntax=self.syntax)
        root = self._reader.page(found)
        old = self.reading
        reconcile(self._reader, Side(old.root, old.text, 0), Side(root, new_text, 0), edit)
        return Reading(root, found.open_pieces, new_text)

    def _read_piece(self, piece: Piece, edit: TextEdit, new_text: str) -> Reading:
        old = self.reading
        place = piece.path[-1]
        green = self._reader.piece(piece.scan, piece.record, new_text)
        before = Side(place.green, old.text, place.start)
        reconcile(self._reader, before, Side(green, new_text, place.start), edit)
        known = {p.opener for p in old.open_pieces}
        added = tuple(p for p in piece.scan.open_pieces if p.opener not in known)
        return Reading(_rebuilt(piece.path, green), old.open_pieces + added, new_text)

    def _set_text(self, edit: TextEdit, text: str) -> None:
        self.text = text
        self.revision += 1
        self._pending = self._pending.compose(edit) if self._pending else edit
        for observer in list(self._text_observers):
            observer(edit)

    def _take(self, reading: Reading) -> None:
        change = difference(self.reading.root, reading.root)
        self.reading = reading
        self._pending = TextEdit()
        for green in change.gone:
            self._forget(green)
        for green in change.now:
            self._greens[green.id] = green
        for green, parent in change.come:
            self._greens[green.id] = green
            self._parents[green.id] = parent
            self._register_below(green)
        for observer in list(self._observers):
            observer(change)

    def _register_below(self, green: Green) -> None:
        pending = [green]
        while pending:
            above = pending.pop()
            for child in above.children or ():
                self._greens[child.id] = child
                self._parents[child.id] = above.id
                if child.children:
                    pending.append(child)

    def _forget(self, green: Green) -> None:
        pending = [green]
        while pending:
            gone = pending.pop()
            if self._greens.get(gone.id) is gone:
                del self._greens[gone.id]
                self._parents.pop(gone.id, None)
                self._places.pop(gone.id, None)
            pending.extend(gone.children or ())


def _rebuilt(path: tuple[Place, ...], green: Green) -> Green:
    """The page with another node at the end of the path."""
    for above, place in zip(reversed(path[:-1]), reversed(path[1:]), strict=True):
        green = above.green.with_child(place.index, green)
    return green
