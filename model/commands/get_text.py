"""The `get` command: what stands at a path."""

from __future__ import annotations

from model.commands.chosen_template import chosen_template
from model.document import Document
from model.paths import Paths
from model.reader.summary import plain_text, summarize
from model.rows.row_text import RowText
from model.rows.row_tree import RowTree
from model.wikitext.nodes import NodeKind
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax


def get_text(
    text: str,
    path: str,
    template: str | None = None,
    number: int | None = None,
    *,
    plain: bool = False,
    syntax: WikiSyntax = DEFAULT_SYNTAX,
) -> str:
    """The wikitext at a path, exactly; with `plain` what a reader sees of it, on one line.

    Of an argument it is the value without the white space and comments around it, of a list item
    what stands behind its bullets; of a reference a reader sees what stands in it. Where a reader
    sees nothing, it is what a row says of it, such as a template's name. `template` and `number`
    choose where a path that doesn't begin with a slash begins. Raises PathError and
    TemplateChoiceError.
    """
    document = Document(text, syntax)
    base = None if path.startswith("/") else chosen_template(document, template, number)
    node = Paths(document).find(path, base)
    if plain and document.green(node).kind is NodeKind.REFERENCE:
        content = document.child_of_kind(node, NodeKind.CONTENT)
        return plain_text(document.source(content.id), syntax=syntax) if content else ""
    wikitext = RowText(RowTree(document)).editable(node)
    return summarize(wikitext, syntax=syntax) if plain else wikitext
