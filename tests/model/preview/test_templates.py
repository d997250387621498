"""The commonest templates say in a preview what they say on the wiki, or sensibly less."""

import pytest

from tests.support.previews import value_text

# Today is 27 November 2026; ` / ` is a new line.
TEXTS = {
    # Words
    "{{nowrap|a b}}": "a b",
    "{{nobr|a b}}": "a b",
    "{{small|in print}}": "in print",
    "{{big|in print}}": "in print",
    "{{resize|90%|in print}}": "in print",
    "{{nobold|plain}}": "plain",
    "{{sup|2}}{{sub|n}}": "2n",
    "{{abbr|km|kilometres}}": "km",
    "{{lang|ko|한국}}": "한국",
    "{{langx|de|Krieg}}": "German: Krieg",
    "{{lang-fr|guerre}}": "French: guerre",
    "{{transl|ru|Moskva}}": "Moskva",
    "{{native name|ga|Gaillimh}}": "Gaillimh (Irish)",
    "{{nihongo|Tokyo|東京|Tōkyō}}": "Tokyo (東京, Tōkyō)",
    "{{color|red|words}}": "words",
    "{{color box|#f00|words}}": "words",
    "{{legend|green|words}}": "words",
    "{{circa|1920}}": "c. 1920",
    "{{circa|1920|1930}}": "c. 1920 – c. 1930",
    "{{frac|3|1|2}}": "3 1⁄2",
    "{{frac|1|2}}": "1⁄2",
    "{{val|14.71|0.03|u=km}}": "14.71±0.03 km",
    "{{val|12345|e=-3}}": "12,345×10−3",
    "a{{nbsp}}b{{•}}c{{·}}d": "a b · c · d",
    "a{{snd}}b{{ndash}}c": "a – b–c",
    "a{{spaces|3}}b{{=}}c": "a b=c",
    "{{sort|1|one}}": "one",
    "{{sortname|Ada|Lovelace}}": "Ada Lovelace",
    "{{ill|Gustav|de}}": "Gustav [de]",
    "{{KIA}}": "†",
    "{{increase}} 5 {{decrease}} 3 {{steady}}": "▲ 5 ▼ 3 ▬",
    "{{us$|5 million}}": "US$5 million",
    "{{USS|Maine}}": "USS Maine",
    "{{NYSE|IBM}}": "NYSE: IBM",
    "{{Höhe|710|DE-NHN}}": "710 m",
    "{{es icon}}": "(es)",
    "{{yes}} {{no|Never}} {{tick}}": "Yes Never ✓",
    # Addresses
    "{{URL|https://www.example.org/}}": "example.org",
    "{{URL|example.org|Home}}": "Home",
    "{{official website|https://example.org}}": "Official website",
    # Marks
    "5{{citation needed|date=May 2020}}": "5[citation needed]",
    "5{{cn}} 6{{dubious}}": "5[citation needed] 6[dubious]",
    # Flags
    "{{flag|Finland}}": "Finland",
    "{{flagcountry|Republic of Korea|1949|size=23px}}": "Republic of Korea",
    "{{flag|United States|name=the States}}": "the States",
    "{{flagicon|United States}} [[Harry S. Truman]]": "US Harry S. Truman",
    "{{flagdeco|Turkey|size=23px}} 5": "TUR 5",
    "{{flagu|Chad}}": "Chad",
    "{{flagathlete|[[Ann Lee]]|CHN}}": "Ann Lee (CHN)",
    "{{CAN}}": "CAN",
    # Dates
    "{{birth date|1867|11|7|df=yes}}": "7 November 1867",
    "{{birth date|1867|11|7}}": "November 7, 1867",
    "{{birth date and age|1950|11|28}}": "November 28, 1950 (age 75)",
    "{{birth date and age|1950|11|27|df=y}}": "27 November 1950 (age 76)",
    "{{birth year and age|1950}}": "1950 (age 75–76)",
    "{{birth-date and age|7 May 1950}}": "7 May 1950 (age 76)",
    "{{death date|1934|7|4}}": "July 4, 1934",
    "{{death date and age|1934|7|4|1867|11|7}}": "July 4, 1934 (aged 66)",
    "{{death year and age|1934|1867}}": "1934 (aged 66–67)",
    "{{start date|1950|6|25}}": "June 25, 1950",
    "{{start date and age|2016|3|1}}": "March 1, 2016 (10 years ago)",
    "{{end date|1953|7|27|df=y}}": "27 July 1953",
    "{{age in years, months and days|1950|6|25|1953|7|27}}": "3 years, 1 month and 2 days",
    "{{age in years, months, weeks and days|year1=1950|month1=6|day1=25}}": (
        "76 years, 5 months and 2 days"
    ),
    "{{age in days|1950|6|25|1950|7|25}}": "30 days",
    "{{age|1950|6|25}}": "76",
    "{{as of|2016}}": "As of 2016",
    "{{as of|2016|5|3|lc=y}}": "as of 3 May 2016",
    "{{film date|2000|5|18|Cannes|2000|7|8|Rome}}": "May 18, 2000 (Cannes) / July 8, 2000 (Rome)",
    # Lists
    "{{ubl|one|two}}": "one / two",
    "{{unbulleted list|one||two}}": "one / two",
    "{{hlist|one|two}}": "one · two",
    "{{plainlist|\n* one\n* two}}": "one / two",
    "{{flatlist|\n* one\n* two}}": "one · two",
    "{{cslist|one|two}}": "one, two",
    "{{ordered list|one|two}}": "one / two",
    "{{br separated entries|one|two}}": "one / two",
    "{{collapsible list|title=Allies|one|two}}": "Allies (2) [show]",
    "{{collapsible list|title=Allies|\n* one\n* two\n* three}}": "Allies (3) [show]",
    "{{hidden|Title|text}}": "Title [show]",
    "{{vgrelease|NA|2001|EU|2002}}": "NA: 2001 / EU: 2002",
    "{{species list|A. b|Lin|A. c|Lee}}": "A. b Lin / A. c Lee",
    # People, places
    "{{marriage|[[Pierre]]|26 July 1895|19 April 1906|end=died}}": "Pierre (m. 1895; died 1906)",
    "{{marriage|Ann|1950|1960|end=div}}": "Ann (m. 1950; div. 1960)",
    "{{marriage|Ann|1950}}": "Ann (m. 1950)",
    "{{marriage|Ann|1950|1960}}": "Ann (m. 1950–1960)",
    "{{coord|53|16|19|N|9|2|56|W|type:city}}": "53°16′19″N 9°2′56″W",
    "{{height|ft=5|in=11}}": "5 ft 11 in (1.80 m)",
    "{{height|m=1.77}}": "1.77 m (5 ft 10 in)",
    # Citations in the line
    "{{harvnb|Zhang|1995|p=257}}": "Zhang 1995, p. 257",
    "{{harv|Zhang|Li|1995}}": "(Zhang & Li 1995)",
    # Pictures
    "{{multiple image|image1=A.jpg|caption1=First|image2=B.jpg|footer=Both}}": (
        "▣ A.jpg / First / ▣ B.jpg / Both"
    ),
    "{{maplink|frame=yes}}": "Map",
    # What isn't known
    "{{Some unheard-of thing|a|b=c}}": "Some unheard-of thing",
}


