"""SOP211: all outcomes of a decision lead to the same symbol."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording


def check(view: TableView) -> Iterator[Finding]:
    """Find the pairs of outcomes that lead to exactly the same place."""
    for act in view.process.acts:
        ways: defaultdict[int, set[int]] = defaultdict(set)
        for flow in view.process.flows:
            if flow.source == act.index and flow.outcome is not None:
                ways[flow.outcome].add(flow.target)
        if any(one == other for one, other in combinations(ways.values(), 2)):
            said = view.name(act.step)
            yield Finding(
                view.place(act.step, act.spec.span, "keputusan"),
                Wording(
                    f"dua hasil keputusan di {said.indonesian} menuju tempat yang sama.",
                    f"two outcomes of the decision at {said.english} lead to the same place.",
                ),
                Wording(
                    "arahkan salah satunya ke langkah lain, atau satukan keduanya",
                    "lead one of them elsewhere, or make them one",
                ),
            )


RULE = TableRule("SOP211", "hasil-satu-tujuan", Severity.WARNING, check)
