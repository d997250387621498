"""A list written as a list of another form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from model.document import Document
from model.lists.inserting import NewItem, check_item, newline_of
from model.lists.items import ItemList
from model.lists.list_edit import ListEdit
from model.lists.moving import taken
from model.lists.names import ARGUMENT_FORMS, BLOCK_FORMS, TARGETS, ListForm, names_of
from model.lists.outer_text import names_something
from model.text_edit import Replace, TextEdit
from model.wikitext.nodes import NodeKind
from model.wikitext.reading import WHITE_SPACE

_USUAL_NAMES = {
    ListForm.PLAINLIST: "plainlist",
    ListForm.FLATLIST: "flatlist",
    ListForm.UNBULLETED: "unbulleted list",
    ListForm.HORIZONTAL: "hlist",
    ListForm.COLLAPSIBLE: "Collapsible list",
}
_KEPT = frozenset(("class", "style", "indent"))
"""Named arguments that the templates of plain lists know."""
_KEPT_BY_COLLAPSIBLE = frozenset(
    ("title", "titlestyle", "framestyle", "liststyle", "expand", "bullets", "hlist")
)
_CALL = re.compile(r"\{\{([^{}|\[\]<>#]{2,40})\|")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_LINE_ENDS = re.compile(r"[ \t]*(?=[\r\n|]|\}\}|\Z)")


@dataclass(frozen=True, slots=True)
class Conversion:
    """The edit, and the named arguments of the old template that the new form has no place for."""

    edit: ListEdit
    dropped: tuple[str, ...]


def targets(document: Document, items: ItemList) -> tuple[ListForm, ...]:
    """The forms that a list can be turned into where it stands."""
    within = document.parent(items.holder if items.template is None else items.template)
    kinds = [document.green(node).kind for node in (items.holder, within) if node is not None]
    above = document.parent(within) if within is not None else None
    if above is not None:
        kinds.append(document.green(above).kind)
    # Lines of their own would end the bulleted item that the list is in.
    in_item = not items.is_bulleted and NodeKind.LIST_ITEM in kinds
    return tuple(
        form for form in TARGETS if form is not items.form and not (in_item and form in _LINED)
    )


_LINED = (ListForm.BULLETS, *BLOCK_FORMS)


def convert(document: Document, items: ItemList, form: ListForm) -> Conversion:
    """Write the list as one of another form, all its items kept, and the comments between them.

    A title that the new form doesn't know goes before the list. Raises ListRefused for an item
    that the new form cannot hold.
    """
    new = _with_comments(items)
    for item in new:
        check_item(form, item)
    named = _named_arguments(document, items)
    title = "" if form is ListForm.COLLAPSIBLE else named.pop("title", "")
    known = _known(form)
    kept = {name: value for name, value in named.items() if name in known}
    dropped = tuple(f"{name}={value}" for name, value in named.items() if name not in known)
    newline = newline_of(items.text, items.start)
    written = _titled(form, title, _written(items, form, new, kept, newline), newline)
    text = _set_apart(document, items, form, written, newline)
    return Conversion(ListEdit(TextEdit((Replace(items.start, items.end, text),))), dropped)


def _known(form: ListForm) -> frozenset[str]:
    if form is ListForm.COLLAPSIBLE:
        return _KEPT_BY_COLLAPSIBLE
    return _KEPT if form in _USUAL_NAMES else frozenset()


def _with_comments(items: ItemList) -> list[NewItem]:
    """The items, each with the comments that stand between it and the next one."""
    new = taken(items, [first for first, _ in items.groups()])
    for index, item in enumerate(items.items):
        following = items.items[index + 1 : index + 2]
        end = following[0].content_start if following else items.end
        start = item.content_end
        if not index:
            comments = _COMMENT.findall(items.text, items.start, item.content_start)
        else:
            comments = []
        comments += _COMMENT.findall(items.text, start, end)
        if comments:
            content = " ".join((new[index].content, *(" ".join(c.split()) for c in comments)))
            new[index] = NewItem(content, new[index].depth)
    return new


def _named_arguments(document: Document, items: ItemList) -> dict[str, str]:
    """The named arguments of the list's template that say something, by name."""
    if items.template is None:
        return {}
    found = {}
    for argument in document.template(items.template).arguments:
        name = (argument.name_text or "").strip(WHITE_SPACE)
        value = argument.value_text.strip(WHITE_SPACE)
        if name and not name.isdecimal() and value:
            found[name] = value
    return found


