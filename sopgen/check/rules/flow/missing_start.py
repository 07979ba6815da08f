"""SOP207: no symbol is a start."""

from collections.abc import Iterator

from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording


def check(view: TableView) -> Iterator[Finding]:
    """Find a table without start."""
    if view.process.acts and not view.reach.starts:
        first = view.process.acts[0].step
        said = view.name(first)
        yield Finding(
            view.step_place(first),
            Wording(
                f"tabel ini tidak mempunyai simbol mulai: {said.indonesian} digambar dengan "
                "bentuk lain.",
                f"this table has no start: {said.english} is drawn as something else.",
            ),
            Wording(
                "hapus `bentuk` di langkah pertama; bila langkah itu keputusan, tambahkan langkah "
                "mulai di atasnya",
                "remove `bentuk` from the first step; if it is a decision, add a step above it",
            ),
        )


RULE = TableRule("SOP207", "tanpa-mulai", Severity.ERROR, check)
