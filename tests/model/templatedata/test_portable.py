"""What portable infoboxes say of their parameters."""

import time

import pytest

from model.templatedata.document import ParameterDocument, ParameterType, SetDocument
from model.templatedata.portable import load_portable
from model.templatedata.texts import NO_TEXT, Text

INFOBOX = """<infobox theme="wide" title-source="x">
  <title source="title1"><default>{{PAGENAME}}</default></title>
  <image source="image1"><alt source="alt text"/><caption source="caption"/></image>
  <!-- <data source="hidden"/> -->
  <data source=" born "><label>'''Born''' &amp; [[Birth|raised]]&nbsp;in</label></data>
  <group collapse="closed">
    <header>Family & <i>friends</i></header>
    <data source="parent"><label>Parent</label><format>{{{parent}}} ({{{parent note|}}})</format>
      <default>not < known</default></data>
    <set><data source="child"/></set>
  </group>
  <panel>
    <section><label>First [[Tab]]</label><data source="tab one"/><data source="born"/></section>
    <section><data source="tab two"/></section>
  </panel>
  <navigation>{{Links|{{{links|}}}}} {{{Tab_One}}}</navigation>
</infobox>"""


def _names(text: str) -> list[str]:
    return [p.name for d in load_portable(text).documents for p in d.parameters]


def test_an_infobox_is_read_whole() -> None:
    loaded = load_portable("<includeonly>" + INFOBOX + "</includeonly>{{{1|}}}")
    assert loaded.findings == ()
    (document,) = loaded.documents
    text = lambda words: Text({"": words})  # noqa: E731
    assert document.parameters == (
        ParameterDocument("title1", default=text("{{PAGENAME}}")),
        ParameterDocument("image1", type=ParameterType.FILE),
        ParameterDocument("alt text"),
        ParameterDocument("caption"),
        ParameterDocument("born", label=text("Born & raised in")),
        ParameterDocument("parent", label=text("Parent"), default=text("not < known")),
        ParameterDocument("child"),
        ParameterDocument("tab one"),
        ParameterDocument("tab two"),
        # What its wikitext uses, and what else stands in the template.
        ParameterDocument("parent note"),
        ParameterDocument("links"),
        ParameterDocument("1"),
    )
    assert document.sets == (
        SetDocument(text("Family & friends"), ("parent", "child")),
        SetDocument(text("First Tab"), ("tab one",)),
    )
    assert document.parameters[2].label == NO_TEXT


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('<infobox><data source="a&nbsp;b"/><data source="c"/></infobox>', ["a\xa0b", "c"]),
        ("<infobox><data source='a'><default><br></default></data></infobox>", ["a"]),
        ("<infobox><data source='a'><label>Q&A</label></data></infobox>", ["a"]),
        ("<infobox><data source='a'><label><![CDATA[<b>]]></label></data></infobox>", ["a"]),
        ('<?xml version="1.0" encoding="UTF-8"?>\n<infobox><data source="a"/></infobox>', ["a"]),
        ("<infobox><data/><data source=''/><data source='a'/></infobox>", ["a"]),
    ],
)
def test_what_the_extension_forgives_is_read(text: str, names: list[str]) -> None:
    assert _names(text) == names


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("", "/infobox: not XML (no <infobox> that ends with </infobox>)"),
        ("<infobox>", "/infobox: not XML (no <infobox> that ends with </infobox>)"),
        (
            "{{x}}\n<!--\n-->\n<infobox>\n  <data></infobox>",
            "/infobox: not XML (line 5, column 11)",
        ),
        ("<infobox><data/></infobox>", "/infobox: no TemplateData in it (nothing in it has a so"),
        ("<infobox>\x00<data source='a'/></infobox>", "/infobox: not XML (line 1, column 10)"),
        ("<infobox>\ud800<data source='a'/></infobox>", "/infobox: not XML ("),
        (
            (
                '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>\n'
                "<infobox><data source='a'><label>&b;</label></data></infobox>"
            ),
            "/infobox: not XML (declares entities or a document type",
        ),
        (
            (
                '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
                "<infobox><data source='a'>&a;</data></infobox>"
            ),
            "/infobox: not XML (declares entities or a document type",
        ),
        ("<infobox>" + "x" * 3_000_000 + "</infobox>", "/infobox: too long (3000019 charact"),
    ],
)
def test_what_is_no_xml_is_reported(text: str, finding: str) -> None:
    loaded = load_portable(text)
    assert loaded.documents == ()
    assert [str(f)[: len(finding)] for f in loaded.findings] == [finding]


@pytest.mark.parametrize(
    "text",
    [
        "<infobox>" + "<label>" * 200_000 + "</infobox>",
        "<infobox>" + "<label " * 200_000 + "</infobox>",
        "<infobox>" + "<group><header>&lt;" * 12_000 + "</header></group>" * 12_000 + "</infobox>",
        "<infobox>" + "<group>" * 100_000 + "</infobox>",
        "<infobox>" * 200_000,
        "<infobox><data source='a'>"
        + "<group>" * 50_000
        + "</group>" * 50_000
        + "</data></infobox>",
    ],
)
def test_no_text_takes_long(text: str) -> None:
    began = time.perf_counter()
    load_portable(text)
    assert time.perf_counter() - began < 2
