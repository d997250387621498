"""What a repeating group of fields is called."""

from model.groups import Group
from model.rows.row_groups import RowGroups
from model.rows.row_text import RowText

_MOST_VALUES = 2
_LONGEST_VALUE = 50


def group_name(group: Group) -> str:
    """The first field's name with the number apart: `office 2`."""
    stem = group.members[0].stem
    words = (stem.before.strip(" _-") or stem.after.strip(" _-"), group.label)
    return " ".join(filter(None, words))


def group_title(groups: RowGroups, texts: RowText, template: int, group: Group) -> str:
    """Its name, and what its first fields say: `office 2 — Senator, 1990`."""
    arguments = groups.arguments(template)
    said: list[str] = []
    for index in group.indexes:
        value = texts.value(arguments[index])
        if value and len(said) < _MOST_VALUES:
            said.append(_cut(value))
    return " — ".join(filter(None, (group_name(group), ", ".join(said))))


def _cut(value: str) -> str:
    if len(value) <= _LONGEST_VALUE:
        return value
    return value[: _LONGEST_VALUE - 1].rstrip() + "…"
