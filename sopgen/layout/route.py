"""The cheapest way of one link over a board, given the routes already laid.

A* over (node, direction). Orthogonal connector routing after Wybrow, Marriott and Stuckey (Graph
Drawing 2009), on the lines that the table gives instead of a visibility graph.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from heapq import heappop, heappush
from math import inf

from sopgen.layout import toll
from sopgen.layout.aims import Estimates
from sopgen.layout.board import Board
from sopgen.layout.compass import Side
from sopgen.layout.crossings import Twist, twisting, twists, whole_lines
from sopgen.layout.strand import mixes_strangers
from sopgen.layout.survey import Joint, Start, Survey, survey, survey_web
from sopgen.layout.traffic import Route, Stretch, Traffic

# Plain numbers: members of an enumeration take much longer to compare.
_TURNS = tuple((going, (going + 1) & 3, (going - 1) & 3) for going in range(4))
_ATTEMPTS = 8
_Road = tuple[
    tuple[float, ...],
    int,
    list[int],
    Counter[int],
    list[float],
    list[float],
    tuple[float, ...],
]
"""What counts in one direction: lengths, step, holds, those of the kin, prices (of sharing,
crossing and turning)."""
_End = tuple[int, Side, tuple[tuple[int, ...], int] | None]
"""The end of a way: place, side, and the line that it joins (nodes and position)."""


def find_route(board: Board, traffic: Traffic, number: int, limit: float = inf) -> Route | None:
    """Find the cheapest route of a link; None when every way is closed or dearer than a limit.

    The search does not see where a way changes sides with flows beside it. Such a way is paid for
    afterwards, and others are looked for that avoid these places; at last one that avoids the whole
    lines on which the best one still does so.
    """
    return _find(traffic, survey(board, traffic, number), number, limit)


def find_joining(
    traffic: Traffic, number: int, web: Iterable[Route], joints: Iterable[Joint]
) -> Route | None:
    """Find the cheapest route of a link to lines of its web, which it joins at one of some places.

    It is looked for as by `find_route`.
    """
    surroundings = survey_web(traffic.board, traffic, number, web, joints)
    found = _find(traffic, surroundings, number, inf)
    return replace(found, woven=True) if found is not None else None


def _find(traffic: Traffic, surroundings: Survey, number: int, limit: float) -> Route | None:
    tries = _Tries(traffic, surroundings, number, limit)
    avoided: set[Stretch] = set()
    for _ in range(_ATTEMPTS):
        places = {stretch for twist in tries.search(avoided) for stretch in twist.along} - avoided
        if not places:
            break
        avoided |= places
    if tries.twists:
        tries.search(whole_lines(traffic, tries.twists))
    return tries.best


def _cheapest(
    traffic: Traffic, surroundings: Survey, number: int, limit: float
) -> tuple[Route, float] | None:
    """Find the way that is cheapest but for changing sides, with its cost.

    What both leaves a trunk and ends in a line is dearer than the search knows.
    """
    search = _Search(traffic.board, traffic, surroundings, limit)
    best: tuple[Route, float] | None = None
    for cost, states, start, end in search.ways():
        if best is not None and cost >= best[1]:
            break
        route = _route(traffic, number, states, start, end)
        branches, joins = start.branch is not None, end[2] is not None
        full = cost + (traffic.weaving(*route.ports, number) if branches and joins else 0.0)
        if best is not None and full >= best[1]:
            continue
        shares = branches or joins
        if not shares or not mixes_strangers(traffic.board, traffic.routes.values(), route):
            best = route, full
            search.limit = full
    return best


def _route(traffic: Traffic, number: int, states: list[int], start: Start, end: _End) -> Route:
    """Put a way together with the trunk it branches off and the line it ends in."""
    nodes = tuple(state >> 2 for state in states)
    if start.branch is not None:
        link, position = start.branch
        nodes = traffic.routes[link].nodes[:position] + nodes
    place, side, joined = end
    if joined is not None:
        line, position = joined
        nodes += line[position + 1 :]
    return Route(number, start.place, start.side, place, side, nodes)


@dataclass(slots=True)
class _Tries:
    """Searches for the way of a link, each for a cheaper one than those before."""

    traffic: Traffic
    survey: Survey
    number: int
    limit: float
    best: Route | None = None
    twists: list[Twist] = field(default_factory=list)
    """Where the best route changes sides with others."""

    def search(self, avoided: set[Stretch]) -> list[Twist]:
        """Search where stretches to avoid are dearer; give where what is found changes sides."""
        traffic = self.traffic
        with traffic.dearer(avoided, toll.CROSSING):
            found = _cheapest(traffic, self.survey, self.number, self.limit)
        if found is None:
            return []
        route, cost = found
        cost -= toll.CROSSING * len(avoided.intersection(traffic.stretches(route)))
        changes = twists(traffic, route)
        cost += twisting(traffic, changes)
        if cost <= self.limit:
            self.best, self.limit, self.twists = route, cost, changes
        return changes


@dataclass(slots=True)
class _Search:
    board: Board
    traffic: Traffic
    survey: Survey
    limit: float
    costs: dict[int, float] = field(default_factory=dict)
    parents: dict[int, int] = field(default_factory=dict)
    begun: dict[int, Start] = field(default_factory=dict)
    last: set[int] = field(default_factory=set)
    """States on a line that is taken by kin: the way can only end there."""
    ends: list[tuple[int, _End]] = field(default_factory=list)
    heap: list[tuple[float, float, int]] = field(default_factory=list)
    goals: frozenset[int] = field(init=False)
    """The nodes where the way may end."""
    remaining: Estimates = field(init=False)
    """What the way from a state to its end costs at least."""
    roads: tuple[_Road, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.goals = frozenset((*self.survey.arrivals, *self.survey.joins))
        self.remaining = self.traffic.estimates(self.survey.aims)
        self.roads = tuple(self._road(going) for going in range(4))

    def ways(self) -> Iterator[tuple[float, list[int], Start, _End]]:
        """Give the ways to the ends that are reached, cheapest first: cost, states, start, end.

        A state is four times the node plus the direction; ends are negative numbers.
        """
        for start in self.survey.starts:
            state = start.node << 2 | start.direction
            if start.cost < self.costs.get(state, inf):
                self.costs[state] = start.cost
                self.begun[state] = start
                if start.branch is None and self._is_held(start.node, start.direction):
                    self.last.add(state)
                least = start.cost + self.remaining[state]
                heappush(self.heap, (least, start.cost, state))
        heap, costs, goals = self.heap, self.costs, self.goals
        while heap:
            least, cost, state = heappop(heap)
            if least > self.limit:
                return
            if state < 0:
                last, end = self.ends[-state - 1]
                states = self._trace(last)
                yield cost, states, self.begun[states[0]], end
                continue
            if cost > costs[state]:
                continue
            if state >> 2 in goals:
                self._finish(state, cost)
            if state not in self.last:
                self._advance(state, cost)

    def _road(self, going: int) -> _Road:
        streets, traffic, course = self.traffic.streets, self.traffic, going & 1
        return (
            streets.lengths[going],
            streets.steps[going],
            traffic.held[course],
            self.survey.kin_holds[course],
            traffic.sharing[course],
            traffic.crossing[course],
            streets.turns[course],
        )

    def _trace(self, state: int) -> list[int]:
        states = [state]
        while state in self.parents:
            state = self.parents[state]
            states.append(state)
        return states[::-1]

    def _turn_in(self, node: int, coming: int, going: int) -> float:
        """Give what the last turn costs, or the crossing there that lies before the arrowhead."""
        if coming != going:
            return toll.BEND
        crossing = self.traffic.crossing[going & 1][node]
        return crossing + toll.AT_HEAD if crossing else 0.0

    def _is_held(self, node: int, going: int) -> bool:
        """Whether kin run where only one flow may: the search never comes where others do."""
        return self.traffic.held[going & 1][node] > 0

    def _finish(self, state: int, cost: float) -> None:
        """Offer the ends that lie at a state: a port, or a line to the same target."""
        node, direction = state >> 2, state & 3
        start = self.begun.get(state)
        branches = start is not None and start.branch is not None
        for arrival in self.survey.arrivals.get(node, ()):
            if not branches and self._is_held(node, arrival.inward):
                continue
            if (direction + 2) % 4 != arrival.inward:
                # A branch does not cross the trunk that it leaves right before its arrowhead.
                at_once = branches and direction == arrival.inward
                turn = 0.0 if at_once else self._turn_in(node, direction, arrival.inward)
                price = cost + arrival.cost + turn
                self._end(state, price, (arrival.place, arrival.side, None))
        if branches:
            return
        for joint in self.survey.joins.get(node, ()):
            # Along the line itself it would have to be joined before.
            if direction in (joint.coming, joint.going ^ 2):
                continue
            price = cost + joint.cost + (toll.BEND if direction != joint.going else 0.0)
            if direction ^ 2 == joint.coming:
                price += toll.head_on(beside_symbols=self.board.beside_symbols(node))
            self._end(state, price, (joint.place, joint.side, (joint.nodes, joint.position)))

    def _end(self, state: int, cost: float, end: _End) -> None:
        self.ends.append((state, end))
        heappush(self.heap, (cost, cost, -len(self.ends)))

    def _advance(self, state: int, cost: float) -> None:
        """Offer the states that follow one; this is where the time of the layout goes."""
        node, coming = state >> 2, state & 3
        start = self.begun.get(state)
        branches = start is not None and start.branch is not None
        costs, roads, remaining = self.costs, self.roads, self.remaining
        private, joins = self.survey.private, self.survey.joins
        for going in (coming,) if branches else _TURNS[coming]:
            lengths, step, held, own, sharing, crossing, turns = roads[going]
            length = lengths[node] or private.get(node << 2 | going)
            if not length or (held[node] and (not branches or held[node] > own[node])):
                continue
            neighbour = node + step
            following = neighbour << 2 | going
            if held[neighbour]:
                if neighbour not in joins or held[neighbour] > own[neighbour]:
                    continue
                self.last.add(following)
            price = cost + length + sharing[node if step > 0 else neighbour]
            if not branches:
                price += turns[node] if going != coming else crossing[node]
            if price < costs.get(following, inf):
                least = price + remaining[following]
                if least <= self.limit:
                    costs[following] = price
                    self.parents[following] = state
                    heappush(self.heap, (least, price, following))
