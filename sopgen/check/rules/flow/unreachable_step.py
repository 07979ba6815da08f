"""SOP203: no flow leads to a symbol."""

from collections.abc import Iterator

from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording


def check(view: TableView) -> Iterator[Finding]:
    """Find the rows that cannot be reached from any start; those behind one are told with it."""
    unreached = view.reach.unreached
    told: set[int] = set()
    for act in unreached:
        if act.step in told:
            continue
        behind = view.reach.downstream(act.index)
        rows = {other.step for other in unreached if other.index in behind} - told - {act.step}
        told |= {act.step, *rows}
        yield _lost(view, act.step, sorted(rows))


def _lost(view: TableView, step: int, behind: list[int]) -> Finding:
    name = view.name(step)
    rows = ", ".join(view.number(row) for row in behind)
    more = (
        (f", begitu juga langkah sesudahnya ({rows})", f", nor are the steps behind it ({rows})")
        if behind
        else ("", "")
    )
    return Finding(
        view.step_place(step),
        Wording(
            f"{name.indonesian} tidak pernah dituju: tidak ada alur dari simbol mulai ke sini"
            f"{more[0]}.",
            f"{name.english} is never reached: no flow leads here from a start{more[1]}.",
        ),
        Wording(
            "arahkan `lanjut` atau hasil keputusan ke langkah ini, beri `bentuk: mulai` bila "
            "prosedur memang dapat dimulai di sini, atau hapus langkahnya",
            "lead a `lanjut` or an outcome to this step, give it `bentuk: mulai` if the "
            "procedure can begin here, or remove it",
        ),
    )


RULE = TableRule("SOP203", "langkah-tak-terjangkau", Severity.ERROR, check)
