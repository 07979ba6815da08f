"""The part of the settings that grades rules: `[aturan]`."""

from collections.abc import Iterator, Mapping

from sopgen.check import catalog
from sopgen.check.levels import WORDS, Levels
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.nearest import nearest
from sopgen.diagnostic.wording import Wording
from sopgen.project.config_table import Table

RULES = "aturan"


def levels_of(table: Table, faults: list[Wording]) -> Levels:
    """Give the levels of the rules that the project wants; what is wrong goes to ``faults``."""
    patterns = {key: value for key, value in table.items() if isinstance(value, Mapping)}
    common = {key: value for key, value in table.items() if key not in patterns}
    return Levels(
        dict(_choices(common, RULES, faults)),
        tuple(
            (pattern, dict(_choices(choices, f'{RULES}."{pattern}"', faults)))
            for pattern, choices in patterns.items()
        ),
    )


def _choices(
    table: Table, where: str, faults: list[Wording]
) -> Iterator[tuple[str, Severity | None]]:
    for name, word in table.items():
        rule = catalog.find(name)
        if rule is None:
            faults.append(_unknown_rule(name, where))
        elif not isinstance(word, str) or word.lower() not in WORDS:
            known = ", ".join(WORDS)
            faults.append(
                Wording(
                    f"nilai `{name}` di [{where}] harus salah satu dari: {known}",
                    f"the value of `{name}` in [{where}] must be one of: {known}",
                )
            )
        else:
            yield rule.code, WORDS[word.lower()]


def _unknown_rule(name: str, where: str) -> Wording:
    if catalog.is_fixed(name):
        return Wording(
            f"pangkat temuan `{name}` tidak dapat diubah (di [{where}]); hapus baris itu",
            f"the rank of `{name}` cannot be changed (in [{where}]); delete that line",
        )
    meant = nearest(name, catalog.names())
    return Wording(
        f"tidak ada aturan `{name}` (di [{where}])"
        + (f"; maksudnya `{meant}`?" if meant else "; semua aturan ada di docs/aturan"),
        f"there is no rule `{name}` (in [{where}])"
        + (f"; did you mean `{meant}`?" if meant else "; all rules stand in docs/aturan"),
    )
