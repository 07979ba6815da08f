"""SOP226: several actors act in one row."""

from collections.abc import Iterator

from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.spec.inline import plain
from sopgen.spec.model import Column


def check(view: TableView) -> Iterator[Finding]:
    """Find the symbols that several actors share."""
    for act in view.process.acts:
        if len(act.columns) == 1:
            continue
        said = view.name(act.step)
        names = [plain(view.table.actors[column].name.value) for column in act.columns]
        listed = ", ".join(names[:-1]), names[-1]
        yield Finding(
            view.place(act.step, act.spec.span, Column.ACTORS),
            Wording(
                f"{said.indonesian} dikerjakan bersama oleh {listed[0]} dan {listed[1]}: siapa "
                "yang bertanggung jawab?",
                f"{said.english} is done by {listed[0]} and {listed[1]} together: who answers for "
                "it?",
            ),
            Wording(
                "untuk rapat boleh dibiarkan; selain itu, pecah menurut pelaksananya",
                "a meeting may stay; otherwise make one step for each actor",
            ),
        )


RULE = TableRule("SOP226", "pelaku-bersama", Severity.NOTE, check)
