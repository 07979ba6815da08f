"""SOP215: an actor's column stays empty."""

from collections.abc import Iterator

from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import Place, TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.span import Span
from sopgen.diagnostic.wording import Wording
from sopgen.spec.inline import plain
from sopgen.spec.model import Column


def check(view: TableView) -> Iterator[Finding]:
    """Find the actors that no symbol stands under; those that tables share, under the first."""
    used = _working(view)
    for table in view.sop.tables:
        if table is not view.table:
            used |= _working(TableView(view.sop, table, view.practice))
    told = _earlier(view)
    for actor in view.table.actors:
        if actor.id.span not in used | told:
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


def _working(view: TableView) -> set[Span]:
    """Give where the actors are written that have a symbol in a table."""
    columns = {column for act in view.process.acts for column in act.covered}
    return {view.table.actors[column].id.span for column in columns}


def _earlier(view: TableView) -> set[Span]:
    """Give where the actors of the tables before this one are written."""
    tables = view.sop.tables
    before = tables[: next(n for n, table in enumerate(tables) if table is view.table)]
    return {actor.id.span for table in before for actor in table.actors}


RULE = TableRule("SOP215", "pelaksana-tak-dipakai", Severity.WARNING, check)
