"""How high pages would be that begin and end with some rows, as far as is known before the cuts."""

from functools import cached_property

from sopgen.layout.body import Measures
from sopgen.layout.cuts import Space
from sopgen.layout.needs import Needs
from sopgen.layout.room import SymbolSize
from sopgen.layout.rows import text_heights


class PageHeights:
    """The heights of rows, mm, and what pages need besides them."""

    def __init__(self, texts: Measures, needs: Needs, size: SymbolSize, space: Space) -> None:
        self._texts = texts
        self._needs = needs
        self._size = size
        self._space = space
        self._count = texts.texts.rows
        self._single = text_heights(texts.single(), [0.0] * self._count)

    @cached_property
    def rows(self) -> list[float]:
        """The heights of the rows without merged cells and connectors.

        A row whose texts are higher than a page counts as a page.
        """
        return [self._alone(row, text) for row, text in enumerate(self._single)]

    def besides(self, first: int, last: int) -> float:
        """Give what a page needs besides the heights of its rows."""
        rows, merged = self.rows[first : last + 1], self._texts.merged(first, last)
        known = self._needs.pages.get((first, last))
        if first == last:
            (height,) = text_heights(merged, rows, first)
            return self._strips(first, last) + self._alone(first, height) - rows[0]
        if known is None:
            stretched = text_heights(merged, rows, first)
            return self._strips(first, last) + sum(stretched) - sum(rows)
        least = list(map(max, known, self._single[first : last + 1]))
        return sum(text_heights(merged, least, first)) - sum(rows)

    def _alone(self, row: int, text: float) -> float:
        room = self._space.on_page_of(row) - self._strips(row, row)
        return max(self._needs.row(row, self._size), min(text, room))

    def _strips(self, first: int, last: int) -> float:
        return self._needs.strip_room(first, last, self._count, self._size)
