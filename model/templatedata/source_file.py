"""What a file that a person gives says of templates, whatever kind of file it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath
from urllib.parse import unquote

from model.templatedata.block import load_blocks
from model.templatedata.document import TemplateDocument
from model.templatedata.findings import Finding, Flaw
from model.templatedata.hints import may_be_portable
from model.templatedata.inference import infer_document
from model.templatedata.json_value import LONGEST
from model.templatedata.loading import Loaded, load_documents
from model.templatedata.portable import load_portable
from model.wikitext.infobox_names import SUBPAGES_OF_A_TEMPLATE
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax

_JSON = re.compile(r'\ufeff?\s*(?:\{\s*["}]|\[\s*[{\]])')
_XML = re.compile(r"\s*<(?:\?xml|!DOCTYPE|infobox[\s>])")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z]+)*")
_NAMES_NOTHING = frozenset(
    {
        *("api", "api-result", "block", "doc", "index", "infobox", "page", "source"),
        *("template", "templatedata", "untitled"),
    }
)


class SourceKind(StrEnum):
    """What was found in a file."""

    JSON = "TemplateData"
    BLOCK = "TemplateData block"
    PORTABLE = "portable infobox"
    SOURCE = "template source"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a file says of one template; `title` has no namespace and is empty where it isn't told.

    `is_certain` says whether the document itself gives the title, not only the file's name.
    """

    title: str
    is_certain: bool
    document: TemplateDocument


@dataclass(frozen=True, slots=True)
class SourceFile:
    """What a file says, and what is wrong with it; without entries it says nothing."""

    kind: SourceKind
    entries: tuple[Entry, ...]
    findings: tuple[Finding, ...]


def read_source(text: str, name: str, syntax: WikiSyntax = DEFAULT_SYNTAX) -> SourceFile:
    """Read the text of a file of this name. Never raises, and takes time in proportion."""
    kind, loaded = _load(text, name, syntax)
    guess = title_from_file_name(name, syntax)
    single = len(loaded.documents) == 1
    entries = (
        Entry(
            template_title(document.title, syntax) or (guess if single else ""),
            bool(document.title),
            document,
        )
        for document in loaded.documents
    )
    return SourceFile(kind, tuple(entries), loaded.findings)


def load_wikitext(
    text: str, syntax: WikiSyntax = DEFAULT_SYNTAX
) -> tuple[SourceKind, Loaded] | None:
    """What a template's page says: its block, else its portable infobox, else names it uses.

    None for a text with nothing of that.
    """
    blocks = load_blocks(text, syntax)
    if blocks is not None and blocks.documents:
        return SourceKind.BLOCK, blocks
    findings = blocks.findings if blocks is not None else ()
    portable = load_portable(text) if may_be_portable(text) else None
    if portable is not None and portable.documents:
        return SourceKind.PORTABLE, Loaded(portable.documents, findings)
    findings += portable.findings if portable is not None else ()
    document = infer_document(text)
    if document is not None:
        return SourceKind.SOURCE, Loaded((document,), findings)
    if blocks is not None:
        return SourceKind.BLOCK, Loaded((), findings)
    return None if portable is None else (SourceKind.PORTABLE, Loaded((), findings))


def template_title(title: str, syntax: WikiSyntax = DEFAULT_SYNTAX) -> str:
    """The template that a page is, or documents: without namespace and `/doc`."""
    name = syntax.normalize_template_name(title)
    base, slash, page = name.rpartition("/")
    return base if slash and page.casefold() in SUBPAGES_OF_A_TEMPLATE else name


def title_from_file_name(name: str, syntax: WikiSyntax = DEFAULT_SYNTAX) -> str:
    """The template that a file is named after; empty where the name tells none.

    People save pages as `Template Infobox person.wikitext`, `de_Infobox_Ort.json` or
    `Template%3ACite web.txt`.
    """
    stem = " ".join(unquote(PurePath(name).stem).replace("_", " ").split())
    if stem.casefold() in _NAMES_NOTHING:
        return ""
    words = stem.split()
    lower = next((i for i, word in enumerate(words) if not word.islower()), len(words))
    if _is_namespace(words, lower, syntax):
        stem = " ".join(words[lower + 1 :])
    elif lower == 1 and _LANGUAGE.fullmatch(words[0]) and len(words) > 1:
        stem = " ".join(words[1:])
    return template_title(stem, syntax)


def _is_namespace(words: list[str], at: int, syntax: WikiSyntax) -> bool:
    """Whether a template namespace stands there, before the rest of a file's name.

    At the beginning only the English one: `Formula One car` is a name, and `Formula` Latin.
    """
    if at + 1 >= len(words):
        return False
    word = words[at].casefold()
    return word == "template" if at == 0 else word in syntax.template_namespaces


def _load(text: str, name: str, syntax: WikiSyntax) -> tuple[SourceKind, Loaded]:
    ending = PurePath(name).suffix.lower()
    kinds: list[tuple[SourceKind, bool, Callable[[str], Loaded]]] = [
        (SourceKind.JSON, ending == ".json" or bool(_JSON.match(text)), load_documents),
        (SourceKind.PORTABLE, ending == ".xml" or bool(_XML.match(text)), load_portable),
    ]
    for kind, is_it, load in kinds:
        if is_it:
            return kind, load(text)
    if len(text) > LONGEST:
        detail = f"{len(text)} characters, {LONGEST} are read"
        return SourceKind.SOURCE, Loaded((), (Finding("$", Flaw.TOO_LONG, detail),))
    nothing = Loaded((), (Finding("$", Flaw.NO_DOCUMENT),))
    return load_wikitext(text, syntax) or (SourceKind.SOURCE, nothing)
