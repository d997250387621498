"""Templates as plain lists, in the shape that MediaWiki's answers are compared in."""

from model.wikitext import Page, parse

Call = list[object]


def calls(text: str) -> list[Call]:
    """`[name, [[argument name or None, value], ...]]` of each template that is read in a text."""
    return calls_of(parse(text))


def calls_of(page: Page) -> list[Call]:
    return [
        [template.name_text, [[a.name_text, a.value_text] for a in template.arguments]]
        for template in page.templates()
    ]
