"""What one wiki adds to wikitext: its extension tags, namespaces, image options and infoboxes.

The defaults are those of every language's wiki together, for a page that says nothing of its wiki.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from model.wikitext.image_option_names import IMAGE_OPTIONS, PIXEL_WORDS
from model.wikitext.infobox_names import (
    FIRST_WORDS,
    INFOBOX_NAMES,
    LAST_WORDS,
    NOT_INFOBOXES,
    SUBPAGES_OF_A_TEMPLATE,
    WORDS,
)
from model.wikitext.magic_words import (
    ANY_CASE_VARIABLES,
    CASE_SENSITIVE_FUNCTIONS,
    FUNCTIONS,
    LOCAL_FUNCTIONS,
    VARIABLES,
)
from model.wikitext.namespace_names import (
    CATEGORY_NAMESPACES,
    FILE_NAMESPACES,
    TEMPLATE_NAMESPACES,
)


def _tags(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Wikipedia's, with its commonest extensions.
EXTENSION_TAGS = _tags(
    """
    nowiki pre ref references gallery math chem ce score poem syntaxhighlight source timeline hiero
    imagemap inputbox templatestyles mapframe maplink graph indicator section categorytree
    templatedata langconvert charinsert phonos chart
    """
)

# Those whose content MediaWiki parses as wikitext; of a gallery, what follows each file's name.
WIKITEXT_TAGS = _tags("ref references gallery poem indicator langconvert")

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);")
# What a title reads as one space, and what it drops (marks of writing direction).
_TITLE_SPACES = re.compile(r"[ _\u00a0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
_TITLE_DROPS = re.compile(r"[\u200e\u200f\u202a-\u202e]+")
_ASCII_SPACE = " \t\n\r\0\x0b"
_NOT_IN_A_TITLE = re.compile(
    r"[\x00-\x1f\x7f#<>\[\]{}|\ud800-\udfff\ufffd]"
    r" | ~~~ | %[0-9A-Fa-f]{2} | (?:\A|/)\.\.?(?:/|\Z) | \A::",
    re.VERBOSE,
)
_MOST_BYTES_IN_A_TITLE = 255
# Their value may follow a space instead of a `=`.
_SHORTEST_LOCAL_WORD = 6
_NUMBERED_OPTIONS = ("upright", "page")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True, repr=False)
class WikiSyntax:
    """The names that decide how a wiki reads its pages.

    Tag names are in lower case. Namespace names are casefolded, with spaces. `image_options` leads
    from a word as written (`=` at its end if it takes a value) to the option's English name.
    `infobox_words` make a template an infobox anywhere in its name, `infobox_first_words` and
    `infobox_last_words` there; `infobox_names` are whole names, their first letter a capital.
    """

    extension_tags: frozenset[str] = EXTENSION_TAGS
    wikitext_tags: frozenset[str] = WIKITEXT_TAGS
    file_namespaces: frozenset[str] = FILE_NAMESPACES
    category_namespaces: frozenset[str] = CATEGORY_NAMESPACES
    template_namespaces: frozenset[str] = TEMPLATE_NAMESPACES
    image_options: Mapping[str, str] = field(default_factory=lambda: IMAGE_OPTIONS, hash=False)
    pixel_words: frozenset[str] = PIXEL_WORDS
    infobox_words: tuple[str, ...] = WORDS
    infobox_first_words: tuple[str, ...] = FIRST_WORDS
    infobox_last_words: tuple[str, ...] = LAST_WORDS
    infobox_names: frozenset[str] = frozenset().union(*INFOBOX_NAMES.values())

    def normalize_template_name(self, raw: str) -> str:
        """The name a template is known by, from what stands before its first `|`.

        As MediaWiki's titles: without comments, white space around, `_` and runs of spaces as one
        space, entities decoded, in NFC, without a template namespace's prefix, the first letter a
        capital. `{{:Page}}` keeps its colon. A newline inside stays: such a name is not valid.
        """
        name = _as_title(raw)
        prefix, colon, rest = name.partition(":")
        if colon and prefix.strip().casefold() in self.template_namespaces:
            name = rest.strip()
        # Title case, not upper case: it leaves Georgian letters as titles have them.
        first = name[:1].title()
        return first + name[1:] if len(first) == 1 else name

    def is_infobox(self, name: str) -> bool:
        """Whether a template of this name, raw or normalised, is an infobox.

        Parts of an infobox that are templates of their own are infoboxes too when they are named
        so (`Chembox Identifiers`, `Starbox begin`); its documentation and sandbox are not. Of a
        name that is put together (`Infobox {{{type}}}`), what stands before the braces decides.
        Keep the answer for a raw name that comes again: it takes some microseconds.
        """
        if self.is_parser_function(name):
            return False
        name = self.normalize_template_name(name.partition("{")[0])
        if len(name) > _MOST_BYTES_IN_A_TITLE:
            return False
        if name in self.infobox_names or self._is_plain_infobox(name):
            return True
        return self._infobox_pattern.match(name) is not None

    def _is_plain_infobox(self, name: str) -> bool:
        """What the pattern says of the commonest names, without it: it takes long to compile."""
        if "infobox" not in self.infobox_words or "/" in name:
            return False
        return name.startswith("Infobox ") and name.casefold() not in NOT_INFOBOXES

    def is_parser_function(self, name: str) -> bool:
        """Whether the raw name before the first `|` calls a parser function or a variable.

        `#if: x`, `lc: X`, `DEFAULTSORT:Y`, `PAGENAME`, `!`. Which words there are, and whose letter
        case counts: MediaWiki's magic words (mediawiki.org/wiki/Help:Magic_words).
        """
        word, colon, _ = _COMMENT.sub("", name).strip(_ASCII_SPACE).partition(":")
        if word.startswith("#") or word in VARIABLES or word.lower() in ANY_CASE_VARIABLES:
            return True
        if not colon:
            return _is_local_variable(word)
        if word.lower() in FUNCTIONS or word in CASE_SENSITIVE_FUNCTIONS:
            return True
        return word.replace(" ", "_") in LOCAL_FUNCTIONS or _is_local_function(word)

    def holds_wikitext(self, tag: str) -> bool:
        """Whether an extension tag's content is wikitext; letter case of `tag` does not count."""
        return tag.lower() in self.wikitext_tags

    def is_file(self, target: str) -> bool:
        """Whether a wikilink to `target` shows a file; `:File:x.jpg` only links to it."""
        return _in_namespace(target, self.file_namespaces)

    def is_category(self, target: str) -> bool:
        """Whether a wikilink to `target` puts the page into a category; `:Category:X` does not."""
        return _in_namespace(target, self.category_namespaces)

    def image_option(self, part: str) -> str | None:
        """The English name of the option that one part of a file link sets, None for a caption.

        `part` is what stands between two `|`. A size (`200px`, `x100px`) is `width`.
        """
        word = part.strip()
        if word in self.image_options:
            return self.image_options[word]
        key, equals, _ = word.partition("=")
        if equals:
            return self.image_options.get(key + "=")
        if self._width_pattern.fullmatch(word):
            return "width"
        key, _, value = word.rpartition(" ")
        option = self.image_options.get(key + "=")
        return option if option in _NUMBERED_OPTIONS and _NUMBER.fullmatch(value) else None

    @cached_property
    def _infobox_pattern(self) -> re.Pattern[str]:
        subpages = _alternatives(SUBPAGES_OF_A_TEMPLATE)
        return re.compile(
            rf"""(?! (?:{_alternatives(NOT_INFOBOXES)}) \Z | .*/(?:{subpages}) \Z)
            (?: .*? (?:{_alternatives(self.infobox_words)}) (?!es\b)
              | (?:{_alternatives(self.infobox_first_words)}) (?: (?<=/) | (?![^\W\d_]))
              | (?: .*? [\W_])? (?:{_alternatives(self.infobox_last_words)}) \Z )""",
            re.VERBOSE | re.IGNORECASE | re.DOTALL,
        )

    @cached_property
    def _width_pattern(self) -> re.Pattern[str]:
        return re.compile(rf"(?:\d+|\d*x\d+)[ _]*(?:{_alternatives(self.pixel_words)})")


