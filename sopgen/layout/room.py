"""The room that lines, symbols and labels ask for, mm: what columns and rows must grow to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sopgen.layout.board import Board
from sopgen.layout.compass import Axis, Course, Side
from sopgen.layout.lines import TextBlock
from sopgen.layout.spacing import Spacing
from sopgen.layout.track import Tracks
from sopgen.layout.traffic import Route

LABEL_GAP = 0.8
"""Between a label and the lines beside it."""
_HIGHEST = 6.0
"""How far over its line a label may stand: over steep edges it would seem to belong elsewhere."""


@dataclass(frozen=True, slots=True)
class SymbolSize:
    """The one size of the sheet's symbols, and of its off-page connectors, mm.

    ``grown`` are the least sizes of symbols (by act) whose texts want more, ``wide`` what these
    lead to in columns of actors, 0 elsewhere, and ``tall`` in rows of the table.
    """

    width: float
    height: float
    connector: float
    caption: float
    """Height of the words under or over a connector that name the page, with their distance."""
    caption_width: float
    """Width of the shortest such words."""
    wide: tuple[float, ...]
    tall: Mapping[int, float]
    grown: Mapping[int, tuple[float, float]]

    def in_column(self, column: int) -> float:
        """Give the width of the widest symbol in a column."""
        return max(self.width, self.wide[column])

    def in_row(self, row: int) -> float:
        """Give the height of the highest symbol in a row."""
        return max(self.height, self.tall.get(row, 0.0))

    def of(self, act: int) -> tuple[float, float]:
        """Give the width of an act's symbol, in each column that it spans, and its height."""
        width, height = self.grown.get(act, (0.0, 0.0))
        return max(self.width, width), max(self.height, height)


@dataclass(frozen=True, slots=True)
class Demand:
    """Room beside the symbols: per column left and right, per level above and below, mm."""

    left: tuple[float, ...]
    right: tuple[float, ...]
    above: tuple[float, ...]
    below: tuple[float, ...]


def demand(
    board: Board,
    routes: tuple[Route, ...],
    tracks: Tracks,
    labels: Mapping[int, TextBlock],
    size: SymbolSize,
    spacing: Spacing,
) -> Demand:
    """Give the room that the routes and labels (by link) of a board need."""
    stubs = _stubs(board, routes, labels, size, spacing)
    first_row_level = next(n for n, level in enumerate(board.levels) if not level.is_strip)

    def needed(course: Course, line: int) -> float:
        count = tracks.counts.get((course, line), 0)
        stub = stubs.get((course, line), 0.0)
        if not count:
            return max(spacing.over if course is Course.ACROSS else spacing.bare, stub)
        usual = spacing.drop if course is Course.ACROSS else spacing.stub
        gap = border_gap(board, course, line, spacing)
        return max(usual, stub) + (count - 1) * spacing.pitch + gap

    def caption(level: int, kind: Axis) -> float:
        """Give the room for the text on the outer side of a connector."""
        if not board.levels[level].is_strip:
            return 0.0
        is_upper = level < first_row_level
        return size.caption if is_upper == (kind is Axis.LOW) else 0.0

    def channel(level: int, kind: Axis) -> float:
        return needed(Course.ACROSS, board.y_line(level, kind)) + caption(level, kind)

    columns, levels = range(board.columns), range(len(board.levels))
    return Demand(
        tuple(needed(Course.UPRIGHT, board.x_index[column, Axis.LOW]) for column in columns),
        tuple(needed(Course.UPRIGHT, board.x_index[column, Axis.HIGH]) for column in columns),
        tuple(channel(level, Axis.LOW) for level in levels),
        tuple(channel(level, Axis.HIGH) for level in levels),
    )


def hemmed(board: Board, routes: Iterable[Route]) -> list[int]:
    """Give the off-page connectors beside whose words a flow runs through their column."""
    used = {node for route in routes for node in route.nodes}
    found: list[int] = []
    for number, place in enumerate(board.places):
        if not board.levels[place.level].is_strip:
            continue
        y = board.y_line(place.level, Axis.LOW if Side.BOTTOM in place.sides else Axis.HIGH)
        gutters = (board.x_index[place.first, kind] for kind in (Axis.LOW, Axis.HIGH))
        if any(board.node(x, y) in used for x in gutters):
            found.append(number)
    return found


