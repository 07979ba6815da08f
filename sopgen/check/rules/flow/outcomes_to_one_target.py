"""SOP211: all outcomes of a decision lead to the same symbol."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from sopgen.check.language import quoted
from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.process.graph import Act
from sopgen.spec.inline import plain
from sopgen.spec.model import Outcome


def check(view: TableView) -> Iterator[Finding]:
    """Find the first pair of outcomes of each decision that lead to exactly the same place."""
    for act in view.process.acts:
        ways: defaultdict[int, set[int]] = defaultdict(set)
        for flow in view.process.flows:
            if flow.source == act.index and flow.outcome is not None:
                ways[flow.outcome].add(flow.target)
        pairs = combinations(sorted(ways), 2)
        same = next((pair for pair in pairs if ways[pair[0]] == ways[pair[1]]), None)
        if same is not None:
            target = view.process.acts[min(ways[same[0]])].step
            yield _same_way(view, act, same, target)


def _same_way(view: TableView, act: Act, pair: tuple[int, int], target: int) -> Finding:
    said, other = view.name(act.step), view.name(target)
    one, two = (_label(act.spec.outcomes[number]) for number in pair)
    return Finding(
        view.place(act.step, act.spec.span, "keputusan"),
        Wording(
            f"hasil {one} dan {two} di {said.indonesian} sama-sama menuju {other.indonesian}.",
            f"the outcomes {one} and {two} of {said.english} both lead to {other.english}.",
        ),
        Wording(
            "arahkan salah satunya ke langkah lain, atau satukan keduanya",
            "lead one of them elsewhere, or make them one",
        ),
    )


def _label(outcome: Outcome) -> str:
    return quoted(plain(outcome.label.value) if outcome.label else "-")


RULE = TableRule("SOP211", "hasil-satu-tujuan", Severity.WARNING, check)
