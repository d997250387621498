"""The one line that stands for a value says what a reader of the page sees of it."""

from pathlib import Path

import pytest

from model.reader.summary import plain_text, summarize, template_text
from model.wikitext import parse

SAMPLE = Path(__file__).parents[3] / "resources" / "samples" / "01_winter_war.wikitext"

# What stands in the page, and what a reader sees.
CASES = {
    "Inconclusive": "Inconclusive",
    "  two   words\t": "two words",
    "3 < 4 & 5 > 2": "3 < 4 & 5 > 2",
    "": "",
    " \n": "",
    # Links
    "the [[Cold War]]": "the Cold War",
    "[[Battle of Summa|battle]]s": "battles",
    "[[ski|''skis'']] and [[snow]]": "skis and snow",
    "[[a|{{nowrap|b c}}]]": "b c",
    "[[:Category:Wars]] [[:File:A.jpg|picture]]": "Category:Wars picture",
    "[[Category:Wars]]x": "x",
    "[[fr:Guerre]]": "fr:Guerre",
    "a [[b": "a [[b",
    "[https://example.org the site], [https://example.org]": "the site, https://example.org",
    "[https://example.org a [b] c]": "a [b] c",
    "[mailto:a@example.org write]": "write",
    "[not a link]": "[not a link]",
    "https://example.org/a_b": "https://example.org/a_b",
    # Files
    "[[File:Flag.svg|23px|link=Finland]] [[Finland]]": "Finland",
    "[[Datei:Karte.png|thumb|Die [[Lage|genaue Lage]] hier]]": "Die genaue Lage hier",
    # References and comments
    "604<ref>{{cite book|last=Kim|title=A}}</ref> men<ref name=x />": "604 men",
    "a <!-- not\nshown --> b": "a b",
    "7{{refn|group=lower-alpha|Another<ref>B</ref>}}{{sfn|Kim|1996}}": "7",
    # Formatting
    "'''bold''' ''italic'' '''''both'''''": "bold italic both",
    "''Titanic'''s crew": "Titanic's crew",
    "L'''amour'' and '''hate'''": "L'amour and hate",
    "'tis '90s": "'tis '90s",
    '<small>a</small><span style="color:red">b</span><sup>2</sup>': "ab2",
    "a<b and c": "a<b and c",
    "<foo>x</foo>": "<foo>x</foo>",
    "<b\nclass=x>a</b>": "a",
    "__NOTOC__a": "a",
    # Lines
    "one<br>two<br />three<BR/>four": "one · two · three · four",
    "one\ntwo\n\nthree": "one two · three",
    "\n* one\n* two\n** three": "one · two · three",
    "North:\n* one\nand\n# two": "North: one · and · two",
    "#1": "#1",
    "# one\n# two": "one · two",
    "a\n----\nb": "a · b",
    "<div>a</div><p>b</p>": "a · b",
    "\n== Title ==\nx": "Title · x",
    '{{{!}} class="x"\n{{!}}-\n{{!}} a {{!}}{{!}} b\n{{!}}}': "a · b",
    # Characters
    "14&nbsp;km &ndash; A&amp;B &#x41;&#66; &nosuch; &amp;lt;": "14 km – A&B AB &nosuch; &lt;",
    "&lt;b&gt;": "<b>",
    "a{{!}}b{{=}}c": "a|b=c",
    "<nowiki>[[a]] '''b''' {{c}} <b> &amp;</nowiki>": "[[a]] '''b''' {{c}} <b> &",
    "<math>a^2</math>": "a^2",
    "-{zh-hans:国; zh-hant:國}-": "国",
    "{{{1|else}}} {{{2}}}": "else",
    # What is left of things that show nothing
    "1950 {{small|({{Age in days|1950|6|25}})}}": "1950",
    "a ({{efn|x}}) b (, c; ) d": "a b (c) d",
    # Templates that break the line
    "1244{{ש}}1990": "1244 · 1990",
    "a{{סר}}b{{سطر جديد}}c{{-}}d{{Clear}}e{{break}}f{{br}}": "a · b · c · d · e · f",
    # A list at the beginning of an argument, or of a template's text in one
    "{{collapsible list|title=See|{{plainlist|\n* [[a]]\n* b\n}}}}": "See · a · b",
    "{{ubl|x|\n* a\n* b}}": "x · a · b",
    "{{ubl|#1|*b}}": "#1 · *b",
    "x {{flagicon|US}}, y {{efn|z}}; [[Category:Z]]": "x, y;",
    "a {{·}} b {{·}}{{·}} c {{·}}": "a · b · c",
    "6·25": "6·25",
    # Functions
    "{{#if:{{{1|}}}|a|b}}{{PAGENAME}}": "",
    "{{formatnum:3,671,000}} {{lc:ABC}} {{ucfirst:abc}}": "3,671,000 abc Abc",
}

