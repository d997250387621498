"""The templates that make lists, by their names in lower case, as the wikis use them."""

from __future__ import annotations

from enum import StrEnum

from model.wikitext.syntax import WikiSyntax


class ListForm(StrEnum):
    """How a list is written; what one kind of list can be turned into."""

    LINES = "lines"  # a<br>b
    BULLETS = "bullets"  # * lines, bare
    PLAINLIST = "plainlist"  # * lines in {{plainlist}}
    FLATLIST = "flatlist"  # * lines in {{flatlist}}
    UNBULLETED = "unbulleted list"  # {{unbulleted list|a|b}}
    HORIZONTAL = "hlist"  # {{hlist|a|b}}
    COLLAPSIBLE = "collapsible list"  # {{Collapsible list|title=…|a|b}}
    OTHER = "other list"  # arguments of another template that lists them
    COMMAS = "commas"  # a, b, c


ARGUMENT_FORMS = frozenset(
    (ListForm.UNBULLETED, ListForm.HORIZONTAL, ListForm.COLLAPSIBLE, ListForm.OTHER)
)
"""Those whose items are the positional arguments of a template."""

BLOCK_FORMS = frozenset((ListForm.PLAINLIST, ListForm.FLATLIST))
"""Those that hold bulleted lines in an argument, or between two templates."""

TARGETS = (
    ListForm.PLAINLIST,
    ListForm.UNBULLETED,
    ListForm.HORIZONTAL,
    ListForm.FLATLIST,
    ListForm.BULLETS,
    ListForm.COLLAPSIBLE,
    ListForm.LINES,
    ListForm.COMMAS,
)
"""What a list can be turned into, real lists first."""

_NAMES = {
    ListForm.PLAINLIST: """
        plainlist, plain list, startplainlist, start plainlist, plainlista, plainliste,
        lista simple, lista simples, blist, columns-list, div col
        """,
    ListForm.FLATLIST: "flatlist, flat list, startflatlist, start flatlist, lista plana",
    ListForm.UNBULLETED: """
        unbulleted list, unbulletedlist, ubl, ublist, ubli, ul, vunblist, unbullet,
        قائمة بلا نقاط, 無序列表, 无序列表
        """,
    ListForm.HORIZONTAL: "hlist, h-list, h list, hlijst, horizontal list, lista horizontal",
    ListForm.COLLAPSIBLE: """
        collapsible list, collapsed list, clist, lista desplegable, lista colapsável,
        قائمة قابلة للطي
        """,
    ListForm.OTHER: """
        bulleted list, bulletedlist, ordered list, olist, ol, cslist, pagelist,
        comma separated entries, br separated entries
        """,
}
_FORMS = {name.strip(): form for form, names in _NAMES.items() for name in names.split(",")}
_ENDS = {
    "endplainlist": ListForm.PLAINLIST,
    "end plainlist": ListForm.PLAINLIST,
    "endflatlist": ListForm.FLATLIST,
    "end flatlist": ListForm.FLATLIST,
}


def list_form(name_text: str, syntax: WikiSyntax) -> ListForm | None:
    """The form of the list that a template of this raw name makes; None where it makes none."""
    return _FORMS.get(syntax.normalize_template_name(name_text).lower())


def ended_form(name_text: str, syntax: WikiSyntax) -> ListForm | None:
    """The form that a template such as `{{endplainlist}}` ends; None for any other."""
    return _ENDS.get(syntax.normalize_template_name(name_text).lower())


def names_of(form: ListForm) -> frozenset[str]:
    """The names of the templates of a form, in lower case."""
    return frozenset(name for name, found in _FORMS.items() if found is form)
