"""What routes cost as they lie: the measure by which one drawing is better than another."""

from collections.abc import Iterable
from itertools import pairwise, takewhile

from sopgen.layout import toll
from sopgen.layout.board import Board
from sopgen.layout.traffic import Route, Traffic, heading


def total(board: Board, traffic: Traffic, links: Iterable[int]) -> float:
    """Give what the laid routes of some links cost together."""
    return sum(price(board, traffic, link) for link in links)


def price(board: Board, traffic: Traffic, number: int) -> float:
    """Give the cost of a laid route among all others.

    A trunk or a common end is paid for by the flow of the lowest rank; the others pay for
    branching off and for joining.
    """
    route = traffic.routes[number]
    link = board.links[route.link]
    elders = _elders(board, traffic, route)
    same_source = [o for o in elders if board.links[o.link].source_group == link.source_group]
    fork = max(
        (
            _common(route.nodes, other.nodes)
            for other in same_source
            if (other.source, other.source_side) == (route.source, route.source_side)
        ),
        default=0,
    )
    join, joined = max(
        (
            (_common(route.nodes[::-1], other.nodes[::-1]), -other.link)
            for other in elders
            if board.links[other.link].target_group == link.target_group
            and (other.target, other.target_side) == (route.target, route.target_side)
        ),
        default=(0, 0),
    )
    if fork:
        cost = toll.forking(*_extent(traffic, route.source_side, route.nodes[:fork]))
    else:
        cost = _beginning(board, route, second=bool(same_source))
    if join:
        cost += _joining(board, traffic, route, traffic.routes[-joined], join)
    else:
        row = board.row_of(route.source)
        same_target = (o for o in elders if board.links[o.link].target_group == link.target_group)
        cost += _ending(
            board, route, second=any(row == board.row_of(o.source) for o in same_target)
        )
    return cost + _way(traffic, route, max(fork - 1, 0), len(route.nodes) - max(join - 1, 0))


def _joining(board: Board, traffic: Traffic, route: Route, other: Route, shared: int) -> float:
    """Give the cost of ending in another route, whose last nodes are shared."""
    backwards = route.nodes[::-1][:shared]
    bends, length = _extent(traffic, route.target_side, backwards)
    gathers = board.row_of(route.source) == board.row_of(other.source)
    cost = toll.joining(bends, length, gathers=gathers)
    came, comes = (_coming(one, len(one.nodes) - shared) for one in (other, route))
    return cost + (toll.HEAD_ON if came ^ 2 == comes else 0.0)


def _coming(route: Route, position: int) -> int:
    """Give the direction in which a route reaches one of its nodes."""
    if not position:
        return route.source_side
    return heading(route.nodes[position - 1], route.nodes[position])


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


def _beginning(board: Board, route: Route, *, second: bool) -> float:
    remote = _remote(board, route.source, route.source_side, route.nodes[0])
    return toll.leaving(route.source_side, remote) + (toll.SECOND_PORT if second else 0.0)


def _ending(board: Board, route: Route, *, second: bool) -> float:
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
        cost += toll.BEND if going != coming else traffic.crossing[going & 1][before]
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
