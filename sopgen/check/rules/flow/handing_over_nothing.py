"""SOP219: work goes to another actor, but nothing is handed over."""

from collections.abc import Iterator

from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.spec.model import Column, MergedUp


def check(view: TableView) -> Iterator[Finding]:
    """Find the rows without output that lead to another actor, in a table that fills outputs."""
    columns = view.sop.display.columns
    outputs = [view.table.steps[step].output for step in range(len(view.table.steps))]
    if (columns is not None and Column.OUTPUT not in columns) or not any(outputs):
        return
    for step in sorted({act.step for act in view.process.acts}):
        row = view.table.steps[step]
        empty = not isinstance(row.output, MergedUp) and view.cell(step, Column.OUTPUT) is None
        if not empty or not (row.requirement or row.time):
            continue
        receiver = _receiver(view, step)
        if receiver is None:
            continue
        said, other = view.name(step), view.name(receiver)
        yield Finding(
            view.step_place(step),
            Wording(
                f"{said.indonesian} tidak mempunyai output, padahal pekerjaan berpindah ke "
                f"pelaksana lain di {other.indonesian}.",
                f"{said.english} has no output, but the work goes on to another actor at "
                f"{other.english}.",
            ),
            Wording(
                "tulis di `output` apa yang diserahkan",
                "write under `output` what is handed over",
            ),
        )


def _receiver(view: TableView, step: int) -> int | None:
    for act in view.process.acts:
        if act.step == step:
            for index in view.reach.after(act.index):
                other = view.process.acts[index]
                if not set(other.columns) & set(act.columns):
                    return other.step
    return None


RULE = TableRule("SOP219", "serah-terima-tanpa-output", Severity.WARNING, check)