def template_name_is_valid(name: str) -> bool:
    r"""Whether a template called by this name, raw or normalised, can be transcluded.

    MediaWiki's preprocessor reads a template whatever its name; it shows `{{…}}` as text where the
    name is no title: empty, over 255 bytes, with a newline inside, `[ ] { } < > # |`, a control
    character, `~~~`, `%41` or `..` as a step of a path.
    """
    title = _as_title(name)
    if not title.strip(":") or _NOT_IN_A_TITLE.search(title):
        return False
    return len(title.encode()) <= _MOST_BYTES_IN_A_TITLE


def _as_title(raw: str) -> str:
    name = _COMMENT.sub("", raw) if "<!--" in raw else raw
    if "&" in name:
        name = _ENTITY.sub(lambda entity: html.unescape(entity[0]), name)
    name = name.strip(_ASCII_SPACE)
    if not name.isascii():
        name = unicodedata.normalize("NFC", _TITLE_DROPS.sub("", name))
    return _TITLE_SPACES.sub(" ", name).strip(" ")


def _is_local_variable(word: str) -> bool:
    # Most names aren't in capitals, and then the words of the world aren't loaded for them.
    if word.upper() != word or len(word) < _SHORTEST_LOCAL_WORD:
        return False
    from model.wikitext.function_names import LOCAL_VARIABLES  # noqa: PLC0415

    return word in LOCAL_VARIABLES


def _is_local_function(word: str) -> bool:
    from model.wikitext.function_names import COLON_FUNCTIONS, LOCAL_VARIABLES  # noqa: PLC0415

    return word.lower() in COLON_FUNCTIONS or word in LOCAL_VARIABLES


def _in_namespace(target: str, names: frozenset[str]) -> bool:
    prefix, colon, _ = _as_title(target).partition(":")
    return bool(colon) and prefix.strip().casefold() in names


def _alternatives(phrases: Collection[str]) -> str:
    if not phrases:
        return "(?!)"
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase) for phrase in longest_first)


DEFAULT_SYNTAX = WikiSyntax()
