"""SOP306: days written in minutes."""

from collections.abc import Iterator

from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.process.basis import Basis
from sopgen.process.times import bounds
from sopgen.spec.duration import MINUTES_PER_HOUR, TimeUnit
from sopgen.spec.model import Column


def check(view: TableView) -> Iterator[Finding]:
    """Find the first time of a working day and more that is written in minutes or hours."""
    day = Basis().hours_per_day * MINUTES_PER_HOUR
    for step in view.times.steps:
        cell = view.cell(step.row, Column.TIME)
        minutes = bounds(step.duration).most.get(TimeUnit.MINUTE)
        if cell is not None and not step.untimed and minutes >= day:
            days = float(round(minutes / day, 1))
            shown = f"{days:g}"
            yield Finding(
                cell.place,
                Wording(
                    f'"{cell.text}" adalah sekitar {shown.replace(".", ",")} hari kerja.',
                    f'"{cell.text}" is about {shown} working days.',
                ),
                Wording(
                    "tulis dalam hari kerja bila memang selama itu; bila tidak, periksa satuannya",
                    "write it in working days if it is as long; if not, check its unit",
                ),
            )
            return


RULE = TableRule("SOP306", "hari-ditulis-menit", Severity.NOTE, check)
