"""Every list of every infobox of real pages: what is done to its items and back leaves no trace."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from model.document import Document
from model.lists.arranging import move
from model.lists.inserting import NewItem, insert
from model.lists.items import ItemList
from model.lists.list_edit import ListEdit, ListRefused
from model.lists.recognising import comma_list, lists_in
from model.lists.removing import remove
from model.rows.row_tree import RowTree
from model.safety.guard import check
from model.wikitext.nodes import NodeKind
from tests.support.figures import Figure


def pages(folder: Path) -> Iterator[Document]:
    for page in (*sorted((folder / "corpus" / "pages").iterdir()), *(folder / "seed").iterdir()):
        yield Document(page.read_bytes().decode())


def arguments_in_boxes(document: Document) -> Iterator[int]:
    """The arguments of the infoboxes of a page and of all templates in them."""
    rows = RowTree(document)
    pending = list(rows.top)
    while pending:
        row = pending.pop()
        if document.green(row).kind is NodeKind.ARGUMENT:
            yield row
        pending.extend(rows.children(row))


def lists_of(document: Document, row: int) -> list[ItemList]:
    found = lists_in(document, row)
    commas = None if found else comma_list(document, row)
    return found if commas is None else [commas]


def make(document: Document, edit: ListEdit) -> None:
    """Make the edit as the window does: through the guard."""
    for proposal in edit.proposals(document):
        check(document.text, proposal, document.syntax)
    document.apply(edit.whole())


def there_and_back(
    document: Document, row: int, number: int, *steps: Callable[[ItemList], ListEdit]
) -> None:
    """Do these things to a list, one after the other; the page must then be as it was."""
    before = document.text
    for step in steps:
        make(document, step(lists_of(document, row)[number]))
        assert document.text != before or step is steps[-1]
    assert document.text == before


@pytest.mark.slow
@pytest.mark.shared
@pytest.mark.timeout(600)
def test_lists_of_real_pages(shared: Path, figure: Figure) -> None:
    counts: Counter[str] = Counter()
    items = 0
    refused: list[str] = []
    lost = 0
    for document in pages(shared):
        rows = list(arguments_in_boxes(document))
        for row in rows:
            for number, found in enumerate(lists_of(document, row)):
                counts[found.form] += 1
                items += len(found.items)
                try:
                    try_list(document, row, number, len(found.items))
                except ListRefused as problem:
                    refused.append(str(problem))
        lost += sum(row not in document for row in rows)
    figure(f"{counts.total()} lists, {items} items: {dict(counts.most_common())}")
    assert (refused, lost) == ([], 0)
    assert counts["lines"] > 300
    assert counts["plainlist"] > 30


def try_list(document: Document, row: int, number: int, count: int) -> None:
    if not count:
        return  # what a first item makes of an empty list is in tables of its own
    for at in {count // 2, count}:
        there_and_back(
            document,
            row,
            number,
            lambda items, at=at: insert(document, items, at, [NewItem("new item")]),
            lambda items, at=at: remove(document, items, [at]),
        )
    groups = lists_of(document, row)[number].groups()
    if len(groups) < 2:
        return
    last_size = groups[0][1] - groups[0][0]
    there_and_back(
        document,
        row,
        number,
        lambda items: move(document, items, [0], count),
        lambda items: move(document, items, [count - last_size], 0),
    )
