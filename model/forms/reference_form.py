"""A reference as a form: its name and group, and what its citation says, argument by argument."""

from __future__ import annotations

from model.argument_spans import trimmed_value_span
from model.arguments import argument_keys
from model.document import Document
from model.forms.form import FieldKind, Form, FormField
from model.operations import Proposal
from model.references.content import citation_in, set_citation_argument, set_content
from model.references.index import References
from model.references.naming import rename, set_group
from model.references.reference import Reference, Written
from model.text_edit import Replace, TextEdit
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax

NAME, GROUP, TEXT = "name", "group", "text"
_LONGEST_LINE = 120


class ReferenceForm(Form):
    """A tag or template that is a reference.

    The key of a citation's argument is its name or number, `|`, and which one it is (from 0), so
    that none is taken for the reference's own name. Where the content is no citation alone, it is
    one part, `text`.
    """

    name = "reference"

    def __init__(
        self, text: str, reference: Reference, syntax: WikiSyntax = DEFAULT_SYNTAX
    ) -> None:
        """The offsets of the reference count in `text`."""
        self.source = text[reference.start : reference.end]
        self._reference = reference.moved(-reference.start)
        self._syntax = syntax
        self._citation = citation_in(self.source, self._reference)

    @property
    def fields(self) -> tuple[FormField, ...]:
        reference = self._reference
        fields = [FormField(NAME, reference.name), FormField(GROUP, reference.group)]
        if self._citation is not None:
            keys = argument_keys(self._citation)
            for index, (key, argument) in enumerate(
                zip(keys, self._citation.arguments, strict=True)
            ):
                value = argument.text[slice(*trimmed_value_span(argument))]
                fields.append(FormField(f"{key}|{index}", value, _kind_for(value)))
        elif reference.content is not None:
            fields.append(
                FormField(TEXT, self.source[slice(*reference.content)].strip(), FieldKind.TEXT)
            )
        return tuple(fields)

    def _part_changed(self, key: str, value: str) -> TextEdit:
        """As `Form.change`, of this one place of the reference: see `proposals` for the page."""
        document = Document(self.source, self._syntax)
        references = References(document)
        here = [r for r in references.at(0, len(self.source)) if r.key == self._reference.key]
        found = self.proposals(document, references, here[0], (key, value))
        return TextEdit.of(r for proposal in found for r in proposal.edit.replaces)

    def proposals(
        self,
        document: Document,
        references: References,
        reference: Reference,
        change: tuple[str, str],
    ) -> list[Proposal]:
        """Give a part of a reference in a document another value: its name and group everywhere.

        Raises ReferenceRefused, or KeyError for a part that there isn't.
        """
        key, value = change
        if key == NAME:
            return rename(document, references, reference, value)
        if key == GROUP:
            return set_group(document, references, reference, value)
        if key == TEXT:
            return set_content(document, reference, self._with_space(value))
        _, bar, index = key.rpartition("|")
        if not bar or self._citation is None:
            raise KeyError(key)
        return set_citation_argument(document, reference, int(index), value)

    def _with_space(self, value: str) -> str:
        """A content with the white space round it that is there now."""
        content = self._reference.content
        written = "" if content is None else self.source[slice(*content)]
        words = written.strip()
        return TextEdit.of(
            [Replace(start := written.index(words), start + len(words), value)]
        ).apply(written)

    @staticmethod
    def has_form(reference: Reference) -> bool:
        """Whether a reference is one thing with parts: not one name in a list of reuses."""
        return reference.written is not Written.REUSE_TEMPLATE


def _kind_for(value: str) -> FieldKind:
    is_short = "\n" not in value and len(value) <= _LONGEST_LINE
    return FieldKind.LINE if is_short else FieldKind.TEXT
