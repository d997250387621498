"""What is known of the templates of a document, and of their arguments, by their rows."""

from __future__ import annotations

from collections.abc import Mapping

from model.document import Document
from model.rows.argument_names import ArgumentNames
from model.rows.node_names import node_name
from model.templatedata.format import TemplateFormat
from model.templatedata.library import SpecLibrary
from model.templatedata.spec import Match, TemplateSpec
from model.wikitext.nodes import Green, NodeKind


class RowSpecs:
    """Looks up the specs of one document's templates."""

    def __init__(
        self, document: Document, library: SpecLibrary, names: ArgumentNames | None = None
    ) -> None:
        self._document = document
        self._library = library
        self._names = names or ArgumentNames(document)
        self._known: dict[int, tuple[Green, str]] = {}

    def spec_of(self, row: int) -> TemplateSpec | None:
        """The spec of a template; of any other row that of the template it is an argument of.

        None where there is none, and for rows that are neither.
        """
        template = self.template_of(row)
        return None if template is None else self._library.spec_of(self.title_of(template))

    def match_of(self, row: int) -> Match | None:
        """The parameter that an argument is for; None where that is not known."""
        if row not in self._document or self._document.green(row).kind is not NodeKind.ARGUMENT:
            return None
        spec = self.spec_of(row)
        return None if spec is None else spec.find(self.name_of(row))

    def name_of(self, argument: int) -> str:
        """The name of an argument, a positional one's number."""
        parent = self._document.parent(argument)
        assert parent is not None
        return self._names.of(parent).names[argument]

    def names_in(self, template: int) -> list[str]:
        """The names of a template's arguments in text order."""
        children = self._document.children(template)
        arguments = [child.id for child in children if child.kind is NodeKind.ARGUMENT]
        return [self.name_of(argument) for argument in arguments]

    def names_of(self, template: int) -> Mapping[int, str]:
        """The names of all arguments of a template."""
        return self._names.of(template).names

    def template_of(self, row: int) -> int | None:
        """The template that a row is, or is an argument of."""
        if row not in self._document:
            return None
        candidate: int | None = row
        if self._document.green(row).kind is NodeKind.ARGUMENT:
            candidate = self._document.parent(row)
        if candidate is None or self._document.green(candidate).kind is not NodeKind.TEMPLATE:
            return None
        if self._document.syntax.is_parser_function(self.title_of(candidate)):
            return None
        return candidate

    def format_of(self, row: int) -> TemplateFormat | None:
        """How TemplateData says that the row's template is laid out, as of `spec_of`."""
        spec = self.spec_of(row)
        return None if spec is None else TemplateFormat.parse(spec.format)

    def template_around(self, row: int) -> int | None:
        """The innermost template that the row is or stands in; parser functions are none."""
        for candidate in (row, *self._document.ancestors(row)):
            template = self.template_of(candidate)
            if template is not None:
                return template
        return None

    def title_of(self, template: int) -> str:
        """The name of a template as it is written, on one line and without comments."""
        green = self._document.green(template)
        known = self._known.get(template)
        if known is None or known[0] is not green:
            known = self._known[template] = green, node_name(self._document, template)
        return known[1]
