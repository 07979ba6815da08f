"""Where the lines of a board lie on the page: coordinates come last."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sopgen.layout.board import Board, Place
from sopgen.layout.compass import Axis, Course, Side
from sopgen.layout.piece import Piece, pieces
from sopgen.layout.room import Demand, SymbolSize, border_gap
from sopgen.layout.sheet import Box
from sopgen.layout.spacing import Spacing
from sopgen.layout.track import Tracks
from sopgen.layout.traffic import Route

_WIDEST_PITCH = 4.0


@dataclass(frozen=True, slots=True)
class Band:
    """A gutter or channel: from the symbol's edge outwards to the border, mm."""

    symbol: float
    border: float
    gap: float
    """Between the last track and the border."""
    stub: float
    count: int

    def track(self, number: int, spacing: Spacing) -> float:
        """Give the coordinate of a track: evenly spread, clear of symbol and border."""
        free = abs(self.border - self.symbol)
        even = free / (self.count + 1)
        last_limit = free - self.gap
        pitch = spacing.pitch
        first = max(self.stub, even)
        first = min(first, last_limit - (self.count - 1) * pitch)
        step = 0.0
        if self.count > 1:
            last = max(min(last_limit, free - even), first + (self.count - 1) * pitch)
            step = min((last - first) / (self.count - 1), _WIDEST_PITCH)
        distance = first + number * step
        return self.symbol + distance * (1 if self.border > self.symbol else -1)


@dataclass(frozen=True, slots=True)
class Frame:
    """A board on the page."""

    board: Board
    size: SymbolSize
    spacing: Spacing
    columns: tuple[float, ...]
    """Edges of the actor columns, one more than columns."""
    centres: tuple[float, ...]
    """Where the symbols of each actor column stand."""
    bands: dict[tuple[Course, int], Band]
    middles: tuple[float, ...]
    """The middle of the symbols, by level."""
    tracks: Tracks

    def symbol_box(self, place: int) -> Box:
        """Give the outline of a symbol."""
        here = self.board.places[place]
        is_strip = self.board.levels[here.level].is_strip
        width, height = (self.size.connector,) * 2 if is_strip else self.size.of(here.owner)
        left = self.centres[here.first] - width / 2
        right = self.centres[here.last] + width / 2
        if here.pointed:
            point = self._point(here)
            reach = min(point - left, right - point)
            left, right = point - reach, point + reach
        return Box(left, self.middles[here.level] - height / 2, right - left, height)

    def points(self, route: Route) -> tuple[tuple[float, float], ...]:
        """Give the corners of a route, from outline to outline."""
        parts = pieces(self.board, route)
        where = [self._coordinate(route.link, part) for part in parts]
        corners = [self._end(route.source, route.source_side, where[0])]
        for number in range(1, len(parts)):
            one, other = where[number - 1], where[number]
            corners.append(
                (other, one) if parts[number - 1].course is Course.ACROSS else (one, other)
            )
        corners.append(self._end(route.target, route.target_side, where[-1]))
        return tuple(corners)

    def first_track(self, place: Place, side: Side) -> float:
        """Give the track next to a symbol, or the border where its gutter has none."""
        right = side is Side.RIGHT
        column, kind = (place.last, Axis.HIGH) if right else (place.first, Axis.LOW)
        band = self.bands[Course.UPRIGHT, self.board.x_index[column, kind]]
        return band.track(0, self.spacing) if band.count else band.border

    def _point(self, place: Place) -> float:
        """Give where a diamond's upper and lower vertex lie: a column's middle, or a border."""
        middle, is_border = divmod(place.first + place.last, 2)
        return self.columns[middle + 1] if is_border else self.centres[middle]

    def _coordinate(self, link: int, piece: Piece) -> float:
        across = piece.course is Course.ACROSS
        lines = self.board.y_lines if across else self.board.x_lines
        index, kind = lines[piece.line]
        if kind is Axis.BORDER:
            return self.columns[index + 1]
        if kind is Axis.MIDDLE:
            return self.middles[index] if across else self.centres[index]
        number = self.tracks.of[link, piece.course, piece.line, piece.low]
        return self.bands[piece.course, piece.line].track(number, self.spacing)

    def _end(self, place: int, side: Side, coordinate: float) -> tuple[float, float]:
        box = self.symbol_box(place)
        if side in (Side.TOP, Side.BOTTOM):
            return coordinate, box.y if side is Side.TOP else box.bottom
        return (box.x if side is Side.LEFT else box.right), coordinate


