"""Plain text becomes a value that reads back as that text: for our reader, and for MediaWiki."""

import html
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.document import Document
from model.reader.summary import plain_text
from model.safety.plain_text import plain_text_to_wikitext, wikitext_to_plain_text
from model.wikitext.nodes import NodeKind
from tests.support.mediawiki import Ask, running_wiki, save_page

SPECIAL = (
    *(
        "|",
        "||",
        "=",
        "==",
        "{",
        "}",
        "{{",
        "}}",
        "{{{1}}}",
        "{{x|y}}",
        "{|",
        "|}",
        "|-",
        "-{",
        "}-",
    ),
    *("[", "]", "[[", "]]", "[[a|b]]", "[http://a b]", "[//a b]", "[mailto:a b]", "'", "''", "'''"),
    *(
        "<",
        ">",
        "<b>",
        "</b>",
        "<br>",
        "<ref>",
        "</ref>",
        "<ref/>",
        "<nowiki>",
        "<!--",
        "-->",
        "<i",
    ),
    *("&", "&amp;", "&#65;", "&lt", "&nbsp;", "~~~", "~~~~", "~", "__NOTOC__", "__TOC__", "__a"),
    *("__KEIN_INHALTSVERZEICHNIS__", "_", "*", "#", ":", ";", "-", "----", "http://a.org/?b=c|d"),
    *(
        "RFC 1",
        "ISBN 978-0-306-40615-7",
        "PMID 1",
        "File:a.jpg",
        "#if:",
        "!",
        "a",
        "é",
        "𝄞",
        " ",
        "  ",
    ),
)
TEXTS = st.lists(st.sampled_from(SPECIAL) | st.text(max_size=4), max_size=12).map("".join)
WITH_BREAKS = st.lists(TEXTS, max_size=4).map("\n".join) | st.lists(TEXTS, max_size=3).map(
    "\r\n".join
)


def as_read(text: str) -> str:
    """The text as a reader sees it: white space at the ends of lines does not show."""
    lines = re.split(r"\r\n|\r|\n", text.strip())
    return "\n".join(line.strip(" \t") if len(lines) > 1 else line for line in lines)


def written_back(value: str) -> str:
    """What a value of text and escapes says, without asking what wrote it."""
    shown = value.replace("{{!}}", "|").replace("{{=}}", "=").replace("<br />", "\n")
    return re.sub(r"&#(\d+);", lambda match: chr(int(match[1])), shown)


@given(WITH_BREAKS, st.booleans(), st.sampled_from(["\n", "", "|b=1\n"]))
def test_a_template_reads_it_as_one_value_of_words(
    text: str, positional: bool, behind: str
) -> None:
    value = plain_text_to_wikitext(text, positional=positional)
    call = "{{Infobox x\n|" + ("" if positional else " a = ") + value + behind + "}} tail"
    document = Document(call)
    template = document.children(document.root_id)[0]
    assert template.kind is NodeKind.TEMPLATE
    arguments = [c for c in document.children(template.id) if c.kind is NodeKind.ARGUMENT]
    assert len(arguments) == 1 + behind.startswith("|")
    assert document.argument(arguments[0].id).is_positional == positional
    assert document.argument(arguments[0].id).value_text.strip() == value.strip()
    assert written_back(value) == as_read(text)
    kinds = set()
    pending = [document.children(arguments[0].id)[-1].id]
    while pending:
        for child in document.children(pending.pop()):
            if child.kind is not NodeKind.TEMPLATE:
                kinds.add(child.kind)
                pending.append(child.id)
    # Addresses stay, and become links to what they say; `<br />` parts lines.
    assert kinds <= {
        *(NodeKind.TEXT, NodeKind.ENTITY, NodeKind.PHRASE, NodeKind.HTML_TAG, NodeKind.LINE),
        *(NodeKind.EXTERNAL_LINK, NodeKind.URL),
    }


# A summary leaves out the `;` that an item begins with, and brackets that hold nothing.
@given(st.text(alphabet="ab |={}<>&'~_*#:-!\"", max_size=30), st.booleans())
def test_our_reader_sees_the_text(text: str, positional: bool) -> None:
    value = plain_text_to_wikitext(text, positional=positional)
    assert plain_text(value, 1000) == " ".join(text.split())


@given(WITH_BREAKS, st.booleans())
def test_what_was_written_so_is_shown_as_the_text(text: str, positional: bool) -> None:
    value = plain_text_to_wikitext(text, positional=positional)
    shown = wikitext_to_plain_text(value, positional=positional)
    assert shown is not None
    assert as_read(shown) == as_read(text)
    assert plain_text_to_wikitext(shown, positional=positional) == value


