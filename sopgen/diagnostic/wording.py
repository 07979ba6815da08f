"""One message in both languages."""

from dataclasses import dataclass
from enum import Enum


class Language(Enum):
    """The languages in which we talk to people."""

    INDONESIAN = "id"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Wording:
    """The same sentence in Indonesian and in English, with all values already in it."""

    indonesian: str
    english: str

    def get(self, language: Language) -> str:
        """Give the sentence in one language."""
        return self.english if language is Language.ENGLISH else self.indonesian
