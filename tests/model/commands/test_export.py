"""`export` gives every infobox with all that is in it, and where each piece stands."""

import json
from pathlib import Path
from typing import Any

import pytest

from model.commands.export import export_page

SAMPLES = Path(__file__).parents[3] / "resources" / "samples"


def spans(data: Any) -> list[dict[str, Any]]:
    """Every dictionary in the data that has a span."""
    found = []
    pending = [data]
    while pending:
        item = pending.pop()
        if isinstance(item, dict):
            if "span" in item:
                found.append(item)
            pending.extend(item.values())
        elif isinstance(item, list):
            pending.extend(item)
    return found


def outline(structure: list[dict[str, Any]]) -> list[Any]:
    """The kinds of the nodes, each with what it holds: its nodes, or else its wikitext."""
    return [
        (node["kind"], outline(node["structure"]) if "structure" in node else node["wikitext"])
        if "fields" not in node
        else (node["name"], {f["name"]: outline(f["structure"]) for f in node["fields"]})
        for node in structure
    ]


def test_the_fields_come_in_order_with_their_wikitext_and_their_text() -> None:
    page = "x{{infobox a\n| b = c&amp;d\n|e\n| b = \n}}"

    assert export_page(page) == {
        "offsets": "characters",
        "infoboxes": [
            {
                "kind": "template",
                "name": "Infobox a",
                "span": [1, 39],
                "fields": [
                    {
                        "position": 1,
                        "name": "b",
                        "positional": False,
                        "overridden": True,
                        "wikitext": " c&amp;d\n",
                        "text": "c&d",
                        "span": [14, 27],
                        "value_span": [18, 27],
                        "structure": [
                            {
                                "kind": "phrase",
                                "span": [18, 27],
                                "wikitext": " c&amp;d\n",
                                "structure": [
                                    {"kind": "text", "span": [18, 20], "wikitext": " c"},
                                    {"kind": "entity", "span": [20, 25], "wikitext": "&amp;"},
                                    {"kind": "text", "span": [25, 27], "wikitext": "d\n"},
                                ],
                            }
                        ],
                    },
                    {
                        "position": 2,
                        "name": "1",
                        "positional": True,
                        "overridden": False,
                        "wikitext": "e\n",
                        "text": "e",
                        "span": [28, 30],
                        "value_span": [28, 30],
                        "structure": [],
                    },
                    {
                        "position": 3,
                        "name": "b",
                        "positional": False,
                        "overridden": False,
                        "wikitext": " \n",
                        "text": "",
                        "span": [31, 37],
                        "value_span": [35, 37],
                        "structure": [],
                    },
                ],
            }
        ],
    }


def test_links_references_and_templates_are_nested() -> None:
    page = "{{Infobox a|b=[[C|d]]<ref name=x>{{cite|title=[[E]]|f}}</ref><br>}}"
    [box] = export_page(page)["infoboxes"]

    line = [
        ("wikilink", [("link target", "C"), ("content", "d")]),
        (
            "reference",
            [
                (
                    "content",
                    [("Cite", {"title": [("wikilink", [("link target", "E")])], "1": []})],
                ),
            ],
        ),
    ]
    assert outline(box["fields"][0]["structure"]) == [("line", line), ("HTML tag", "<br>")]


def test_what_line_breaks_part_are_lines() -> None:
    [box] = export_page("{{Infobox a|b=c<br>[[d]]<BR clear=all/>\n}}")["infoboxes"]

    structure = box["fields"][0]["structure"]
    assert outline(structure) == [
        ("line", "c"),
        ("HTML tag", "<br>"),
        ("line", [("wikilink", [("link target", "d")])]),
        ("HTML tag", "<BR clear=all/>"),
    ]
    assert structure[2]["span"] == [19, 24]


def test_a_list_has_its_items() -> None:
    [box] = export_page("{{Infobox a|b=\n* [[c]]\n* d\n}}")["infoboxes"]

    assert outline(box["fields"][0]["structure"]) == [
        ("list item", [("content", [("wikilink", [("link target", "c")])])]),
        ("list item", [("content", " d")]),
    ]


def test_nested_boxes_are_inside_their_field() -> None:
    [box] = export_page("{{Infobox a|m={{Infobox b|c=1}}}}")["infoboxes"]
    [inner] = box["fields"][0]["structure"]

    assert (inner["name"], inner["fields"][0]["name"]) == ("Infobox b", "c")


def test_a_page_without_boxes_has_an_empty_list() -> None:
    assert export_page("text {{small|x}}")["infoboxes"] == []


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.wikitext")), ids=lambda path: path.stem)
def test_every_span_is_the_wikitext_it_speaks_of(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    exported = export_page(text)

    assert exported["infoboxes"]
    for item in spans(exported):
        start, end = item.get("value_span", item["span"])
        if "wikitext" in item:
            assert text[start:end] == item["wikitext"]
        else:
            assert text[start : start + 2] + text[end - 2 : end] == "{{}}"


def test_a_page_of_five_thousand_levels_is_exported() -> None:
    deep = "{{Infobox a|b=" + "{{c|" * 5000 + "}}" * 5000 + "}}"

    assert json.loads(json.dumps(export_page(deep)))["infoboxes"][0]["span"] == [0, len(deep)]
