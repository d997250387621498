"""Web addresses in templates."""

import pytest

from tests.support.forms import shown, written


@pytest.mark.parametrize(
    ("source", "url", "label"),
    [
        ("{{URL|https://www.berlin.de/}}", "https://www.berlin.de/", ""),
        ("{{url|barackobama.com|Official website}}", "barackobama.com", "Official website"),
        ("{{URL|1=https://x.org/?a=b|2=X}}", "https://x.org/?a=b", "X"),
        ("{{official website}}", "", ""),
        ("{{Official website|http://a.b/|name=A}}", "http://a.b/", "A"),
        ("{{official|url=http://a.b/}}", "http://a.b/", ""),
    ],
)
def test_address_and_label_are_shown(source: str, url: str, label: str) -> None:
    assert shown(source) == ("web address", [("url", url), ("label", label)])


@pytest.mark.parametrize("source", ["{{URL|to follow}}", "{{URL|{{x}}}}", "{{URL|none}}"])
def test_what_is_no_address_is_left_to_the_arguments(source: str) -> None:
    form = shown(source)
    assert form is None or form[0] == "template"


@pytest.mark.parametrize(
    ("source", "key", "value", "expected"),
    [
        ("{{URL|ibm.com}}", "label", "IBM", "{{URL|ibm.com|IBM}}"),
        ("{{URL|ibm.com|IBM}}", "label", "", "{{URL|ibm.com}}"),
        ("{{URL|ibm.com <!-- x -->|IBM}}", "url", "ibm.org", "{{URL|ibm.org <!-- x -->|IBM}}"),
        (
            "{{URL|ibm.com|IBM}}",
            "url",
            "https://x.org/?a=b|c",
            "{{URL|1=https://x.org/?a=b%7Cc|2=IBM}}",
        ),
        (
            "{{URL|1=https://x.org/?a=b}}",
            "url",
            "https://x.org/?c=d",
            "{{URL|1=https://x.org/?c=d}}",
        ),
        ("{{URL|ibm.com}}", "url", "[https://ibm.org IBM]", "{{URL|https://ibm.org}}"),
        ("{{URL|ibm.com}}", "url", "https://x.org/{{x}}", "{{URL|https://x.org/{{x}}}}"),
        ("{{URL|ibm.com}}", "url", "hello world", None),
        ("{{URL|ibm.com}}", "url", "nothing", None),
        ("{{official website}}", "url", "https://x.org/", "{{official website|https://x.org/}}"),
        ("{{official website|http://a.b|mobile=m}}", "url", "", "{{official website|mobile=m}}"),
        ("{{official website}}", "label", "Home", "{{official website|name=Home}}"),
    ],
)
def test_one_part_is_written(source: str, key: str, value: str, expected: str | None) -> None:
    assert written(source, key, value) == expected
