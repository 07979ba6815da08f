"""The texts of a table's rows: measured while it is planned, set and divided at last."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sopgen.layout.blocks import stack
from sopgen.layout.columns import Widths
from sopgen.layout.content import BodyCell, body_cells
from sopgen.layout.continued import divided, lines_of
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

    ``by_row`` gives for each row the places, among all cells, of those that reach into it, and
    ``merged`` those of cells of several rows.
    """

    cells: tuple[BodyCell, ...]
    by_row: Sequence[Sequence[int]]
    merged: Sequence[Sequence[int]]
    setter: Typesetter

    @property
    def rows(self) -> int:
        """How many rows the table has."""
        return len(self.by_row)

    def heights(self, widths: Widths) -> "Measures":
        """Measure all texts in these columns."""
        heights = tuple(self.setter.height(cell, widths) for cell in self.cells)
        lines = {
            number: self.setter.lines(cell, widths)
            for number, cell in enumerate(self.cells)
            if cell.first < cell.last
        }
        return Measures(self, heights, lines)

    def touching(self, first: int, last: int) -> list[int]:
        """Give the cells that reach into some rows, by their places among all."""
        return sorted({n for row in range(first, last + 1) for n in self.by_row[row]})

    def set(
        self, first: int, last: int, widths: Widths, repeated: Collection[BodyCell] = ()
    ) -> Blocks:
        """Set the texts of some rows, of torn cells their part, if they are not ``repeated``."""
        found: list[tuple[BodyCell, TextBlock]] = []
        for cell in (self.cells[number] for number in self.touching(first, last)):
            block = self.setter.body(cell, widths)
            if not cell.is_within(first, last) and cell not in repeated:
                block = lines_of(block, *cell.share(block.lines, first, last))
            found.append((cell, block))
        return tuple(found)

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


@dataclass(frozen=True, slots=True)
class Measures:
    """The heights of a table's texts in some widths, mm; of merged cells the lines, too."""

    texts: Texts
    heights: Sequence[float]
    lines: Mapping[int, int]

    def within(self, first: int, last: int) -> Heights:
        """Give the cells that reach into some rows, with the heights of what stands there."""
        return self.parts(self.texts.touching(first, last), first, last)

    def single(self) -> Heights:
        """Give the cells of one row with their heights."""
        return tuple(
            (cell, height)
            for cell, height in zip(self.texts.cells, self.heights, strict=True)
            if cell.first == cell.last
        )

    def torn(self, first: int, last: int) -> Heights:
        """Give the cells of which some rows are there and others not, with their full heights."""
        numbers = self.texts.touching(first, last)
        found = ((self.texts.cells[number], self.heights[number]) for number in numbers)
        return tuple((cell, height) for cell, height in found if not cell.is_within(first, last))

    def parts(self, numbers: Iterable[int], first: int, last: int) -> Heights:
        """Give the same for some of these cells, by their places among all."""
        return tuple(
            (self.texts.cells[number], self._height(number, first, last)) for number in numbers
        )

    def _height(self, number: int, first: int, last: int) -> float:
        cell, height = self.texts.cells[number], self.heights[number]
        if cell.is_within(first, last):
            return height
        start, end = cell.share(self.lines[number], first, last)
        return height * (end - start) / self.lines[number] if start < end else 0.0


def body_texts(table: FlowTable, setter: Typesetter) -> Texts:
    """Give the texts of a table's rows."""
    cells = body_cells(table, setter.heading)
    ordered = tuple(sorted(cells, key=lambda cell: cell.last - cell.first))
    by_row: tuple[list[int], ...] = tuple([] for _ in table.steps)
    merged: tuple[list[int], ...] = tuple([] for _ in table.steps)
    for number, cell in enumerate(ordered):
        for row in range(cell.first, cell.last + 1):
            by_row[row].append(number)
            if cell.first < cell.last:
                merged[row].append(number)
    return Texts(ordered, by_row, merged, setter)
