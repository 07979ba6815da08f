"""What routes cross, on a board of two columns and three rows."""

from itertools import pairwise

from sopgen.layout.board import Board, Level, Link, Place
from sopgen.layout.compass import Axis, Side
from sopgen.layout.crossings import crossed, twists
from sopgen.layout.streets import map_streets
from sopgen.layout.traffic import Route, Traffic

LOW, MIDDLE, HIGH = Axis.LOW, Axis.MIDDLE, Axis.HIGH
PLACES = tuple(Place(n // 2, n % 2, n % 2, n, pointed=False) for n in range(6))
LINKS = tuple(
    Link((source,), (target,), source, target, (source,))
    for source, target in ((0, 4), (1, 2), (1, 3), (2, 3), (1, 5), (3, 5))
)
BOARD = Board(2, tuple(map(Level, range(3))), PLACES, LINKS)


def route(link: int, leaving: Side, entering: Side, *corners: tuple[int, Axis, int, Axis]) -> Route:
    """Give a route over corners: column and kind of upright line, row and kind of line across."""
    points = [
        (BOARD.x_index[column, upright], BOARD.y_line(row, across))
        for column, upright, row, across in corners
    ]
    nodes = [BOARD.node(*points[0])]
    for (x, y), (right, below) in pairwise(points):
        steps = max(abs(right - x), abs(below - y))
        dx, dy = (right - x) // steps, (below - y) // steps
        nodes += [BOARD.node(x + dx * step, y + dy * step) for step in range(1, steps + 1)]
    (source,), (target,) = LINKS[link].sources, LINKS[link].targets
    return Route(link, source, leaving, target, entering, tuple(nodes))


DOWN_THE_GUTTER = route(0, Side.RIGHT, Side.RIGHT, (0, HIGH, 0, MIDDLE), (0, HIGH, 2, MIDDLE))


def traffic(*routes: Route) -> Traffic:
    found = Traffic(BOARD, map_streets(BOARD))
    for one in routes:
        found.lay(one)
    return found


def test_a_flow_that_comes_from_one_side_and_leaves_at_the_other_is_crossed() -> None:
    over = route(
        1, Side.BOTTOM, Side.RIGHT, (1, MIDDLE, 0, HIGH), (0, HIGH, 0, HIGH), (0, HIGH, 1, MIDDLE)
    )
    laid = traffic(DOWN_THE_GUTTER, over)
    assert [twist.link for twist in twists(laid, over)] == [0]
    assert [twist.link for twist in twists(laid, DOWN_THE_GUTTER)] == [1]
    assert crossed(laid, DOWN_THE_GUTTER) == {1}


def test_a_flow_that_leaves_where_it_came_from_is_not_crossed() -> None:
    corners = (1, MIDDLE, 0, HIGH), (0, HIGH, 0, HIGH), (0, HIGH, 1, LOW), (1, MIDDLE, 1, LOW)
    beside = route(2, Side.BOTTOM, Side.TOP, *corners)
    laid = traffic(DOWN_THE_GUTTER, beside)
    assert twists(laid, beside) == twists(laid, DOWN_THE_GUTTER) == []
    assert crossed(laid, beside) == set()


def test_a_flow_straight_over_another_is_crossed() -> None:
    across = route(3, Side.RIGHT, Side.LEFT, (0, HIGH, 1, MIDDLE), (1, LOW, 1, MIDDLE))
    laid = traffic(DOWN_THE_GUTTER, across)
    assert twists(laid, across) == []
    assert crossed(laid, across) == crossed(laid, DOWN_THE_GUTTER) ^ {0, 3} == {0}


def test_flows_that_share_a_line_do_not_count() -> None:
    corners = (1, MIDDLE, 0, HIGH), (0, HIGH, 0, HIGH), (0, HIGH, 1, MIDDLE)
    one = route(1, Side.BOTTOM, Side.RIGHT, *corners)
    other = route(2, Side.BOTTOM, Side.LEFT, *corners, (1, LOW, 1, MIDDLE))
    laid = traffic(one, other)
    assert twists(laid, one) == twists(laid, other) == []


def test_flows_to_one_symbol_on_lines_of_their_own_count() -> None:
    corners = (1, MIDDLE, 0, HIGH), (1, HIGH, 0, HIGH), (1, HIGH, 2, LOW), (1, MIDDLE, 2, LOW)
    one = route(4, Side.BOTTOM, Side.TOP, *corners)
    other = route(5, Side.RIGHT, Side.RIGHT, (1, HIGH, 1, MIDDLE), (1, HIGH, 2, MIDDLE))
    laid = traffic(one, other)
    assert [twist.link for twist in twists(laid, one)] == [5]
