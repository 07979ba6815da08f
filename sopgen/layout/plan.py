"""All links of a board get their routes: laid one after another, then improved."""

from sopgen.layout.board import Board
from sopgen.layout.route import find_route
from sopgen.layout.streets import map_streets
from sopgen.layout.traffic import Route, Traffic

_ROUNDS = 3
_GAIN = 1e-6


class Unroutable(Exception):
    """No way is left for a link; its number is the argument."""

    def __init__(self, link: int) -> None:
        super().__init__(link)
        self.link = link


def plan_routes(board: Board) -> tuple[Route, ...]:
    """Route every link of a board; the routes are in the order of the links.

    Lines that join actors come first, then flows by rank. Each flow is then lifted and routed
    again among all others, as long as that makes the whole cheaper.
    """
    traffic = Traffic(board, map_streets(board))
    order = sorted(
        range(len(board.links)), key=lambda n: (board.links[n].arrow, board.links[n].rank)
    )
    costs: dict[int, float] = {}
    for number in order:
        costs[number] = _lay(board, traffic, number)
    for _ in range(_ROUNDS):
        changed = [_improve(board, traffic, number) for number in order]
        if not any(changed):
            break
    return tuple(traffic.routes[number] for number in range(len(board.links)))


def _lay(board: Board, traffic: Traffic, number: int) -> float:
    found = find_route(board, traffic, number)
    if found is None:
        raise Unroutable(number)
    route, cost = found
    traffic.lay(route)
    return cost


def _improve(board: Board, traffic: Traffic, number: int) -> bool:
    before = traffic.lift(number)
    _lay(board, traffic, number)
    return traffic.routes[number] != before
