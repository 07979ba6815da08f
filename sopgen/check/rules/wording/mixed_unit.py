"""SOP511: units of time in capital and small letters."""

import re
from collections.abc import Iterator

from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.spec.model import Column

_UNIT = re.compile(r"\b(?:menit|jam|hari|minggu|bulan|tahun)\b", re.IGNORECASE)


def check(view: TableView) -> Iterator[Finding]:
    """Find a unit that is written otherwise than above, once for each unit."""
    first: dict[str, str] = {}
    told: set[str] = set()
    for step in range(len(view.table.steps)):
        cell = view.cell(step, Column.TIME)
        for match in _UNIT.finditer(cell.text) if cell else ():
            unit = match[0].lower()
            other = first.setdefault(unit, match[0])
            if cell and other != match[0] and unit not in told:
                told.add(unit)
                yield Finding(
                    cell.place.at(match[0]),
                    Wording(
                        f'"{match[0]}" di langkah lain ditulis "{other}".',
                        f'"{match[0]}" is written "{other}" in other steps.',
                    ),
                    Wording(
                        f'tulis "{unit}" di semua langkah',
                        f'write "{unit}" in all steps',
                    ),
                )


RULE = TableRule("SOP511", "satuan-beragam", Severity.NOTE, check)
