"""What the real Parsoid writes by a format, beside what is written here, byte for byte."""

import html
import json
import re
from collections.abc import Iterator

import pytest

from model.templatedata.format import TemplateFormat
from tests.support.mediawiki import MediaWiki, running_wiki, save_page

pytestmark = [pytest.mark.slow, pytest.mark.shared, pytest.mark.xdist_group("the wiki of formats")]

Arguments = list[tuple[str | None, str]]

FORMATS = [
    *("inline", "block", "{{_\n|_=_\n}}", "{{_\n | _ = _\n}}", "{{_|_=_ }}", "{{ _ | _ = _ }}"),
    *(
        "{{_ |\n _ = _}}",
        "{{_\n|\n_=_\n}}",
        "{{_ |\n _ = _ |\n}}",
        "{{_\n|________________ = _\n}}",
    ),
    *("{{________________________|_=_}}", "{{_\n| ____ = ____________\n}}", "{{_|______=______}}"),
    *("{{  ___  |  __   =    ___}}", "{{_\n  |  ______  =  ______\n  }}", "{{_\n| _ =_\n\n}}"),
    *("\n{{_\n| _ = _\n}}\n", "\n{{_|_=_}}", "{{_|_=_}}\n", "\n{{_\n| _____ = _____}}\n"),
]
"""Two of these are no formats."""

CALLS: list[Arguments] = [
    [("a", "1")],
    [("a", "1"), ("b", ""), ("longer_name", "12345678901234567890")],
    [("b", "2"), ("a", "1"), ("c", "two words")],
    [("a", "1"), ("国国", "𝒳"), ("ä", "é"), ("e\u0301", "\u0939\u093f"), ("c", "🇩🇪")],
    [("a", "1"), ("b", "* x\n* y"), ("c", "{{y|b= 1 |c}}"), ("d", "[[e|f]]")],
    [("a", "1"), ("b", "\u00a01\u3000")],
    [("a", "1"), ("b", "2\n<!-- c -->"), ("c", "3 <!-- d -->"), ("d", "4\n<!-- e --> <!-- f -->")],
    [("a", "<!-- c -->1"), ("b", "<!-- d -->")],
    [("", "1"), ("a", "1"), ("b", "2")],
]


class Parsoid:
    """Edits calls as a form editor does: by their arguments, in the HTML of a page."""

    def __init__(self, wiki: MediaWiki) -> None:
        self._wiki = wiki
        self._titles: dict[str, str] = {}

    def title(self, layout: str) -> str:
        """A template that has this format."""
        title = self._titles.get(layout)
        if title is None:
            title = self._titles[layout] = f"Box{len(self._titles)}"
            data = json.dumps({"params": {"a": {}, "b": {}}, "format": layout})
            text = f"x<noinclude><templatedata>{data}</templatedata></noinclude>"
            save_page(self._wiki, f"Template:{title}", text)
        return title

    def change(self, page: str, values: dict[str, str]) -> str:
        """The page after these arguments have got these values in each call that has them."""
        bundle = json.loads(self._wiki.transform("wikitext", "pagebundle", wikitext=page))

        def changed(match: re.Match[str]) -> str:
            data = json.loads(html.unescape(match[1] or match[2]))
            for part in data.get("parts", []):
                params = part["template"]["params"] if isinstance(part, dict) else {}
                for key in values.keys() & params.keys():
                    params[key]["wt"] = values[key]
            return f'data-mw="{html.escape(json.dumps(data))}"'

        before = bundle["html"]["body"]
        after = re.sub(r"""data-mw=(?:'([^']*)'|"([^"]*)")""", changed, before)
        assert after != before
        form = "https://www.mediawiki.org/wiki/Specs/wikitext/1.0.0"
        kind = {"content-type": f'text/plain; charset=utf-8; profile="{form}"'}
        original = {**bundle, "wikitext": {"headers": kind, "body": page}}
        return self._wiki.transform("html", "wikitext", html=after, original=original)


@pytest.fixture(scope="module")
def parsoid(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Parsoid]:
    with running_wiki(tmp_path_factory.mktemp("wiki") / "wiki") as wiki:
        yield Parsoid(wiki)


def plain(name: str, arguments: Arguments) -> str:
    parts = (value if key is None else f"{key}={value}" for key, value in arguments)
    return "{{" + "|".join((name, *parts)) + "}}"


