"""Web addresses in templates: `{{URL|example.org|Example}}`, `{{official website|…}}`."""

from __future__ import annotations

import re

from model.forms.call_form import CallForm, CallPart
from model.forms.external_link_form import encoded_url
from model.forms.form import Context, FormError
from model.forms.template_call import TemplateCall
from model.text_edit import TextEdit
from model.wikitext.nodes import NodeKind

_ADDRESS = ("1", "url", "URL")
_LABELLED = frozenset(("url", "urltowww", "official url", "website"))
_OFFICIAL = frozenset(
    (
        *("official website", "official", "officialwebsite", "official site", "official webpage"),
        *("homepage", "offizielle website", "sitio web oficial", "site officiel"),
    )
)
_HAS_HOST = re.compile(
    r"(?:[a-z][a-z0-9+.-]*:)?(?://)?[^\s/.:?#]+(?:\.[^\s/.:?#]+)+\S*", re.IGNORECASE
)
_FROM_THE_LINK = re.compile(r"\[(\S+)(?:\s[^\]]*)?\]")


class WebAddressForm(CallForm):
    """The address and what is shown instead of it.

    Without an address the wiki takes the one that Wikidata has. What can't stand in an address is
    written as `%7C` and the like, and `1=` before one that holds a `=`.
    """

    name = "web address"

    @classmethod
    def recognise(cls, kind: NodeKind, source: str, context: Context) -> WebAddressForm | None:
        """A form of a template for an address, with one or without."""
        call = TemplateCall.of(kind, source, context, _LABELLED | _OFFICIAL)
        if call is None:
            return None
        address = CallPart("url", _ADDRESS, takes=_is_address)
        if not address.accepts(call.text(call.first_of(*_ADDRESS))):
            return None
        label = ("2",) if call.name in _LABELLED else ("name",)
        return cls(call, (address, CallPart("label", label)))

    def _part_changed(self, key: str, value: str) -> TextEdit:
        if key == "url":
            bracketed = _FROM_THE_LINK.fullmatch(value.strip())
            value = bracketed[1] if bracketed else value.strip()
            if value and not _is_address(value):
                raise FormError(key, value)
            value = encoded_url(value, Context())
        return super()._part_changed(key, value)


def _is_address(text: str) -> bool:
    return _HAS_HOST.fullmatch(text) is not None
