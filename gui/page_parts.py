"""What is made of one text of a page: its document, and all that looks at that document."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from model.document import Document
from model.fidelity import Fidelity
from model.paths import Paths
from model.rows.argument_names import ArgumentNames
from model.rows.row_specs import RowSpecs
from model.rows.row_text import RowText
from model.rows.row_tree import RowTree
from model.unclosed import Unclosed
from model.wikitext.patience import FRAME

if TYPE_CHECKING:
    from model.templatedata.library import SpecLibrary


@dataclass(frozen=True, slots=True)
class PageParts:
    """They belong together: a page that is read from its file again gets others."""

    document: Document
    rows: RowTree
    unclosed: Unclosed
    texts: RowText
    specs: RowSpecs
    paths: Paths
    fidelity: Fidelity


def parts_of(text: str, library: SpecLibrary, read_later: Callable[[int], None]) -> PageParts:
    """The parts of a page that has this text in its file.

    `read_later` is told of each fragment that is put off because it takes longer than a frame.
    """
    document = Document(text, first_look=FRAME)
    # Before there are rows, which may look into such a fragment.
    document.observe_put_off(read_later)
    rows = RowTree(document)
    names = ArgumentNames(document)
    return PageParts(
        document,
        rows,
        Unclosed(rows),
        RowText(rows, names),
        RowSpecs(document, library, names),
        Paths(document, names),
        Fidelity(text, rows),
    )
