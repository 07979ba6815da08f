"""Heights of rows for their texts."""

from collections.abc import Iterable, Sequence

from sopgen.layout.content import BodyCell
from sopgen.layout.lines import TextBlock

TEXT_MARGIN = 1.0
"""Between a text and the rules above and below it, mm."""


def text_heights(
    texts: Iterable[tuple[BodyCell, float]], least: Sequence[float], first: int = 0
) -> list[float]:
    """Give the heights of rows from a first one on for their texts, whose own are given (mm).

    ``least`` is what the rows need besides. A merged cell stretches its rows evenly where they are
    too low for it; cells of fewer rows stand before those of more.
    """
    heights = list(least)
    for cell, height in texts:
        top, bottom = max(cell.first - first, 0), min(cell.last - first + 1, len(heights))
        missing = height + 2 * TEXT_MARGIN - sum(heights[top:bottom])
        for row in range(top, bottom):
            heights[row] += max(missing, 0.0) / (bottom - top)
    return heights


def rest_height(rest: Iterable[tuple[BodyCell, TextBlock]]) -> float:
    """Give the height of the rest of a row, mm; 0 for none."""
    return max((block.height + 2 * TEXT_MARGIN for _, block in rest), default=0.0)
