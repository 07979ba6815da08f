"""What a page of LibreOffice has otherwise than the page of the sheet: nothing, or its names."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from drawn import Drawn, Point
from words import Word

from sopgen.layout.sheet import (
    Box,
    Cell,
    CellRef,
    Label,
    Line,
    Page,
    Paragraph,
    Path,
    Symbol,
    Table,
)

FARTHEST_WORD = 1.2
"""What a word of the Word file may lie from its place, mm."""
FARTHEST_CENTRE = 0.5
NEAR = 0.2
MM_PER_PT = 25.4 / 72
_DESCENT = 0.21
"""How far, in sizes, the words that poppler finds reach below their baseline."""
_FIRST_SIGN = 0.6


def rows(page: Page, seen: Drawn) -> Iterator[str]:
    """Give the ruled tables whose rows have other edges."""
    for table in page.tables:
        if table.rule_pt:
            wanted, found = row_edges(table), ruled_edges(table, seen, table.box.bottom + 1)
            near = len(wanted) == len(found) and all(map(_near, wanted, found))
            yield from () if near else (f"{table.role.value}: {wanted} {found}",)


def _near(one: float, other: float) -> bool:
    return abs(one - other) < NEAR


def row_edges(table: Table) -> list[float]:
    """Give the edges of a table's rows as its first column has them."""
    first = [cell.box.bottom for cell in table.cells if cell.column == 0]
    return [table.box.y, *sorted(first)]


def ruled_edges(table: Table, seen: Drawn, lowest: float) -> list[float]:
    """Give the heights of the level rules over the middle of a table's first column."""
    middle = table.box.x + table.columns[0] / 2
    rules = [stroke.box for stroke in seen.strokes if stroke.fill is None]
    level = sorted(
        y1
        for x1, y1, x2, y2 in rules
        if y2 - y1 < 0.01 and x1 < middle < x2 and table.box.y - 1 < y1 < lowest
    )
    return [y for n, y in enumerate(level) if n == 0 or not _near(y, level[n - 1])]


def lines(page: Page, words: Sequence[Word]) -> Iterator[str]:
    """Give the lines of upright text in whose place stands something else."""
    for paragraph in _paragraphs(page):
        for line in paragraph.lines:
            written = "".join("".join(run.text for run in line.runs).split())
            found = _on_line(line, paragraph.size_pt, words)
            yield from () if found == written else (f"{written}: {found}",)


def _paragraphs(page: Page) -> Iterator[Paragraph]:
    for cell in _cells(page):
        yield from () if cell.turned else cell.paragraphs
    things: tuple[Symbol | Label, ...] = (*page.symbols, *page.labels)
    for thing in things:
        yield from thing.paragraphs


def _cells(page: Page) -> list[Cell]:
    return [cell for table in page.tables for cell in table.cells]


def _on_line(line: Line, size_pt: float, words: Sequence[Word]) -> str:
    """Give what stands in the place of a line, without blanks."""
    bottom = line.baseline + _DESCENT * size_pt * MM_PER_PT
    found = [
        word
        for word in words
        if abs(word.bottom - bottom) < FARTHEST_WORD
        and line.x - _FIRST_SIGN < word.x < line.x + line.width
    ]
    return "".join(word.text for word in sorted(found, key=lambda word: word.x))


def words(wanted: Sequence[Word], found: Sequence[Word]) -> Iterator[str]:
    """Give the words of the one page that the other has not near by, and what is left over."""
    free = list(found)
    for word in wanted:
        same = [other for other in free if other.text == word.text]
        nearest = min(same, key=lambda other: _distance(word, other), default=None)
        if nearest is None or _distance(word, nearest) >= FARTHEST_WORD:
            yield f"{word}: {nearest}"
        else:
            free.remove(nearest)
    yield from map(str, free)


def _distance(one: Word, other: Word) -> float:
    return abs(one.x - other.x) + abs(one.bottom - other.bottom)


def symbols(page: Page, seen: Drawn) -> Iterator[str]:
    """Give the symbols that stand elsewhere, have another size or leave their own cell."""
    boxes = outlines(seen)
    for symbol in page.symbols:
        box = min(boxes, key=lambda box: apart(box, symbol.box))
        size = _near(box.width, symbol.box.width) and _near(box.height, symbol.box.height)
        placed = apart(box, symbol.box) < FARTHEST_CENTRE
        own = _inside(box, _own_room(page, symbol))
        yield from () if size and placed and own else (f"{symbol.name}: {symbol.box} {box}",)


def outlines(seen: Drawn) -> list[Box]:
    """Give the boxes of all white forms."""
    sides = [stroke.box for stroke in seen.strokes if stroke.fill == 1]
    return [Box(left, top, right - left, bottom - top) for left, top, right, bottom in sides]


def apart(one: Box, other: Box) -> float:
    """Give how far the middles of two boxes lie from each other."""
    across = one.x + one.width / 2 - other.x - other.width / 2
    down = one.y + one.height / 2 - other.y - other.height / 2
    return float((across**2 + down**2) ** 0.5)


def _own_room(page: Page, symbol: Symbol) -> Box:
    """Give the cell of a symbol, with those beside it where it stands for several actors."""
    first = cell_at(page, symbol.owner).box
    right = min(
        cell.box.right
        for cell in page.tables[symbol.owner.table].cells
        if cell.row == symbol.owner.row and cell.box.right > symbol.box.right - NEAR
    )
    return Box(first.x, first.y, right - first.x, first.height)


def cell_at(page: Page, place: CellRef) -> Cell:
    """Give the cell that covers a place."""
    return next(
        cell
        for cell in page.tables[place.table].cells
        if cell.row <= place.row < cell.row + cell.rows
        and cell.column <= place.column < cell.column + cell.columns
    )


def _inside(box: Box, room: Box) -> bool:
    across = room.x < box.x and box.right < room.right
    return across and room.y < box.y and box.bottom < room.bottom


def flows(page: Page, seen: Drawn) -> Iterator[str]:
    """Give the flows that no line follows, from corner to corner.

    A line may begin behind the symbol that its flow leaves.
    """
    strokes = [stroke.points for stroke in seen.strokes if stroke.fill is None]
    for path in page.paths:
        followed = any(
            _follows(stroke, way, path) for way in ways(page, path.points) for stroke in strokes
        )
        yield from () if followed else (path.name,)


def ways(page: Page, points: Sequence[Point]) -> Iterator[Sequence[Point]]:
    """Give the points of a path, then with a beginning 1, 2, 3 mm inside of a symbol."""
    yield points
    (x, y), (x1, y1), *_ = points
    for hidden in (1.0, 2.0, 3.0):
        share = hidden / (abs(x1 - x) + abs(y1 - y))
        begin = (x - share * (x1 - x), y - share * (y1 - y))
        if any(_within(begin, symbol.box) for symbol in page.symbols):
            yield [begin, *points[1:]]


def _within(point: Point, box: Box) -> bool:
    return box.x < point[0] < box.right and box.y < point[1] < box.bottom


def _follows(stroke: Sequence[Point], way: Sequence[Point], path: Path) -> bool:
    corners = way[:-1] if path.arrow else way
    turned = all(any(_off(corner, point, point) < NEAR for point in stroke) for corner in corners)
    return turned and all(
        any(_off(point, start, end) < NEAR for start, end in pairwise(way)) for point in stroke
    )


def _off(point: Point, start: Point, end: Point) -> float:
    """Give how far a point lies from an upright or level part, across plus down."""
    return sum(
        max(min(one, other) - here, here - max(one, other), 0.0)
        for here, one, other in zip(point, start, end, strict=True)
    )
