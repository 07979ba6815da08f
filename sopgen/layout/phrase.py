"""A text of a template set: names in it are filled in for each sheet."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol

from sopgen.diagnostic.wording import Wording
from sopgen.spec.model import Text


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with a text; ``words`` is the part of it to point at, if there is one."""

    words: str
    message: Wording
    hint: Wording | None = None


class Filler(Protocol):
    """Knows the language in which the names of a text are written."""

    def flaws(self, text: str, known: Mapping[str, object]) -> tuple[Flaw, ...]:
        """Give what is wrong with a text in which the names ``known`` may be used."""

    def fill(self, text: str, values: Mapping[str, object]) -> str:
        """Give the text with values in the place of names. Raises ValueError with a sentence."""


class Unfillable(Exception):
    """A text cannot be filled with the values of an SOP."""

    def __init__(self, text: Text, reason: str) -> None:
        super().__init__(reason)
        self.text = text
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text with the values that are known so far."""

    text: Text
    filler: Filler = field(compare=False, repr=False)
    values: Mapping[str, object] = field(default_factory=dict, compare=False, repr=False)

    def bound(self, values: Mapping[str, object]) -> "Phrase":
        """Give the phrase with these values."""
        return replace(self, values=values)

    def fill(self, **more: object) -> str:
        """Give the words. Raises Unfillable."""
        try:
            return self.filler.fill(self.text.value, {**self.values, **more})
        except ValueError as error:
            raise Unfillable(self.text, str(error)) from error
