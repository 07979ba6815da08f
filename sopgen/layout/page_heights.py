"""How high pages would be that begin and end with some rows, as far as is known before the cuts."""

from functools import cached_property

from sopgen.layout.body import Heights, Measures
from sopgen.layout.cuts import Space
from sopgen.layout.needs import Needs
from sopgen.layout.room import SymbolSize
from sopgen.layout.rows import TEXT_MARGIN, text_heights


class PageHeights:
    """The heights of rows, mm, and what pages need besides them."""

    def __init__(self, texts: Measures, needs: Needs, size: SymbolSize, space: Space) -> None:
        self._texts = texts
        self._needs = needs
        self._size = size
        self._drawn = [needs.row(row, size) for row in range(texts.texts.rows)]
        self._space = space
        self._count = texts.texts.rows
        self._single = text_heights(texts.single(), [0.0] * self._count)

    @cached_property
    def rows(self) -> list[float]:
        """The heights of the rows without merged cells and connectors.

        A row whose texts are higher than a page counts as a page.
        """
        return [
            max(drawn, min(text, self._space.on_page_of(row)))
            for row, (drawn, text) in enumerate(zip(self._drawn, self._single, strict=True))
        ]

    @cached_property
    def _stretching(self) -> list[set[int]]:
        """By row, the merged cells for which some row of theirs is too low: no others matter."""
        merged = self._texts.texts.merged
        high = {
            number
            for row, numbers in zip(self.rows, merged, strict=True)
            for number in numbers
            if self._texts.heights[number] + 2 * TEXT_MARGIN > row
        }
        return [high.intersection(numbers) for numbers in merged]

    def _merged(self, first: int, last: int) -> Heights:
        numbers = set().union(*self._stretching[first : last + 1])
        return self._texts.parts(sorted(numbers), first, last) if numbers else ()

    @cached_property
    def too_high(self) -> list[int]:
        """The rows whose texts are higher than a page."""
        return [row for row in range(self._count) if self._text(row) > self._space.on_page_of(row)]

    def _text(self, row: int) -> float:
        (height,) = text_heights(self._merged(row, row), [self._single[row]], row)
        return height

    def alone(self, row: int) -> float:
        """Give what a page with a single row needs."""
        return self.rows[row] + self.besides(row, row)

    def besides(self, first: int, last: int) -> float:
        """Give what a page needs besides the heights of its rows."""
        merged = self._merged(first, last)
        rows = self.rows[first : last + 1]
        known = self._needs.pages.get((first, last))
        if known is not None and first < last:
            return sum(text_heights(merged, list(map(max, known, rows)), first)) - sum(rows)
        upper, lower = self._needs.strip_rooms(first, last, self._count, self._size)
        if first == last:
            least = self._drawn[first] + upper + lower
            (height,) = text_heights(merged, [max(least, rows[0])], first)
            return max(least, min(height, self._space.on_page_of(first))) - rows[0]
        usual = sum(rows)
        rows[0] = max(rows[0], self._drawn[first] + upper)
        rows[-1] = max(rows[-1], self._drawn[last] + lower)
        return sum(text_heights(merged, rows, first)) - usual
