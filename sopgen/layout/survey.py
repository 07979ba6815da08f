"""Where a link may begin and end, given the routes already laid.

*Why* its parts are named tuples: thousands are made, and frozen dataclasses take longer to make.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from sopgen.layout import toll
from sopgen.layout.aims import Aim
from sopgen.layout.board import Board, Link
from sopgen.layout.compass import Side
from sopgen.layout.traffic import Route, Traffic, heading

LINE = 2
"""The ends of a line, where it neither forks nor joins another."""


class Start(NamedTuple):
    """A beginning: a free port, or a place along a trunk (``branch``: its link and position)."""

    cost: float
    node: int
    direction: int
    place: int
    side: Side
    branch: tuple[int, int] | None = None


class Arrival(NamedTuple):
    """An end at a free port."""

    inward: int
    place: int
    side: Side
    cost: float


class Joint(NamedTuple):
    """A place along a line (its nodes) to a side of the own target, where a way may end."""

    nodes: tuple[int, ...]
    position: int
    place: int
    side: Side
    coming: int
    going: int
    cost: float


@dataclass(slots=True)
class Survey:
    """What a search needs to know of one link's surroundings."""

    starts: list[Start] = field(default_factory=list)
    arrivals: dict[int, list[Arrival]] = field(default_factory=dict)
    joins: dict[int, list[Joint]] = field(default_factory=dict)
    """Where lines that lead to the own target may be joined, by node."""
    kin_holds: tuple[Counter[int], Counter[int]] = field(
        default_factory=lambda: (Counter(), Counter())
    )
    """How often the own kin hold nodes where one flow at a time may run, by course."""
    private: dict[int, float] = field(default_factory=dict)
    """Lengths of the stretches before the own ports, mm, by state (four times node + direction)."""
    aims: list[Aim] = field(default_factory=list)
    """Where ways end, also along a line that they join."""


def survey(board: Board, traffic: Traffic, number: int) -> Survey:
    """Survey the surroundings of a link that is not laid yet."""
    link = board.links[number]
    result = Survey()
    siblings = _laid(traffic, link, board.kin[0].get(link.source_group, ()))
    kin = _laid(traffic, link, board.kin[1].get(link.target_group, ()))
    for route in {route.link: route for route in (*siblings, *kin)}.values():
        _note_holds(traffic, result, route)
    extra = toll.SECOND_PORT if siblings else 0.0
    _note_starts(board, traffic, result, number, extra=extra)
    junctions = _junctions(traffic, siblings)
    for route in siblings:
        result.starts += _branches(board, traffic, number, route, junctions)
        _open_ends(board, traffic, result, link, route)
    row = board.row_of(link.sources[0])
    junctions = _junctions(traffic, kin)
    for route in kin:
        _open_ends(board, traffic, result, link, route)
        gathers = board.row_of(route.source) == row
        weaving = traffic.weaving(*route.ports, number)
        for joint in _joints(board, traffic, route, gathers=gathers, weaving=weaving):
            node = route.nodes[joint.position]
            if node not in junctions:
                result.joins.setdefault(node, []).append(joint)
        cost = toll.joining(0, 0.0, gathers=gathers, weaving=weaving)
        result.aims.append(Aim(route.nodes[-1], route.target_side ^ 2, cost, toll.SHARED))
    gathered = any(board.row_of(route.source) == row for route in kin)
    extra = toll.SECOND_PORT if gathered else 0.0
    for place, side, node, remote in _free_ports(board, traffic, link, result, arriving=True):
        cost = toll.entering(side, remote, pointed=board.places[place].pointed) + extra
        arrival = Arrival(side.opposite, place, side, cost)
        result.arrivals.setdefault(node, []).append(arrival)
        result.aims.append(Aim(node, side ^ 2, cost))
        _open_private(board, traffic, result, link, (place, side, node))
    return result


def _laid(traffic: Traffic, link: Link, group: tuple[int, ...]) -> tuple[Route, ...]:
    """Give the laid routes of a group of links; lines that join actors have no kin."""
    if not link.arrow:
        return ()
    return tuple(traffic.routes[other] for other in group if other in traffic.routes)


def survey_web(
    board: Board, traffic: Traffic, number: int, web: Iterable[Route], joints: Iterable[Joint]
) -> Survey:
    """Survey the surroundings of a link that is led into lines of its web, at one of some joints.

    It is the first one of its source: only routes of its web are kin.
    """
    result = Survey()
    for route in web:
        _note_holds(traffic, result, route)
        _open_ends(board, traffic, result, board.links[number], route)
    for joint in joints:
        node = joint.nodes[joint.position]
        result.joins[node] = [joint]
        result.aims.append(Aim(node, joint.going, joint.cost))
    _note_starts(board, traffic, result, number, extra=0.0)
    return result


def _note_holds(traffic: Traffic, result: Survey, route: Route) -> None:
    for course, node in traffic.holds(route):
        result.kin_holds[course][node] += 1


def _note_starts(
    board: Board, traffic: Traffic, result: Survey, number: int, *, extra: float
) -> None:
    """Note the free ports where a link may begin; ``extra`` is what any of them costs."""
    link = board.links[number]
    drops = number in board.drops
    for place, side, node, remote in _free_ports(board, traffic, link, result, arriving=False):
        cost = toll.leaving(side, remote, drops=drops) + extra
        result.starts.append(Start(cost, node, side, place, side))
        _open_private(board, traffic, result, link, (place, side, node))


