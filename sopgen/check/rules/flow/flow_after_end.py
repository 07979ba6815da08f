"""SOP209: a flow leaves an end."""

from collections.abc import Iterator

from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.process.graph import ActKind


def check(view: TableView) -> Iterator[Finding]:
    """Find the ends that a flow leaves."""
    for act in view.process.acts:
        if act.kind is not ActKind.END or not view.reach.after(act.index):
            continue
        said = view.name(act.step)
        yield Finding(
            view.place(act.step, act.spec.span, "lanjut"),
            Wording(
                f"masih ada alur yang keluar dari simbol selesai di {said.indonesian}.",
                f"a flow still leaves the end at {said.english}.",
            ),
            Wording(
                "hapus `lanjut`, atau hapus `bentuk: selesai` bila pekerjaan belum berakhir",
                "remove `lanjut`, or remove `bentuk: selesai` if the work does not end here",
            ),
        )


RULE = TableRule("SOP209", "alur-sesudah-selesai", Severity.ERROR, check)
