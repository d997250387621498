"""Arguments go by the keys that MediaWiki gives them, and the last of a key wins."""

import pytest

from model.arguments import argument_key, argument_keys, losers
from model.wikitext import parse


@pytest.mark.parametrize(
    ("name", "key"),
    [
        (" result\t", "result"),
        ("\nresult\r\n", "result"),
        (" a <!--c--> ", "a"),
        ("a<!-- one -->b<!--\ntwo-->", "ab"),
        ("\u00a0a\u3000", "\u00a0a\u3000"),
        ("&nbsp;a", "&nbsp;a"),
        ("01", "01"),
        ("Image size", "Image size"),
        ("a{{x}}", "a{{x}}"),
        (" ", ""),
    ],
)
def test_a_named_argument_goes_by_its_name(name: str, key: str) -> None:
    assert argument_key(name, 7) == key


def test_a_positional_argument_goes_by_its_number() -> None:
    assert argument_key(None, 7) == "7"


def test_named_arguments_do_not_count_towards_the_numbers() -> None:
    [template] = parse("{{x|a|b=c|d|1 = e|<!-- -->2=f|}}").templates()

    assert argument_keys(template) == ("1", "b", "2", "1", "2", "3")


def test_a_template_without_arguments_has_no_keys() -> None:
    [template] = parse("{{x}}").templates()

    assert argument_keys(template) == ()


def test_the_last_of_a_key_overrides_all_before_it() -> None:
    assert losers(["a", "b", "a", "c", "a", "b"]) == {0: 4, 1: 5, 2: 4}


def test_without_duplicates_nothing_is_overridden() -> None:
    assert losers(["a", "A", "1", "01"]) == {}
