"""Routes cut into straight pieces."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from sopgen.layout.board import Board
from sopgen.layout.compass import Course, Side
from sopgen.layout.traffic import Route, Stretch, heading

_REMEMBERED = 4096

Line = tuple[Course, int]
"""A gutter or channel: its course, and its place among the lines of that course."""


@dataclass(frozen=True, slots=True)
class Arm:
    """Where a route turns off a piece: the line it turns onto, and the piece's lower end there.

    ``side`` is -1 for left or up, 1 for right or down; ``last`` that the route ends with it.
    """

    at: int
    side: int
    low: int
    last: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A straight piece of a route: along which line, between which lines across it."""

    course: Course
    line: int
    low: int
    high: int
    arms: tuple[Arm, ...]


def pieces(board: Board, route: Route) -> tuple[Piece, ...]:
    """Cut a route into straight pieces, in its direction, the stubs at its ends included."""
    return _pieces(len(board.x_lines), route)


@lru_cache(maxsize=_REMEMBERED)
def _pieces(width: int, route: Route) -> tuple[Piece, ...]:
    corners = [route.nodes[0]]
    directions = [int(route.source_side)]
    for before, after in pairwise(route.nodes):
        going = int(heading(before, after))
        if going != directions[-1]:
            corners.append(before)
            directions.append(going)
    inward = int(route.target_side.opposite)
    if inward != directions[-1]:
        corners.append(route.nodes[-1])
        directions.append(inward)
    corners.append(route.nodes[-1])
    spans = [
        (Course(going & 1), *_extent(first, last, width, Course(going & 1)))
        for going, (first, last) in zip(directions, pairwise(corners), strict=True)
    ]
    return tuple(
        Piece(*span, tuple(_arms(spans, directions, number))) for number, span in enumerate(spans)
    )


def _extent(first: int, last: int, width: int, course: Course) -> tuple[int, int, int]:
    """Give the line of a stretch, and the lines across its lower and higher end."""
    line, one = divided(first, width, course)
    _, other = divided(last, width, course)
    return line, min(one, other), max(one, other)


def _arms(
    spans: list[tuple[Course, int, int, int]], directions: list[int], number: int
) -> Iterator[Arm]:
    """Give the arms of a stretch: the stretches before and behind it."""
    if number:
        _, at, low, _ = spans[number - 1]
        yield Arm(at, -_sign(directions[number - 1]), low, last=False)
    if number + 1 < len(spans):
        _, at, low, _ = spans[number + 1]
        last = number + 2 == len(spans)
        yield Arm(at, _sign(directions[number + 1]), low, last=last)


def divided(node: int, width: int, course: Course) -> tuple[int, int]:
    """Give the line that runs along a direction through a node, and the one across it."""
    y, x = divmod(node, width)
    return (y, x) if course is Course.ACROSS else (x, y)


def line_of(place: Stretch, width: int) -> Line:
    """Give the line that a stretch lies on."""
    course = Course(place[0])
    line, _ = divided(place[1], width, course)
    return course, line


def _sign(direction: int) -> int:
    return 1 if direction in (Side.RIGHT, Side.BOTTOM) else -1
