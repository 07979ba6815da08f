"""SOP226: several actors act in one row."""

import re
from collections.abc import Iterator

from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.process.graph import Act
from sopgen.spec.model import Column

_MOST_TOLD = 3
_TOGETHER = re.compile(
    r"negosiasi|menanda ?tangani|penandatanganan|serah terima|kesepakatan|perjanjian|kontrak",
    re.IGNORECASE,
)
"""What takes two sides."""


def check(view: TableView) -> Iterator[Finding]:
    """Find the symbols that several actors share; many of them are told at once."""
    shared = [
        act
        for act in view.process.acts
        if len(act.columns) > 1 and not _TOGETHER.search(view.activities[act.step].text)
    ]
    rows = list(dict.fromkeys(act.step for act in shared))
    if len(rows) > _MOST_TOLD:
        yield _several_rows(view, shared[0], rows)
    else:
        yield from (_one_row(view, act) for act in shared)


def _one_row(view: TableView, act: Act) -> Finding:
    said = view.name(act.step)
    names = [view.names[column] for column in act.columns]
    listed = ", ".join(names[:-1]), names[-1]
    return Finding(
        view.place(act.step, act.spec.span, Column.ACTORS),
        Wording(
            f"{said.indonesian} dikerjakan bersama oleh {listed[0]} dan {listed[1]}: siapa "
            "yang bertanggung jawab?",
            f"{said.english} is done by {listed[0]} and {listed[1]} together: who answers for it?",
        ),
        _HINT,
    )


def _several_rows(view: TableView, first: Act, rows: list[int]) -> Finding:
    numbers = ", ".join(map(view.number, rows))
    return Finding(
        view.place(first.step, first.spec.span, Column.ACTORS),
        Wording(
            f"{len(rows)} langkah dikerjakan beberapa pelaksana bersama ({numbers}): siapa yang "
            "bertanggung jawab?",
            f"{len(rows)} steps are done by several actors together ({numbers}): who answers for "
            "them?",
        ),
        _HINT,
    )


_HINT = Wording(
    "untuk rapat boleh dibiarkan; selain itu, pecah menurut pelaksananya",
    "a meeting may stay; otherwise make one step for each actor",
)

RULE = TableRule("SOP226", "pelaku-bersama", Severity.NOTE, check)