# The same for templates that nearly every infobox has.
TEMPLATES = {
    "{{flagcountry|Republic of Korea|1949|size=23px}}": "Republic of Korea",
    "{{flag|Kingdom of Italy|name=Italy}}": "Italy",
    "{{flagdeco|Spain|1945}} [[Francoist Spain|Spain]]": "Spain",
    "{{USA}}": "USA",
    "{{nowrap|{{small|a}} b}}": "a b",
    "{{lang|ko|조국해방전쟁}}": "조국해방전쟁",
    "{{lang-de|Berlin}} {{native name|ga|Gaillimh}}": "Berlin Gaillimh",
    "{{abbr|km|kilometre}} {{tooltip|a|b}}": "km a",
    "{{plainlist|\n* one\n* [[two]]\n}}": "one · two",
    "{{plainlist |'''Peak:'''\n* one\n* two\n}}": "Peak: one · two",
    "{{ubl|one|{{hlist|two|three}}|class=x}}": "one · two · three",
    "{{Unbulleted_list|1=a|2=b}}": "a · b",
    "{{Collapsible list|bullets=yes|title=Support<ref>x</ref>|{{flag|A}}|B}}": "Support · A · B",
    "{{Collapsible list|title=Supported by:|A}}": "Supported by: A",
    "{{birth date|df=yes|1867|11|7}}": "7 November 1867",
    "{{Birth date and age|1963|08|12}}": "August 12, 1963",
    "{{death date and age|1934|7|4|1867|11|7|df=y}}": "4 July 1934",
    "{{start date|1994|11}} {{start date|1994}} {{dts|May 1994}}": "November 1994 1994 May 1994",
    "{{date de naissance|16|8|1958|âge=oui}}": "1958-08-16",
    "{{film date|df=yes|2000|05|18|[[Cannes]]|2000|07|07}}": "18 May 2000 (Cannes) · 7 July 2000",
    "{{vgrelease|JP|1 March|NA|2 March}}": "JP: 1 March · NA: 2 March",
    "{{coord|53|16|19|N|9|2|56|W|type:city|display=title}}": "53°16′19″N 9°2′56″W",
    "{{coord|51.3|-1.2|type:city}}": "51.3, -1.2",
    "{{convert|1500|sqmi|km2|abbr=on}}": "1500 sqmi",
    "{{convert|10|to|20|km|mi}} {{cvt|10|-|20|km}}": "10 to 20 km 10–20 km",
    "{{convert|6|ft|2|in|m}}": "6 ft 2 in",
    "{{val|3.28|0.1|u=km}} {{height|m=1.77}}": "3.28 ± 0.1 km 1.77 m",
    "{{frac|1|2}} {{frac|3|1|2}}": "1/2 3 1/2",
    "{{URL|https://www.example.org/}} {{URL|a.org|A}}": "example.org A",
    "{{ill|Name|de|Anderer}} {{ill|de|Anderer|Name}}": "Name Anderer",
    "{{marriage|[[A B]]|1895|1906|end=died}} {{marriage|C}}": "A B (m. 1895 – 1906) C",
    "{{circa|1920}}{{snd}}1930{{nbsp|2}}x": "c. 1920 – 1930 x",
    "[[Kim Chaek]]{{KIA}}": "Kim Chaek†",
    "{{cite book|last=Kim|first=A|date=3 May 1996|title=''On'' it|page=2}}": "Kim 1996, On it",
    "{{cite web|title=On it|year=1996}}": "On it, 1996",
    "{{sortname|A|B}} {{color|red|high}}": "A B high",
    "{{IPAc-en|ˈ|b|ɒ}}": "ˈbɒ",
    "{{taxon list|''A. b.''|Brehm|''A. c.''|}}": "A. b. Brehm · A. c.",
    "{{Age|1950|6|25}}{{Campaignbox Korean War}}{{cn|date=May 2020}}": "",
    # Of those nobody knows: what looks like words.
    "{{Unknown|Words for people|23px|yes|#fff|A.svg|type:city|named=x}}": "Words for people",
    "{{Unknown|named=x}}": "",
}


