"""Heights of rows for their texts."""

from collections.abc import Iterable

from sopgen.layout.content import BodyCell

TEXT_MARGIN = 1.0
"""Between a text and the rules above and below it, mm."""


def text_heights(
    texts: Iterable[tuple[BodyCell, float]],
    count: int,
    first: int = 0,
    last: int | None = None,
) -> list[float]:
    """Give the height of each row for its texts, whose own heights are given (mm).

    A merged cell stretches its last row; cells of fewer rows stand before those of more.
    """
    end = count - 1 if last is None else last
    heights = [0.0] * count
    for cell, height in texts:
        top, bottom = max(cell.first, first), min(cell.last, end)
        missing = height + 2 * TEXT_MARGIN - sum(heights[top : bottom + 1])
        heights[bottom] += max(missing, 0.0)
    return heights