def _written(
    items: ItemList,
    form: ListForm,
    new: Sequence[NewItem],
    named: dict[str, str],
    newline: str,
) -> str:
    if form is ListForm.COMMAS:
        return ", ".join(item.content for item in new)
    if form is ListForm.LINES:
        return "<br />".join(item.content for item in new)
    if form in ARGUMENT_FORMS:
        return _call(items, form, new, named, newline)
    marker = items.items[0].marker[:1] if items.items else ""
    marker = marker or "*"
    lines = newline.join(f"{marker}{marker * item.depth} {item.content}" for item in new)
    if form is ListForm.BULLETS:
        return lines
    arguments = "".join(f"|{name}={value}" for name, value in named.items())
    number = "1=" if any(names_something(item.content) for item in new) else ""
    return f"{{{{{_name(items, form)}{arguments}|{number}{newline}{lines}{newline}}}}}"


def _call(
    items: ItemList,
    form: ListForm,
    new: Sequence[NewItem],
    named: dict[str, str],
    newline: str,
) -> str:
    """A template with an argument for each item, numbered where one would read as named."""
    has_numbers = any(names_something(item.content) for item in new)
    arguments = [f"{name}={value}" for name, value in named.items()]
    if form is ListForm.COLLAPSIBLE and "title" not in named:
        arguments.insert(0, "title=")
    arguments += (
        f"{number}={item.content}" if has_numbers else item.content
        for number, item in enumerate(new, 1)
    )
    name = _name(items, form)
    if form is ListForm.COLLAPSIBLE:
        lines = "".join(f"{newline}| {argument}" for argument in arguments)
        return f"{{{{{name}{lines}{newline}}}}}"
    return "{{" + "|".join((name, *arguments)) + "}}"


def _name(items: ItemList, form: ListForm) -> str:
    """The template's name as the page has it, else the usual one."""
    names = names_of(form)
    for match in _CALL.finditer(items.text):
        name = match[1].strip(WHITE_SPACE)
        if name.replace("_", " ").lower() in names:
            return name
    return _USUAL_NAMES[form]


def _titled(form: ListForm, title: str, written: str, newline: str) -> str:
    if not title:
        return written
    if form is ListForm.COMMAS:
        return f"{title}: {written}"
    if form is ListForm.BULLETS:
        return f"{title}{newline}{written}"
    return f"{title}<br />{written}" if form is ListForm.LINES else f"{title} {written}"


def _set_apart(
    document: Document, items: ItemList, form: ListForm, written: str, newline: str
) -> str:
    """The new list with what keeps it apart from text beside it, as the old one was kept.

    Bare bullets count at the start of a line only, and what follows on it would be theirs.
    """
    text = items.text
    before, behind = _beside(document, items)
    if form is ListForm.BULLETS:
        at_start = text[: items.start].rstrip(" \t").endswith("\n") or not text[: items.start]
        ends = _LINE_ENDS.match(text, items.end) is not None
        return f"{'' if at_start else newline}{written}{'' if ends else newline}"
    if form is not ListForm.LINES or items.is_separated:
        return written
    return f"{'<br />' if before else ''}{written}{'<br />' if behind else ''}"


def _beside(document: Document, items: ItemList) -> tuple[bool, bool]:
    """Whether there is text before and behind the list in the value that it is in."""
    node = items.holder if items.template is None else document.parent(items.template)
    if node is None:
        return False, False
    if items.template is not None and document.green(node).kind is NodeKind.LINE:
        return False, False
    value = document.node(node)
    before, behind = items.text[value.start : items.start], items.text[items.end : value.end]
    return bool(_COMMENT.sub("", before).strip()), bool(_COMMENT.sub("", behind).strip())
