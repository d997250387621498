"""Tool tips whose words come from elsewhere show them as they are."""

import pytest

from gui.tool_tips import tool_tip, tool_tip_with_heading


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("", ""),
        ("[[Peace]]", "[[Peace]]"),
        ("two\nlines", "two\nlines"),
        ("a < b & c", "a &lt; b &amp; c"),
        ("<img src='//example.org/x.png'>", "&lt;img src=&#x27;//example.org/x.png&#x27;&gt;"),
        ("&lt;", "&amp;lt;"),
        ("word " * 20, "word " * 20),
        ("x" * 10_000, "x" * 800 + " …"),
    ],
)
def test_words_are_shown_as_they_are(words: str, shown: str) -> None:
    is_as_it_is = shown == words and len(words) <= 80
    expected = shown if is_as_it_is else f'<p style="white-space: pre-wrap">{shown}</p>'
    assert tool_tip(words) == expected


def test_a_heading_stands_above() -> None:
    assert tool_tip_with_heading("A<b", "c > d") == "<b>A&lt;b</b><br>c &gt; d"
    assert tool_tip_with_heading("A", "") == "<b>A</b>"
    assert tool_tip_with_heading("", "a & b") == tool_tip("a & b")