@pytest.mark.parametrize(("wikitext", "expected"), CASES.items())
def test_a_value_reads_as_on_the_page(wikitext: str, expected: str) -> None:
    assert plain_text(wikitext) == expected


@pytest.mark.parametrize(("wikitext", "expected"), TEMPLATES.items())
def test_a_well_known_template_reads_as_what_it_shows(wikitext: str, expected: str) -> None:
    assert plain_text(wikitext) == expected


def test_a_limit_cuts_at_that_many_characters() -> None:
    value = "{{plainlist|\n* [[Rhee Syng-man]]\n* [[Chung Il-kwon]]\n}}"

    assert plain_text(value, 29) == "Rhee Syng-man · Chung Il-kwon"
    assert plain_text(value, 28) == "Rhee Syng-man · Chung Il-kw…"
    assert plain_text(value, 15) == "Rhee Syng-man…"
    assert plain_text("unmarked text", 5) == "unma…"


def test_of_a_long_value_the_beginning_is_read_as_in_the_whole() -> None:
    value = "\n".join(f"* {{{{flag|Country {n}}}}}<ref>{'x' * 50}</ref>" for n in range(500))
    whole = plain_text(value)

    assert whole.startswith("Country 0 · Country 1 · ")
    assert whole.endswith(" · Country 499")
    assert plain_text(value, 100) == whole[:99] + "…"


def test_a_limit_does_not_lose_what_stands_in_one_long_template() -> None:
    value = "{{ubl|" + "{{efn|note}}" * 500 + "|the end}}"

    assert plain_text(value, 20) == "the end"


def test_a_value_that_shows_no_text_is_named_by_what_is_there() -> None:
    assert summarize("[[Cold War]]") == "Cold War"
    assert summarize("{{flagicon|Finland|23px}}") == "Finland"
    assert summarize("{{Infobox album|name=''Stages''|year=1970}}") == "Stages"
    assert summarize("{{Campaignbox Korean War}}") == "Campaignbox Korean War"
    assert summarize("{{#expr:{{Population|Berlin}}/891.85 round 0}}") == "#expr"
    assert summarize("<ref>{{cite book|last=Kim|year=1996|title=On}}</ref>") == "Kim 1996, On"
    assert summarize("[[File:Puffin (bird).jpg|250px]]") == "Puffin (bird).jpg"
    assert summarize(" <!-- nothing yet -->\n") == ""
    assert summarize("{{Campaignbox Korean War}}", 12) == "Campaignbox…"


def test_a_template_is_told_from_others_of_its_name() -> None:
    assert template_text("{{flagcountry|Italy|1946}}") == "Italy"
    assert template_text("{{flagdeco|Italy|1946}}") == "Italy"
    assert template_text("{{Infobox album|name=Stages}}") == "Stages"
    assert template_text("{{Campaignbox Korean War}}") == ""


@pytest.mark.parametrize(
    ("opening", "closing", "text"),
    [
        ("{{nowrap|", "}}", "left"),
        ("{{unknown|", "}}", "left"),
        ("{{cite x|title=", "}}", "left"),
        ("{{ubl|a|", "}}", "left · a · a · a…"),
        ("{{{a|", "}}}", "left"),
        ("[[a|", "]]", "left a"),
        ("[[File:a|", "]]", "left"),
        ("-{", "}-", "left"),
    ],
)
def test_five_thousand_levels_need_no_recursion(opening: str, closing: str, text: str) -> None:
    value = "left " + opening * 5000 + "x" + closing * 5000

    assert plain_text(value, 18) == text


