"""SOP304: a signature that takes days."""

import re
from collections.abc import Iterator

from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.process.times import bounds
from sopgen.spec.duration import MINUTES_PER_HOUR
from sopgen.spec.model import Column

_SIGNATURE = re.compile(
    r"(?:menanda ?tangani|memaraf|memberi(?:kan)? (?:paraf|tanda ?tangan|stempel|cap)|"
    r"membubuhkan|mengecap|menstempel|menyetempel)\b",
    re.IGNORECASE,
)
_MOST_DAYS = 2


def check(view: TableView) -> Iterator[Finding]:
    """Find steps that only sign and take more than two days."""
    day = view.practice.basis.hours_per_day * MINUTES_PER_HOUR
    for step in view.step_times:
        cell, activity = view.cell(step.row, Column.TIME), view.activities[step.row]
        least = bounds(step.duration).least.rough_minutes
        long = not step.untimed and least > _MOST_DAYS * day
        if cell is not None and long and _SIGNATURE.match(activity.text):
            said = view.name(step.row)
            yield Finding(
                cell.place,
                Wording(
                    f'waktu "{cell.text}" terlalu lama: {said.indonesian} hanya menandatangani '
                    "atau memaraf.",
                    f'the time "{cell.text}" is too long: {said.english} only signs or initials.',
                ),
                Wording(
                    "bila menunggu, tulis di keterangan; bila menelaah, jadikan langkah sendiri",
                    "if this is waiting, say so in the remark; if it is study, make it a step",
                ),
            )


RULE = TableRule("SOP304", "tanda-tangan-lama", Severity.NOTE, check)
