"""Where a long table is cut into pages: few pages, evenly filled, no lonely row."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

_HAIR = 1e-6
_LONELY = 1e6
_NEW = 1e4


class TooTall(Exception):
    """A row is higher than a page; the arguments are the row and the excess in mm."""

    def __init__(self, row: int, excess: float) -> None:
        super().__init__(row, excess)
        self.row = row
        self.excess = excess


@dataclass(frozen=True, slots=True)
class Space:
    """The heights for rows on the first page of a table, and on every other, mm.

    ``below`` is what notes and a signature want under the last row; ``taken`` is, by row, what
    the rest of the row above takes on a page that begins with it.
    """

    first: float
    others: float
    below: float = 0.0
    taken: Mapping[int, float] = field(default_factory=dict)

    def under(self, head: float) -> "Space":
        """Give what is left under the head of the table."""
        return Space(self.first - head, self.others - head, self.below)

    @property
    def above_notes(self) -> "Space":
        """Give what notes and a signature leave."""
        return replace(self, first=self.first - self.below, others=self.others - self.below)

    def on_page_of(self, row: int) -> float:
        """Give the height of a page that begins with a row."""
        return (self.others if row else self.first) - self.taken.get(row, 0.0)


Cuts = tuple[tuple[int, int], ...]
"""The first and last row of each page."""


def cut_rows(
    heights: Sequence[float],
    space: Space,
    besides: Callable[[int, int], float],
    harm: Mapping[int, float],
    before: Cuts = (),
) -> Cuts:
    """Cut a table into pages.

    ``besides`` is what a page from one row to another needs besides its rows, ``harm`` what a
    cut behind a row spoils (mm²), ``before`` the cuts that were made with heights not quite known:
    pages of them that still have room are rather kept. Fewest pages first, then the least harm and
    the evenest pages: the sum of the squares of the empty heights. Raises TooTall.
    """
    return _Cutter(heights, space, besides, harm, frozenset(before)).best()


@dataclass(frozen=True, slots=True)
class _Cutter:
    heights: Sequence[float]
    space: Space
    besides: Callable[[int, int], float]
    harm: Mapping[int, float]
    before: frozenset[tuple[int, int]]

    def best(self) -> Cuts:
        most = max(self.space.first, self.space.others)
        best: list[tuple[int, float, int]] = [(0, 0.0, 0)]
        for end in range(1, len(self.heights) + 1):
            options: list[tuple[int, float, int]] = []
            used = 0.0
            for start in range(end - 1, -1, -1):
                used += self.heights[start]
                full = used + self.besides(start, end - 1)
                if full > self.space.on_page_of(start) + _HAIR:
                    if start == end - 1 and full > most + _HAIR:
                        raise TooTall(start, full - most)
                    if used > most:
                        break
                    continue
                pages, waste, _ = best[start]
                if pages >= 0:
                    empty = self.space.on_page_of(start) - full
                    waste += empty**2 + self._penalty(start, end - 1)
                    alone = end == len(self.heights) and empty < self.space.below
                    waste += _LONELY if alone else 0.0
                    options.append((pages + 1 + alone, waste, start))
            best.append(min(options) if options else (-1, 0.0, 0))
        return self._traced(best)

    def _traced(self, best: list[tuple[int, float, int]]) -> Cuts:
        count = len(self.heights)
        if best[count][0] < 0:
            row = next(n for n in range(count) if best[n + 1][0] < 0)
            raise TooTall(row, 0.0)
        pages: list[tuple[int, int]] = []
        end = count
        while end:
            start = best[end][2]
            pages.append((start, end - 1))
            end = start
        return tuple(reversed(pages))

    def _penalty(self, first: int, last: int) -> float:
        count = len(self.heights)
        lonely = _LONELY if first == last and count > 1 else 0.0
        harm = self.harm.get(last, 0.0) if last + 1 < count else 0.0
        new = _NEW if self.before and (first, last) not in self.before else 0.0
        return lonely + harm + new
