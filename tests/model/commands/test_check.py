"""`check` names what has no effect or can't be read, with its line and column."""

from model.commands.check import PageChecks


def report(text: str) -> list[str]:
    return [str(complaint) for complaint in PageChecks().check(text)]


def test_a_page_in_order_has_no_complaints() -> None:
    assert report("{{Infobox a\n| b = 1\n| B = 2\n| c =\n}}{{#switch:x|a=1|a=2}}") == []


def test_each_overridden_argument_is_named_at_its_place() -> None:
    text = "{{Infobox a\n| b = 1\n| c = {{small|x|1=y}}\n|   b = 2\n| b =\n}}\n"

    assert report(text) == [
        "2:3: duplicate-argument `b` of Infobox a has no effect: it comes again on line 5",
        "3:15: duplicate-argument `1` of Small has no effect: it comes again on line 3",
        "4:5: duplicate-argument `b` of Infobox a has no effect: it comes again on line 5",
    ]


def test_references_are_looked_into_and_nowiki_is_not() -> None:
    text = "a<ref>\n{{cite that|url=b|url=c}}</ref><nowiki>{{d|e=1|e=2}}</nowiki><ref name=f />"

    assert report(text) == [
        "2:13: duplicate-argument `url` of Cite that has no effect: it comes again on line 2",
        "2:72: undefined-reference the reference `f` is defined nowhere on the page",
    ]


def test_a_broken_box_is_named_where_it_breaks() -> None:
    text = "Text\r\n{{Infobox a\r\n| b = [[c\r\n| d = {{e|f=1|f=2}}\r\n}}\r\n"

    assert report(text) == [
        "3:7: broken-box Infobox a is read as text: [[ in `b` is never closed",
        "4:11: duplicate-argument `f` of E has no effect: it comes again on line 4",
    ]


DESCRIBED = """{{Infobox thing
| name = A
| brith = B
}}
<templatedata>{"params": {"name": {}, "birth": {}}}</templatedata>
"""


def test_a_page_is_checked_with_what_it_says_of_a_template_itself() -> None:
    assert report(DESCRIBED) == [
        "3:3: unknown-parameter Infobox thing knows no `brith`; did you mean `birth`?"
    ]
