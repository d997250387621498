"""Which `<templatedata>` blocks of a page count."""

import pytest

from model.templatedata.block import load_blocks, templatedata_blocks

A = '{"params": {"a": {}}}'
B = '{"params": {"b": {}}}'


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        (f"<templatedata>{A}</templatedata>", [A]),
        (f"{{{{{{x}}}}}}<noinclude>\n<templatedata>\n{A}</templatedata></noinclude>", [f"\n{A}"]),
        (f"<TemplateData lang=en >{A}</TEMPLATEDATA >", [A]),
        (f"{{{{#if: x|<templatedata>{A}</templatedata>}}}}", [A]),
        (f"<templatedata>{A}</templatedata> <templatedata>{B}</templatedata>", [A, B]),
        ("<templatedata />", [""]),
        (f"<templatedata><!-- c -->{A}</templatedata>", [f"<!-- c -->{A}"]),
        (f"<!-- <templatedata>{A}</templatedata> -->", []),
        (f"<nowiki><templatedata>{A}</templatedata></nowiki>", []),
        (f"<pre><templatedata>{A}</templatedata></pre>", []),
        (f"<includeonly><templatedata>{A}</templatedata></includeonly>", []),
        (f"<templatedata>{A}", []),
        (f"<templatedatas>{A}</templatedatas>", []),
        ("templatedata", []),
    ],
)
def test_blocks_are_found_where_mediawiki_finds_the_tag(text: str, blocks: list[str]) -> None:
    assert templatedata_blocks(text) == blocks


def test_the_last_block_that_can_be_read_counts() -> None:
    text = f"<templatedata>{A}</templatedata><templatedata>{B}</templatedata>"
    loaded = load_blocks(text + "<templatedata>{</templatedata>")
    assert loaded is not None
    assert [p.name for p in loaded.documents[0].parameters] == ["b"]
    assert load_blocks("A page without one.") is None


def test_a_block_that_is_no_json_is_reported() -> None:
    loaded = load_blocks("<templatedata>\n{'a'}</templatedata>")
    assert loaded is not None
    assert loaded.documents == ()
    assert [str(f)[:32] for f in loaded.findings] == ["$: not JSON (line 2, column 2: E"]
