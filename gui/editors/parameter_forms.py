"""The forms of values by what their template says of them, where no helper knows better."""

from __future__ import annotations

from gui.editors.form_sources import ValueForms
from model.forms.form import Form
from model.templatedata.document import ParameterType
from model.wikitext.nodes import NodeKind

_HAVE_FORMS = frozenset(ParameterType) - {
    ParameterType.UNKNOWN,
    ParameterType.STRING,
    ParameterType.LINE,
    ParameterType.CONTENT,
    ParameterType.UNBALANCED,
}


class ParameterForms(ValueForms):
    """Knows the forms of arguments whose parameter has a type or suggested values.

    What stands there decides first: a date template in a field for a number has the form of dates.
    """

    def form_of(self, row: int) -> Form | None:
        match = self._controller.specs.match_of(row)
        if match is None:
            return None
        parameter = match.parameter
        if parameter.type not in _HAVE_FORMS and not parameter.suggested_values:
            return None
        piece = self._piece(row)
        if piece is None or piece.argument_row != row or piece.kind is not NodeKind.TEXT:
            return None
        # Loaded with the first such value.
        from model.forms.typed_values import is_yes_or_no, typed_form  # noqa: PLC0415

        is_choice = bool(parameter.suggested_values) and not is_yes_or_no(parameter)
        known = None if is_choice else super().form_of(row)
        return known or typed_form(parameter, piece.source, piece.context)
