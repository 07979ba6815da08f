"""SOP212: a flow leads from a symbol to itself."""

from collections.abc import Iterator

from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording


def check(view: TableView) -> Iterator[Finding]:
    """Find the symbols that lead to themselves."""
    for act in view.process.acts:
        if act.index not in view.reach.after(act.index):
            continue
        said = view.name(act.step)
        yield Finding(
            view.place(act.step, act.spec.span, "keputusan" if act.spec.outcomes else "lanjut"),
            Wording(
                f"alur dari {said.indonesian} kembali ke langkah itu sendiri.",
                f"a flow leads from {said.english} to that step itself.",
            ),
            Wording(
                "arahkan ke langkah yang mengerjakan perbaikannya",
                "lead it to the step where the mending is done",
            ),
        )


RULE = TableRule("SOP212", "alur-ke-diri-sendiri", Severity.ERROR, check)
