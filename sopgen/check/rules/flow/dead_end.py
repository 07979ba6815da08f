"""SOP204: a symbol from which no end can be reached."""

from collections.abc import Iterator

from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording


def check(view: TableView) -> Iterator[Finding]:
    """Find the rows that lead only into rounds without exit."""
    caught = [
        act for act in view.reach.endless if act.index not in view.reach.downstream(act.index)
    ]
    for step in sorted({act.step for act in caught}):
        said = view.name(step)
        yield Finding(
            view.step_place(step),
            Wording(
                f"dari {said.indonesian} tidak ada jalan ke simbol selesai: alurnya berputar "
                "terus.",
                f"no way leads from {said.english} to an end: its flow goes round for ever.",
            ),
            Wording(
                "arahkan alurnya, atau alur langkah sesudahnya, ke langkah yang menuju selesai",
                "lead its flow, or that of the steps behind it, to a step that goes to the end",
            ),
        )


RULE = TableRule("SOP204", "jalan-buntu", Severity.ERROR, check)
