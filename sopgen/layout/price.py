"""What routes cost as they lie: the measure by which one drawing is better than another."""

from collections.abc import Iterable
from itertools import pairwise, takewhile

from sopgen.layout import toll
from sopgen.layout.board import Board
from sopgen.layout.crossings import twisting, twists
from sopgen.layout.traffic import Route, Traffic, heading, stretch


def total(board: Board, traffic: Traffic, links: Iterable[int]) -> float:
    """Give what the laid routes of some links cost together."""
    return sum(price(board, traffic, link) for link in links)


def price(board: Board, traffic: Traffic, number: int) -> float:
    """Give the cost of a laid route among all others.

    A trunk or a common end is paid for by the flow of the lowest rank; the others pay for
    branching off and for joining.
    """
    route = traffic.routes[number]
    elders = _elders(board, traffic, route)
    start, first = _start(board, traffic, route, elders)
    end, last = _end(board, traffic, route, elders)
    own = {stretch(*pair) for pair in pairwise(route.nodes[first : last + 1])}
    twisted = [one for one in twists(traffic, route) if not own.isdisjoint(one.along)]
    return start + end + _way(traffic, route, first, last) + twisting(traffic, twisted)


def _start(board: Board, traffic: Traffic, route: Route, elders: list[Route]) -> tuple[float, int]:
    """Give the cost of leaving a symbol or a trunk, and where the route's own nodes begin."""
    group = board.links[route.link].source_group
    siblings = [other for other in elders if board.links[other.link].source_group == group]
    port = route.ports[0]
    shared, link = max(
        (
            (_common(route.nodes, other.nodes), -other.link)
            for other in siblings
            if other.ports[0] == port
        ),
        default=(0, 0),
    )
    if shared:
        bends, length = _extent(traffic, route.source_side, route.nodes[:shared])
        trunk = traffic.routes[-link]
        weaving = traffic.weaving(*trunk.ports, route.link)
        cost = toll.forking(bends, length, weaving=weaving)
        fork = shared - 1
        back_to_back = _going(route, fork) ^ 2 == _going(trunk, fork)
        if back_to_back and board.between_neighbours(route.nodes[fork]):
            cost += toll.BACK_TO_BACK
        return cost, fork
    return _leaving(board, route, second=bool(siblings)), 0


def _end(board: Board, traffic: Traffic, route: Route, elders: list[Route]) -> tuple[float, int]:
    """Give the cost of entering a symbol or a line to it, and where the own nodes end."""
    group = board.links[route.link].target_group
    kin = [other for other in elders if board.links[other.link].target_group == group]
    port, backwards = route.ports[1], route.nodes[::-1]
    shared, link = max(
        (
            (_common(backwards, other.nodes[::-1]), -other.link)
            for other in kin
            if other.ports[1] == port
        ),
        default=(0, 0),
    )
    if shared:
        cost = _joining(board, traffic, route, traffic.routes[-link], shared)
        return cost, len(route.nodes) - shared + 1
    row = board.row_of(route.source)
    second = any(row == board.row_of(other.source) for other in kin)
    return _entering(board, route, second=second), len(route.nodes)


def _joining(board: Board, traffic: Traffic, route: Route, other: Route, shared: int) -> float:
    """Give the cost of ending in another route, whose last nodes are shared."""
    backwards = route.nodes[::-1][:shared]
    bends, length = _extent(traffic, route.target_side, backwards)
    gathers = board.row_of(route.source) == board.row_of(other.source)
    weaving = max(traffic.weaving(*one.ports, route.link) for one in (other, route))
    cost = toll.joining(bends, length, gathers=gathers, weaving=weaving)
    came, comes = (_coming(one, len(one.nodes) - shared) for one in (other, route))
    if came ^ 2 == comes:
        node = route.nodes[-shared]
        cost += toll.head_on(beside_symbols=board.beside_symbols(node))
    return cost


def _coming(route: Route, position: int) -> int:
    """Give the direction in which a route reaches one of its nodes."""
    if not position:
        return route.source_side
    return heading(route.nodes[position - 1], route.nodes[position])


def _going(route: Route, position: int) -> int:
    """Give the direction in which a route leaves one of its nodes."""
    if position + 1 == len(route.nodes):
        return route.target_side.opposite
    return heading(*route.nodes[position : position + 2])


def _extent(traffic: Traffic, coming: int, nodes: tuple[int, ...]) -> tuple[int, float]:
    """Give the bends and the length, mm, of a way over nodes that is reached in a direction."""
    bends, length = 0, 0.0
    for before, after in pairwise(nodes):
        going = heading(before, after)
        bends += going != coming
        length += traffic.streets.distances[going][before]
        coming = going
    return bends, length


def _elders(board: Board, traffic: Traffic, route: Route) -> list[Route]:
    """Give the laid routes of lower rank with an end in common."""
    link = board.links[route.link]
    if not link.arrow:
        return []
    kin = {*board.kin[0][link.source_group], *board.kin[1][link.target_group]}
    return [
        traffic.routes[other]
        for other in sorted(kin)
        if other in traffic.routes and board.links[other].rank < link.rank
    ]


def _common(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    """Count the nodes with which both begin."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _leaving(board: Board, route: Route, *, second: bool) -> float:
    remote = _remote(board, route.source, route.source_side, route.nodes[0])
    cost = toll.leaving(route.source_side, remote, drops=route.link in board.drops)
    return cost + (toll.SECOND_PORT if second else 0.0)


def _entering(board: Board, route: Route, *, second: bool) -> float:
    remote = _remote(board, route.target, route.target_side, route.nodes[-1])
    pointed = board.places[route.target].pointed
    cost = toll.entering(route.target_side, remote, pointed=pointed)
    return cost + (toll.SECOND_PORT if second else 0.0)


def _remote(board: Board, place: int, side: int, node: int) -> float:
    return next(
        remote for port, before, remote in board.ports(place) if (port, before) == (side, node)
    )


def _way(traffic: Traffic, route: Route, first: int, last: int) -> float:
    """Give the cost of the nodes from ``first`` to before ``last``: length, bends, crossings."""
    nodes = route.nodes
    cost = 0.0
    coming = _coming(route, first)
    for before, after in zip(nodes[first:last], nodes[first + 1 : last], strict=False):
        going = heading(before, after)
        turn = traffic.streets.turns[going & 1][before]
        cost += turn if going != coming else traffic.crossing[going & 1][before]
        cost += traffic.streets.distances[going][before]
        cost += traffic.shared[going & 1][min(before, after)]
        coming = going
    if last == len(nodes):
        inward = route.target_side.opposite
        crossing = traffic.crossing[inward & 1][nodes[-1]]
        cost += toll.BEND if inward != coming else crossing + (toll.AT_HEAD if crossing else 0.0)
    elif coming != heading(nodes[last - 1], nodes[last]):
        cost += toll.BEND
    return cost
