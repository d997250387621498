"""What an open page says of templates, while it is edited."""

import pytest

from model.templatedata.page_documents import PageDocuments
from model.templatedata.spec import Origin

BLOCK = '<templatedata>{"params": {"a": {}}}</templatedata>'


class _Page:
    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text
        self.documents = PageDocuments(lambda: self.text, lambda: self.name)

    def names(self, title: str) -> list[str] | None:
        found = self.documents.find(title)
        return found and [p.name for p in found.document.parameters]


@pytest.mark.parametrize(
    ("name", "text", "title", "origin"),
    [
        ("Template_Infobox_x.wikitext", f"{{{{{{b}}}}}}{BLOCK}", "Infobox x", Origin.PAGE),
        ("Template%3AInfobox x%2Fdoc.wikitext", BLOCK, "Infobox x", Origin.PAGE),
        ("Infobox_x.txt", "{{#if: {{{a|}}} | b }}", "Infobox x", Origin.INFERRED),
        ("X.txt", "<infobox><data source='a'/></infobox>", "X", Origin.PAGE),
        # About the only infobox on it, as a page of documentation.
        (
            "doc.wikitext",
            f"{BLOCK}\n{{{{infobox_x|a=1}}}} {{{{Infobox x}}}}",
            "Infobox x",
            Origin.PAGE,
        ),
    ],
)
def test_a_page_is_about_a_template(name: str, text: str, title: str, origin: Origin) -> None:
    page = _Page(name, text)
    assert page.names(title) == ["a"]
    found = page.documents.find(title)
    assert found is not None
    assert found.origin is origin
    assert page.names("Infobox y") is None


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Infobox x.wikitext", "An article with {{Infobox x|a=1}}."),
        ("doc.wikitext", f"{BLOCK}{{{{Infobox x}}}}{{{{Infobox y}}}}"),
        ("doc.wikitext", "{{{a}}}{{Infobox x}}"),
        ("Infobox x.wikitext", "<templatedata>{</templatedata>"),
        ("Infobox x.wikitext", f"<nowiki>{BLOCK}</nowiki>"),
        # Longer than any page of a wiki.
        ("Infobox x.wikitext", BLOCK + "x" * 10_000_000),
    ],
)
def test_other_pages_say_nothing(name: str, text: str) -> None:
    page = _Page(name, text)
    assert page.names("Infobox x") is None
    assert page.names("") is None


def test_what_a_page_says_follows_its_text_and_name() -> None:
    page = _Page("X.txt", "Text")
    look = page.documents.look
    assert not look()
    page.text = "{{{a}}}"
    assert page.names("X") == ["a"]
    # Asking in between does not hide that it says something else.
    assert look()
    page.text = "{{{a|}}} text"
    assert not look()
    page.text = "{{{b}}}"
    assert look()
    assert page.names("X") == ["b"]
    page.name = "Y.txt"
    assert look()
    assert (page.names("X"), page.names("Y")) == (None, ["b"])
    page.text = "Text"
    assert look()
    assert not page.documents.says_something


def test_a_page_is_read_once_for_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    reads = []
    monkeypatch.setattr(
        "model.templatedata.source_file.load_wikitext", lambda *given: reads.append(given)
    )
    for text in ("An article. {{Infobox x|a=[[b]]}} {{b}}", "{{{a}}}"):
        page = _Page("X.txt", text)
        for _ in range(5):
            page.documents.look()
            page.documents.find("X")
    assert [text for text, _ in reads] == ["{{{a}}}"]
