"""How grave the findings of each rule are, as a project wants it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

from sopgen.check.rule import Rule
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

    def of(self, rule: Rule, path: str) -> Severity | None:
        """Give the level of a rule in a file (its path from the project's root, with "/")."""
        level = self.common.get(rule.code, rule.severity)
        for pattern, choices in self.by_file:
            if rule.code in choices and fnmatchcase(path, pattern):
                level = choices[rule.code]
        return level
