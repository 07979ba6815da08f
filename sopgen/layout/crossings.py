"""What a route crosses: straight over a node of the board, or by changing sides along a stretch.

Two flows may share a stretch of a gutter or channel, on tracks of their own. Where they part on the
wrong sides they cross somewhere along it, though no single node shows that.
"""

from collections.abc import Collection, Iterable
from itertools import pairwise
from typing import NamedTuple

from sopgen.layout import toll
from sopgen.layout.piece import line_of
from sopgen.layout.traffic import Route, Stretch, Traffic, heading, stretch


class Twist(NamedTuple):
    """A flow that a route changes sides with, and the stretches along which it does."""

    link: int
    along: tuple[Stretch, ...]


def crossed(traffic: Traffic, route: Route) -> set[int]:
    """Give the links that a route crosses."""
    headings = [
        int(route.source_side),
        *(heading(before, after) for before, after in pairwise(route.nodes)),
        int(route.target_side.opposite),
    ]
    found = {twist.link for twist in twists(traffic, route)}
    for node, (coming, going) in zip(route.nodes, pairwise(headings), strict=True):
        if coming == going and traffic.crossing[going & 1][node]:
            found.update(traffic.passing(1 - (going & 1), node))
    return found


def twists(traffic: Traffic, route: Route) -> list[Twist]:
    """Give the flows that a route changes sides with, but for those that share a line with it."""
    beside = {
        other
        for course, first in traffic.stretches(route)
        for other in traffic.users[course].get(first, ())
        if other != route.link and not _share(traffic, route, traffic.routes[other])
    }
    return [twist for other in sorted(beside) for twist in _between(traffic, route, other)]


def whole_lines(traffic: Traffic, twists: Iterable[Twist]) -> set[Stretch]:
    """Give where flows run on the lines of the board on which a route changes sides with them."""
    width = traffic.streets.width
    lines = {(twist.link, line_of(twist.along[0], width)) for twist in twists}
    return {
        place
        for link, line in lines
        for place in traffic.stretches(traffic.routes[link])
        if line_of(place, width) == line
    }


def _share(traffic: Traffic, route: Route, other: Route) -> bool:
    """Whether two flows leave a symbol or enter one on the same line."""
    here, there = traffic.board.links[route.link], traffic.board.links[other.link]
    (start, end), (begin, finish) = route.ports, other.ports
    leave = here.source_group == there.source_group and start == begin
    return leave or (here.target_group == there.target_group and end == finish)


def twisting(traffic: Traffic, twists: Collection[Twist]) -> float:
    """Give what changing sides costs: a crossing for each line."""
    if not twists:
        return 0.0
    return toll.CROSSING * traffic.lines([twist.link for twist in twists])


def _between(traffic: Traffic, route: Route, other: int) -> list[Twist]:
    """Give the places where two routes change sides."""
    one, two = traffic.way(route), traffic.way(traffic.routes[other])
    place_of = {node: place for place, node in enumerate(two)}
    found: list[Twist] = []
    first = 1
    while first < len(one) - 2:
        step = _together(one, two, place_of, first)
        last = first
        while step and last < len(one) - 2 and _together(one, two, place_of, last) == step:
            last += 1
        if last > first:
            start = _aside(one, two, place_of, first, -1, step)
            end = _aside(one, two, place_of, last, 1, step)
            if start * end < 0:
                run = one[first : last + 1]
                found.append(Twist(other, tuple(map(stretch, run, run[1:]))))
        first = max(last, first + 1)
    return found


def _together(
    one: tuple[int, ...], two: tuple[int, ...], place_of: dict[int, int], place: int
) -> int:
    """Tell whether the second way leads from a node to the first one's next: 1, or -1 backwards."""
    here, there = place_of.get(one[place]), place_of.get(one[place + 1])
    if here is None or there is None or not (0 < there < len(two) - 1):
        return 0
    return there - here if abs(there - here) == 1 else 0


def _aside(
    one: tuple[int, ...],
    two: tuple[int, ...],
    place_of: dict[int, int],
    place: int,
    ahead: int,
    step: int,
) -> int:
    """Tell on which side of the second way the first one lies at an end of a common run.

    ``ahead`` is 1 at its last node and -1 at its first one; right of the run is positive.
    """
    node = one[place]
    run = heading(one[place - 1], node) if ahead > 0 else heading(one[place + 1], node)
    mine = _turn(run, heading(node, one[place + ahead]))
    others = _turn(run, heading(node, two[place_of[node] + ahead * step]))
    return (mine - others) * ahead


def _turn(coming: int, going: int) -> int:
    """Give 1 for a turn to the right, -1 for one to the left, 0 for none."""
    return (going - coming + 1) % 4 - 1
