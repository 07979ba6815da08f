"""SOP215: an actor's column stays empty."""

from collections.abc import Iterator

from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import Place, TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.spec.inline import plain
from sopgen.spec.model import Column


def check(view: TableView) -> Iterator[Finding]:
    """Find the actors that no symbol stands under."""
    used = {
        column
        for act in view.process.acts
        for column in (range(act.columns[0], act.columns[-1] + 1) if act.spanning else act.columns)
    }
    for column, actor in enumerate(view.table.actors):
        if column not in used:
            name = plain(actor.name.value)
            yield Finding(
                Place(actor.id.span, None, Column.ACTORS.value),
                Wording(
                    f'kolom pelaksana "{name}" kosong: tidak ada langkah yang dikerjakannya.',
                    f'the column of "{name}" is empty: no step is done there.',
                ),
                Wording(
                    f"hapus `{actor.id.value}` dari `pelaksana`, atau sebut di langkahnya",
                    f"remove `{actor.id.value}` from `pelaksana`, or name it in its step",
                ),
            )


RULE = TableRule("SOP215", "pelaksana-tak-dipakai", Severity.WARNING, check)
