"""SOP208: no symbol is an end."""

from collections.abc import Iterator

from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.process.graph import ActKind


def check(view: TableView) -> Iterator[Finding]:
    """Find a table without end."""
    acts = view.process.acts
    if acts and not any(act.kind is ActKind.END for act in acts) and len(acts) > 1:
        last = acts[-1].step
        said = view.name(last)
        yield Finding(
            view.step_place(last),
            Wording(
                f"tabel ini tidak mempunyai simbol selesai: {said.indonesian} digambar dengan "
                "bentuk lain.",
                f"this table has no end: {said.english} is drawn as something else.",
            ),
            Wording(
                "hapus `bentuk` dan `lanjut` di langkah terakhir, atau tulis `bentuk: selesai` di "
                "langkah tempat pekerjaan berakhir",
                "remove `bentuk` and `lanjut` from the last step, or write `bentuk: selesai` where "
                "the work ends",
            ),
        )


RULE = TableRule("SOP208", "tanpa-selesai", Severity.WARNING, check)
