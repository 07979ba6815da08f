"""Heights of rows for their texts."""

from sopgen.layout.content import BodyCell
from sopgen.layout.lines import TextBlock

TEXT_MARGIN = 1.0
"""Between a text and the rules above and below it, mm."""


def text_heights(
    blocks: tuple[tuple[BodyCell, TextBlock], ...],
    count: int,
    first: int = 0,
    last: int | None = None,
) -> list[float]:
    """Give the height of each row for its texts; a merged cell stretches its last row."""
    end = count - 1 if last is None else last
    heights = [0.0] * count
    for cell, block in sorted(blocks, key=lambda pair: pair[0].last - pair[0].first):
        top, bottom = max(cell.first, first), min(cell.last, end)
        missing = block.height + 2 * TEXT_MARGIN - sum(heights[top : bottom + 1])
        heights[bottom] += max(missing, 0.0)
    return heights