def _free_ports(
    board: Board, traffic: Traffic, link: Link, result: Survey, *, arriving: bool
) -> Iterator[tuple[int, Side, int, float]]:
    """Give the ports a link may take: place, side, node before it, columns off the middle."""
    for place in link.targets if arriving else link.sources:
        if not _may_take_port(board, traffic, place, link, arriving=arriving):
            continue
        for side, node, remote in board.ports(place):
            by_strangers = traffic.held[side & 1][node] - result.kin_holds[side & 1][node]
            taken = traffic.ports.get((place, side)) or (place, side) in traffic.closed
            if not taken and not by_strangers:
                yield place, side, node, remote


def _may_take_port(
    board: Board, traffic: Traffic, place: int, link: Link, *, arriving: bool
) -> bool:
    """Whether a port may be taken without starving the other flows of the same act.

    Every group of flows that has no port at the act yet keeps one in reserve.
    """
    if not link.arrow:
        return True
    members = board.members[board.places[place].owner]
    free = sum(
        1
        for member in members
        for side in board.places[member].sides
        if not traffic.ports.get((member, side))
    )
    waiting: set[tuple[str, int]] = set()
    served: set[tuple[str, int]] = set()
    for number in board.links_of[board.places[place].owner]:
        other = board.links[number]
        laid = number in traffic.routes
        if other.arrow and other.sources[0] in members:
            (served if laid else waiting).add(("out", other.source_group))
        if other.arrow and other.targets[0] in members:
            (served if laid else waiting).add(("in", other.target_group))
    served.add(("in", link.target_group) if arriving else ("out", link.source_group))
    return free > len(waiting - served)


def _open_ends(board: Board, traffic: Traffic, result: Survey, link: Link, route: Route) -> None:
    """Open the stretches before both ports of a route that is shared: it may go straight on."""
    for (place, side), node in zip(route.ports, (route.nodes[0], route.nodes[-1]), strict=True):
        _open_private(board, traffic, result, link, (place, side, node))


def _open_private(
    board: Board, traffic: Traffic, result: Survey, link: Link, port: tuple[int, Side, int]
) -> None:
    """Open the stretch before a port to the link that uses it, if no other flow uses it beyond."""
    place, side, node = port
    beyond = traffic.streets.beyond(node, side)
    facing = board.facing(place, side, node)
    x = node % traffic.streets.width
    enters = facing is not None and x in board.upright_ports[board.places[facing].level]
    if beyond is None or (board.on_rule(beyond) and not enters):
        return
    if (
        facing is None
        or facing in (*link.targets, *link.sources)
        or side.opposite not in board.places[facing].sides
        or not traffic.ports.get((facing, side.opposite))
    ):
        length = traffic.streets.distances[side][node]
        result.private[node << 2 | side] = length
        result.private[beyond << 2 | side.opposite] = length


def _junctions(traffic: Traffic, routes: Collection[Route]) -> set[int]:
    """Give the nodes where lines meet already: with one more it would look like a crossing."""
    if len(routes) <= 1:
        return set()
    return {node for node, ends in traffic.arms(routes).items() if len(ends) > LINE}


def _branches(
    board: Board, traffic: Traffic, number: int, route: Route, junctions: Collection[int]
) -> Iterator[Start]:
    """Give the places where a trunk may be left: before any line of another source joins it."""
    coming, bends, length = int(route.source_side), 0, 0.0
    weaving = traffic.weaving(*route.ports, number)
    for position, (before, after) in enumerate(pairwise(traffic.way(route)[1:])):
        going = heading(before, after)
        if _mixed(board, traffic, route, before, after, own="source_group"):
            return
        for direction in range(4):
            if direction not in (going, coming ^ 2) and before not in junctions:
                straight = traffic.crossing[direction & 1][before]
                turn = traffic.streets.turns[direction & 1][before]
                extra = straight if direction == coming else turn
                if direction == going ^ 2 and board.between_neighbours(before):
                    extra += toll.BACK_TO_BACK
                cost = toll.forking(bends, length, weaving=weaving) + extra
                branch = route.link, position
                yield Start(cost, before, direction, *route.ports[0], branch)
        bends += going != coming
        length += traffic.streets.distances[going][before]
        coming = going


def _joints(
    board: Board, traffic: Traffic, route: Route, *, gathers: bool, weaving: float
) -> Iterator[Joint]:
    """Give the places where a line may be joined, from its end on."""
    nodes, bends, length = route.nodes, 0, 0.0
    going = route.target_side ^ 2
    for position in _pure_end(board, traffic, route):
        node = nodes[position]
        coming = heading(nodes[position - 1], node) if position else int(route.source_side)
        cost = toll.joining(bends, length, gathers=gathers, weaving=weaving)
        yield Joint(nodes, position, route.target, route.target_side, coming, going, cost)
        bends += coming != going
        if position:
            length += traffic.streets.distances[coming][nodes[position - 1]]
        going = coming


def _pure_end(board: Board, traffic: Traffic, route: Route) -> Iterator[int]:
    """Give the positions along a route that lie behind every fork to another target."""
    for position in range(len(route.nodes) - 1, 0, -1):
        before, after = route.nodes[position - 1], route.nodes[position]
        if _mixed(board, traffic, route, before, after, own="target_group"):
            return
        yield position
    target = board.links[route.link].target_group
    sharers = traffic.ports[route.source, route.source_side]
    if all(board.links[sharer].target_group == target for sharer in sharers):
        yield 0


def _mixed(
    board: Board, traffic: Traffic, route: Route, before: int, after: int, *, own: str
) -> bool:
    """Whether a stretch of a route also carries flows of another group.

    Strangers beside it on tracks of their own do not count: only those with an end in common.
    """
    users = traffic.users[heading(before, after) & 1][min(before, after)]
    wanted = getattr(board.links[route.link], own)
    other = "target_group" if own == "source_group" else "source_group"
    links = [board.links[user] for user in users]
    partners = {getattr(link, other) for link in links if getattr(link, own) == wanted}
    return any(getattr(link, own) != wanted and getattr(link, other) in partners for link in links)
