"""From wikitext to what MediaWiki reads in it: `parse` and the nodes of a page."""

from model.wikitext.reading import Argument, Page, Template, parse

__all__ = ["Argument", "Page", "Template", "parse"]
