"""The texts of a table's rows: measured while it is planned, set and divided at last."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sopgen.layout.blocks import stack
from sopgen.layout.columns import Widths
from sopgen.layout.content import BodyCell, body_cells
from sopgen.layout.continued import divided
from sopgen.layout.lines import EMPTY, TextBlock
from sopgen.layout.typesetter import Typesetter
from sopgen.spec.model import Column, FlowTable

Heights = tuple[tuple[BodyCell, float], ...]
"""Cells with the heights of their texts, mm."""
Blocks = tuple[tuple[BodyCell, TextBlock], ...]
"""Cells with their texts."""


@dataclass(frozen=True, slots=True)
class Texts:
    """The cells of a table's rows, those of fewer rows first, and who sets them.

    ``by_row`` gives for each row the places, among all cells, of those that reach into it.
    """

    cells: tuple[BodyCell, ...]
    by_row: Sequence[Sequence[int]]
    setter: Typesetter

    @property
    def rows(self) -> int:
        """How many rows the table has."""
        return len(self.by_row)

    def heights(self, widths: Widths) -> Heights:
        """Measure all texts in these columns."""
        return tuple((cell, self.setter.height(cell, widths)) for cell in self.cells)

    def touching(self, first: int, last: int) -> list[int]:
        """Give the cells that reach into some rows, by their places among all."""
        return sorted({n for row in range(first, last + 1) for n in self.by_row[row]})

    def set(self, first: int, last: int, widths: Widths) -> Blocks:
        """Set the texts of some rows."""
        cells = (self.cells[number] for number in self.touching(first, last))
        return tuple((cell, self.setter.body(cell, widths)) for cell in cells)

    def divided(self, row: int, widths: Widths, room: float) -> Iterator[Blocks]:
        """Set the texts of a row, divided over as many pages with so much room (mm) as they need.

        Number and activity say again on each which row it is.
        """
        again = self.setter.continued()
        divisions = [
            (cell, list(divided(block, room - again.height)))
            for cell, block in self.set(row, row, widths)
        ]
        for number in range(max(len(parts) for _, parts in divisions)):
            texts: list[tuple[BodyCell, TextBlock]] = []
            for cell, parts in divisions:
                kind = self.setter.heading.columns[cell.column].kind
                block = parts[number] if number < len(parts) else EMPTY
                if number and kind is Column.NUMBER:
                    block = parts[0]
                elif number and kind is Column.ACTIVITY:
                    block = stack([again, block])
                texts.append((cell, block))
            yield tuple(texts)


def body_texts(table: FlowTable, setter: Typesetter) -> Texts:
    """Give the texts of a table's rows."""
    cells = body_cells(table, setter.heading)
    ordered = tuple(sorted(cells, key=lambda cell: cell.last - cell.first))
    by_row: tuple[list[int], ...] = tuple([] for _ in table.steps)
    for number, cell in enumerate(ordered):
        for row in range(cell.first, cell.last + 1):
            by_row[row].append(number)
    return Texts(ordered, by_row, setter)
