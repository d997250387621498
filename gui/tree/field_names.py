"""Names of fields to offer where one is added."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from model.document import Document
from model.wikitext.nodes import NodeKind

_MOST_TEMPLATES = 400
"""Beyond, a page of thousands of templates would take its time."""


def names_to_offer(document: Document, template: int, *, only_alike: bool = False) -> list[str]:
    """Names that templates of the page give their fields and this one doesn't, the frequent first.

    Those of templates with the same name come before all others, or are the only ones.
    """
    own = set(_names(document, template))
    alike, others = Counter[str](), Counter[str]()
    wanted = _template_name(document, template)
    for other in _templates(document, template):
        counter = alike if _template_name(document, other) == wanted else others
        counter.update(set(_names(document, other)) - own)
    first = [name for name, _ in alike.most_common()]
    if only_alike:
        return first
    return first + [name for name, _ in others.most_common() if name not in alike]


def _templates(document: Document, but: int) -> Iterator[int]:
    """The templates at the top of the page, and those beside this one."""
    seen = 0
    for holder in (document.root_id, document.parent(but)):
        for green in document.children(holder) if holder is not None else ():
            if green.kind is NodeKind.TEMPLATE and green.id != but:
                yield green.id
                seen += 1
                if seen == _MOST_TEMPLATES:
                    return


def _template_name(document: Document, template: int) -> str:
    return document.template(template).name_text.strip().casefold()


def _names(document: Document, template: int) -> Iterator[str]:
    for argument in document.template(template).arguments:
        if argument.name_text is not None and argument.name_text.strip():
            yield argument.name_text.strip()
