"""SOP221: a row without any mutu baku."""

from collections.abc import Iterator

from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.spec.model import Column

_COLUMNS = (Column.REQUIREMENT, Column.TIME, Column.OUTPUT)


def check(view: TableView) -> Iterator[Finding]:
    """Find the rows whose kelengkapan, waktu and output are all empty, in a table that has them."""
    acting = {act.step for act in view.process.acts}
    empty = [
        step
        for step, row in enumerate(view.table.steps)
        if not any((row.requirement, row.time, row.output))
    ]
    if len(empty) == len(view.table.steps):
        return
    for step in empty:
        if step in acting:
            said = view.name(step)
            yield Finding(
                view.step_place(step),
                Wording(
                    f"kelengkapan, waktu, dan output {said.indonesian} semuanya kosong.",
                    f"kelengkapan, waktu and output of {said.english} are all empty.",
                ),
                Wording(
                    'isi sedikitnya `waktu` dan `output`; kelengkapan yang tidak ada ditulis "-"',
                    'fill at least `waktu` and `output`; what is not needed is written "-"',
                ),
            )


RULE = TableRule("SOP221", "mutu-baku-kosong", Severity.WARNING, check)