def test_whole_calls(parsoid: Parsoid) -> None:
    read = [TemplateFormat.parse(text) for text in FORMATS]
    layouts = {text: found for text, found in zip(FORMATS, read, strict=True) if found}
    assert len(layouts) == len(FORMATS) - 2
    for text, layout in layouts.items():
        title = parsoid.title(text)
        for arguments in CALLS:
            page = f"before\n\n{plain(title, arguments)}\n\nbehind"
            wanted = [(key, "new" if key == "a" else value) for key, value in arguments]
            written = layout.call(title, wanted, "before\n\n", "\n\nbehind")
            found = parsoid.change(page, {"a": "new"})
            assert found == f"before\n\n{written}\n\nbehind", text


@pytest.mark.parametrize("text", ["Block", "{{_\n\n|_=_\n}}", "{{_|_=_}} x"])
def test_no_formats(parsoid: Parsoid, text: str) -> None:
    """MediaWiki saves no such block, so that there is no format."""
    assert TemplateFormat.parse(text) is None
    with pytest.raises(AssertionError, match="format"):
        parsoid.title(text)


AROUND = "\n{{_\n| _ = _\n}}\n"


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("", ""),
        ("x", "y"),
        ("x\n", "\ny"),
        ("x\n\n", "\n\ny"),
        ("<div>", "</div>"),
        ("'''x", "'''"),
    ],
)
def test_line_breaks_around_a_call(parsoid: Parsoid, before: str, behind: str) -> None:
    title = parsoid.title(AROUND)
    layout = TemplateFormat.parse(AROUND)
    assert layout is not None
    written = layout.call(title, [("a", "new")], before, behind)
    page = f"{before}{{{{{title}|a=1}}}}{behind}"
    assert parsoid.change(page, {"a": "new"}) == before + written + behind


def test_what_parsoid_knows_better_of_the_text_around(parsoid: Parsoid) -> None:
    title = parsoid.title(AROUND)
    call = f"{{{{{title}\n| a = new\n}}}}"
    for page, found in [
        # A line break would end a list item; a space at the start of a line would be more.
        (f"* {{{{{title}|a=1}}}}\n* b", f"* {call}\n* b"),
        (f"x {{{{{title}|a=1}}}} y", f"x \n{call}\ny"),
        # Behind a call a comment may come first.
        (f"x\n{{{{{title}|a=1}}}}<!-- c -->\ny", f"x\n{call}<!-- c -->\ny"),
    ]:
        assert parsoid.change(page, {"a": "new"}) == found


def test_beside_positional_arguments_parsoid_changes_their_values(parsoid: Parsoid) -> None:
    """It trims them and puts line breaks into them; here they are written as they are."""
    title = parsoid.title("block")
    layout = TemplateFormat.parse("block")
    assert layout is not None
    cases: list[tuple[Arguments, str, str]] = [
        (
            [(None, "p"), ("a", "new"), ("b", "")],
            f"{{{{{title}|p\n| a = new\n| b = \n}}}}",
            f"{{{{{title}|p| a = new\n| b = \n}}}}",
        ),
        (
            [("a", "new"), (None, " p ")],
            f"{{{{{title}\n| a = new|p\n}}}}",
            f"{{{{{title}\n| a = new| p }}}}",
        ),
        (
            [("a", "new"), (None, "p\n<!-- c -->"), (None, "q")],
            f"{{{{{title}\n| a = new|p\n<!-- c -->|  = q\n}}}}",
            f"{{{{{title}\n| a = new|p\n<!-- c -->|q}}}}",
        ),
    ]
    for arguments, theirs, ours in cases:
        page = plain(title, arguments).replace("new", "1")
        assert parsoid.change(page, {"a": "new"}) == theirs
        assert layout.call(title, arguments) == ours


def test_parsoid_lays_out_every_field_and_drops_blank_lines(parsoid: Parsoid) -> None:
    """Of an edited call; the command that does it here keeps blank lines."""
    title = parsoid.title("block")
    found = parsoid.change(f"{{{{{title}|a=1|c  =2\n\n\n|b=<!-- d -->}}}}", {"a": "new"})
    assert found == f"{{{{{title}\n| a = new\n| c = 2\n| b = <!-- d -->\n}}}}"
