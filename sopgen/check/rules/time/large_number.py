"""SOP306: days written in minutes or hours."""

from collections.abc import Iterator
from fractions import Fraction

from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView, Written
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.process.times import bounds
from sopgen.spec.duration import MINUTES_PER_HOUR, TimeUnit, print_count, print_length
from sopgen.spec.model import Column

_HOURS_OF_MANY = 8
"""What many offices call a working day."""


def check(view: TableView) -> Iterator[Finding]:
    """Find the first time of a working day and more that is written in minutes or hours."""
    hours = view.practice.basis.hours_per_day
    for step in view.step_times:
        cell = view.cell(step.row, Column.TIME)
        most = bounds(step.duration).most
        minutes = most.get(TimeUnit.MINUTE)
        if cell is not None and not step.untimed and minutes >= hours * MINUTES_PER_HOUR:
            written = cell.text if print_length(most) == cell.text else print_length(most)
            yield _in_days(cell, written, minutes / MINUTES_PER_HOUR, hours)
            return


def _in_days(cell: Written, length: str, total: Fraction, hours: Fraction) -> Finding:
    days = total / hours
    shown = print_count(Fraction(round(days, 1)))
    about = "" if Fraction(round(days, 1)) == days else "sekitar "
    basis = print_count(hours)
    long_days = days.denominator != 1 and total % _HOURS_OF_MANY == 0
    return Finding(
        cell.place,
        Wording(
            f'waktu "{cell.text}" ({length}) adalah {about}{shown} hari kerja '
            f"(sehari {basis} jam).",
            f'the time "{cell.text}" ({length}) is {"about " if about else ""}'
            f"{shown.replace(',', '.')} working days (of {basis.replace(',', '.')} hours).",
        ),
        Wording(
            f'maksudnya {total / _HOURS_OF_MANY} hari? tulis "{total / _HOURS_OF_MANY} hari '
            'kerja"; bila sehari memang 8 jam, tulis `jam_per_hari = 8` di sopgen.toml',
            f"did you mean {total / _HOURS_OF_MANY} days? write "
            f'"{total / _HOURS_OF_MANY} hari kerja"; if a day has 8 hours with you, write '
            "`jam_per_hari = 8` into sopgen.toml",
        )
        if long_days
        else Wording(
            "tulis dalam hari kerja bila memang selama itu; bila tidak, periksa satuannya",
            "write it in working days if it is as long; if not, check its unit",
        ),
    )


RULE = TableRule("SOP306", "hari-ditulis-menit", Severity.NOTE, check)
