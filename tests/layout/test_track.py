"""Which of the flows in one channel lies nearer to the symbols."""

from sopgen.layout.board import Board, Level, Link, Place
from sopgen.layout.compass import Axis, Course, Side
from sopgen.layout.track import assign_tracks
from sopgen.layout.traffic import Route

PLACES = tuple(
    Place(level, column, column, number, pointed=False)
    for number, (level, column) in enumerate([(0, 1), (1, 0), (2, 2), (2, 3), (2, 4)])
)
LINKS = tuple(Link((s,), (t,), s, t, (s,)) for s, t in ((0, 2), (0, 3), (1, 4)))
BOARD = Board(5, tuple(map(Level, range(3))), PLACES, LINKS)
CHANNEL = BOARD.y_line(1, Axis.HIGH)


def route(link: int) -> Route:
    """Give a route down from its source, along the channel, and down to its target."""
    (source,), (target,) = LINKS[link].sources, LINKS[link].targets
    left, right = (BOARD.x_index[PLACES[end].first, Axis.MIDDLE] for end in (source, target))
    start = BOARD.y_line(PLACES[source].level, Axis.HIGH)
    down = [BOARD.node(left, y) for y in range(start, CHANNEL)]
    along = [BOARD.node(x, CHANNEL) for x in range(left, right + 1)]
    end = BOARD.node(right, CHANNEL + 1)
    return Route(link, source, Side.BOTTOM, target, Side.TOP, (*down, *along, end))


def test_a_trunk_crosses_a_line_once_for_all_its_branches() -> None:
    """So the line that it crosses runs above the branches, each of which would cross it too."""
    tracks = assign_tracks(BOARD, map(route, range(len(LINKS))))
    of = {link: track for (link, course, *_), track in tracks.of.items() if course is Course.ACROSS}
    assert of[2] < of[0] == of[1]


def test_where_two_flows_must_cross_it_is_not_before_an_arrowhead() -> None:
    """From row 3 back to row 1, and from row 4 to row 2: crossed at the first one's exit."""
    places = tuple(Place(level, 0, 0, level, pointed=False) for level in range(4))
    links = tuple(Link((s,), (t,), s, t, (s,)) for s, t in ((2, 0), (3, 1)))
    board = Board(1, tuple(map(Level, range(4))), places, links)
    gutter = board.x_index[0, Axis.LOW]

    def back(link: int) -> Route:
        (source,), (target,) = links[link].sources, links[link].targets
        low, high = (board.y_line(end, Axis.MIDDLE) for end in (target, source))
        nodes = tuple(board.node(gutter, y) for y in range(high, low - 1, -1))
        return Route(link, source, Side.LEFT, target, Side.LEFT, nodes)

    tracks = assign_tracks(board, map(back, range(2)))
    of = {
        link: track for (link, course, *_), track in tracks.of.items() if course is Course.UPRIGHT
    }
    assert of[1] < of[0]