@given(WITH_BREAKS, st.booleans())
def test_a_value_is_shown_as_text_only_where_that_text_is_written_as_the_value(
    value: str, positional: bool
) -> None:
    shown = wikitext_to_plain_text(value, positional=positional)
    if shown is not None:
        assert plain_text_to_wikitext(shown, positional=positional) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("plain", "plain"),
        ("a {{!}} b", "a | b"),
        ("a = b", "a = b"),
        ("one<br />two", "one\ntwo"),
        ("one<br>two", None),
        ("[[a]]", None),
        ("''a''", None),
        ("a\nb", None),
        ("&#124;", None),
        ("&amp;", None),
        ("{{a}}", None),
        ("<!-- a -->", None),
        ("", ""),
    ],
)
def test_what_is_shown_of_a_value(value: str, text: str | None) -> None:
    assert wikitext_to_plain_text(value) == text


# A real MediaWiki

NASTY = [
    *("a | b = c", "{{x}} {{{1}}} {{!}}", "[[a|b]] [[File:a.jpg]]", "[http://a.org b] [//a b]"),
    *("''a'' '''b''' '''''c'''''", "<b>a</b> <ref>b</ref> <nowiki>c</nowiki> <br> <!-- d -->"),
    *("&amp; &#65; &lt; & &x", "~~~ ~~~~ ~~~~~", "__NOTOC__ __TOC__ __NOEDITSECTION__ a__b"),
    *("* a", "# a", ": a", "; a : b", "= a =", "---- a", " a", "{| a", "|} a", "|- a", "! a"),
    *("-{zh:a}-", "end }", "end }}", "} }} }}}", "{ {{ {{{", "] ]] [ [[ [a [[a", "< << <a <1 a<b"),
    *("RFC 1 and ISBN 978-0-306-40615-7", "https://x.org/?a=b", "https://x.org/}}c", "1 < 2 > 0"),
    *("one\ntwo\n\nthree", "* one\n* two", "a\n= b =\n----", "#REDIRECT [[a]]", "subst:a", "a ''b"),
    *(
        "'''a''b",
        "a'b''c'''d",
        "Am I? Yes: 5 %!",
        '"quoted" & <quoted>',
        "</noinclude></includeonly>",
    ),
    *(
        "{{#if:1|2}}",
        "{{subst:x}}",
        "mailto:a@b.c",
        "a\tb",
        "#",
        "*",
        ":",
        "=",
        "|",
        "&",
        "<",
        "{",
        "}",
    ),
]
TEMPLATE = "<b id=value>{{{a|{{{1}}}}}}</b>"


@pytest.fixture(scope="module")
def wiki(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    """Asks a real MediaWiki that has a template which shows its value."""
    with running_wiki(tmp_path_factory.mktemp("wiki") / "wiki") as ask:
        save_page(ask, "Template:Box", TEMPLATE)
        yield ask


def seen(rendered: str) -> str:
    """The words of a rendered value; its line breaks are those of `<br />` alone."""
    inside = re.search(r'<b id="value">(.*)</b>', rendered, re.DOTALL)
    assert inside is not None, rendered
    text = re.sub(r"\s+", " ", inside[1])
    text = re.sub(r"<br ?/> ?", "\n", text)
    assert not re.search(r"<(?!/?a\b)", text), text
    return html.unescape(re.sub(r"</?a\b[^>]*>", "", text)).replace("\xa0", " ").strip(" ")


@pytest.mark.slow
@pytest.mark.shared
@pytest.mark.xdist_group("the wiki of plain text")
@pytest.mark.parametrize("positional", [False, True])
def test_mediawiki_shows_the_text(wiki: Ask, positional: bool) -> None:
    count = 0
    for text in NASTY:
        value = plain_text_to_wikitext(text, positional=positional)
        for behind in ("", "\n"):
            call = "{{Box|" + ("" if positional else "a=") + value + behind + "}}"
            answer = wiki(action="parse", text=call, contentmodel="wikitext", pst="1", title="X")
            assert seen(answer["parse"]["text"]) == " ".join(text.split(" ")).strip().replace(
                "\t", " "
            ), (text, value)
            count += 1
    # An address becomes a link, and says what it leads to.
    value = plain_text_to_wikitext("https://x.org/a|b", positional=positional)
    answer = wiki(action="parse", text="{{Box|1=" + value + "}}", contentmodel="wikitext")
    assert seen(answer["parse"]["text"]) == "https://x.org/a%7Cb"
    assert count == 2 * len(NASTY) >= 110
