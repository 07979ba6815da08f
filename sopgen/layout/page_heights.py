"""How high pages would be that begin and end with some rows, as far as is known before the cuts."""

from collections.abc import Iterator, Sequence
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
        return [
            max(self._needs.row(row, self._size), min(text, self._space.on_page_of(row)))
            for row, text in enumerate(self._single)
        ]

    def too_high(self) -> Iterator[int]:
        """Give the rows whose texts are higher than a page."""
        for row in range(self._count):
            merged = self._texts.merged(row, row)
            (height,) = text_heights(merged, [self._single[row]], row)
            if height > self._space.on_page_of(row):
                yield row

    def alone(self, row: int) -> float:
        """Give what a page with a single row needs."""
        return self.rows[row] + self.besides(row, row)

    def besides(self, first: int, last: int) -> float:
        """Give what a page needs besides the heights of its rows."""
        least = self._least(first, last)
        texts = map(max, least, self.rows[first : last + 1])
        heights = text_heights(self._texts.merged(first, last), list(texts), first)
        if first == last:
            heights = [max(least[0], min(heights[0], self._space.on_page_of(first)))]
        return sum(heights) - sum(self.rows[first : last + 1])

    def _least(self, first: int, last: int) -> Sequence[float]:
        """Give what the rows of a page need for symbols, lines and connectors."""
        known = self._needs.pages.get((first, last))
        if known is not None and first < last:
            return known
        rows = [self._needs.row(row, self._size) for row in range(first, last + 1)]
        upper, lower = self._needs.strip_rooms(first, last, self._count, self._size)
        rows[0] += upper
        rows[-1] += lower
        return rows
