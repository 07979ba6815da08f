"""SOP301: a time that nobody can add up."""

from collections.abc import Iterator

from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.spec.duration import DurationKind
from sopgen.spec.model import Column


def check(view: TableView) -> Iterator[Finding]:
    """Find times that are neither a length nor said to be open."""
    for step in view.step_times:
        cell = view.cell(step.row, Column.TIME)
        if cell is not None and step.duration.kind is DurationKind.UNREADABLE:
            yield Finding(
                cell.place,
                Wording(
                    f'waktu "{cell.text}" tidak terbaca, jadi tidak ikut dijumlahkan.',
                    f'the time "{cell.text}" cannot be read, so no total counts it.',
                ),
                Wording(
                    "tulis angka dan satuan, misalnya 30 menit, 2 jam atau 1-3 hari kerja",
                    "write number and unit, such as 30 menit, 2 jam or 1-3 hari kerja",
                ),
            )


RULE = TableRule("SOP301", "waktu-tidak-terbaca", Severity.NOTE, check)
