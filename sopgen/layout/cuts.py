"""Where a long table is cut into pages: few pages, evenly filled, no lonely row."""

from collections.abc import Callable, Sequence

_LONELY = 1e4
_TORN = 2e4


class TooTall(Exception):
    """A row is higher than a page; the arguments are the row and the excess in mm."""

    def __init__(self, row: int, excess: float) -> None:
        super().__init__(row, excess)
        self.row = row
        self.excess = excess


def cut_rows(
    heights: Sequence[float],
    rooms: tuple[float, float],
    extra: Callable[[int, int], float],
    torn: Callable[[int], bool],
) -> tuple[tuple[int, int], ...]:
    """Give the first and last row of each page.

    ``rooms`` are the heights for rows on the first and on every other page, ``extra`` what a page
    from one row to another needs besides its rows, ``torn`` whether a cut behind a row would tear
    something that belongs together. Fewest pages first, then the evenest: the sum of the squares
    of the empty heights is least.
    """
    count = len(heights)
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)]
    for end in range(1, count + 1):
        options: list[tuple[int, float, int]] = []
        used = 0.0
        for start in range(end - 1, -1, -1):
            used += heights[start]
            room = rooms[0] if start == 0 else rooms[1]
            full = used + extra(start, end - 1)
            if full > room:
                if start == end - 1 and full > max(rooms):
                    raise TooTall(start, full - max(rooms))
                if used > max(rooms):
                    break
                continue
            if best[start][0] < 0:
                continue
            penalty = (room - full) ** 2
            penalty += _LONELY if end - start == 1 and count > 1 else 0.0
            penalty += _TORN if end < count and torn(end - 1) else 0.0
            count_before, sum_before, _ = best[start]
            options.append((count_before + 1, sum_before + penalty, start))
        best.append(min(options) if options else (-1, 0.0, 0))
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
