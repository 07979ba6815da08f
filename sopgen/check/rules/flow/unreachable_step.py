"""SOP203: no flow leads to a symbol."""

from collections.abc import Iterator

from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording


def check(view: TableView) -> Iterator[Finding]:
    """Find the rows that cannot be reached from any start, each once."""
    for step in sorted({act.step for act in view.reach.unreached}):
        name = view.name(step)
        yield Finding(
            view.step_place(step),
            Wording(
                f"{name.indonesian} tidak pernah dituju: tidak ada alur dari simbol mulai ke sini.",
                f"{name.english} is never reached: no flow leads here from a start.",
            ),
            Wording(
                "arahkan `lanjut` atau hasil keputusan ke langkah ini, beri `bentuk: mulai` bila "
                "prosedur memang dapat dimulai di sini, atau hapus langkahnya",
                "lead a `lanjut` or an outcome to this step, give it `bentuk: mulai` if the "
                "procedure can begin here, or remove it",
            ),
        )


RULE = TableRule("SOP203", "langkah-tak-terjangkau", Severity.ERROR, check)
