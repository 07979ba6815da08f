"""SOP210: a decision with fewer than two ways out."""

from collections.abc import Iterator

from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.process.graph import ActKind


def check(view: TableView) -> Iterator[Finding]:
    """Find the decisions from which fewer than two flows go out."""
    for act in view.process.acts:
        ways = sum(flow.source == act.index for flow in view.process.flows)
        if act.kind is not ActKind.DECISION or ways > 1:
            continue
        said = view.name(act.step)
        yield Finding(
            view.place(act.step, act.spec.span, "keputusan"),
            Wording(
                f"keputusan di {said.indonesian} mempunyai kurang dari dua hasil.",
                f"the decision at {said.english} has fewer than two outcomes.",
            ),
            Wording(
                "tulis hasil yang lain dan tujuannya, misalnya `Tidak: menyusun`; bila tidak ada "
                "pilihan, ini kotak, bukan keputusan",
                "write the other outcome and where it goes, such as `Tidak: menyusun`; without a "
                "choice it is a box, no decision",
            ),
        )


RULE = TableRule("SOP210", "keputusan-satu-hasil", Severity.WARNING, check)
