"""SOP305: steps without time in a table that has times."""

from collections.abc import Iterator

from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.spec.duration import DurationKind
from sopgen.spec.model import Step


def check(view: TableView) -> Iterator[Finding]:
    """Find, once for each table, the rows that no total can count."""
    steps = view.step_times
    empty = [step.row for step in steps if step.duration.kind is DurationKind.NONE]
    if len(empty) * 2 > len(steps):
        return
    empty = [row for row in empty if _has_more(view.table.steps[row])]
    if not empty:
        return
    rows = ", ".join(map(view.number, empty))
    yield Finding(
        view.step_place(empty[0]),
        Wording(
            f"langkah {rows} tidak mempunyai waktu, jadi tidak ikut dijumlahkan.",
            f"no time is given at step {rows}, so no total counts it.",
        ),
        Wording(
            "isi `waktu`, atau tulis `sesuai kebutuhan` bila memang tidak tentu",
            "fill in `waktu`, or write `sesuai kebutuhan` if it is not certain",
        ),
    )


def _has_more(row: Step) -> bool:
    """Tell whether a row has a kelengkapan or output; SOP221 tells of those without anything."""
    return bool(row.requirement or row.output)


RULE = TableRule("SOP305", "langkah-tanpa-waktu", Severity.NOTE, check)
