"""Writes one attribute of references, in tags and in templates, as proposals for the guard."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from model import operations
from model.document import Document
from model.operations import Proposal
from model.references.attributes import write_argument, write_value
from model.references.reference import Reference, Span, Written
from model.references.refusal import Problem, ReferenceRefused
from model.rows.span_proposals import host_of, span_proposals
from model.text_edit import Replace, TextEdit
from model.wikitext.reading import WHITE_SPACE, Template


@dataclass(slots=True)
class Changes:
    """What is to be changed in a document, gathered until it is proposed."""

    document: Document
    _replaces: list[Replace] = field(default_factory=list)
    _proposals: list[Proposal] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text that all offsets count in."""
        return self.document.reading.text

    def replace(self, start: int, end: int, text: str) -> None:
        """Write `text` instead of a span that is part of one name or value."""
        if self.text[start:end] != text:
            self._replaces.append(Replace(start, end, text))

    def propose(self, proposal: Proposal) -> None:
        """Add what an operation on a template's arguments gave."""
        self._proposals.append(proposal)

    def proposals(self) -> list[Proposal]:
        """All of it."""
        edit = TextEdit.of(self._replaces)
        return [*(span_proposals(self.document, edit) if edit else ()), *self._proposals]


def put_name(changes: Changes, reference: Reference, name: str) -> None:
    """Write a reference's name; "" takes it away."""
    _put(changes, reference, "name", name, reference.name_span)


def put_group(changes: Changes, reference: Reference, group: str) -> None:
    """Write a reference's group; "" takes it away."""
    _put(changes, reference, "group", group, reference.group_span)


def put_mentions(changes: Changes, reference: Reference, name: str, new_name: str) -> None:
    """Write another name where an attribute such as `follow` names a reference."""
    for mentioned, span in reference.mentions:
        if mentioned == name:
            changes.replace(*span, write_value(new_name, changes.text[slice(*span)]))


def _put(
    changes: Changes, reference: Reference, attribute: str, value: str, span: Span | None
) -> None:
    if reference.written is Written.TAG:
        _put_in_tag(changes, reference, attribute, value, span)
    elif span is None:
        if value:
            at_end = reference.written is Written.REUSE_TEMPLATE
            _with_template(changes, reference, lambda t: _added(t, attribute, value, at_end=at_end))
    elif value:
        changes.replace(*span, write_argument(value, changes.text[slice(*span)]))
    else:
        _with_template(changes, reference, lambda t: _removed(t, span))


def _put_in_tag(
    changes: Changes, reference: Reference, attribute: str, value: str, span: Span | None
) -> None:
    text = changes.text
    if span is None:
        if value:
            # Behind the name if there is one, and before all else.
            after = reference.name_span.end if reference.name_span else reference.start + 4
            changes.replace(after, after, f" {attribute}={write_value(value)}")
    elif value:
        before = text[slice(*span)]
        # Behind a name without a `=` there is nothing yet.
        equals = "" if span.start < span.end or text[span.start - 1] == "=" else "="
        changes.replace(*span, equals + write_value(value, before or None))
    else:
        before = text[reference.start : span.start]
        written = re.search(
            rf"[ \t\r\n]+{attribute}[ \t\r\n]*=?[ \t\r\n]*\Z", before, re.IGNORECASE
        )
        start = reference.start + written.start() if written else span.start
        changes.replace(start, span.end, "")


def _with_template(
    changes: Changes, reference: Reference, propose: Callable[[Template], Proposal]
) -> None:
    changes.propose(propose(template_of(changes.document, reference)))


def template_of(document: Document, reference: Reference) -> Template:
    """The template that a reference is. Raises ReferenceRefused where the tree has none there."""
    inside = reference.start + len("{{")
    host = host_of(document, inside, inside)
    if host is None or document.start(host) != reference.start:
        raise ReferenceRefused(Problem.NOT_READ, reference.name)
    return document.template(host)


def _added(template: Template, name: str, value: str, *, at_end: bool) -> Proposal:
    """With the argument behind the others that are named, before the content if that comes last."""
    if at_end:
        return operations.add_argument(template, None, name, value)
    named = [i for i, argument in enumerate(template.arguments) if not argument.is_positional]
    first = 1 if _is_tag_function(template) else 0
    at = named[-1] + 1 if named and named[-1] >= first else first
    return operations.add_argument(template, at, name, value)


def _is_tag_function(template: Template) -> bool:
    return template.name_text.strip(WHITE_SPACE).startswith("#")


def _removed(template: Template, value: Span) -> Proposal:
    index = next(
        i for i, a in enumerate(template.arguments) if a.start <= value.start and value.end <= a.end
    )
    return operations.remove_arguments(template, (index,), keep_numbers=True)


def tag_of(name: str, group: str = "", content: str | None = None) -> str:
    """A tag with these attributes, closing itself where there is no content."""
    attributes = f" name={write_value(name)}" if name else ""
    if group:
        attributes += f" group={write_value(group)}"
    return f"<ref{attributes} />" if content is None else f"<ref{attributes}>{content}</ref>"


def without_names(changes: Changes, here: Sequence[Reference], stay: Sequence[Reference]) -> str:
    """A reuse template with only the names that stay."""
    text = changes.text
    template = template_of(changes.document, here[0])
    kept = {use.name_span for use in stay}
    gone = [use.name_span for use in here if use.name_span not in kept]
    pieces = [text[template.start : template.name_end]]
    pieces.extend(
        text[argument.start - 1 : argument.end]
        for argument in template.arguments
        if not any(s and argument.start <= s.start and s.end <= argument.end for s in gone)
    )
    return "".join([*pieces, "}}"])
