"""Which parameters of a template a call could still have."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from model.templatedata.spec import Parameter, TemplateSpec

_NUMBER = re.compile(r"[0-9]+")
_BEFORE_A_NUMBER = " _-"


def unused_parameters(spec: TemplateSpec, used: Collection[str]) -> list[Parameter]:
    """The parameters that are not among the used ones (primary names), in display order.

    Without deprecated ones. Of a numbered family, `office`, `office2`, `office3` …, only the next
    is offered: whoever has none needs no list of sixteen.
    """
    wanted = {p.name: p for p in spec.parameters if not p.is_deprecated}
    return [
        parameter
        for name, parameter in wanted.items()
        if name not in used
        and not any(lower in wanted and lower not in used for lower in _members_before(name))
    ]


def _members_before(name: str) -> Iterator[str]:
    """The names that come before a numbered one in its family: with the number before, or none."""
    for hit in _NUMBER.finditer(name):
        number, start, end = int(hit.group()), hit.start(), hit.end()
        if number >= 2:
            yield f"{name[:start]}{number - 1}{name[end:]}"
        if number == 2:
            yield name[:start].rstrip(_BEFORE_A_NUMBER) + name[end:]
