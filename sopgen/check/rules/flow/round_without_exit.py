"""SOP205: a round that nothing leaves."""

from collections.abc import Iterator

from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording


def check(view: TableView) -> Iterator[Finding]:
    """Find each round without exit, at its last row."""
    caught = {act.index: act for act in view.reach.endless}
    seen: set[int] = set()
    for index in caught:
        if index in seen or index not in view.reach.downstream(index):
            continue
        around = view.reach.downstream(index) & view.reach.upstream(index)
        seen |= around
        steps = sorted({view.process.acts[other].step for other in around})
        first, last = view.name(steps[0]), view.name(steps[-1])
        yield Finding(
            view.step_place(steps[-1]),
            Wording(
                f"{first.indonesian} sampai {last.indonesian} berputar terus tanpa jalan keluar.",
                f"{first.english} to {last.english} go round for ever: there is no way out.",
            ),
            Wording(
                "beri salah satu langkahnya `keputusan` yang hasilnya keluar dari putaran",
                "give one of the steps a `keputusan` with an outcome that leaves the round",
            ),
        )


RULE = TableRule("SOP205", "putaran-tanpa-akhir", Severity.ERROR, check)
