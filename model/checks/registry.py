"""All checks there are. A new one is a file of its own and a line here."""

from __future__ import annotations

from model.checks import (
    alias_and_parameter,
    br_list,
    broken_box,
    deprecated_parameter,
    duplicate_argument,
    empty_unknown,
    file_prefix,
    required_missing,
    suggested_missing,
    unclosed_formatting,
    undefined_reference,
    unknown_parameter,
    value_type,
)

CHECKS = (
    *broken_box.CHECKS,
    duplicate_argument.CHECK,
    undefined_reference.CHECK,
    required_missing.CHECK,
    unknown_parameter.CHECK,
    deprecated_parameter.CHECK,
    alias_and_parameter.CHECK,
    value_type.CHECK,
    file_prefix.CHECK,
    unclosed_formatting.CHECK,
    empty_unknown.CHECK,
    suggested_missing.CHECK,
    br_list.CHECK,
)

BY_CODE = {check.code: check for check in CHECKS}
OF_FIELD = tuple(check.of_field for check in CHECKS if check.of_field is not None)
OF_CALL = tuple(check.of_call for check in CHECKS if check.of_call is not None)
OF_PAGE = tuple(check.of_page for check in CHECKS if check.of_page is not None)
