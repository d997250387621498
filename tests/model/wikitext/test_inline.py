"""What a fragment of wikitext is made of, piece by piece, with exact text."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.wikitext.inline import Inline, read_inline
from model.wikitext.nodes import NodeKind
from model.wikitext.preprocessor import PieceKind, scan
from model.wikitext.reading import parse


def holes_in(text: str) -> list[tuple[int, int]]:
    """What the preprocessor reads in a fragment, links and variants looked through."""
    found = scan(text)
    pending = found.top_level()[::-1]
    holes = []
    while pending:
        record = pending.pop()
        if found.kinds[record] in (PieceKind.LINK, PieceKind.VARIANT):
            pending.extend(reversed(found.children(record)))
        else:
            holes.append((found.starts[record], found.ends[record]))
    return holes


def shown(text: str, pieces: Sequence[Inline]) -> str:
    """Pieces as one line: "text", ‹markup›, ¦hole¦, kind"text" or kind(its children)."""
    return " ".join(shown_piece(text, piece) for piece in pieces)


def shown_piece(text: str, piece: Inline) -> str:
    written = text[piece.start : piece.end]
    if piece.hole >= 0:
        return f"¦{written}¦"
    kind = "" if piece.kind == NodeKind.TEXT else piece.kind.value
    if piece.children:
        return f"{kind}({shown(text, piece.children)})"
    return f"‹{written}›" if piece.kind == NodeKind.MARKUP else f'{kind}"{written}"'


def read(text: str, *, at_line_start: bool = False, has_lines: bool = False) -> str:
    holes = holes_in(text)
    pieces = read_inline(text, holes, at_line_start=at_line_start, has_lines=has_lines)
    assert_exact(text, holes, pieces)
    return shown(text, pieces)


def assert_exact(text: str, holes: Sequence[tuple[int, int]], pieces: Sequence[Inline]) -> None:
    """Children tile their parent, none is empty, and each hole is there once, in its place."""
    seen = []
    pending = [(0, len(text), tuple(pieces))]
    while pending:
        position, end, children = pending.pop()
        for piece in children:
            assert piece.start == position
            assert piece.end > position
            position = piece.end
            if piece.hole >= 0:
                assert (piece.start, piece.end) == holes[piece.hole]
                assert not piece.children
                seen.append(piece.hole)
            elif piece.children:
                pending.append((piece.start, piece.end, piece.children))
        assert position == end
    assert sorted(seen) == list(range(len(holes)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("1950–53", '"1950–53"'),
        ("10:30", '"10:30"'),
        ("{{x}}{{y}} z", '¦{{x}}¦ ¦{{y}}¦ " z"'),
        ("a<!-- b -->c<ref>''d''</ref>", "\"a\" ¦<!-- b -->¦ \"c\" ¦<ref>''d''</ref>¦"),
        ("1 < 2 <x> {{ [[", '"1 < 2 <x> {{ [["'),
    ],
)
def test_text_and_holes(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[[a]]s", 'wikilink(‹[[› link target"a" ‹]]›) "s"'),
        ("[[a|b c]]", 'wikilink(‹[[› link target"a" ‹|› content"b c" ‹]]›)'),
        ("[[a|]]", 'wikilink(‹[[› link target"a" ‹|› ‹]]›)'),
        (
            "[[a b|''c'' d]]",
            (
                'wikilink(‹[[› link target"a b" ‹|›'
                " content(phrase(italic(‹''› content\"c\" ‹''›) \" d\")) ‹]]›)"
            ),
        ),
        (
            "[[a{{b}}|{{c}} d]]",
            'wikilink(‹[[› link target("a" ¦{{b}}¦) ‹|› content(¦{{c}}¦ " d") ‹]]›)',
        ),
        ("[[a|b", '"[[a|b"'),
        ("[[]] [[|b]] [[a\nb]]", '"[[]] [[|b]] [[a\nb]]"'),
        ("[[a<ref>b</ref>]]", '"[[a" ¦<ref>b</ref>¦ "]]"'),
        ("[[a<b]]", '"[[a<b]]"'),
        ("[[a|b [[c]] d]]", '"[[a|b " wikilink(‹[[› link target"c" ‹]]›) " d]]"'),
        ("[[a|''b]] ''c", 'wikilink(‹[[› link target"a" ‹|› content"\'\'b" ‹]]›) " \'\'c"'),
        ("[[Category:A|B]]", 'wikilink(‹[[› link target"Category:A" ‹|› content"B" ‹]]›)'),
        ("[[:File:A.jpg|b]]", 'wikilink(‹[[› link target":File:A.jpg" ‹|› content"b" ‹]]›)'),
    ],
)
def test_wikilinks(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[[File:A.jpg]]", 'file(‹[[› link target"File:A.jpg" ‹]]›)'),
        (
            "[[Datei:A.jpg|thumb||x [[b|c]] {{d}}|200px]]",
            (
                'file(‹[[› link target"Datei:A.jpg" ‹|› file option"thumb" ‹|› ‹|› file option("x "'
                ' wikilink(‹[[› link target"b" ‹|› content"c" ‹]]›) " " ¦{{d}}¦)'
                ' ‹|› file option"200px" ‹]]›)'
            ),
        ),
        (
            "[[File:a|''b|c'']]",
            'file(‹[[› link target"File:a" ‹|› file option"\'\'b" ‹|› file option"c\'\'" ‹]]›)',
        ),
        (
            "[[File:a|<small>b|c</small>]]",
            (
                'file(‹[[› link target"File:a" ‹|› file option"<small>b"'
                ' ‹|› file option"c</small>" ‹]]›)'
            ),
        ),
        (
            "[[File:a|b\n[[File:c|d]]]]",
            (
                'file(‹[[› link target"File:a" ‹|› file option("b\n" file(‹[[› link target"File:c"'
                ' ‹|› file option"d" ‹]]›)) ‹]]›)'
            ),
        ),
    ],
)
def test_files(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[http://a.b]", 'external link(‹[› URL"http://a.b" ‹]›)'),
        ("[//a.b  c d]", 'external link(‹[› URL"//a.b" ‹  › content"c d" ‹]›)'),
        ("[http://a ]", 'external link(‹[› URL"http://a" ‹ › ‹]›)'),
        (
            "[http://a/{{b}} {{c}} d]",
            'external link(‹[› URL("http://a/" ¦{{b}}¦) ‹ › content(¦{{c}}¦ " d") ‹]›)',
        ),
        ("x http://a.b, c", '"x " external link(URL"http://a.b") ", c"'),
        ("mailto:a@b.c", 'external link(URL"mailto:a@b.c")'),
        ("http://a<ref>b</ref>", 'external link(URL"http://a") ¦<ref>b</ref>¦'),
        ("http://a<2", 'external link(URL"http://a") "<2"'),
        ("http://a<br>", 'external link(URL"http://a") HTML tag"<br>"'),
        ("http://a<!--b-->c", 'external link(URL("http://a" ¦<!--b-->¦ "c"))'),
        ("[[http://a b]]", '"[" external link(‹[› URL"http://a" ‹ › content"b" ‹]›) "]"'),
        (
            "[http://a <b>c] d</b>",
            'external link(‹[› URL"http://a" ‹ › content"<b>c" ‹]›) " d</b>"',
        ),
        ("[http://a b\nc]", '"[" external link(URL"http://a") " b\nc]"'),
        ("[1] [a]", '"[1] [a]"'),
    ],
)
def test_external_links(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a<br>b<br />c</br>", '"a" HTML tag"<br>" "b" HTML tag"<br />" "c" HTML tag"</br>"'),
        ("<Small>a</SMALL >", 'HTML tag(‹<Small>› content"a" ‹</SMALL >›)'),
        ("<b></b>", "HTML tag(‹<b>› ‹</b>›)"),
        (
            "<span style=\"{{a}}\" title='>'>b</span>",
            'HTML tag(markup(‹<span style="› ¦{{a}}¦ ‹" title=\'>›) content"\'>b" ‹</span>›)',
        ),
        ("<br {{a}}/>", "HTML tag(‹<br › ¦{{a}}¦ ‹/>›)"),
        ("<b>a", '"<b>a"'),
        ("a</b>", '"a</b>"'),
        ("<b><i>a</b></i>", 'HTML tag(‹<b>› content"<i>a" ‹</b>›) "</i>"'),
        ("<li>a<li>b", 'HTML tag"<li>" "a" HTML tag"<li>" "b"'),
        ('<b a="c>d</b>', 'HTML tag(‹<b a="c>› content"d" ‹</b>›)'),
        ("<ref>a</b>", '"<ref>a</b>"'),
        (
            "<div>\n<p>a {{b}}</p></div>",
            'HTML tag(‹<div>› content("\n" HTML tag(‹<p>› content("a " ¦{{b}}¦) ‹</p>›)) ‹</div>›)',
        ),
    ],
)
def test_html_tags(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("''a''", "phrase(italic(‹''› content\"a\" ‹''›))"),
        (
            "'''a''' ''b'' c",
            "phrase(bold(‹'''› content\"a\" ‹'''›) \" \" italic(‹''› content\"b\" ‹''›) \" c\")",
        ),
        (
            "'''''a''b'''",
            "phrase(bold(‹'''› content(italic(‹''› content\"a\" ‹''›) \"b\") ‹'''›))",
        ),
        ("''a", "\"''a\""),
        ("''a\nb''", "\"''a\nb''\""),
        ("* ''a\n* b''", "\"* ''a\n\" list item(‹*› content\" b''\")"),
        ("a ''b'' c ''d", "phrase(\"a \" italic(‹''› content\"b\" ‹''›) \" c ''d\")"),
        ("l'''amour'' b", 'phrase("l\'" italic(‹\'\'› content"amour" ‹\'\'›) " b")'),
        ("''''a'''", "phrase(\"'\" bold(‹'''› content\"a\" ‹'''›))"),
        ("'{{a}}''{{b}}''", "\"'\" ¦{{a}}¦ italic(‹''› content(¦{{b}}¦) ‹''›)"),
        (
            "'''a [[b]]''' &amp; c",
            (
                "bold(‹'''› content(\"a \" wikilink(‹[[› link target\"b\" ‹]]›)) ‹'''›)"
                ' phrase(" " entity"&amp;" " c")'
            ),
        ),
        ("&nbsp;&ndash; ", 'entity"&nbsp;" entity"&ndash;" " "'),
        ("&eacute;", 'phrase(entity"&eacute;")'),
        ("&foo; &#0;", '"&foo; &#0;"'),
        ("''a'' {{b}}", "phrase(italic(‹''› content\"a\" ‹''›) \" \") ¦{{b}}¦"),
    ],
)
def test_formatting_and_phrases(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "\n* a\n** [[b]] {{c}}\n",
            (
                '"\n" list item(‹*› content" a") "\n" list item(‹**› content(" "'
                ' wikilink(‹[[› link target"b" ‹]]›) " " ¦{{c}}¦)) "\n"'
            ),
        ),
        ("\n#\n:x\r\n", '"\n" list item(‹#›) "\n" list item(‹:› content"x") "\r\n"'),
        ("\n;a:b", '"\n" list item(‹;› content"a") list item(‹:› content"b")'),
        ("* a\n* b", '"* a\n" list item(‹*› content" b")'),
        (
            "\n* {{a\n}} b\n* <i>c\nd</i> e\nf",
            (
                '"\n" list item(‹*› content(" " ¦{{a\n}}¦ " b")) "\n"'
                ' list item(‹*› content(" " HTML tag(‹<i>› content"c\nd" ‹</i>›) " e")) "\nf"'
            ),
        ),
        ("\n<!--a-->* b", '"\n" ¦<!--a-->¦ list item(‹*› content" b")'),
        ("\n{{a}}* b", '"\n" ¦{{a}}¦ "* b"'),
        (
            "\n* a ''b''",
            '"\n" list item(‹*› content(phrase(" a " italic(‹\'\'› content"b" ‹\'\'›))))',
        ),
        ("\n-----a", '"\n" rule"-----" "a"'),
        ("----", '"----"'),
        ("\n== a ==\n=b", '"\n== a ==\n=b"'),
    ],
)
def test_lines(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("* a", 'list item(‹*› content" a")'),
        ("<!--a-->* b", '¦<!--a-->¦ list item(‹*› content" b")'),
        ("----", 'rule"----"'),
        ("{|\n| a\n|}", 'table"{|\n| a\n|}"'),
    ],
)
def test_a_fragment_that_begins_a_line(text: str, expected: str) -> None:
    assert read(text, at_line_start=True) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\n{|\n| ''a {{b}}\n|}\nc", '"\n" table("{|\n| \'\'a " ¦{{b}}¦ "\n|}") "\nc"'),
        ("\n{|\n{|\n|}\n|}", '"\n" table"{|\n{|\n|}\n|}"'),
        ("\n{|\n{|\n|}\n", '"\n{|\n" table"{|\n|}" "\n"'),
        ("\n{| a", '"\n{| a"'),
    ],
)
def test_tables(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "a<br>b<br/>c<br />d</br>e<BR clear=all>f< br>",
            (
                'line"a" HTML tag"<br>" line"b" HTML tag"<br/>" line"c" HTML tag"<br />"'
                ' line"d" HTML tag"</br>" line"e" HTML tag"<BR clear=all>" line"f< br>"'
            ),
        ),
        (
            " [[a]] <!--b--><br {{c}}>\n'''d''' e",
            (
                '" " line(wikilink(‹[[› link target"a" ‹]]›) " " ¦<!--b-->¦)'
                ' HTML tag(‹<br › ¦{{c}}¦ ‹>›) "\n"'
                " line(phrase(bold(‹'''› content\"d\" ‹'''›) \" e\"))"
            ),
        ),
        (
            "a<br>\n<!--b-->\n<br>{{c}}<br>",
            (
                'line"a" HTML tag"<br>" "\n" ¦<!--b-->¦ "\n" HTML tag"<br>" line(¦{{c}}¦)'
                ' HTML tag"<br>"'
            ),
        ),
        ("a\n* b<br>c", '"a\n" list item(‹*› content(" " line"b" HTML tag"<br>" line"c"))'),
        ("a<br>b\n* c", '"a" HTML tag"<br>" "b\n" list item(‹*› content" c")'),
        (
            "<small>a<br>b</small> c",
            'HTML tag(‹<small>› content(line"a" HTML tag"<br>" line"b") ‹</small>›) " c"',
        ),
        (
            "<small>a<br>b</small><br>c",
            (
                'line(HTML tag(‹<small>› content(line"a" HTML tag"<br>" line"b") ‹</small>›))'
                ' HTML tag"<br>" line"c"'
            ),
        ),
        (
            "[[a|b<br>c]]",
            'wikilink(‹[[› link target"a" ‹|› content("b" HTML tag"<br>" "c") ‹]]›)',
        ),
        (
            "[[File:a|b<br>c]]",
            'file(‹[[› link target"File:a" ‹|› file option("b" HTML tag"<br>" "c") ‹]]›)',
        ),
        ("a<hr>b<wbr>c", '"a" HTML tag"<hr>" "b" HTML tag"<wbr>" "c"'),
    ],
)
def test_what_line_breaks_part(text: str, expected: str) -> None:
    assert read(text, has_lines=True) == expected


def test_what_cannot_be_read_exactly_is_opaque_but_for_its_holes() -> None:
    # mwparserfromhell loses the end tag here.
    text = "<li>''''']''<'''</li>'''b'''''{''"
    assert read(text) == f'opaque"{text}"'
    assert read(text + "{{c}} d") == f'opaque"{text}" ¦{{{{c}}}}¦ " d"'


NESTED = 5_000
HOSTILE = {
    "< that opens nothing": "<2 " * 1_000,
    "unclosed tags": "<b>" * 2_000,
    "quotes": "''" * 100_000,
    "quotes apart": "'' " * 60_000,
    "open wikilinks": "[[" * 100_000,
    "open labels": "[[a|" * 40_000,
    "open external links": "[http://a " * 10_000,
    "bullets": "*" * 100_000,
    "list lines": "\n* a" * 40_000,
    "terms": "\n;a:b" * 40_000,
    "open tables": "\n{|" * 50_000,
    "tables": "\n{|\n|}" * 20_000,
    "entities": "&amp;" * 40_000,
    "headings": "\n==" * 60_000,
    "colons": "a:" * 90_000,
    "addresses": "http://" * 25_000,
    "rules": "\n----" * 40_000,
    "open attributes": '<b a="x></b>' * 15_000,
    "bold italic": "'''''a''b''' " * 10_000,
    "quotes across links": "''[[a|''b]]" * 15_000,
    "quotes across tags": "<b>''</b>''" * 15_000,
    "links across tags": "<b>[[a|</b>]]" * 15_000,
    "lines": "a\n" * 99_000 + "[[b]]",
    "closers": "] " * 99_000 + "[[b]]",
    "a digit too many": "&#" + "9" * 5_000 + ";",
    "NUL": "a\0[[b]]",
    "half a surrogate pair": "\ud800[[\udc00]]",
    "a private letter": "\ue000{{a}}''\ue000''",
    "tags in tags": "<b>" * NESTED + "</b>" * NESTED,
    "files in files": "[[File:a|" * NESTED + "]]" * NESTED,
    "templates in templates": "{{a|" * NESTED + "}}" * NESTED + "[[b]]",
    "as deep as it is read": "<b>'''''" * 40 + "[[a]]" * 400 + "'''''</b>" * 40,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_read_soon_and_exactly(text: str) -> None:
    """The same at any length: the time limit of a test ends what is quadratic here."""
    assert read(text, at_line_start=True)
    # Short enough to be looked into.
    assert read(text[:2_000], at_line_start=True)
    assert read(text[:6_000], at_line_start=True)


def test_text_that_would_take_long_is_opaque_but_for_its_holes() -> None:
    bold = "<b>a</b>" * 10_000
    assert read(bold) == f'opaque"{bold}"'
    assert read(bold + "{{c}}") == f'opaque"{bold}" ¦{{{{c}}}}¦'


TOKENS = (
    *("''", "'''", "'''''", "'", "[[", "]]", "|", "[", "]", "[http://x ", "http://y", "mailto:"),
    *("<b>", "</b>", "<small x='", "'>", "<br/>", "<li>", "<td>", "</td>", "<", ">", "<ref>"),
    *("{|", "|}", "{{x}}", "{{", "}}", "{{{p}}}", "-{", "}-", "<ref>r</ref>", "<nowiki/>"),
    *("<!--c-->", "\n<!--c-->", "\n", "\r\n", "\n*", "\n;", ":", "#", "\n----", "\n==", "="),
    *("&amp;", "&#1", "a", "b c", " ", "File:a", "\ud800", "\0", "\ue000", '"', "\u3000"),
)


@given(st.lists(st.sampled_from(TOKENS), max_size=40).map("".join), st.booleans(), st.booleans())
def test_any_soup_is_tiled_exactly(text: str, at_line_start: bool, has_lines: bool) -> None:
    read(text, at_line_start=at_line_start, has_lines=has_lines)


def test_mwparserfromhell_is_imported_when_needed() -> None:
    program = (
        "import sys; from model.wikitext.inline import read_inline;"
        "read_inline('a {{b}}', [(2, 7)]); assert 'mwparserfromhell' not in sys.modules;"
        "read_inline('[[a]]', []); assert 'mwparserfromhell' in sys.modules"
    )
    folder = Path(__file__).parents[3]
    subprocess.run([sys.executable, "-c", program], check=True, cwd=folder)


def corpus_values(folder: Path) -> Iterator[str]:
    pages = sorted((folder / "corpus" / "pages").iterdir())
    for page in (*pages, *sorted((folder / "seed").iterdir())):
        text = page.read_bytes().decode().replace("\r\n", "\n")
        for template in parse(text).templates():
            yield from (argument.value_text for argument in template.arguments)


@pytest.mark.slow
@pytest.mark.shared
def test_every_value_of_real_pages_is_read_exactly(shared: Path) -> None:
    opaque = []
    count = 0
    for value in corpus_values(shared):
        holes = holes_in(value)
        pieces = read_inline(value, holes, has_lines=True)
        assert_exact(value, holes, pieces)
        count += 1
        if any(piece.kind == NodeKind.OPAQUE for piece in pieces):
            opaque.append(value)
    assert count > 50_000
    assert opaque == []
