"""The `export` command: the infoboxes of a page, and all that is in them, as data for JSON."""

from __future__ import annotations

from typing import Any

from model.arguments import argument_keys, losers
from model.document import Document
from model.reader.summary import plain_text
from model.rows.box_nodes import find_boxes
from model.wikitext.nodes import Green, NodeKind
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax

Data = dict[str, Any]

# A page can be nested deeper than JSON readers care for; what lies deeper stays wikitext.
_DEEPEST = 40


def export_page(text: str, syntax: WikiSyntax = DEFAULT_SYNTAX) -> Data:
    """The infoboxes of a page in text order, as plain dictionaries, lists, strings and numbers.

    Every `span` is a pair of offsets into `text`: the first character and the one behind the
    last, counted in characters (Unicode code points, a CR LF is two) from 0.
    """
    document = Document(text, syntax)
    export = _Export(document)
    boxes = [export.template(box, depth=0) for box in find_boxes(document)]
    return {"offsets": "characters", "infoboxes": boxes}


class _Export:
    def __init__(self, document: Document) -> None:
        self._document = document
        self._syntax = document.syntax

    def template(self, node_id: int, depth: int) -> Data:
        """A template with its arguments, overridden ones included."""
        view = self._document.template(node_id)
        children = self._document.children(node_id)
        arguments = [child for child in children if child.kind is NodeKind.ARGUMENT]
        keys = argument_keys(view)
        overridden = losers(keys)
        fields = []
        for index, (argument, node) in enumerate(zip(view.arguments, arguments, strict=True)):
            fields.append(
                {
                    "position": index + 1,
                    "name": keys[index],
                    "positional": argument.is_positional,
                    "overridden": index in overridden,
                    "wikitext": argument.value_text,
                    "text": plain_text(argument.value_text, syntax=self._syntax),
                    "span": [argument.start, argument.end],
                    "value_span": [argument.value_start, argument.end],
                    "structure": self._value_structure(node, argument.value_start, depth),
                }
            )
        return {
            "kind": NodeKind.TEMPLATE.value,
            "name": self._syntax.normalize_template_name(view.name_text),
            "span": [view.start, view.end],
            "fields": fields,
        }

    def _value_structure(self, argument: Green, start: int, depth: int) -> list[Data]:
        value = self._document.child_of_kind(argument.id, NodeKind.VALUE)
        assert value is not None
        return self._structure(value, start, depth + 1)

    def _structure(self, green: Green, start: int, depth: int) -> list[Data]:
        """What a node that begins at `start` holds; empty where that is only text.

        Delimiters and white space are left out.
        """
        children = self._document.children(green.id)
        if all(child.kind is NodeKind.TEXT for child in children):
            return []
        found = []
        for child in children:
            end = start + child.length
            source = self._document.reading.text[start:end]
            if child.kind is not NodeKind.MARKUP and source.strip():
                found.append(self._node(child, start, source, depth))
            start = end
        return found

    def _node(self, green: Green, start: int, source: str, depth: int) -> Data:
        if green.kind is NodeKind.TEMPLATE and depth < _DEEPEST:
            return self.template(green.id, depth)
        span = [start, start + green.length]
        data: Data = {"kind": green.kind.value, "span": span, "wikitext": source}
        structure = self._structure(green, start, depth + 1) if depth < _DEEPEST else []
        if structure:
            data["structure"] = structure
        return data
