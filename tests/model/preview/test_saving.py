"""A preview as a page of its own and as text to paste elsewhere."""

from model.preview.saving import preview_text, saved_html
from tests.support.previews import preview

PAGE = (
    "{{Infobox test|name=N & M|place=[[P]]|image=A.jpg|caption=Seen"
    "|list={{plainlist|\n* one\n* two}}|both=a<br>b\n* c\n** d|note=e<ref>F</ref>}}"
)


def test_as_text_each_field_has_a_line_and_more_lines_are_set_in() -> None:
    assert preview_text(preview(PAGE)[1]).split("\n") == [
        "N & M",
        "Place: P",
        "▣ A.jpg",
        "Seen",
        "List: one",
        "  two",
        "Both: a",
        "  b",
        "  - c",
        "    - d",
        "Note: e[1]",
        "References",
        "1. F",
        "",
    ]


def test_as_a_page_it_has_a_title_and_no_rows() -> None:
    html = saved_html(preview(PAGE)[1], "N & <M>")
    assert html.startswith(
        '<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>N &amp; &lt;M&gt;</title><style>'
    )
    assert "row:" not in html
    assert "<a" not in html
    assert '<span class="l" title="P">P</span>' in html
    assert "\nspan.l {" in html
    assert "\na.l {" not in html
