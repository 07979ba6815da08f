"""The room that lines, symbols and labels ask for, mm: what columns and rows must grow to."""

from collections.abc import Mapping
from dataclasses import dataclass

from sopgen.layout.board import Board
from sopgen.layout.compass import Axis, Course, Side
from sopgen.layout.lines import TextBlock
from sopgen.layout.spacing import Spacing
from sopgen.layout.track import Tracks
from sopgen.layout.traffic import Route

LABEL_GAP = 0.8
"""Between a label and the lines beside it."""


@dataclass(frozen=True, slots=True)
class SymbolSize:
    """The one size of the sheet's symbols, and of its off-page connectors, mm."""

    width: float
    height: float
    connector: float
    caption: float
    """Height of the words under or over a connector that name the page, with their distance."""
    caption_width: float
    """Width of the shortest such words."""


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
        return max(usual, stub) + (count - 1) * spacing.pitch + spacing.rule_gap

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


def _stubs(
    board: Board,
    routes: tuple[Route, ...],
    labels: Mapping[int, TextBlock],
    size: SymbolSize,
    spacing: Spacing,
) -> dict[tuple[Course, int], float]:
    """Give what labels ask for before the first track, by line beside their symbol."""
    found: dict[tuple[Course, int], float] = {}
    corners = _corners(routes, labels, size, spacing)
    beside_caption = (size.caption_width - size.width) / 2 + LABEL_GAP

    def ask(course: Course, line: int, room: float) -> None:
        found[course, line] = max(found.get((course, line), 0.0), room)

    for stacked in board.stacked:
        column = board.places[stacked].first
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
            line = left if list(beside) == [Side.RIGHT] else right
            ask(Course.UPRIGHT, line, label.width + 2 * LABEL_GAP - size.width / 2)
        else:
            line = left if route.source_side is Side.LEFT else right
            corner = corners[route.source][route.source_side]
            ask(Course.UPRIGHT, line, corner.width)
            ask(Course.ACROSS, board.y_line(place.level, Axis.LOW), corner.above)
    return found


def _corners(
    routes: tuple[Route, ...],
    labels: Mapping[int, TextBlock],
    size: SymbolSize,
    spacing: Spacing,
) -> dict[int, dict[Side, "CornerRoom"]]:
    """Give the room for labels at side vertices, by place and side."""
    found: dict[int, dict[Side, CornerRoom]] = {}
    for route in routes:
        if route.link in labels and route.source_side in (Side.LEFT, Side.RIGHT):
            corner = corner_room(labels[route.link], size, spacing)
            found.setdefault(route.source, {})[route.source_side] = corner
    return found


@dataclass(frozen=True, slots=True)
class CornerRoom:
    """The room for a label over a decision's side vertex, mm: gutter, and above the symbol."""

    width: float
    above: float


def corner_room(label: TextBlock, size: SymbolSize, spacing: Spacing) -> CornerRoom:
    """Give the room for a label over the line that leaves a side vertex.

    It takes the usual stub of the gutter first, then the corner over the slanted edge as far as
    the middle of the symbol (rows grow more easily than columns), and what is left of its width
    is asked of the gutter.
    """
    wanted = label.width + 2 * LABEL_GAP
    over = min(max(wanted - spacing.stub, 0.0), size.width / 2 - 2 * LABEL_GAP)
    lift = LABEL_GAP + over * size.height / size.width
    above = lift + label.height - size.height / 2 + LABEL_GAP
    return CornerRoom(max(wanted - over, 0.0), max(above, 0.0))
