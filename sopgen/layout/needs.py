"""What rows and page edges need for symbols and lines: guessed at first, then learned."""

from dataclasses import dataclass, field

from sopgen.layout.chart import Atlas, Chart
from sopgen.layout.frame import row_heights, strip_heights
from sopgen.layout.room import Demand, SymbolSize
from sopgen.layout.spacing import Spacing

_FOR_DECISION = 2.5
"""What a row with a decision usually needs more than others, for its labels, mm."""


@dataclass(slots=True)
class Needs:
    """The heights of the symbols' part of each row, and of the strips of off-page connectors.

    What is not learned yet is guessed from the symbols alone, a little low, so that no page stays
    emptier than it must. Later rounds only let needs grow: then planning comes to an end.
    """

    atlas: Atlas
    spacing: Spacing
    rows: dict[int, float] = field(default_factory=dict)
    strips: dict[tuple[int, bool], float] = field(default_factory=dict)
    """By the row at the cut, and whether the connectors stand above it."""
    pages: dict[tuple[int, int], tuple[float, ...]] = field(default_factory=dict)
    """The heights of the rows on pages that were charted, with their strips, by first and last."""

    def row(self, row: int, size: SymbolSize) -> float:
        """Give the height that a row needs for its symbols and lines, mm."""
        if row in self.rows:
            return self.rows[row]
        guess = self.atlas.depths.get(row, 1) * (size.in_row(row) + 2 * self.spacing.over)
        return guess + (_FOR_DECISION if row in self.atlas.deciding else 0.0)

    def strip_rooms(
        self, first: int, last: int, count: int, size: SymbolSize
    ) -> tuple[float, float]:
        """Give the room for connectors above and below on a page of a table with so many rows."""
        guess = size.connector + size.caption + self.spacing.over + self.spacing.drop
        upper = lower = 0.0
        if first > 0 and first - 1 in self.atlas.crossed:
            upper = self.strips.get((first, True), guess)
        if last + 1 < count and last in self.atlas.crossed:
            lower = self.strips.get((last, False), guess)
        return upper, lower

    def learn(self, chart: Chart, wanted: Demand, size: SymbolSize, *, growing: bool) -> None:
        """Note what a page's rows and strips turned out to need; ``growing`` forgets nothing."""
        if not chart.folio.symbols:
            return
        first, last, board = chart.folio.first, chart.folio.last, chart.folio.board
        rows = range(first, last + 1)
        self.pages[first, last] = row_heights(board, rows, size, wanted)
        upper, lower = strip_heights(board, size, wanted)
        for key, room in (((first, True), upper), ((last, False), lower)):
            self.strips[key] = max(room, self.strips.get(key, 0.0)) if growing else room
        for row, high in zip(rows, self.pages[first, last], strict=True):
            need = high - (upper if row == first else 0.0) - (lower if row == last else 0.0)
            self.rows[row] = max(need, self.rows.get(row, 0.0)) if growing else need
