"""References of a page as objects: where each is defined and used, and what is done to them.

The rules are those of MediaWiki's Cite extension (mediawiki.org/wiki/Extension:Cite): a name counts
within its group, the first reference with content defines it, all others of the name reuse it.
"""