def border_gap(board: Board, course: Course, line: int, spacing: Spacing) -> float:
    """Give the distance of the last track of a gutter or channel from the border, mm.

    That of a gutter may be less than between lines, since a sheet is short of width.
    """
    is_gutter = course is Course.UPRIGHT and line not in board.beside_borders
    return spacing.rule_gap if is_gutter else max(spacing.rule_gap, spacing.pitch)


def _stubs(
    board: Board,
    routes: tuple[Route, ...],
    labels: Mapping[int, TextBlock],
    size: SymbolSize,
    spacing: Spacing,
) -> dict[tuple[Course, int], float]:
    """Give what labels ask for before the first track, by line beside their symbol."""
    found: dict[tuple[Course, int], float] = {}
    corners = _corners(board, routes, labels, size, spacing)

    def ask(course: Course, line: int, room: float) -> None:
        found[course, line] = max(found.get((course, line), 0.0), room)

    for connector in hemmed(board, routes):
        column = board.places[connector].first
        beside_caption = (size.caption_width - size.in_column(column)) / 2 + LABEL_GAP
        ask(Course.UPRIGHT, board.x_index[column, Axis.LOW], beside_caption)
        ask(Course.UPRIGHT, board.x_index[column, Axis.HIGH], beside_caption)
    for route in routes:
        label = labels.get(route.link)
        if label is None:
            continue
        place = board.places[route.source]
        left = board.x_index[place.first, Axis.LOW]
        right = board.x_index[place.last, Axis.HIGH]
        if route.source_side in (Side.TOP, Side.BOTTOM):
            above = route.source_side is Side.TOP
            beside = corners.get(route.source, {}) if above else {}
            raised = 0.0
            if len(beside) > 1:
                raised = min(corner.above for corner in beside.values()) + LABEL_GAP
            kind = Axis.LOW if above else Axis.HIGH
            height = raised + label.height + 2 * LABEL_GAP
            ask(Course.ACROSS, board.y_line(place.level, kind), height)
            leftwards = list(beside) == [Side.RIGHT]
            line, column = (left, place.first) if leftwards else (right, place.last)
            ask(Course.UPRIGHT, line, label.width + 2 * LABEL_GAP - size.in_column(column) / 2)
        else:
            line = left if route.source_side is Side.LEFT else right
            corner = corners[route.source][route.source_side]
            ask(Course.UPRIGHT, line, corner.width)
            ask(Course.ACROSS, board.y_line(place.level, Axis.LOW), corner.above)
    return found


def _corners(
    board: Board,
    routes: tuple[Route, ...],
    labels: Mapping[int, TextBlock],
    size: SymbolSize,
    spacing: Spacing,
) -> dict[int, dict[Side, "CornerRoom"]]:
    """Give the room for labels at side vertices, by place and side."""
    found: dict[int, dict[Side, CornerRoom]] = {}
    for route in routes:
        if route.link in labels and route.source_side in (Side.LEFT, Side.RIGHT):
            place = board.places[route.source]
            column = place.first if route.source_side is Side.LEFT else place.last
            cell = size.in_column(column), size.in_row(board.levels[place.level].row)
            corner = corner_room(labels[route.link], size.of(place.owner), cell, spacing)
            found.setdefault(route.source, {})[route.source_side] = corner
    return found


@dataclass(frozen=True, slots=True)
class CornerRoom:
    """The room for a label over a decision's side vertex, mm: gutter, and above the symbol."""

    width: float
    above: float


def corner_room(
    label: TextBlock, symbol: tuple[float, float], cell: tuple[float, float], spacing: Spacing
) -> CornerRoom:
    """Give the room for a label over the line that leaves a side vertex of a symbol.

    ``cell`` is the size of the largest symbols in its column and row, from which room is counted.
    The label takes the usual stub of the gutter first, then the corner over the slanted edge as far
    as the middle of the symbol (rows grow more easily than columns), and what is left of its width
    is asked of the gutter.
    """
    width, height = symbol
    beside, over_it = (cell[0] - width) / 2, (cell[1] - height) / 2
    wanted = label.width + 2 * LABEL_GAP - beside
    most = min(width / 2 - 2 * LABEL_GAP, (_HIGHEST - LABEL_GAP) * width / height)
    over = min(max(wanted - spacing.stub, 0.0), most)
    lift = LABEL_GAP + over * height / width
    above = lift + label.height - height / 2 - over_it + LABEL_GAP
    return CornerRoom(max(wanted - over, 0.0), max(above, 0.0))
