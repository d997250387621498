"""The `set` command: values for places of one page, all of them or none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from model.arguments import argument_keys, losers
from model.boxes import is_one_template
from model.commands.chosen_template import chosen_template
from model.document import Document
from model.line_index import LineIndex
from model.path_segments import read_path
from model.paths import PathError, Paths
from model.rows.row_operations import RowOperations
from model.rows.row_text import RowText
from model.rows.row_tree import RowTree
from model.safety.guard import check
from model.wikitext.nodes import NodeKind
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax


class SetFieldsError(Exception):
    """The values can't be set as they are given; nothing was changed."""


class SameTextTwiceError(SetFieldsError):
    """One of two paths leads to what the other leads to, or into it."""

    def __init__(self, path: str, other: str) -> None:
        super().__init__(path, other)
        self.path = path
        self.other = other

    def __str__(self) -> str:
        return f"`{self.path}` and `{self.other}` would set the same text; set one of them"


class BoxLostError(SetFieldsError):
    """A whole infobox would be replaced by something that is no template."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path

    def __str__(self) -> str:
        return f"{self.path}: the value is not one whole template: the box would be gone"


@dataclass(frozen=True, slots=True)
class FieldsSet:
    """The page's new text, and what the person should know of how it came about."""

    text: str
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Target:
    """What a path leads to: a node, or the template that a field of a new name is added to."""

    path: str
    node: int
    new_name: str | None = None


def set_fields(
    text: str,
    values: Mapping[str, str],
    template: str | None = None,
    number: int | None = None,
    syntax: WikiSyntax = DEFAULT_SYNTAX,
) -> FieldsSet:
    """Give what the paths lead to these values, which are written as they are.

    All paths speak of the page as it was. Of an argument the value is set, of a list item what it
    says, of any other node all its wikitext. A path that doesn't begin with a slash begins in the
    only template of the name `template`, or in the only infobox; `number` chooses among several,
    from 1. A name alone that isn't there adds a field; of a name that comes twice the last is set,
    the one MediaWiki takes.
    Raises PathError, TemplateChoiceError, SetFieldsError, and the guard's EditRefused where a
    value would break the page.
    """
    document = Document(text, syntax)
    targets = _Targets(document, template, number)
    found = [targets.of(path) for path in values]
    _check_apart(document, found)
    operations = RowOperations(targets.rows, RowText(targets.rows))
    remarks = [remark for target in found for remark in _remarks(document, target)]
    for target, value in zip(found, values.values(), strict=True):
        if target.new_name is not None:
            proposal = operations.added(target.node, None, target.new_name, value)
        else:
            if target.node in targets.paths.boxes and not is_one_template(value, syntax):
                raise BoxLostError(target.path)
            proposal = operations.value(target.node, value)
        check(document.text, proposal, syntax)
        document.apply(proposal.edit)
    return FieldsSet(document.text, tuple(remarks))


class _Targets:
    """Finds what paths lead to."""

    def __init__(self, document: Document, template: str | None, number: int | None) -> None:
        self.rows = RowTree(document)
        self.paths = Paths(document)
        self._document = document
        self._choice = template, number
        self._base: int | None = None

    def of(self, path: str) -> _Target:
        is_absolute, segments = read_path(path)
        if is_absolute:
            return _Target(path, self.paths.find(path))
        if self._base is None:
            self._base = chosen_template(self._document, *self._choice)
        try:
            return _Target(path, self.paths.find(path, self._base))
        except PathError:
            if len(segments) != 1 or segments[0].has_choice or not segments[0].name:
                raise
            return _Target(path, self._base, segments[0].name)


def _check_apart(document: Document, targets: list[_Target]) -> None:
    """Raises SameTextTwiceError where two paths lead to the same text."""
    known: dict[tuple[int, str | None], str] = {}
    for target in targets:
        other = known.setdefault((target.node, target.new_name), target.path)
        if other != target.path:
            raise SameTextTwiceError(other, target.path)
    for target in targets:
        for above in document.ancestors(target.node):
            other = known.get((above, None), "")
            if other:
                raise SameTextTwiceError(other, target.path)
        if target.new_name is not None and (target.node, None) in known:
            raise SameTextTwiceError(known[target.node, None], target.path)


def _remarks(document: Document, target: _Target) -> list[str]:
    if target.new_name is not None:
        return [f"`{target.new_name}` is new: added as last field"]
    parent = document.parent(target.node)
    if document.green(target.node).kind is not NodeKind.ARGUMENT or parent is None:
        return []
    if document.green(parent).kind is not NodeKind.TEMPLATE:
        return []
    view = document.template(parent)
    children = document.children(parent)
    arguments = [child.id for child in children if child.kind is NodeKind.ARGUMENT]
    index, keys = arguments.index(target.node), argument_keys(view)
    overridden = losers(keys)
    if index in overridden:
        line = LineIndex(view.text).place(view.arguments[overridden[index]].start).line
        return [f"`{target.path}` has no effect: MediaWiki takes the one on line {line}"]
    if index not in overridden.values():
        return []
    line = LineIndex(view.text).place(view.arguments[index].start).line
    times = keys.count(keys[index])
    return [
        f"`{target.path}` comes {times} times: set the last, on line {line}, which MediaWiki takes"
    ]