@pytest.mark.parametrize(("value", "text"), TEXTS.items())
def test_a_template_says(value: str, text: str) -> None:
    assert value_text(value) == text


def test_what_is_in_a_template_is_shown_with_its_links_and_notes() -> None:
    assert value_text("{{nowrap|{{flag|Chad}}<ref>A source</ref>}} {{small|[[Lake]]}}") == (
        "Chad[1] Lake / References / 1. A source"
    )


MEASURES = {
    "1500|sqmi|km2|abbr=on|order=flip": "3,900 km² (1,500 sq mi)",
    "12|km": "12 kilometres (7.5 mi)",
    "12|km|mi|abbr=on": "12 km (7.5 mi)",
    "1|mi|km": "1 mile (1.6 km)",
    "12|km|sp=us": "12 kilometers (7.5 mi)",
    "12|km|adj=on": "12-kilometre (7.5 mi)",
    "6|ft|4|in|cm|abbr=on": "6 ft 4 in (193 cm)",
    "6|ft|2|in|m|2|abbr=on": "6 ft 2 in (1.88 m)",
    "1.77|m|ftin|abbr=on": "1.77 m (5 ft 10 in)",
    "2|to|3|km|mi|abbr=on": "2 to 3 km (1.2 to 1.9 mi)",
    "2|-|3|km|mi|abbr=on": "2–3 km (1.2–1.9 mi)",
    "70|kg|lb|0|abbr=on": "70 kg (154 lb)",
    "-40|C|F": "−40 degrees Celsius (−40 °F)",
    "20|C": "20 degrees Celsius (68 °F)",
    "100|km/h|mph|0|abbr=on": "100 km/h (62 mph)",
    "16,900|ha|acre|abbr=on": "16,900 ha (42,000 acres)",
    "11|kn|abbr=on": "11 kn (20 km/h; 13 mph)",
    "12|km|disp=output only": "7.5 mi",
    "12|km|mi|disp=or": "12 kilometres or 7.5 mi",
    "150|PS|kW|abbr=on": "150 PS (110 kW)",
    "25|/km2|/sqmi|abbr=on": "25/km² (65/sq mi)",
    "12|parrots": "12 parrots",
    "many|km": "many km",
}


@pytest.mark.parametrize(("arguments", "text"), MEASURES.items())
def test_a_measure_is_shown_in_both_units(arguments: str, text: str) -> None:
    assert value_text("{{convert|" + arguments + "}}") == text


@pytest.mark.parametrize(
    ("number", "target"),
    [("9e99", "mi"), ("0", "mi"), ("-0.0", "mi"), ("1e-99", "mi"), ("9" * 39, "mi"), ("5", "ftin")],
)
def test_no_number_is_too_strange_to_convert(number: str, target: str) -> None:
    assert value_text("{{cvt|" + number + "|km|" + target + "}}")
