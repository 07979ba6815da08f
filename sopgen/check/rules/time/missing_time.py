"""SOP305: steps without time in a table that has times."""

from collections.abc import Iterator

from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.spec.duration import DurationKind


def check(view: TableView) -> Iterator[Finding]:
    """Find, once for each table, the rows that no total can count."""
    steps = view.step_times
    empty = [step.row for step in steps if step.duration.kind is DurationKind.NONE]
    if not empty or len(empty) * 2 > len(steps):
        return
    rows = ", ".join(map(view.number, empty))
    yield Finding(
        view.step_place(empty[0]),
        Wording(
            f"tanpa waktu, jadi tidak ikut dijumlahkan: langkah {rows}.",
            f"without time, so no total counts them: step {rows}.",
        ),
        Wording(
            "isi `waktu`, atau tulis `sesuai kebutuhan` bila memang tidak tentu",
            "fill in `waktu`, or write `sesuai kebutuhan` if it is not certain",
        ),
    )


RULE = TableRule("SOP305", "langkah-tanpa-waktu", Severity.NOTE, check)
