"""What differs between two calls, field by field."""

import pytest

from model.compare.fields import compare_calls
from model.compare.pages import box_mark, compare_pages
from model.wikitext.reading import Template, parse


def call(text: str) -> Template:
    return parse(text).templates()[0]


def shown(before: str, after: str) -> list[str]:
    found = compare_calls(call(before), call(after))
    return [
        f"{'+'.join(sorted(d.changes))} {d.name_before}>{d.name_after}"
        f" {d.value_before}>{d.value_after}"
        for d in found
        if d.changes
    ]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("{{x|a=1|b=2}}", "{{x|a=1|b=2}}", []),
        ("{{x|a=1|b=2}}", "{{x|a=1|b=3}}", ["value b>b 2>3"]),
        ("{{x|a=1}}", "{{x|a = 1 }}", ["spacing a>a 1>1"]),
        ("{{x|a=1|b=2}}", "{{x|b=2}}", ["removed a> 1>"]),
        ("{{x|b=2}}", "{{x|a=1|b=2}}", ["added >a >1"]),
        ("{{x|a=1|b=2|c=3}}", "{{x|a=1|d=2|c=3}}", ["renamed b>d 2>2"]),
        ("{{x|a=1|b=|c=3}}", "{{x|a=1|d=|c=3}}", ["renamed b>d >"]),
        ("{{x|a=1|b=|c=3|d=}}", "{{x|a=1|c=3|d=|e=}}", ["removed b> >", "added >e >"]),
        ("{{x|a=1|b=2|c=3}}", "{{x|c=3|a=1|b=2}}", ["moved c>c 3>3"]),
        ("{{x|a=1|b=2|c=3}}", "{{x|c=4|a=1|b=2}}", ["moved+value c>c 3>4"]),
        ("{{x|one|two}}", "{{x|zero|one|two}}", ["added >1 >zero"]),
        ("{{x|one|two}}", "{{x|one|2=two}}", ["spacing 2>2 two>two"]),
        ("{{x|a=1|a=2}}", "{{x|a=2}}", ["removed a> 1>"]),
    ],
)
def test_fields(before: str, after: str, expected: list[str]) -> None:
    assert shown(before, after) == expected


def test_pages_are_compared_by_box_and_outside() -> None:
    before = "One\n{{Infobox a|x=1}}\ntwo\n{{Infobox b|y=1}}\nthree"
    after = "One\n{{Infobox a|x=2}}\ntwo!\n{{Infobox c|y=1}}\r\nthree\n{{Infobox d|z=1}}"
    found = compare_pages(before, after)
    boxes = [
        (b.name_before, b.name_after, [sorted(f.changes) for f in b.fields]) for b in found.boxes
    ]
    assert boxes == [
        ("Infobox a", "Infobox a", [["value"]]),
        ("Infobox b", "Infobox c", [[]]),
        ("", "Infobox d", []),
    ]
    changed = [
        (found.lines_before[s.low : s.high], found.lines_after[s.first : s.last])
        for s in found.outside
        if not s.is_same
    ]
    assert changed == [(("two",), ("two!",)), ((), (box_mark(None, 2),))]
    assert not found.is_same
    assert compare_pages(before, before.replace("x=1", "x = 1")).is_same
