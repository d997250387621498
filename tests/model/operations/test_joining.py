"""Values are joined as the items of the list that one of them is."""

import pytest

from model.operations.joining import join_values


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], ""),
        (["", ""], ""),
        (["a", "", "a"], "a"),
        (["a", "b"], "a<br />b"),
        # lines
        (["a<br>b", "c"], "a<br>b<br>c"),
        (["a", "b <BR/>\nc"], "a <BR/>\nb <BR/>\nc"),
        (["a<ref>x<br>y</ref>", "b"], "a<ref>x<br>y</ref><br />b"),
        # bullets
        (["a", "* b\n* c"], "* a\n* b\n* c"),
        (["*a\n*b", "c"], "\n*a\n*b\n*c"),
        (["* a\n** a1\n* b", "# c"], "# a\n** a1\n# b\n# c"),
        (["* a\ntext", "b"], "* a\ntext<br />b"),
        # templates
        (["{{ubl|a|b}}", "{{hlist|b|c}}"], "{{hlist|a|b|c}}"),
        (["a", "{{Unbulleted list\n | b\n | c\n}}"], "{{Unbulleted list\n | a\n | b\n | c\n}}"),
        (["{{ubl|style=x|a|class=y}}", "b"], "{{ubl|style=x|a|b|class=y}}"),
        (["a", "{{plainlist|\n* b\n* c\n}}"], "{{plainlist|\n* a\n* b\n* c\n}}"),
        (["* a", "{{plainlist|\n* b\n}}"], "{{plainlist|\n* a\n* b\n}}"),
        # What cannot be an item of it as it is
        (["[http://e.org/?a=b x]", "{{ubl|b|c}}"], "[http://e.org/?a=b x]<br />b<br />c"),
        (["{{small|a}}", "{{nowrap|b}}"], "{{small|a}}<br />{{nowrap|b}}"),
    ],
)
def test_join(values: list[str], expected: str) -> None:
    assert join_values(values) == expected


def test_a_long_value_takes_no_more_than_linear_time() -> None:
    # In more than linear time this would run into the time limit of a test.
    value = "{{flag|a}}<br>" * 20_000

    assert join_values([value, "b"]).endswith("<br>b")
