"""Makes the form of a piece of wikitext as the program does, and writes parts of it."""

from model.forms.form import Context, Form, FormError
from model.forms.registry import form_of
from model.wikitext.nodes import NodeKind

Shown = list[tuple[str, str]]


def kind_of(source: str) -> NodeKind:
    """What a short piece of a test is: a template, several nodes, or words."""
    if source.startswith("{{"):
        return NodeKind.TEMPLATE
    return NodeKind.VALUE if "[[" in source else NodeKind.TEXT


def make(source: str, argument: str = "") -> Form | None:
    """The form of a whole value."""
    return form_of(kind_of(source), source, Context(argument=argument))


def shown(source: str, argument: str = "") -> tuple[str, Shown] | None:
    """The name of the form and its parts; None where there is no form."""
    form = make(source, argument)
    return form and (form.name, [(field.key, field.value) for field in form.fields])


def written(source: str, key: str, value: str, argument: str = "") -> str | None:
    """The wikitext after one part is changed; None where the part can't have the value."""
    form = make(source, argument)
    assert form is not None
    try:
        return form.change(key, value).apply(source)
    except FormError as error:
        names_the_field = (error.key, error.value) == (key, value)
        return None if names_the_field else f"{error!r} about {error.key}"
