"""What a form is: the parts of one piece of wikitext, and how to write one of them back."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from model.text_edit import TextEdit
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax


class FieldKind(StrEnum):
    """How a part is edited."""

    LINE = "line"  # one line of wikitext
    TEXT = "text"  # wikitext of any length
    NUMBER = "number"
    DATE = "date"  # ISO 8601: 1950, 1950-06, 1950-06-25
    CHOICE = "choice"  # one of `choices`, or anything else that is typed
    YES_NO = "yes or no"  # "yes" or ""
    COLOR = "colour"  # #rrggbb, or a name that CSS knows


@dataclass(frozen=True, slots=True)
class FormField:
    """One part. `key` is what it is called in the program; its label is the view's business.

    `value` is what the person sees and edits, "" where the part is absent. `default` is what a
    reader gets then. `hint` is said beside the field (the other notation of a coordinate, …).
    """

    key: str
    value: str
    kind: FieldKind = FieldKind.LINE
    default: str = ""
    choices: tuple[str, ...] = ()
    hint: str = ""
    is_read_only: bool = False


class FormError(ValueError):
    """What was typed is no such part: no date, no number, no coordinate. `key` is the field's."""

    def __init__(self, key: str, value: str) -> None:
        super().__init__(f"{value!r} can't be the {key}")
        self.key = key
        self.value = value


class CannotWriteError(FormError):
    """It could be the part, but the way in which the piece is written has no place for it."""


@dataclass(frozen=True, slots=True)
class Context:
    """Where the wikitext stands: what a form may need to know of it to recognise it.

    `argument` is the key of the argument whose whole value it is, "" where it is a piece of one.
    `following` is what stands behind it on the page, as far as a form may care.
    """

    syntax: WikiSyntax = DEFAULT_SYNTAX
    argument: str = ""
    is_positional: bool = False
    following: str = ""


class Form(ABC):
    """One piece of wikitext, taken apart. A form never changes: after an edit it is made anew."""

    name: ClassVar[str]
    """What the form is for, such as "link" or "date": the view's words go by it."""

    @property
    @abstractmethod
    def fields(self) -> tuple[FormField, ...]:
        """The parts, in the order to show them."""

    def change(self, key: str, value: str) -> TextEdit:
        """The edit that gives a part another value; none for the value that it has.

        Offsets count characters of the piece of wikitext that the form was made from. It replaces
        only what that part needs; "" takes the part away, where it may be absent. Raises FormError
        for a value that the part can't have, KeyError for a key that is none of `fields`.
        """
        if any(field.key == key and field.value == value for field in self.fields):
            return TextEdit()
        return self._part_changed(key, value)

    @abstractmethod
    def _part_changed(self, key: str, value: str) -> TextEdit:
        """The same for a value that is not what stands there, or is spaced otherwise."""
