"""Arguments that are either on or off: `embed = yes`, `Radioaktiv = Ja`."""

from __future__ import annotations

import re

from model.forms.form import Context, FieldKind, Form, FormError, FormField
from model.text_edit import Replace, TextEdit
from model.wikitext.nodes import NodeKind

YES = "yes"
_LONGEST = 6
_ENGLISH = ("yes", "y", "true", "on")

# By the first word, the second is its opposite: the first pair that has a word is meant.
_PAIRS = (
    *(("yes", "no"), ("y", "n"), ("true", "false"), ("on", "off")),
    *(("ja", "nein"), ("oui", "non"), ("sí", "no"), ("sì", "no"), ("si", "no"), ("sim", "não")),
    *(("ja", "nee"), ("ja", "nej"), ("ja", "nei"), ("tak", "nie"), ("ano", "ne"), ("jes", "ne")),
    *(("да", "нет"), ("так", "ні"), ("да", "не"), ("evet", "hayır"), ("igen", "nem"), ("da", "nu")),
    *(("כן", "לא"), ("是", "否"), ("はい", "いいえ"), ("예", "아니오"), ("نعم", "لا")),
)
YES_NO_WORDS = frozenset(word for pair in _PAIRS for word in pair)
"""What may stand for yes or no, in lower case."""
# What could be a code of a language, but for arguments that hold none.
_CODES = frozenset(("no", "ja"))
_FOR_A_CODE = re.compile(
    r"lang|code|iso|sprach|langue|idioma|lingua|tld|domain|country|land\b", re.IGNORECASE
)
# What could be a letter, a direction or a word: yes or no only in an argument that is either.
_DOUBTFUL = frozenset(
    ("y", "n", "on", "off", "si", "sí", "tak", "ano", "ne", "nu", "da", "да", "не", "nie", "так")
)
_EITHER = re.compile(
    r"""embed|child|subbox|hide|show|plain|collaps|expand|ongoing|active|open|free|display|nolink
    |relief|\blink|_link|autoconvert|metric|suffix|single_line|nocat|nostub|plural|tax_exempt
    |parking|discontinued|registration|write|edit|nonUS|nrhp|clear|landscape|atmosphere|rum\b|iba\b
    |borde|bold|italic|border|team|flag\b|_flag|magnitude|software\s?libero|radioa[kc]tiv|df\b|mf\b
    |firstlinks|commons|map\b|present|official|is_|has_|mostra|afficher|anzeigen|paren\b|frame\b
    |fullwidth|\blc\b""",
    re.VERBOSE | re.IGNORECASE,
)
_FOR_WORDS = re.compile(r"(?:name|title|label|caption|text|quote|answer|result)\d*", re.IGNORECASE)
# Where a word belongs to several languages, what in an argument's name tells the one that is meant.
_HINTS = (
    (("ja", "nee"), re.compile(r"weerge|toon|kaart|vlag|naam|ij", re.IGNORECASE)),
    (("ja", "nej"), re.compile(r"visa|flagga|karta|country_flag|[åø]", re.IGNORECASE)),
    (("sì", "no"), re.compile(r"software\s?libero|categorie|contatto|mostra|nome", re.IGNORECASE)),
    (("sí", "no"), re.compile(r"bandera|borde|mostrar|nombre|ñ", re.IGNORECASE)),
)


class YesNoForm(Form):
    """A word for yes or no as the whole value; the other word of the same language is its opposite.

    A letter's case is kept: `Yes` becomes `No`.
    """

    name = "yes or no"

    def __init__(self, source: str, pair: tuple[str, str]) -> None:
        self._source = source
        self._pair = pair

    @classmethod
    def recognise(cls, kind: NodeKind, source: str, context: Context) -> YesNoForm | None:
        """A form of a word that can be nothing else in an argument of this name."""
        word = source.lower()
        if kind is not NodeKind.TEXT or not context.argument or len(word) > _LONGEST:
            return None
        pair = _pair_of(word, context.argument)
        if pair is None or context.is_positional:
            return None
        return cls(source, pair) if _is_either(word, context.argument) else None

    @property
    def words(self) -> tuple[str, str]:
        """The word for yes and that for no, in the letter case of the value."""
        yes, no = (_in_case_of(self._source, word) for word in self._pair)
        return yes, no

    @property
    def fields(self) -> tuple[FormField, ...]:
        is_yes = self._source.lower() == self._pair[0]
        is_english = self._pair[0] in _ENGLISH
        hint = "" if is_english else f"{self._pair[0]} / {self._pair[1]}"
        return (FormField("value", YES if is_yes else "", FieldKind.YES_NO, hint=hint),)

    def _part_changed(self, key: str, value: str) -> TextEdit:
        if key != "value":
            raise KeyError(key)
        if value not in (YES, ""):
            raise FormError(key, value)
        if value == self.fields[0].value:
            return TextEdit()
        word = self._pair[value != YES]
        return TextEdit((Replace(0, len(self._source), _in_case_of(self._source, word)),))


def _is_either(word: str, argument: str) -> bool:
    """Whether the word can mean nothing but yes or no in this argument."""
    if _EITHER.search(argument):
        return True
    if word in _DOUBTFUL or _FOR_WORDS.fullmatch(argument):
        return False
    return word not in _CODES or not _FOR_A_CODE.search(argument)


def _pair_of(word: str, argument: str) -> tuple[str, str] | None:
    pairs = [pair for pair in _PAIRS if word in pair]
    for pair, hint in _HINTS:
        if pair in pairs and hint.search(argument):
            return pair
    return pairs[0] if pairs else None


def _in_case_of(model: str, word: str) -> str:
    if model.isupper() and (len(model) > 1 or len(word) == 1):
        return word.upper()
    return word[:1].upper() + word[1:] if model[:1].isupper() else word
