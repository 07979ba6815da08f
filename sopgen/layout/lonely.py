"""Pages of a flow table that hold a single row though they need not."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from sopgen.layout.sheet import Role, Sheet, Table

_FEWEST = 2
_SPARE = 15.0
"""The room for connectors that another cut may want, mm."""


class _Part(NamedTuple):
    """What one page holds of a flow table: the heights of its rows, mm.

    ``numbers`` are those of the first and the last row, ``room`` is what the page has for rows, and
    ``below`` what stands under them.
    """

    page: int
    heights: list[float]
    numbers: tuple[str, str]
    room: float
    below: float


def lonely_pages(sheet: Sheet) -> Iterator[int]:
    """Give the pages (from 1) whose single row would have had room with others.

    Parts of a row that is higher than a page share theirs with no other.
    """
    for parts in _tables(sheet):
        divided = {
            part.page
            for one, other in pairwise(parts)
            for part in (one, other)
            if one.numbers[1] and one.numbers[1] == other.numbers[0]
        }
        avoidable = {
            part.page
            for pair in pairwise(parts)
            for part in pair
            if len(part.heights) == 1
            and divided.isdisjoint(each.page for each in pair)
            and _could_join(*pair)
        }
        yield from sorted(avoidable)


def _could_join(one: _Part, other: _Part) -> bool:
    """Whether the rows of two pages fit one, or can be shared out so that none is alone."""
    rows = [*one.heights, *other.heights]
    if sum(rows) + other.below <= one.room:
        return True
    return any(
        sum(rows[:cut]) <= one.room and sum(rows[cut:]) + other.below <= other.room
        for cut in range(_FEWEST, len(rows) - _FEWEST + 1)
    )


def _tables(sheet: Sheet) -> Iterator[list[_Part]]:
    """Give the parts of each flow table; a bookmark stands where one begins."""
    parts: list[_Part] = []
    for number, page in enumerate(sheet.pages, 1):
        begins = {bookmark.y for bookmark in page.bookmarks}
        for table in page.tables:
            if table.role is not Role.FLOW:
                continue
            if parts and table.box.y in begins:
                yield parts
                parts = []
            head = sum(row.height for row in table.rows if row.header)
            heights = [row.height for row in table.rows if not row.header]
            room = page.height - sheet.style.margins[2] - table.box.y - head - _SPARE
            below = sum(t.box.height for t in page.tables if t.box.y > table.box.y)
            parts.append(_Part(number, heights, _numbers(table), room, below))
    if parts:
        yield parts


def _numbers(table: Table) -> tuple[str, str]:
    texts = [
        "".join(run.text for line in p.lines for run in line.runs)
        for cell in table.cells
        if cell.column == 0 and not cell.header
        for p in cell.paragraphs
    ]
    return (texts[0], texts[-1]) if texts else ("", "")
