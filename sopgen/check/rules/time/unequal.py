"""SOP307: times that lie wildly apart."""

from collections.abc import Iterator

from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.process.times import StepTime, bounds
from sopgen.spec.model import Column

_IN_ONE_CELL = 60
_IN_ONE_TABLE = 4000
"""Five minutes beside two months; one minute beside nine days."""


def check(view: TableView) -> Iterator[Finding]:
    """Find cells from minutes to days, and the longest row of a table that has rows of minutes."""
    known = [step for step in view.step_times if not step.untimed and not step.duration.rate]
    wide = [step for step in known if _times(_least(step), _most(step), _IN_ONE_CELL)]
    for step in wide:
        yield from _wide(view, step)
    rest = [step for step in known if step not in wide and _most(step) > 0]
    if rest:
        shortest, longest = min(rest, key=_most), max(rest, key=_most)
        if _times(_most(shortest), _most(longest), _IN_ONE_TABLE):
            yield from _apart(view, shortest, longest)


def _least(step: StepTime) -> float:
    return float(bounds(step.duration).least.rough_minutes)


def _most(step: StepTime) -> float:
    return float(bounds(step.duration).most.rough_minutes)


def _times(less: float, more: float, factor: int) -> bool:
    return less > 0 and more / less >= factor


def _wide(view: TableView, step: StepTime) -> Iterator[Finding]:
    cell = view.cell(step.row, Column.TIME)
    factor = f"{_most(step) / _least(step):.0f}"
    if cell is not None:
        yield Finding(
            cell.place,
            Wording(
                f'waktu "{cell.text}" terlalu lebar: paling lama {factor} kali paling cepat.',
                f'the time "{cell.text}" is too wide: its most is {factor} times its least.',
            ),
            Wording(
                "periksa satuan kedua angkanya; bila memang begitu, pecah menurut keadaannya",
                "check the units of both numbers; if it is so, divide the step by case",
            ),
        )


def _apart(view: TableView, shortest: StepTime, longest: StepTime) -> Iterator[Finding]:
    cell, other = view.cell(longest.row, Column.TIME), view.cell(shortest.row, Column.TIME)
    if cell is not None and other is not None:
        one = view.name(shortest.row)
        yield Finding(
            cell.place,
            Wording(
                f'waktu "{cell.text}" tidak sebanding dengan "{other.text}" di {one.indonesian}.',
                f'the time "{cell.text}" is out of all proportion to "{other.text}" at '
                f"{one.english}.",
            ),
            Wording(
                "periksa satuan keduanya; pekerjaan berbulan-bulan lebih baik menjadi SOP sendiri",
                "check the units of both; work of months had better be an SOP of its own",
            ),
        )


RULE = TableRule("SOP307", "waktu-timpang", Severity.NOTE, check)
