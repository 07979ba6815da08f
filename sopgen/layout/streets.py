"""Where lines may run on a board: open stretches, and those that belong to one symbol's port."""

from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from sopgen.layout import toll
from sopgen.layout.board import Board
from sopgen.layout.compass import Axis, Side
from sopgen.layout.nominal import positions

_REMEMBERED = 64

Gutter = tuple[int, Axis]
"""A column, and which side of its symbols."""


@dataclass(frozen=True, slots=True)
class Streets:
    """The board as a street map.

    ``distances`` are the nominal lengths of the stretches from each node in each direction, mm,
    0 at the edge of the board; ``lengths`` are the same for stretches that are open to all, and 0
    for the others. ``single`` marks, by course, the nodes where one flow at a time may run.
    ``turns`` are the costs of turning into a course at each node: a gutter that is used makes its
    column wider, however long the line in it is.
    """

    width: int
    steps: tuple[int, int, int, int]
    """How a node's number changes in a direction."""
    distances: tuple[tuple[float, ...], ...]
    lengths: tuple[tuple[float, ...], ...]
    single: tuple[tuple[bool, ...], tuple[bool, ...]]
    turns: tuple[tuple[float, ...], tuple[float, ...]]
    thrift: float
    roomy: frozenset[Gutter]
    """What `map_streets` was told."""

    def beyond(self, node: int, side: Side) -> int | None:
        """Give the neighbour of a node, or nothing at the edge of the board."""
        return node + self.steps[side] if self.distances[side][node] else None


def map_streets(
    board: Board, thrift: float = 0.0, roomy: frozenset[Gutter] = frozenset()
) -> Streets:
    """Survey a board.

    ``thrift`` is what turning into a gutter costs beside the bend, mm, but for ``roomy`` ones.
    """
    width, lines = len(board.x_lines), len(board.y_lines)
    ground = _ground(board.x_lines, board.y_lines, thrift, roomy)
    _, right, below, _ = ground.distances
    across = [is_open for y in range(lines) for is_open in _open_across(board, y)]
    upright = [is_open for y in range(lines) for is_open in _open_upright(board, y)]
    open_right = [gap if is_open else 0.0 for gap, is_open in zip(right, across, strict=True)]
    open_below = [gap if is_open else 0.0 for gap, is_open in zip(below, upright, strict=True)]
    return replace(ground, lengths=_by_direction(open_right, open_below, width))


def resurvey(streets: Streets, board: Board) -> Streets:
    """Give the streets of a board on which connectors stand elsewhere."""
    return map_streets(board, streets.thrift, streets.roomy)


@lru_cache(maxsize=_REMEMBERED)
def _ground(
    xs: tuple[tuple[int, Axis], ...],
    ys: tuple[tuple[int, Axis], ...],
    thrift: float,
    roomy: frozenset[Gutter],
) -> Streets:
    """Survey lines without symbols: all stretches are open."""
    width = len(xs)
    right = _gaps(positions(xs)) * len(ys)
    below = [gap for gap in _gaps(positions(ys)) for _ in xs]
    distances = _by_direction(right, below, width)
    single = (
        tuple(kind in (Axis.MIDDLE, Axis.BORDER) for _ in ys for _, kind in xs),
        tuple(kind is Axis.MIDDLE for _, kind in ys for _ in xs),
    )
    narrow = [line[1] in (Axis.LOW, Axis.HIGH) and line not in roomy for line in xs]
    gutters = [thrift if is_narrow else 0.0 for is_narrow in narrow]
    turns = tuple(toll.BEND + cost for cost in gutters) * len(ys), (toll.BEND,) * len(single[0])
    steps = -width, 1, width, -1
    return Streets(width, steps, distances, distances, single, turns, thrift, roomy)


def _gaps(positions: tuple[float, ...]) -> list[float]:
    """Give the distance from each line to the next; 0 behind the last."""
    return [b - a for a, b in pairwise(positions)] + [0.0]


def _by_direction(
    right: list[float], below: list[float], width: int
) -> tuple[tuple[float, ...], ...]:
    """Give lengths by direction, from those of the stretches right of and below each node."""
    size = len(right)
    above = [0.0] * width + below[: size - width]
    left = [0.0, *right[:-1]]
    return tuple(above), tuple(right), tuple(below), tuple(left)


def _open_across(board: Board, y: int) -> list[bool]:
    """Tell for each node on a line across whether the stretch right of it is open."""
    level, kind = board.y_lines[y]
    width = len(board.x_lines)
    if _at_edge(board, level) and kind is (Axis.LOW if level == 0 else Axis.HIGH):
        return [False] * width
    if kind is not Axis.MIDDLE:
        return [True] * width
    is_open = [True] * width
    for place in board.places:
        if place.level == level:
            first, last = board.x_index[place.first, Axis.LOW], board.x_index[place.last, Axis.HIGH]
            is_open[first:last] = [False] * (last - first)
    return is_open


def _open_upright(board: Board, y: int) -> list[bool]:
    """Tell for each node on a line across whether the stretch below it is open."""
    level, kind = board.y_lines[y]
    within = kind is not Axis.HIGH
    if _at_edge(board, level) and kind is (Axis.LOW if level == 0 else Axis.MIDDLE):
        return [False] * len(board.x_lines)
    levels = {level} if within else {level, level + 1}
    row = [
        x_kind is not Axis.BORDER or board.unruled.issuperset((column, here) for here in levels)
        for column, x_kind in board.x_lines
    ]
    if not within:
        for x in board.upright_ports[level] | board.upright_ports[level + 1]:
            row[x] = False
        return row
    for column in board.columns_of[level]:
        row[board.x_index[column, Axis.MIDDLE]] = False
    for place in board.places:
        if place.level == level and place.first < place.last:
            first = board.x_index[place.first, Axis.HIGH]
            last = board.x_index[place.last, Axis.LOW]
            row[first : last + 1] = [False] * (last + 1 - first)
    return row


def _at_edge(board: Board, level: int) -> bool:
    """Whether a level is the outermost strip of connectors: open only towards the rows."""
    return board.levels[level].is_strip and level in (0, len(board.levels) - 1)
