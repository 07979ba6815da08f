"""The texts of a flow table's rows: printed numbers, and cells merged over several rows."""

from collections.abc import Iterator
from dataclasses import dataclass

from sopgen.layout.heading import Heading
from sopgen.spec.model import CellText, Column, FlowTable, MergedUp
from sopgen.spec.numbering import printed_numbers

_FIELDS = {
    Column.ACTIVITY: "activity",
    Column.REQUIREMENT: "requirement",
    Column.TIME: "time",
    Column.OUTPUT: "output",
    Column.REMARK: "remark",
}


@dataclass(frozen=True, slots=True)
class BodyCell:
    """A cell of the table's body: rows ``first`` to ``last`` (counted from 0) of a column."""

    column: int
    first: int
    last: int
    text: str

    def is_within(self, first: int, last: int) -> bool:
        """Whether all its rows are among some rows: no page ends inside it there."""
        return first <= self.first and self.last <= last

    def share(self, lines: int, first: int, last: int) -> tuple[int, int]:
        """Give which of its lines stand in some of its rows, where it is torn: evenly many."""
        rows = self.last - self.first + 1
        start, end = max(first - self.first, 0), min(last - self.first + 1, rows)
        return -(-lines * start // rows), -(-lines * end // rows)


def body_cells(table: FlowTable, heading: Heading) -> tuple[BodyCell, ...]:
    """Give all text cells of a table, column by column."""
    return tuple(
        cell
        for place, column in enumerate(heading.columns)
        if column.actor is None
        for cell in _column_cells(table, place, column.kind)
    )


def _column_cells(table: FlowTable, place: int, kind: Column) -> Iterator[BodyCell]:
    if kind is Column.NUMBER:
        for row, number in enumerate(printed_numbers(table.steps)):
            yield BodyCell(place, row, row, number)
        return
    values: list[CellText] = [getattr(step, _FIELDS[kind]) for step in table.steps]
    first = 0
    for row in range(1, len(values) + 1):
        if row == len(values) or not isinstance(values[row], MergedUp):
            value = values[first]
            text = "" if value is None or isinstance(value, MergedUp) else value.value
            yield BodyCell(place, first, row - 1, text)
            first = row