@pytest.mark.parametrize(
    ("piece", "text"),
    [
        ("{{", "{{{{{{…"),
        ("[[", "[[[[[[…"),
        ("<ref>", "<ref><…"),
        ("{{a|", "{{a|{{…"),
        ("-{", "-{-{-{…"),
        ("<!--", ""),
        ("''a", "aaaaaa…"),
        ("[http://a ", "[http:…"),
        ("<b ", "<b <b…"),
        ("[[a|[b", "[[a|[b…"),
        ("&", "&&&&&&…"),
        ("( ", "( ( (…"),
    ],
)
def test_a_hundred_thousand_openers_are_read_in_one_go(piece: str, text: str) -> None:
    # In more than linear time this would run into the time limit of a test.
    assert plain_text(piece * 100_000 + "end", 7) == text


def test_the_fields_of_a_whole_box_read_well() -> None:
    box = parse(SAMPLE.read_text(encoding="utf-8")).templates()[2]
    fields = {(a.name_text or "").strip(): summarize(a.value_text, 60) for a in box.arguments}

    assert fields == {
        "conflict": "Winter War · In Finland: (Talvisota; Vinterkriget) · In Rus…",
        "partof": "World War II and the Soviet–Finnish wars",
        "image": "A Finnish Maxim M-32 machine gun nest during the Winter War…",
        "image_size": "300px",
        "alt": "Soldiers in white snow suits behind a heavy machine gun, am…",
        "caption": "A Finnish machine gun crew in snow suits, waiting in the wo…",
        "date": "30 November 1939 – 13 March 1940",
        "place": "Karelian Isthmus · Ladoga Karelia · Kainuu · Lapland · Pets…",
        "coordinates": "",
        "map_type": "",
        "territory": "Finland cedes about 35000 km2, close to a tenth of its area…",
        "result": "Moscow Peace Treaty",
        "status": "",
        "combatant1": "Finland · Foreign volunteers · Sweden (about 8,000) · Denma…",
        "combatant2": "Soviet Union · Finnish Democratic Republic",
        "commander1": "Kyösti Kallio · Risto Ryti · C. G. E. Mannerheim · Hugo Öst…",
        "commander2": "Joseph Stalin · Kliment Voroshilov · Boris Shaposhnikov · K…",
        "units1": "Order of battle, from south to north · Army of the Isthmus:…",
        "units2": "Order of battle, from south to north · 7th Army · 13th Army…",
        "strength1": "300,000–340,000 soldiers · 32 tanks · 114 aircraft",
        "strength2": "At the beginning: 425,000 soldiers · 2,514 tanks · At the p…",
        "casualties1": "Dead and missing: 25,904 · Wounded: 43,557 · Captured: 800–…",
        "casualties2": "Dead and missing: 126,875 · Wounded and sick: 264,908 · Cap…",
        "casualties3": "Finnish civilians: 957 killed in air raids · Evacuated: mor…",
        "notes": "The League of Nations expelled the Soviet Union on 14 Decem…",
        "campaignbox": "Campaignbox Winter War",
    }


@pytest.mark.shared
def test_the_lists_of_the_seed_read_as_names_and_numbers(shared: Path) -> None:
    text = (shared / "seed" / "korean_war.wikitext").read_text(encoding="utf-8")
    box = parse(text).templates()[0]
    fields = {(a.name_text or "").strip(): plain_text(a.value_text, 46) for a in box.arguments}

    assert fields["combatant2"] == "North Korea · China · Soviet Union · Supporte…"
    assert fields["commander2"] == "Kim Il-sung · Pak Hon-yong · Choe Yong-gon…"
    assert fields["strength2"] == "Peak strength: 1,450,000 · 266,600 · 26,000…"
    assert fields["campaignbox"] == ""


@pytest.mark.parametrize(
    ("wikitext", "summary", "of_template"),
    [
        ("{{small|({{Age in days|1950|6|25}})}}", "Age in days", "Age in days"),
        ("{{nowrap|{{small|({{Age in days|month1=6}})}}}}", "Age in days", "Age in days"),
        ("{{efn|{{cite book|title=A}}}}", "A", "A"),
        ("{{multiple image|caption={{age|1950}}}}", "multiple image", ""),
    ],
)
def test_what_shows_nothing_is_known_by_the_template_in_it(
    wikitext: str, summary: str, of_template: str
) -> None:
    assert summarize(wikitext) == summary
    assert template_text(wikitext) == of_template
