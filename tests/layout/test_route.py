from sopgen.layout.board import Board, Level, Link, Place
from sopgen.layout.compass import Axis, Side
from sopgen.layout.crossings import crossed, twists
from sopgen.layout.route import find_route
from sopgen.layout.streets import map_streets
from sopgen.layout.traffic import Route, Traffic


def test_a_branch_drops_from_its_trunk_into_the_symbol_below_it() -> None:
    """It does not cross the trunk that it leaves right before its arrowhead."""
    above = Place(0, 2, 2, 0, pointed=False, sides=(Side.BOTTOM,))
    below = (Place(1, n, n, n + 1, pointed=False) for n in range(3))
    links = tuple(Link((0,), (n + 1,), 0, n, (n,)) for n in range(2))
    board = Board(3, (Level(0), Level(1)), (above, *below), links)
    over = [board.node(board.x_index[n, Axis.MIDDLE], board.y_line(1, Axis.LOW)) for n in range(3)]
    start = over[2] - len(board.x_lines)
    traffic = Traffic(board, map_streets(board))
    nodes = start, *range(over[2], over[0] - 1, -1)
    traffic.lay(Route(0, 0, Side.BOTTOM, 1, Side.TOP, nodes))
    branch = find_route(board, traffic, 1)
    assert branch == Route(1, 0, Side.BOTTOM, 2, Side.TOP, nodes[: nodes.index(over[1]) + 1])


def test_a_line_is_crossed_straight_where_a_step_along_it_would_cross_it_too() -> None:
    """The line runs over the whole board: there are many places for such a step."""
    hanging, beside = (Side.BOTTOM,), (Side.LEFT, Side.RIGHT)
    places = (
        Place(1, 0, 0, 0, pointed=False, sides=hanging),
        Place(1, 11, 11, 1, pointed=False, sides=hanging),
        Place(2, 7, 7, 2, pointed=False, sides=beside),
        Place(0, 4, 4, 3, pointed=False, sides=beside),
    )
    links = tuple(Link((n,), (n + 1,), n, n + 1, (n,)) for n in (0, 2))
    board = Board(12, tuple(map(Level, range(3))), places, links)
    traffic = Traffic(board, map_streets(board))
    for number in range(2):
        route = find_route(board, traffic, number)
        assert route is not None
        traffic.lay(route)
    assert crossed(traffic, traffic.routes[1]) == {0}
    assert twists(traffic, traffic.routes[1]) == []


def test_a_line_is_joined_right_above_a_symbol_that_is_not_entered_from_there() -> None:
    """Else the flow would go around the corner to where the rule below it is open."""
    above = (Place(0, n, n, n, pointed=False, sides=(Side.BOTTOM,)) for n in range(3))
    target, below = (Place(1, n, n, n + 3, pointed=False) for n in range(2))
    links = tuple(Link((n,), (3,), n, 3, (n,)) for n in (2, 1))
    board = Board(3, (Level(0), Level(1)), (*above, target, below), links)
    ports = [
        board.node(board.x_index[n, Axis.MIDDLE], board.y_line(0, Axis.HIGH)) for n in range(3)
    ]
    over = [port + len(board.x_lines) for port in ports]
    traffic = Traffic(board, map_streets(board))
    way = ports[2], *range(over[2], over[0] - 1, -1)
    traffic.lay(Route(0, 2, Side.BOTTOM, 3, Side.TOP, way))
    joining = find_route(board, traffic, 1)
    assert joining is not None
    assert joining.nodes == (ports[1], *range(over[1], over[0] - 1, -1))


def test_a_symbol_is_not_entered_where_a_line_to_another_of_its_sides_passes() -> None:
    """Both would lie on each other before the symbol, and part again."""
    above = (Place(0, n, n, n, pointed=False, sides=(Side.BOTTOM,)) for n in range(2))
    target = Place(1, 0, 0, 2, pointed=False, sides=(Side.TOP, Side.LEFT))
    links = tuple(Link((n,), (2,), n, 2, (n,)) for n in range(2))
    board = Board(2, (Level(0), Level(1)), (*above, target), links)
    ways = ((Axis.MIDDLE, 0, Axis.HIGH), (Axis.MIDDLE, 1, Axis.LOW), (Axis.LOW, 1, Axis.LOW))
    nodes = [board.node(board.x_index[0, x], board.y_line(y, kind)) for x, y, kind in ways]
    beside = nodes[-1] + len(board.x_lines)
    traffic = Traffic(board, map_streets(board))
    traffic.lay(Route(0, 0, Side.BOTTOM, 2, Side.LEFT, (*nodes, beside)))
    joining = find_route(board, traffic, 1)
    assert joining is not None
    assert joining.target_side is Side.LEFT
    assert joining.nodes[-3:] == (*nodes[1:], beside)


def test_a_line_goes_on_between_symbols_to_the_gutter_before_the_second() -> None:
    """In the gutter before, another flow turns to the neighbour of the target."""
    right, left = (Side.RIGHT,), (Side.LEFT,)
    places = (
        Place(0, 0, 0, 0, pointed=False, sides=right),
        Place(0, 2, 2, 1, pointed=False),
        Place(1, 1, 1, 2, pointed=False, sides=right),
        Place(1, 2, 2, 3, pointed=False, sides=left),
        Place(2, 1, 1, 4, pointed=False, sides=right),
    )
    links = Link((4,), (2,), 4, 2, (0,)), Link((0,), (3,), 0, 3, (1,))
    board = Board(3, tuple(map(Level, range(3))), places, links)
    traffic = Traffic(board, map_streets(board))
    for number in range(2):
        route = find_route(board, traffic, number)
        assert route is not None
        traffic.lay(route)
    corner = board.node(board.x_index[2, Axis.LOW], board.y_line(0, Axis.MIDDLE))
    assert corner in traffic.routes[1].nodes