def build_frame(
    board: Board,
    size: SymbolSize,
    spacing: Spacing,
    columns: tuple[float, ...],
    centres: tuple[float, ...],
    rows: Mapping[int, tuple[float, float]],
    wanted: Demand,
    tracks: Tracks,
) -> Frame:
    """Place a board in its columns and rows (upper and lower edge by number of the row)."""
    heights = level_heights(board, size)
    edges = dict(_level_edges(board, rows, wanted, heights))
    middles = tuple((top + bottom) / 2 for top, bottom, _, _ in edges.values())
    bands: dict[tuple[Course, int], Band] = {}

    def add(course: Course, line: int, symbol: float, border: float, room: float) -> None:
        count = tracks.counts.get((course, line), 0)
        gap = border_gap(board, course, line, spacing)
        stub = max(spacing.stub, room - gap - (count - 1) * spacing.pitch)
        bands[course, line] = Band(symbol, border, gap, stub, count)

    for column in range(board.columns):
        left, right = columns[column], columns[column + 1]
        centre, half = centres[column], size.in_column(column) / 2
        add(
            Course.UPRIGHT,
            board.x_index[column, Axis.LOW],
            centre - half,
            left,
            wanted.left[column],
        )
        add(
            Course.UPRIGHT,
            board.x_index[column, Axis.HIGH],
            centre + half,
            right,
            wanted.right[column],
        )
    for level, (top, bottom, upper, lower) in edges.items():
        add(Course.ACROSS, board.y_line(level, Axis.LOW), top, upper, wanted.above[level])
        add(Course.ACROSS, board.y_line(level, Axis.HIGH), bottom, lower, wanted.below[level])
    return Frame(board, size, spacing, columns, centres, bands, middles, tracks)


def column_centres(
    columns: tuple[float, ...], left: tuple[float, ...], right: tuple[float, ...], size: SymbolSize
) -> tuple[float, ...]:
    """Give where the symbols of each column stand: in its middle if the gutters allow it.

    ``columns`` are the edges, ``left`` and ``right`` the gutters' least widths.
    """
    return tuple(
        min(
            max((columns[n] + columns[n + 1]) / 2, columns[n] + left[n] + size.in_column(n) / 2),
            columns[n + 1] - right[n] - size.in_column(n) / 2,
        )
        for n in range(len(left))
    )


def level_heights(board: Board, size: SymbolSize) -> tuple[float, ...]:
    """Give the height of the highest symbol of each level."""
    return tuple(
        size.connector if level.is_strip else size.in_row(level.row) for level in board.levels
    )


def row_heights(
    board: Board, rows: Iterable[int], size: SymbolSize, wanted: Demand
) -> tuple[float, ...]:
    """Give the least heights of rows for their symbols, lines and connectors, mm."""
    found: dict[int, float] = {}
    for n, (level, height) in enumerate(zip(board.levels, level_heights(board, size), strict=True)):
        room = wanted.above[n] + height + wanted.below[n]
        found[level.row] = found.get(level.row, 0.0) + room
    return tuple(found.get(row, 0.0) for row in rows)


def strip_heights(board: Board, size: SymbolSize, wanted: Demand) -> tuple[float, float]:
    """Give the room that connectors take at the top and at the bottom of a page, mm."""
    heights = level_heights(board, size)
    rooms = [0.0, 0.0]
    seen_row = False
    for n, level in enumerate(board.levels):
        seen_row |= not level.is_strip
        if level.is_strip:
            rooms[seen_row] += wanted.above[n] + heights[n] + wanted.below[n]
    return rooms[0], rooms[1]


def _level_edges(
    board: Board,
    rows: Mapping[int, tuple[float, float]],
    wanted: Demand,
    heights: tuple[float, ...],
) -> Iterator[tuple[int, tuple[float, float, float, float]]]:
    """Give for each level: top and bottom of its symbols, upper and lower end of its channels.

    Strips keep to the edge of the page's rows; what room is left in a row goes above and below
    its other levels, so that they stand in the middle where the channels allow it.
    """
    for row, (row_top, row_bottom) in rows.items():
        members = [n for n, level in enumerate(board.levels) if level.row == row]
        normal = [n for n in members if not board.levels[n].is_strip]
        needed = sum(wanted.above[n] + heights[n] + wanted.below[n] for n in members)
        spare = row_bottom - row_top - needed
        share = _share(spare, wanted.above[normal[0]], wanted.below[normal[-1]])
        y = row_top
        for n in members:
            top = y + wanted.above[n] + (share if n == normal[0] else 0.0)
            bottom = top + heights[n]
            end = bottom + wanted.below[n] + (spare - share if n == normal[-1] else 0.0)
            yield n, (top, bottom, y, end)
            y = end


def _share(spare: float, above: float, below: float) -> float:
    """Give the part of the spare room that goes above, so that both sides come out equal."""
    return min(max((spare + below - above) / 2, 0.0), spare)
