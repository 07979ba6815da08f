"""All links of a board get their routes: laid one after another, later improved."""

from collections import Counter
from collections.abc import Iterable

from sopgen.layout.board import Board
from sopgen.layout.improve import Improver
from sopgen.layout.route import find_route
from sopgen.layout.streets import Gutter, Streets, map_streets
from sopgen.layout.traffic import Route, Traffic

_PATIENCE = 4
_BEGINNINGS = 6


class Unroutable(Exception):
    """No way is left for a link; its number is the argument."""

    def __init__(self, link: int) -> None:
        super().__init__(link)
        self.link = link


def plan_routes(board: Board, thrift: float = 0.0) -> Traffic:
    """Lay a route for every link of a board.

    Lines that join actors come first, then flows by rank. ``thrift`` is what turning into a gutter
    costs, mm. Raises Unroutable.
    """
    return _begin(board, map_streets(board, thrift))


def resume_routes(
    board: Board, routes: Iterable[Route], thrift: float, roomy: frozenset[Gutter]
) -> Traffic:
    """Lay the routes of a board as they were found, to be improved with another thrift.

    ``roomy`` gutters have room for one more line, which costs nothing then.
    """
    traffic = Traffic(board, map_streets(board, thrift, roomy))
    for route in routes:
        traffic.lay(route)
    return traffic


def improve_routes(traffic: Traffic) -> None:
    """Lay the routes of a board better, as far as single ones or a few together can be bettered."""
    Improver(traffic.board, traffic).run()


def _begin(board: Board, streets: Streets) -> Traffic:
    """Lay all links; where one finds no way at last, begin again.

    What found no way comes before all others then, and whenever neighbours give way.
    """
    failures: Counter[int] = Counter()
    for _ in range(_BEGINNINGS):
        traffic = Traffic(board, streets)
        try:
            _lay_all(board, traffic, failures)
        except Unroutable as error:
            blocked = error
        else:
            return traffic
    raise blocked


def _lay_all(board: Board, traffic: Traffic, failures: Counter[int]) -> None:
    """Lay the links; one that finds no way makes its neighbours give way.

    Each failure is added to ``failures``. Raises Unroutable.
    """
    waiting = sorted(board.order, key=lambda number: -failures[number])
    attempts: Counter[int] = Counter()
    while waiting:
        number = waiting.pop(0)
        found = find_route(board, traffic, number)
        if found is not None:
            traffic.lay(found)
            continue
        failures[number] += 1
        attempts[number] += 1
        if attempts[number] > _PATIENCE:
            raise Unroutable(number)
        neighbours = _neighbours(board, traffic, number)
        for other in neighbours:
            traffic.lift(other)
        waiting[:0] = sorted((number, *neighbours), key=lambda other: -failures[other])


def _neighbours(board: Board, traffic: Traffic, number: int) -> list[int]:
    """Give the laid flows that may be in the way of a link, in the order of their ranks.

    They are those at the same symbols and those that run by right before the link's own ones.
    """
    link = board.links[number]
    places = *link.sources, *link.targets
    found = {other for place in places for other in board.links_of[board.places[place].owner]}
    fronts = {(side & 1, node) for place in places for side, node, _ in board.ports(place)}
    found.update(
        n for n, route in traffic.routes.items() if fronts.intersection(traffic.holds(route))
    )
    laid = [other for other in found if other in traffic.routes and board.links[other].arrow]
    return sorted(laid, key=lambda other: board.links[other].rank)
