"""Of arguments that come more than once one is kept, or their values are merged."""

from pathlib import Path

import pytest

from model.argument_spans import trimmed_value_span
from model.arguments import argument_keys
from model.checks.calls_in_text import all_templates
from model.operations import Proposal, keep_argument, merge_arguments, rivals
from model.safety.guard import check
from model.wikitext import Template, parse
from tests.support.figures import Figure

BOX = """{{Infobox a
| name   = A
| result = First <!-- sure? -->
| place  = B
| result =
| result = Third
}}
"""


def template_of(text: str) -> Template:
    return parse(text).templates()[0]


def made(text: str, proposal: Proposal) -> str:
    check(text, proposal)
    return proposal.edit.apply(text)


def kept(text: str, index: int) -> str:
    return made(text, keep_argument(template_of(text), index))


def merged(text: str, index: int) -> str:
    return made(text, merge_arguments(template_of(text), index).proposal)


def test_rivals_go_by_the_same_key() -> None:
    template = template_of("{{x|a|1=b|c| d = 1|d<!-- -->=2}}")

    assert [rivals(template, i) for i in range(5)] == [(0, 1), (0, 1), (2,), (3, 4), (3, 4)]


def test_the_one_that_is_kept_stays_where_it_is() -> None:
    first = "| result = First <!-- sure? -->\n"

    assert kept(BOX, 1) == BOX.replace("| result =\n| result = Third\n", "")
    assert kept(BOX, 3) == BOX.replace(first, "").replace("| result = Third\n", "")
    assert kept(BOX, 4) == BOX.replace(first, "").replace("| result =\n", "")


@pytest.mark.parametrize(
    ("text", "index", "expected"),
    [
        ("{{x|a|1=b}}", 0, "{{x|a}}"),
        ("{{x|a|1=b}}", 1, "{{x|1=b}}"),
        # The argument behind the one that goes would else become number 1.
        ("{{x|a|1=b|c}}", 1, "{{x|1=b|2=c}}"),
        ("{{x|1=a|b|c}}", 0, "{{x|1=a|2=c}}"),
        ("{{x|1=a|b|c}}", 1, "{{x|b|c}}"),
        ("{{x|a=1|b=2|a=3}}", 0, "{{x|a=1|b=2}}"),
        ("{{x|a=1|b=2|a=3}}", 2, "{{x|b=2|a=3}}"),
    ],
)
def test_keep_in_one_line(text: str, index: int, expected: str) -> None:
    assert kept(text, index) == expected


@pytest.mark.parametrize(
    ("text", "expected", "is_plain"),
    [
        ("{{x|a=1|a=}}", "{{x|a=1}}", True),
        ("{{x|a=|a=1}}", "{{x|a=1}}", True),
        ("{{x|a=1|b=2|a= 1 }}", "{{x|b=2|a= 1 }}", True),
        ("{{x|a=1 <!-- c -->|a=1}}", "{{x|a=1}}", False),
        ("{{x|a=1|b=2|a=3|a=4}}", "{{x|b=2|a=1<br />3<br />4}}", False),
        ("{{x|v|1=w|u}}", "{{x|1=v<br />w|2=u}}", False),
        ("{{x|1=v|w}}", "{{x|v<br />w}}", False),
        ("{{x|1=e.org/?a=b|c|d}}", "{{x|1=e.org/?a=b<br />c|2=d}}", False),
        ("{{x|\n|a={{ubl|1|2}}\n|a=3\n}}", "{{x|\n|a={{ubl|1|2|3}}\n}}", False),
        ("{{x|\n|a =\n* 1\n* 2\n|a = 3\n}}", "{{x|\n|a =\n* 1\n* 2\n* 3\n}}", False),
    ],
)
def test_merge(text: str, expected: str, is_plain: bool) -> None:
    template = template_of(text)
    keys = argument_keys(template)
    double = next(i for i, key in enumerate(keys) if keys.count(key) > 1)
    assert merge_arguments(template, double).is_plain is is_plain
    assert merged(text, double) == expected


def test_a_page_with_cr_lf_keeps_it() -> None:
    text = "{{x\r\n| a =\r\n* 1\r\n| b = 2\r\n| a =\r\n* 3\r\n}}"

    assert merged(text, 0) == "{{x\r\n| b = 2\r\n| a =\r\n* 1\r\n* 3\r\n}}"


@pytest.mark.slow
def test_every_duplicate_of_the_corpus_can_be_the_one_that_is_kept(
    shared: Path, figure: Figure
) -> None:
    groups = attempts = pages = 0
    for page in sorted((shared / "corpus" / "pages").iterdir()):
        text = page.read_bytes().decode("utf-8")
        found = [
            (template, group)
            for template in all_templates(parse(text))
            for group in sorted({rivals(template, i) for i in range(len(template.arguments))})
            if len(group) > 1
        ]
        pages += bool(found)
        groups += len(found)
        for template, group in found:
            for index in group:
                attempts += 1
                assert_only_the_others_go(text, template, index, group)
    figure(f"{groups} duplicates on {pages} corpus pages, {attempts} kept")
    assert groups >= 14


def read(template: Template) -> list[tuple[str, str]]:
    """Keys and values; the comments round a value may be about what comes behind it."""
    values = (template.text[slice(*trimmed_value_span(a))] for a in template.arguments)
    return list(zip(argument_keys(template), values, strict=True))


def assert_only_the_others_go(
    text: str, template: Template, index: int, group: tuple[int, ...]
) -> None:
    """Exactly those go, for the guard and for a reading of the whole page anew."""
    after = made(text, keep_argument(template, index))
    [now] = [t for t in all_templates(parse(after)) if t.start == template.start]
    expected = [item for i, item in enumerate(read(template)) if i == index or i not in group]
    assert read(now) == expected
    rest = len(text) - template.end
    assert (after[: template.start], after[-rest:]) == (text[: template.start], text[-rest:])
