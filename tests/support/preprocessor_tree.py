"""What MediaWiki's own preprocessor answers, as nested arrays: `["template", [["title", ...]]]`.

A string is text. A name that begins with `@` is an attribute and stands for no text.
"""

from typing import Any

TreeItem = Any
"""A string, or a pair of a name and a list of items."""

_BRACES = {"template": ("{{", "}}"), "tplarg": ("{{{", "}}}")}


def text_of(item: TreeItem) -> str:
    """The wikitext that an item was read from."""
    if isinstance(item, str):
        return item
    name, children = item
    if name.startswith("@"):
        return ""
    if name in _BRACES:
        opening, closing = _BRACES[name]
        parts = [child for child in children if not _is_attribute(child)]
        return opening + "|".join(map(text_of, parts)) + closing
    if name == "ext":
        return _tag_text({child[0]: text_of(child) for child in children})
    return "".join(map(text_of, children))


def _tag_text(part: dict[str, str]) -> str:
    opening = f"<{part['name']}{part['attr']}"
    if "inner" not in part:
        return opening + "/>"
    return f"{opening}>{part['inner']}{part.get('close', '')}"


def _is_attribute(item: TreeItem) -> bool:
    return not isinstance(item, str) and item[0].startswith("@")


def templates_of(item: TreeItem) -> list[list[object]]:
    """`[name, [[argument name or None, value], ...]]` of each template, outer ones first."""
    if isinstance(item, str) or _is_attribute(item) or item[0] == "ext":
        return []
    name, children = item
    found = [_template(children)] if name == "template" else []
    for child in children:
        found.extend(templates_of(child))
    return found


def _template(children: list[TreeItem]) -> list[object]:
    parts: dict[str, list[TreeItem]] = {"title": [], "part": []}
    for child in children:
        if not _is_attribute(child):
            parts[child[0]].append(child)
    return [text_of(parts["title"][0]), [_argument(part[1]) for part in parts["part"]]]


def _argument(children: list[TreeItem]) -> list[str | None]:
    part = {child[0]: child for child in children if not isinstance(child, str)}
    is_positional = any(_is_attribute(child) for child in part["name"][1])
    return [None if is_positional else text_of(part["name"]), text_of(part["value"])]
