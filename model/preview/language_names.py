"""What the English wiki calls the languages of words, by their codes: the commonest in boxes."""

from __future__ import annotations

_NAMES = """
af Afrikaans; am Amharic; an Aragonese; ar Arabic; ast Asturian; az Azerbaijani; ba Bashkir;
be Belarusian; bg Bulgarian; bn Bengali; bo Tibetan; br Breton; bs Bosnian; ca Catalan; co Corsican;
cs Czech; cy Welsh; da Danish; de German; el Greek; en English; eo Esperanto; es Spanish;
et Estonian; eu Basque; fa Persian; fi Finnish; fo Faroese; fr French; frp Franco-Provençal;
fy West Frisian; ga Irish; gd Scottish Gaelic; gl Galician; grc Ancient Greek; gsw Alemannic German;
gu Gujarati; gv Manx; ha Hausa; haw Hawaiian; he Hebrew; hi Hindi; hr Croatian; hu Hungarian;
hy Armenian; id Indonesian; ig Igbo; is Icelandic; it Italian; iu Inuktitut; ja Japanese;
ka Georgian; kk Kazakh; km Khmer; kn Kannada; ko Korean; ku Kurdish; kw Cornish; ky Kyrgyz;
la Latin; lb Luxembourgish; lo Lao; lt Lithuanian; lv Latvian; mi Māori; mk Macedonian;
ml Malayalam; mn Mongolian; mr Marathi; ms Malay; mt Maltese; my Burmese; ne Nepali; nl Dutch;
nb Norwegian Bokmål; nn Norwegian Nynorsk; no Norwegian; oc Occitan; or Odia; pa Punjabi; pl Polish;
ps Pashto; pt Portuguese; qu Quechua; rm Romansh; ro Romanian; ru Russian; rw Kinyarwanda;
sa Sanskrit; sc Sardinian; scn Sicilian; sd Sindhi; se Northern Sami; si Sinhala; sk Slovak;
sl Slovene; sm Samoan; so Somali; sq Albanian; sr Serbian; sv Swedish; sw Swahili; ta Tamil;
te Telugu; tg Tajik; th Thai; tk Turkmen; tl Tagalog; tr Turkish; tt Tatar; ug Uyghur; uk Ukrainian;
ur Urdu; uz Uzbek; vec Venetian; vi Vietnamese; vls West Flemish; wa Walloon; xh Xhosa; yi Yiddish;
yo Yoruba; zh Chinese; zu Zulu
"""

LANGUAGE_NAMES: dict[str, str] = {
    code: name
    for code, _, name in (" ".join(entry.split()).partition(" ") for entry in _NAMES.split(";"))
}


def language_name(code: str) -> str:
    """The language of a code such as `ko` or `zh-Hant`; empty where it is not known."""
    return LANGUAGE_NAMES.get(code.lower().partition("-")[0], "")
