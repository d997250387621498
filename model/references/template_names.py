"""The templates that make a reference, or reuse one, by the names that wikis give them."""

from __future__ import annotations

from dataclasses import dataclass

_NAMES = ("name", "nom", "nome")
_GROUPS = ("group", "groupe", "grupo", "g", "grp")


@dataclass(frozen=True, slots=True)
class ReferenceTemplate:
    """Which arguments of a template hold the content, the name and the group of a reference.

    `group` is the one it has without such an argument. A template without content keys names the
    references it reuses in its positional arguments and those of `name_keys`.
    """

    content_keys: tuple[str, ...] = ("1",)
    name_keys: tuple[str, ...] = _NAMES
    group_keys: tuple[str, ...] = _GROUPS
    group: str = ""


TAG_FUNCTION = ReferenceTemplate(name_keys=("name",), group_keys=("group",))
"""`{{#tag:ref|content|name=…}}`: its arguments are the attributes of the tag."""

_FOOTNOTES = {
    "Efn": "lower-alpha",
    "Efn-la": "lower-alpha",
    "Efn-ua": "upper-alpha",
    "Efn-lr": "lower-roman",
    "Efn-ur": "upper-roman",
    "Efn-lg": "lower-greek",
    "Efn2": "注",
    "NoteTag": "note",
    "Notetag": "note",
    "Refn": "",
    "Refnest": "",
    "Nota de rodapé": "",
}

REFERENCE_TEMPLATES = {
    **{name: ReferenceTemplate(group=group) for name, group in _FOOTNOTES.items()},
    # The French one; elsewhere a template of this name has neither of these arguments.
    "Note": ReferenceTemplate(("texte",), ("nom",), ("groupe",), "Note"),
}
"""By the normalised name."""

_REUSING = ReferenceTemplate((), (*_NAMES, "n", *(f"n{i}" for i in range(1, 10))))

REUSE_TEMPLATES = {"R": _REUSING}

LISTS = ("refs", "références", "refs1")
"""The arguments of a list of references in which they are defined."""

TAG_WORDS = frozenset(("#tag", "#balise", "#etiqueta", "#erweiterung", "#label", "#тег", "#метка"))
"""`#tag` in the languages of the wikis, in lower case."""
