"""SOP223: one actor holds many rows after each other."""

from collections.abc import Iterator

from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording

_MANY = 4


def check(view: TableView) -> Iterator[Finding]:
    """Find runs of rows that one actor does alone, without a decision between them."""
    run: list[int] = []
    for step in range(len(view.table.steps) + 1):
        if run and step < len(view.table.steps) and _goes_on(view, run[-1], step):
            run.append(step)
            continue
        if len(run) >= _MANY:
            yield _long_run(view, run)
        run = [step]


def _goes_on(view: TableView, before: int, step: int) -> bool:
    actors = view.actor_names(step)
    deciding = any(act.spec.outcomes for act in view.process.acts if act.step in (before, step))
    return len(actors) == 1 and actors == view.actor_names(before) and not deciding


def _long_run(view: TableView, run: list[int]) -> Finding:
    first, last = view.name(run[0]), view.name(run[-1])
    (actor,) = view.actor_names(run[0])
    return Finding(
        view.step_place(run[0]),
        Wording(
            f"{first.indonesian} sampai {last.indonesian} dikerjakan {actor} sendiri, "
            f"{len(run)} baris berturut-turut.",
            f"{first.english} to {last.english} are all done by {actor} alone, "
            f"{len(run)} rows after each other.",
        ),
        Wording(
            "satukan langkah yang tidak menyerahkan apa-apa kepada orang lain",
            "make one step of those that hand nothing to others",
        ),
    )


RULE = TableRule("SOP223", "pelaksana-sama-beruntun", Severity.NOTE, check)
