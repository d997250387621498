"""`get` gives what stands at a path, to the character."""

import pytest

from model.commands.chosen_template import NoSuchTemplateError, SeveralTemplatesError
from model.commands.get_text import get_text
from model.paths import PathError

PAGE = """{{Infobox war
| side = {{ubl|{{flag|Korea|size=1px}} | [[a|b]] }}<ref name=k>{{cite web|title=''T''}}</ref>
| list =
* '''one'''
* two [[link]]
| date = 1950 <!-- keep -->
}}{{small| x }}
"""


@pytest.mark.parametrize(
    ("path", "wikitext", "plain"),
    [
        ("date", "1950", "1950"),
        ("side/ubl/2", "[[a|b]]", "b"),
        ("side/ubl/2/link", "[[a|b]]", "b"),
        ("side/ubl/1/flag", "{{flag|Korea|size=1px}}", "Korea"),
        ("side/ubl/1/flag/size", "1px", "1px"),
        ("side/ref", "<ref name=k>{{cite web|title=''T''}}</ref>", "T"),
        ("side/ref[k]/cite web/title", "''T''", "T"),
        ("list/item[2]", "two [[link]]", "two link"),
        ("list", "* '''one'''\n* two [[link]]", "one · two link"),
        ("/small/1", "x", "x"),
        ("/small", "{{small| x }}", "x"),
    ],
)
def test_what_stands_at_a_path(path: str, wikitext: str, plain: str) -> None:
    assert get_text(PAGE, path) == wikitext
    assert get_text(PAGE, path, plain=True) == plain


def test_a_template_is_chosen_by_name_and_number() -> None:
    page = "{{Infobox a|b=1}} {{Infobox a|b=2|c={{small|x}}}}"

    assert get_text(page, "b", number=2) == "2"
    assert get_text(page, "1", template="Small") == "x"
    assert get_text(page, "/Infobox a[2]/b") == "2"
    with pytest.raises(SeveralTemplatesError):
        get_text(page, "b")


def test_a_path_that_leads_nowhere_is_an_error() -> None:
    with pytest.raises(PathError, match=r"^`side/ubl` has no `3`; there is `1`, `2`$"):
        get_text(PAGE, "side/ubl/3")
    with pytest.raises(NoSuchTemplateError):
        get_text("text", "a")
