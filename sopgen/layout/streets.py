"""Where lines may run on a board: open stretches, and those that belong to one symbol's port."""

from dataclasses import dataclass

from sopgen.layout.board import Axis, Board, Side


@dataclass(frozen=True, slots=True)
class Streets:
    """The board as a street map; a stretch is named by its left or upper node.

    ``single_across`` marks the nodes of middle lines, ``single_upright`` those of centre lines:
    there one flow at a time may run in that direction.
    """

    width: int
    size: int
    across: tuple[bool, ...]
    upright: tuple[bool, ...]
    single_across: tuple[bool, ...]
    single_upright: tuple[bool, ...]

    def step(self, side: Side) -> int:
        """How a node's number changes in a direction."""
        return (-self.width, 1, self.width, -1)[side]

    def beyond(self, node: int, side: Side) -> int | None:
        """Give the neighbour of a node, or nothing at the edge of the board."""
        x = node % self.width
        if (side is Side.LEFT and x == 0) or (side is Side.RIGHT and x == self.width - 1):
            return None
        neighbour = node + self.step(side)
        return neighbour if 0 <= neighbour < self.size else None


def map_streets(board: Board) -> Streets:
    """Survey a board."""
    xs, ys = board.x_lines, board.y_lines
    width = len(xs)
    size = width * len(ys)
    across = [False] * size
    upright = [False] * size
    for y in range(len(ys)):
        for x in range(width):
            node = board.node(x, y)
            across[node] = x + 1 < width and _open_across(board, x, y)
            upright[node] = y + 1 < len(ys) and _open_upright(board, x, y)
    return Streets(
        width,
        size,
        tuple(across),
        tuple(upright),
        tuple(kind is Axis.MIDDLE for _, kind in ys for _ in xs),
        tuple(kind in (Axis.MIDDLE, Axis.BORDER) for _ in ys for _, kind in xs),
    )


def _open_across(board: Board, x: int, y: int) -> bool:
    level, kind = board.y_lines[y]
    if _at_edge(board, level):
        return kind is (Axis.HIGH if level == 0 else Axis.LOW)
    if kind is not Axis.MIDDLE:
        return True
    columns = {board.x_lines[x][0], board.x_lines[x + 1][0]}
    return not any((level, column) in board.occupied for column in columns)


def _open_upright(board: Board, x: int, y: int) -> bool:
    level, kind = board.y_lines[y]
    column, x_kind = board.x_lines[x]
    within = kind is not Axis.HIGH
    if x_kind is Axis.BORDER or (within and _at_edge(board, level)):
        return False
    if x_kind is Axis.MIDDLE:
        ends = {(level, column)} if within else {(level, column), (level + 1, column)}
        return not any(end in board.occupied for end in ends)
    return not (within and _inside_wide(board, level, column, x_kind))


def _inside_wide(board: Board, level: int, column: int, kind: Axis) -> bool:
    """Whether a gutter at this level lies inside a symbol that spans several columns."""
    index = board.occupied.get((level, column))
    if index is None:
        return False
    place = board.places[index]
    return (kind is Axis.LOW and column > place.first) or (
        kind is Axis.HIGH and column < place.last
    )


def _at_edge(board: Board, level: int) -> bool:
    """Whether a level is the outermost strip of connectors: open only towards the rows."""
    return board.levels[level].is_strip and level in (0, len(board.levels) - 1)
