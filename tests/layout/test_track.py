"""Which of the flows in one channel lies nearer to the symbols."""

from sopgen.layout.board import Axis, Board, Course, Level, Link, Place, Side
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
