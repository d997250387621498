"""What a field shows of a value, and what is written for what is typed there."""

from __future__ import annotations

from dataclasses import dataclass

from model.safety.plain_text import plain_text_to_wikitext, wikitext_to_plain_text


@dataclass(frozen=True, slots=True)
class ShownValue:
    """A value and what a field shows of it: `text`, which the person goes on from."""

    wikitext: str
    text: str
    is_plain: bool = False
    is_positional: bool = False

    @classmethod
    def of(cls, wikitext: str, *, is_plain: bool, is_positional: bool) -> ShownValue:
        """What is shown of a value; nothing where it holds more than plain text."""
        if not is_plain:
            return cls(wikitext, wikitext)
        text = wikitext_to_plain_text(wikitext, positional=is_positional)
        return cls(wikitext, text or "", is_plain=True, is_positional=is_positional)

    @property
    def is_hidden(self) -> bool:
        """Whether the value can't be shown, so that typing replaces it."""
        return bool(self.wikitext) and not self.text

    def written(self, text: str) -> str:
        """The wikitext that is written for what now stands in the field."""
        if not self.is_plain:
            return text
        if text == self.text:
            return self.wikitext
        return plain_text_to_wikitext(text, positional=self.is_positional)
