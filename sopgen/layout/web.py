"""Webs: flows of several sources, each of which leads to each of several targets, as one line.

Such a line forks and gathers anywhere: whoever follows it from a source, in whatever direction,
comes to targets to which that source leads. Flows that are laid one by one do not find it.
"""

from collections import Counter, deque
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from sopgen.layout import toll
from sopgen.layout.board import Board
from sopgen.layout.route import find_joining
from sopgen.layout.survey import LINE, Joint, arms
from sopgen.layout.traffic import Route, Traffic, heading, stretch


def weave(traffic: Traffic) -> None:
    """Lay each web of a board as one line, where that is drawn with less."""
    for web in traffic.board.webs:
        _weave(traffic, web)


def _weave(traffic: Traffic, web: tuple[int, ...]) -> None:
    """Keep the lines of one source and lead the others into these, if that is better for some."""
    links = traffic.board.links
    old = [traffic.routes[number] for number in web]
    best, least = old, _ink(traffic, old) - toll.WOVEN
    for leading in dict.fromkeys(links[number].source_group for number in web):
        others = [number for number in web if links[number].source_group != leading]
        for number in others:
            traffic.lift(number)
        if all(_join(traffic, web, number) for number in others):
            found = [traffic.routes[number] for number in web]
            ink = _ink(traffic, found)
            if ink < least:
                best, least = found, ink
        _replace(traffic, web, old)
    _replace(traffic, web, best)


def _replace(traffic: Traffic, web: tuple[int, ...], routes: list[Route]) -> None:
    for number in web:
        if number in traffic.routes:
            traffic.lift(number)
    for route in routes:
        traffic.lay(route)


def _join(traffic: Traffic, web: tuple[int, ...], number: int) -> bool:
    """Lead a link into the lines of its web; False where there is no way."""
    board = traffic.board
    laid = [traffic.routes[other] for other in web if other in traffic.routes]
    ways = _onward(board, number, laid)
    source = board.links[number].source_group
    begun = [route for route in laid if board.links[route.link].source_group == source]
    found = _along(number, begun[0], ways) if begun else _find(traffic, number, laid, ways)
    if found is not None:
        traffic.lay(found)
    return found is not None


class _Onward(NamedTuple):
    """A way along a web: the nodes from a place on it to a symbol, and a route that ends there."""

    nodes: tuple[int, ...]
    entering: Route


def _onward(board: Board, number: int, laid: Iterable[Route]) -> dict[int, _Onward]:
    """Give for each place on a web the way along it to a link's target, where it leads there."""
    target = board.links[number].target_group
    beside: dict[int, set[int]] = {}
    found: dict[int, _Onward] = {}
    for route in laid:
        for one, other in pairwise(route.nodes):
            beside.setdefault(one, set()).add(other)
            beside.setdefault(other, set()).add(one)
        if board.links[route.link].target_group == target:
            found.setdefault(route.nodes[-1], _Onward(route.nodes[-1:], route))
    waiting = deque(found)
    while waiting:
        node = waiting.popleft()
        for other in sorted(beside.get(node, ())):
            if other not in found:
                found[other] = _Onward((other, *found[node].nodes), found[node].entering)
                waiting.append(other)
    return found


def _along(number: int, begun: Route, ways: dict[int, _Onward]) -> Route | None:
    """Give a route that begins like another and goes on along the web."""
    way = ways.get(begun.nodes[0])
    if way is None:
        return None
    return Route(number, *begun.ports[0], *way.entering.ports[1], way.nodes, woven=True)


def _find(
    traffic: Traffic, number: int, laid: list[Route], ways: dict[int, _Onward]
) -> Route | None:
    """Find the way of a link into the lines of a web."""
    ends = arms(traffic, laid)
    joints = [
        _joint(traffic, ends[node], way) for node, way in ways.items() if len(ends[node]) == LINE
    ]
    return find_joining(traffic, number, laid, joints)


def _joint(traffic: Traffic, ends: set[int], way: _Onward) -> Joint:
    """Give the place at the beginning of a way along a web."""
    node, route = way.nodes[0], way.entering
    going = heading(*way.nodes[:2]) if len(way.nodes) > 1 else route.target_side.opposite
    (behind,) = ends - {node + traffic.streets.steps[going]}
    return Joint(
        way.nodes, 0, route.target, route.target_side, heading(behind, node), int(going), 0.0
    )


def _ink(traffic: Traffic, routes: list[Route]) -> float:
    """Give what the lines of a web cost, each piece counted once."""
    web = {route.link for route in routes}
    pieces = {tuple(sorted(pair)) for route in routes for pair in pairwise(route.nodes)}
    length = sum(
        traffic.streets.distances[heading(first, last)][first] for first, last in sorted(pieces)
    )
    ports = {port for route in routes for port in route.ports}
    nodes = arms(traffic, routes).items()
    return (
        length
        + toll.SECOND_PORT * len(ports)
        + sum(_at_node(traffic, web, node, ends) for node, ends in nodes)
    )


def _at_node(traffic: Traffic, web: set[int], node: int, ends: set[int]) -> float:
    """Give what bends, forks and crossings at a node of a web cost."""
    courses = Counter(stretch(node, end)[0] for end in ends)
    straight = [course for course, count in courses.items() if count == LINE]
    crossed = {other for course in straight for other in traffic.passing(1 - course, node)} - web
    cost = toll.CROSSING * traffic.lines(sorted(crossed))
    if len(straight) > 1:
        return cost + toll.CROSSING
    return cost + (0.0 if straight else toll.BEND) + (toll.FORK if len(ends) > LINE else 0.0)
