"""SOP233: one row holds two symbols of the same actor."""

from collections.abc import Iterator

from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.process.graph import ActKind
from sopgen.spec.model import Column

_TERMINATORS = frozenset({ActKind.START, ActKind.END})
"""A capsule above or below the act that it opens or closes is no act of its own."""


def check(view: TableView) -> Iterator[Finding]:
    """Find the second box or diamond of an actor in a row, once for each row."""
    told: set[int] = set()
    seen: set[tuple[int, int]] = set()
    for act in view.process.acts:
        if act.kind in _TERMINATORS or act.step in told:
            continue
        places = {(act.step, column) for column in act.columns}
        again = sorted(column for _, column in places & seen)
        seen |= places
        if not again:
            continue
        told.add(act.step)
        said, actor = view.name(act.step), view.names[again[0]]
        yield Finding(
            view.place(act.step, act.spec.span, Column.ACTORS),
            Wording(
                f"{said.indonesian} memuat dua simbol {actor}, jadi dua tindakan dalam satu baris.",
                f"{said.english} holds two symbols of {actor}, hence two acts in one row.",
            ),
            Wording(
                "satu baris satu tindakan: beri simbol kedua langkah sendiri, dengan waktu dan "
                "outputnya",
                "one row, one act: give the second symbol a step of its own, with time and output",
            ),
        )


RULE = TableRule("SOP233", "dua-simbol-satu-pelaksana", Severity.NOTE, check)
