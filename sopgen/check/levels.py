"""How grave the findings of each rule are, as a project wants it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

from sopgen.diagnostic.model import Severity

WORDS: dict[str, Severity | None] = {
    "galat": Severity.ERROR,
    "peringatan": Severity.WARNING,
    "catatan": Severity.NOTE,
    "mati": None,
}
"""The words for a level; None switches a rule off."""

Choices = Mapping[str, Severity | None]


@dataclass(frozen=True, slots=True)
class Levels:
    """Levels by the codes of rules: for all files, and for files whose path fits a pattern.

    A later pattern wins over an earlier one, every pattern over what holds for all.
    """

    common: Choices = field(default_factory=dict)
    by_file: tuple[tuple[str, Choices], ...] = ()

    def of(self, path: str) -> Choices:
        """Give what the project chose for a file (its path from the project's root, with "/")."""
        chosen = dict(self.common)
        for pattern, choices in self.by_file:
            if fnmatchcase(path, pattern):
                chosen |= choices
        return chosen
