"""Which form fits a piece of wikitext: another family of values is one more line here."""

from __future__ import annotations

from collections.abc import Callable

from model.forms.external_link_form import ExternalLinkForm
from model.forms.file_form import FileForm
from model.forms.form import Context, Form
from model.forms.function_form import FunctionForm
from model.forms.parameter_form import ParameterForm
from model.forms.template_form import TemplateForm
from model.forms.wikilink_form import WikilinkForm
from model.wikitext.nodes import NodeKind

Recogniser = Callable[[NodeKind, str, Context], Form | None]
"""Makes a form of a node's kind, its whole wikitext and where it stands; None if it is another's.

Words alone (no node but text) come as `NodeKind.TEXT`, without the white space round them; an
argument that has no value yet comes so too, as "".
"""

RECOGNISERS: tuple[Recogniser, ...] = (
    WikilinkForm.recognise,
    FileForm.recognise,
    ExternalLinkForm.recognise,
    ParameterForm.recognise,
    FunctionForm.recognise,
    TemplateForm.recognise,
)
"""The first that recognises a piece has it: what is more special comes first, `TemplateForm` last.
"""

NO_CONTEXT = Context()


def form_of(kind: NodeKind, source: str, context: Context = NO_CONTEXT) -> Form | None:
    """The form of a piece of wikitext; None where nothing but its wikitext can be shown."""
    for recognise in RECOGNISERS:
        form = recognise(kind, source, context)
        if form is not None:
            return form
    return None
