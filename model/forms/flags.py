"""Flags: a country, which of its flags, how large, and the name that stands beside it."""

from __future__ import annotations

import re

from model.forms.call_form import CallForm, CallPart
from model.forms.country_names import COUNTRY_NAMES, FLAG_VARIANTS
from model.forms.form import Context, FieldKind
from model.forms.template_call import TemplateCall
from model.text_edit import TextEdit
from model.wikitext.nodes import NodeKind


def _names(text: str) -> frozenset[str]:
    return frozenset(" ".join(name.split()) for name in text.split(";"))


_ENGLISH = _names(
    """flag; flagicon; flag icon; flagcountry; flag country; flagdeco; flag deco; flagu; flag u;
    flaglink; flagbig; flagright; flagioc; flag+link"""
)
# Their countries are named in the wiki's own language.
_OTHERS = _names(
    """bandeira; bandera; bandera2; banderaikur; bandiera; banergwlad; drapeau; drapeau2;
    drapeau fr; flaga; flagga; flaggbild; flagge; vlag; vlagikoon; vlagland; vlaggetjes; флаг;
    флагификация; флагче; флаговик; прапор; прапорець; застава; 国旗; 國旗;
    flagicon2; 국기; 국기나라; דגל"""
)
_SIZE = re.compile(r"(?:\d{1,4})?x?\d{1,4}\s*(?:px)?", re.ASCII)


class FlagForm(CallForm):
    """`{{flagcountry|Republic of Korea|1949|size=23px}}`: the country, its flag, size and name.

    The countries to choose from are those of the English Wikipedia, where the template is its own;
    any other can be typed.
    """

    name = "flag"

    @classmethod
    def recognise(cls, kind: NodeKind, source: str, context: Context) -> FlagForm | None:
        """A form of every flag template, with a country or not yet."""
        call = TemplateCall.of(kind, source, context, _ENGLISH | _OTHERS)
        if call is None or (call.template.arguments and "1" not in call):
            return None
        is_english = call.name in _ENGLISH
        countries = COUNTRY_NAMES if is_english else ()
        variants = FLAG_VARIANTS.get(call.text("1"), ()) if is_english else ()
        choice = FieldKind.CHOICE if is_english else FieldKind.LINE
        return cls(
            call,
            (
                CallPart("country", ("1",), choice, countries, is_needed=True),
                CallPart(
                    "variant", ("variant",) if "variant" in call else ("2",), choice, variants
                ),
                CallPart("size", ("size",), takes=_is_size),
                CallPart("name", ("name",), default=call.text("1")),
            ),
        )

    def _part_changed(self, key: str, value: str) -> TextEdit:
        """As `Form.change`; a size without a unit is in pixels."""
        is_number = key == "size" and value.strip() and _is_size(value.strip())
        unit = "px" if is_number and not value.strip().endswith("px") else ""
        return super()._part_changed(key, value.strip() + unit)


def _is_size(text: str) -> bool:
    return _SIZE.fullmatch(text) is not None
