"""Fields copied from box to box: which, where to, and that they read there as they did."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.argument_spans import trimmed_value_span
from model.clipboard import CopiedRows, packed, unpacked
from model.document import Document
from model.field_merge import Clashes, FieldMerge, merge_fields
from model.operations import NewArgument, Proposal
from model.rows.copied_rows import copied_rows, wikitext_of
from model.rows.pasting import PasteFields, Pasting
from model.rows.row_text import RowText
from model.rows.row_tree import RowTree
from model.safety.guard import EditRefused, check
from model.transfer import box_for, definitions_of, fields_of_a_box, fitted_fields
from model.wikitext import parse
from model.wikitext.reading import WHITE_SPACE, Argument, Template
from tests.support.figures import Figure
from tests.support.wikitext_strategies import hostile_wikitext


def read(template: Template) -> list[tuple[str | None, str]]:
    """The names and values of a template, as MediaWiki takes named ones."""
    return [
        (a.name_text and a.name_text.strip(WHITE_SPACE), a.value_text.strip(WHITE_SPACE))
        for a in template.arguments
    ]


def box(text: str) -> Template:
    return parse(text).templates()[0]


# Copy and paste

NAMES = (None, "a", "long name", "1", "имя", "名前")
VALUES = (
    *("", "1", "a b", "\n* x\n* y", "[[A|b]]", "{{x|y=z}}", "<ref name=q>x | y</ref>", "a\n\nb"),
    *("<!-- c -->", "a <!-- c --> b", "<nowiki>|}}</nowiki>", "{{{p|q}}}", "-{zh:a}-", "''a", "é𝄞"),
    *("<br />", "&nbsp;", "{{{!}}\n{{!}} a\n{{!}}}", "[http://x.y z]", "a ]] b", "{", "}x"),
)
FIELDS = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(VALUES)), min_size=1)
LAYOUTS = ("|{}", "\n| {}", "\n |{} ", " | {}", "\n|  {}\n")


def written(fields: Sequence[tuple[str | None, str]], layout: str) -> str:
    arguments = (value if name is None else f"{name} = {value}" for name, value in fields)
    return "{{Infobox x" + "".join(layout.format(argument) for argument in arguments) + "\n}}"


@given(FIELDS, st.sampled_from(LAYOUTS), st.data())
def test_rows_pasted_into_an_empty_box_have_the_same_names_and_values(
    fields: list[tuple[str | None, str]], layout: str, data: st.DataObject
) -> None:
    rows = RowTree(Document(written(fields, layout)))
    arguments = rows.children(rows.top[0])
    chosen = data.draw(st.sets(st.sampled_from(list(arguments)), min_size=1))
    copied = CopiedRows("here", copied_rows(rows.document, chosen))
    carried = unpacked(packed(copied))
    assert carried == copied
    text = wikitext_of(rows.document, chosen)
    empty = RowTree(Document("{{Infobox x\n}}"))
    pasting = Pasting(empty, RowText(empty), "there")
    plan = pasting.of_rows(empty.top[0], carried, text, on_name=True)
    assert isinstance(plan, PasteFields)
    merge = merge_fields(box(empty.document.text), plan.fields)
    proposal = merge.proposal(Clashes.SKIP, lambda _number: 0)
    check(empty.document.text, proposal)
    pasted = read(box(proposal.edit.apply(empty.document.text)))
    expected = read(box(rows.document.text))
    assert pasted == [expected[arguments.index(row)] for row in sorted(chosen, key=arguments.index)]
    # Other programs, and older windows, get the same from the text.
    assert pasting.of_text(empty.top[0], text, on_name=True) == replace(plan, brought=None)


@given(hostile_wikitext(15), hostile_wikitext(10))
def test_what_is_pasted_from_anywhere_reads_as_it_did_or_is_refused(value: str, name: str) -> None:
    target = "{{Infobox x\n| a = 1\n| long = {{y|z}}\n}} text </ref>"
    merge = merge_fields(box(target), [NewArgument(name, value)])
    proposal = merge.proposal(Clashes.REPLACE, lambda _number: 1)
    try:
        check(target, proposal)
    except EditRefused:
        return
    assert box(proposal.edit.apply(target)).source.startswith("{{Infobox x\n| a = ")
    found = box(proposal.edit.apply(target))
    assert [(a.name_text, a.value_text) for a in found.arguments] == list(proposal.expected)


# Which fields, and which box

PAGE = """{{Infobox war|a=1|b={{flag|c|d=2}}}}
{{Infobox treaty|a=3}}
{{Infobox war|e=4}}"""


@pytest.fixture
def rows() -> RowTree:
    return RowTree(Document(PAGE))


def test_fields_are_those_of_one_box_in_its_order(rows: RowTree) -> None:
    war = rows.top[0]
    a, b = rows.children(war)
    assert fields_of_a_box(rows, [b, a]).indexes == (0, 1)
    assert fields_of_a_box(rows, [b]).fields == (NewArgument("b", "{{flag|c|d=2}}"),)
    assert fields_of_a_box(rows, [war]).indexes == (0, 1)
    assert fields_of_a_box(rows, [war, b]).indexes == (0, 1)


def test_other_rows_are_no_fields_of_a_box(rows: RowTree) -> None:
    first, second = rows.children(rows.top[0]), rows.children(rows.top[1])
    flag = rows.children(first[1])[0]
    assert fields_of_a_box(rows, []) is None
    assert fields_of_a_box(rows, [first[0], second[0]]) is None
    assert fields_of_a_box(rows, [flag]) is None
    assert fields_of_a_box(rows, [rows.children(flag)[0]]) is None


@pytest.mark.parametrize(
    ("name", "current", "expected"),
    [
        ("Infobox war", None, 0),
        ("Infobox war", (2, 0), 2),
        ("Infobox war", (1, 0), 0),
        ("Infobox treaty", (0,), 1),
        ("Infobox film", (1,), 1),
        ("Infobox film", None, 0),
    ],
)
def test_fields_go_into_the_box_of_their_name_or_the_current_one(
    rows: RowTree, name: str, current: tuple[int, ...] | None, expected: int
) -> None:
    row = -1
    for place in current or ():
        row = rows.top[place] if row < 0 else rows.children(row)[place]
    assert box_for(rows, RowText(rows), name, row) == rows.top[expected]


def test_without_a_box_there_is_none_to_go_into() -> None:
    rows = RowTree(Document("{{other|a}}"))
    assert box_for(rows, RowText(rows), "Infobox war", -1) is None


# The corpus


@dataclass
class Counts:
    pairs: int = 0
    fields: int = 0
    filled: int = 0
    replaced: int = 0
    added: int = 0
    definitions: int = 0
    renamed: int = 0
    refused: int = 0


def boxes_by_name(shared: Path) -> dict[str, list[RowTree]]:
    found: dict[str, list[RowTree]] = defaultdict(list)
    for path in sorted((shared / "corpus" / "pages").iterdir()):
        rows = RowTree(Document(path.read_bytes().decode()))
        texts = RowText(rows)
        boxes = [row for row in rows.top if texts.is_box(row) and texts.field_count(row)]
        if boxes:
            found[texts.name(boxes[0])].append(rows)
    return {name: pages for name, pages in found.items() if len(pages) > 1}


def first_box(rows: RowTree) -> int:
    texts = RowText(rows)
    return next(row for row in rows.top if texts.is_box(row) and texts.field_count(row))


def copy_all(source: RowTree, target: RowTree, counts: Counts) -> None:
    """Copies a whole box across, and reads what came of it."""
    transfer = fields_of_a_box(source, [first_box(source)])
    assert transfer is not None
    transfer = transfer.with_references(source.document)
    document = target.document
    template = document.template(first_box(target))
    merge = transfer.merge(template, document)
    merge = fitted_fields(merge, Clashes.REPLACE, transfer.brought, document)
    proposal = merge.proposal(Clashes.REPLACE, transfer.place(template))
    counts.pairs += 1
    counts.fields += len(merge.fields)
    counts.definitions += len(transfer.brought)
    try:
        check(document.text, proposal, document.syntax)
    except EditRefused:
        counts.refused += 1
        return
    counts.filled += len(merge.fills)
    counts.replaced += len(merge.clashes)
    counts.added += len(merge.additions)
    counts.renamed += sum(
        new.value != old.value and "-2" in new.value
        for new, old in zip(merge.fields, transfer.fields, strict=True)
    )
    check_copied(document, template, merge, proposal)


def check_copied(
    document: Document, template: Template, merge: FieldMerge, proposal: Proposal
) -> None:
    text = proposal.edit.apply(document.text)
    end = template.end + proposal.edit.growth
    assert text[: template.start] == document.text[: template.start]
    assert text[end:] == document.text[template.end :]
    templates = parse(text, syntax=document.syntax).templates()
    found = next(t for t in templates if t.start == template.start)
    assert (found.start, found.end) == (template.start, end)
    changed = {*merge.fills.values(), *merge.clashes.values()}
    before = [a for i, a in enumerate(template.arguments) if i not in changed]
    kept = Counter((a.name_text, trimmed(a)) for a in before)
    now = Counter((a.name_text, trimmed(a)) for a in found.arguments)
    assert not kept - now
    values = Counter(
        (a.name_text and a.name_text.strip(WHITE_SPACE), trimmed(a)) for a in found.arguments
    )
    brought = Counter(
        (field.name, bare(field.value))
        for n, field in enumerate(merge.fields)
        if n in merge.additions
    )
    assert not brought - values


def trimmed(argument: Argument) -> str:
    start, end = trimmed_value_span(argument)
    return argument.text[start:end]


def bare(value: str) -> str:
    call = "{{x|a=" + value + "}}"
    return trimmed(parse(call).templates()[0].arguments[0])


@pytest.mark.slow
def test_whole_boxes_are_copied_between_pages_of_the_corpus(shared: Path, figure: Figure) -> None:
    counts = Counts()
    for pages in boxes_by_name(shared).values():
        for source, target in zip(pages, [*pages[1:], pages[0]], strict=True):
            copy_all(source, target, counts)
    figure(str(counts))
    assert counts.pairs >= 150
    assert counts.fields >= 3000
    assert counts.refused == 0


@pytest.mark.slow
def test_whole_boxes_are_copied_and_pasted_into_empty_ones_on_the_corpus(
    shared: Path, figure: Figure
) -> None:
    boxes = fields = 0
    for path in sorted((shared / "corpus" / "pages").iterdir()):
        rows = RowTree(Document(path.read_bytes().decode()))
        texts = RowText(rows)
        for top in rows.top:
            template = rows.document.template(top)
            arguments = rows.children(top)
            if not arguments:
                continue
            copied = copied_rows(rows.document, arguments)
            definitions_of(rows.document, [row.value for row in copied])
            carried = unpacked(packed(CopiedRows("here", copied)))
            assert carried is not None
            empty = "{{" + texts.name(top) + "\n}}"
            new = [row.argument for row in carried.rows]
            proposal = merge_fields(box(empty), new).proposal(Clashes.SKIP, lambda _number: 0)
            check(empty, proposal, rows.document.syntax)
            pasted = box(proposal.edit.apply(empty))
            assert [(n, v.replace("\r\n", "\n")) for n, v in read(pasted)] == [
                (n, v.replace("\r\n", "\n")) for n, v in read(template)
            ]
            boxes += 1
            fields += len(new)
    figure(f"{boxes} boxes, {fields} fields")
    assert boxes >= 400
    assert fields >= 10_000
