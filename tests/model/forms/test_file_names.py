"""Names of files as values."""

import pytest

from model.forms.form import Context
from model.forms.registry import form_of
from model.wikitext.nodes import NodeKind
from tests.support.forms import make, shown

UPLOAD = "https://upload.wikimedia.org/wikipedia/commons"
WIKI = "https://en.wikipedia.org"


@pytest.mark.parametrize(
    ("source", "argument", "file"),
    [
        ("Example.jpg", "image", "Example.jpg"),
        ("Coat_of_arms of X.SVG", "герб", "Coat_of_arms of X.SVG"),
        ("File:Example.jpg", "image", "Example.jpg"),
        ("Datei: Beispiel.png", "bild", "Beispiel.png"),
        ("", "image", ""),
    ],
)
def test_a_file_is_shown_by_its_name(source: str, argument: str, file: str) -> None:
    assert shown(source, argument) == ("file name", [("file", file)])


@pytest.mark.parametrize(
    ("source", "argument"),
    [
        ("Example", "image"),
        ("https://x.org/a.jpg", "image"),
        ("a.jpg and b.jpg, among others", "image"),
        ("Example.jpg", ""),
        ("", "birth_date"),
        ("Example.doc", "image"),
        ("Talk:Example.jpg", "image"),
        ("x" * 300 + ".jpg", "image"),
    ],
)
def test_anything_else_is_none(source: str, argument: str) -> None:
    assert make(source, argument) is None


@pytest.mark.parametrize(
    ("source", "value", "expected"),
    [
        ("A.jpg", "B c.png", "B c.png"),
        ("A.jpg", "B_c.png", "B_c.png"),
        ("A.jpg", "File:B.png", "B.png"),
        ("A.jpg", "Image: B.png", "B.png"),
        ("A.jpg", "Fichier:B.png", "B.png"),
        ("A.jpg", "[[File:B.png|thumb|200px|A [[b]]]]", "B.png"),
        ("A.jpg", "[[:File:B.png]]", "B.png"),
        ("A.jpg", "https://commons.wikimedia.org/wiki/File:B_c%20%C3%A9.svg", "B c é.svg"),
        ("A.jpg", "https://commons.wikimedia.org/wiki/File:B.png?uselang=de#x", "B.png"),
        ("A.jpg", "https://commons.wikimedia.org/wiki/Special:FilePath/B.png", "B.png"),
        ("A.jpg", f"{WIKI}/w/index.php?title=File:B_c.png&action=edit", "B c.png"),
        ("A.jpg", f"{WIKI}/wiki/Korea#/media/File:B_c.png", "B c.png"),
        ("A.jpg", f"{UPLOAD}/a/a9/B_c.png", "B c.png"),
        ("A.jpg", f"{UPLOAD}/thumb/a/a9/B_c.svg/220px-B_c.svg.png", "B c.svg"),
        # Where the box wants the namespace, it stays.
        ("File:A.jpg", "B.png", "File:B.png"),
        ("File:A.jpg", "[[Image:B.png]]", "File:B.png"),
        ("File:A.jpg", "", ""),
        ("A.jpg", "", ""),
        ("", "[[File:B.png|thumb]]", "B.png"),
        ("A.jpg", "B", None),
        ("A.jpg", "B|c.jpg", None),
        ("A.jpg", "{{B}}.jpg", None),
        ("A.jpg", "B#c.jpg", None),
        ("A.jpg", "https://example.org/b.jpg", None),
        ("A.jpg", "b/c.jpg", None),
    ],
)
def test_what_is_pasted_is_written_as_a_name(source: str, value: str, expected: str | None) -> None:
    from model.forms.form import FormError

    form = form_of(NodeKind.TEXT, source, Context(argument="image"))
    assert form is not None
    try:
        result = form.change("file", value).apply(source)
    except FormError:
        result = None
    assert result == expected
