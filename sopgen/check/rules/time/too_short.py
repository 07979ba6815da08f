"""SOP303: work that takes longer than a minute or two."""

import re
from collections.abc import Iterator

from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.process.times import bounds
from sopgen.spec.model import Column

_WORK = re.compile(
    r"(?:menyusun|merumuskan|menganalisis|menelaah|mengevaluasi|merekapitulasi|menghimpun)\b",
    re.IGNORECASE,
)
_LEAST_MINUTES = 3


def check(view: TableView) -> Iterator[Finding]:
    """Find steps that draw something up in less than three minutes."""
    for step in view.times.steps:
        cell, activity = view.cell(step.row, Column.TIME), view.activities[step.row]
        most = bounds(step.duration).most.rough_minutes
        short = not step.untimed and not step.duration.rate and 0 < most < _LEAST_MINUTES
        if cell is not None and short and _WORK.match(activity.text):
            yield Finding(
                cell.place,
                Wording(
                    f'"{cell.text}" terlalu singkat untuk pekerjaan menyusun atau menelaah.',
                    f'"{cell.text}" is too short for drawing up or studying something.',
                ),
                Wording(
                    "periksa satuannya (menit, jam, hari), atau tulis waktu yang sebenarnya",
                    "check its unit (menit, jam, hari), or write the true time",
                ),
            )


RULE = TableRule("SOP303", "waktu-terlalu-singkat", Severity.NOTE, check)
