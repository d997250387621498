"""Which form fits a piece of wikitext: another family of values is one more line here."""

from __future__ import annotations

from collections.abc import Callable

from model.forms.colors import ColorBoxForm, ColorForm
from model.forms.coordinate_arguments import AngleForm, AnglePartForm
from model.forms.coordinates import CoordinatesForm, NamedCoordinatesForm
from model.forms.dates import DateForm
from model.forms.external_link_form import ExternalLinkForm
from model.forms.file_form import FileForm
from model.forms.file_names import FileNameForm
from model.forms.film_dates import FilmDateForm, RegionalDateForm
from model.forms.flags import FlagForm
from model.forms.form import Context, Form
from model.forms.function_form import FunctionForm
from model.forms.marriages import MarriageForm
from model.forms.measures import ConvertForm, HeightForm, QuantityForm
from model.forms.parameter_form import ParameterForm
from model.forms.plain_dates import PlainDateForm
from model.forms.template_form import TemplateForm
from model.forms.web_addresses import WebAddressForm
from model.forms.wikilink_form import WikilinkForm
from model.forms.yes_no import YesNoForm
from model.wikitext.nodes import NodeKind

Recogniser = Callable[[NodeKind, str, Context], Form | None]
"""Makes a form of a node's kind, its whole wikitext and where it stands; None if it is another's.

Words alone (no node but text) come as `NodeKind.TEXT`, without the white space round them; an
argument that has no value yet comes so too, as "". A few nodes that are a short value together
come as `NodeKind.VALUE`.
"""

RECOGNISERS: tuple[Recogniser, ...] = (
    WikilinkForm.recognise,
    FileForm.recognise,
    ExternalLinkForm.recognise,
    ParameterForm.recognise,
    FunctionForm.recognise,
    DateForm.recognise,
    FilmDateForm.recognise,
    RegionalDateForm.recognise,
    PlainDateForm.recognise,
    CoordinatesForm.recognise,
    NamedCoordinatesForm.recognise,
    AngleForm.recognise,
    AnglePartForm.recognise,
    ConvertForm.recognise,
    QuantityForm.recognise,
    HeightForm.recognise,
    FlagForm.recognise,
    WebAddressForm.recognise,
    YesNoForm.recognise,
    MarriageForm.recognise,
    ColorBoxForm.recognise,
    ColorForm.recognise,
    FileNameForm.recognise,
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
