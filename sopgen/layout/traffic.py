"""The routes laid so far, and what they occupy."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise, product

from sopgen.layout import toll
from sopgen.layout.aims import Aim, Estimates
from sopgen.layout.board import Board
from sopgen.layout.compass import Side
from sopgen.layout.streets import Streets

Port = tuple[int, Side]
"""A side of a symbol."""


@dataclass(frozen=True, slots=True)
class Route:
    """A link's way: from a side of one symbol over nodes of the board to a side of another.

    A ``woven`` one is one line with those of its web that it shares stretches with.
    """

    link: int
    source: int
    source_side: Side
    target: int
    target_side: Side
    nodes: tuple[int, ...]
    woven: bool = False

    @property
    def ports(self) -> tuple[Port, Port]:
        """Where it begins and ends."""
        return (self.source, self.source_side), (self.target, self.target_side)


Stretch = tuple[int, int]
"""The course and the left or upper node of a stretch."""
_Users = dict[int, list[int]]


@dataclass
class Traffic:
    """All routes laid on a board; changed only by `lay` and `lift`.

    Pairs of tables are for the two courses, upright and across; a stretch is named by its left or
    upper node.
    """

    board: Board
    streets: Streets
    routes: dict[int, Route] = field(default_factory=dict)
    users: tuple[_Users, _Users] = field(default_factory=lambda: ({}, {}))
    """The links on each stretch."""
    ports: dict[Port, list[int]] = field(default_factory=dict)
    """Links at a side of a symbol."""
    closed: set[Port] = field(default_factory=set)
    """Sides of symbols where no flow may begin or end, unless it shares a line there."""
    _prints: dict[Route, "_Footprint"] = field(default_factory=dict)
    _estimates: dict[tuple[Aim, ...], Estimates] = field(default_factory=dict)

    @cached_property
    def held(self) -> tuple[list[int], list[int]]:
        """How many links run along a course at each node that has room for one."""
        return self._zeros(), self._zeros()

    @cached_property
    def sharing(self) -> tuple[list[float], list[float]]:
        """What a further flow pays for each stretch because of those that run there."""
        return [0.0] * self._size, [0.0] * self._size

    @cached_property
    def shared(self) -> tuple[list[float], list[float]]:
        """What each of the flows on a stretch pays because of the others."""
        return [0.0] * self._size, [0.0] * self._size

    @cached_property
    def crossing(self) -> tuple[list[float], list[float]]:
        """What a flow that runs along a course pays at each node for those that it crosses."""
        return [0.0] * self._size, [0.0] * self._size

    @property
    def _size(self) -> int:
        return len(self.streets.single[0])

    def _zeros(self) -> list[int]:
        return [0] * self._size

    @property
    def in_order(self) -> tuple[Route, ...]:
        """The routes of all links, in the order of these."""
        return tuple(self.routes[number] for number in range(len(self.board.links)))

    def lay(self, route: Route) -> None:
        """Add a route."""
        self.routes[route.link] = route
        footprint = self._print_of(route)
        for course, first in footprint.stretches:
            self.users[course].setdefault(first, []).append(route.link)
        for course, node in footprint.holds:
            self.held[course][node] += 1
        for port in route.ports:
            self.ports.setdefault(port, []).append(route.link)
        self._price(footprint)

    def lift(self, link: int) -> Route:
        """Take a route away and give it back."""
        route = self.routes.pop(link)
        footprint = self._print_of(route)
        for course, first in footprint.stretches:
            self.users[course][first].remove(link)
        for course, node in footprint.holds:
            self.held[course][node] -= 1
        for port in route.ports:
            self.ports[port].remove(link)
        self._price(footprint)
        return route

    @contextmanager
    def dearer(self, stretches: Iterable[Stretch], amount: float) -> Iterator[None]:
        """Let a further flow pay more for some stretches, for a while."""
        usual = [(course, first, self.sharing[course][first]) for course, first in stretches]
        for course, first, cost in usual:
            self.sharing[course][first] = cost + amount
        try:
            yield
        finally:
            for course, first, cost in usual:
                self.sharing[course][first] = cost

    @contextmanager
    def without(self, *ports: Port) -> Iterator[None]:
        """Close sides of symbols for a while."""
        self.closed.update(ports)
        try:
            yield
        finally:
            self.closed.difference_update(ports)

    def holds(self, route: Route) -> tuple[tuple[int, int], ...]:
        """Give the nodes that a route occupies on lines that take one flow, by course."""
        return self._print_of(route).holds

    def weaving(self, start: Port, end: Port, number: int) -> float:
        """Give what a link pays for a line from one port to another that both forks and gathers.

        Who joins it at the end may follow it backwards to where it forks: that misleads unless
        all its sources lead to all its targets.
        """
        links = self.board.links
        sources = {links[link].source_group for link in (number, *self.ports.get(end, ()))}
        targets = {links[link].target_group for link in (number, *self.ports.get(start, ()))}
        if len(sources) == 1 or len(targets) == 1:
            return 0.0
        missing = set(product(sources, targets)) - self.board.flows
        return toll.ASTRAY if missing else toll.WOVEN

    def estimates(self, aims: Iterable[Aim]) -> Estimates:
        """Give what ways to some ends cost at least; many searches have the same ends."""
        key = tuple(dict.fromkeys(aims))
        if key not in self._estimates:
            self._estimates[key] = Estimates(self.board, key)
        return self._estimates[key]

    def stretches(self, route: Route) -> tuple[Stretch, ...]:
        """Give the stretches that a route occupies, by course."""
        return self._print_of(route).stretches

    def way(self, route: Route) -> tuple[int, ...]:
        """Give the nodes of a route with those at the middles of its symbols."""
        return self._print_of(route).way

    def arms(self, routes: Iterable[Route]) -> dict[int, set[int]]:
        """Give the nodes to which the lines of some routes lead from each of their nodes."""
        found: dict[int, set[int]] = {}
        for route in routes:
            way = self.way(route)
            for before, node, after in zip(way, way[1:], way[2:], strict=False):
                found.setdefault(node, set()).update((before, after))
        return found

    def _print_of(self, route: Route) -> "_Footprint":
        """Give what a route occupies; many are laid and lifted again and again."""
        if route not in self._prints:
            self._prints[route] = _footprint(route, self.streets)
        return self._prints[route]

    def _price(self, footprint: "_Footprint") -> None:
        """Find anew what others pay where a route was laid or lifted."""
        sharing, shared, users = self.sharing, self.shared, self.users
        for course, first in footprint.stretches:
            links = users[course][first]
            lines = self.lines(links)
            sharing[course][first] = toll.sharing(lines)
            shared[course][first] = toll.sharing(lines - 1) if lines > 1 else 0.0
        for course, node in footprint.passed:
            self.crossing[1 - course][node] = self._obstruction(course, node)

    def lines(self, links: list[int]) -> int:
        """Count the lines that are drawn for links on one stretch: shared trunks are one line."""
        if len(links) <= 1:
            return len(links)
        all_links = self.board.links
        sources = {all_links[link].source_group for link in links}
        targets = {all_links[link].target_group for link in links}
        return min(len(sources), len(targets))

    def passing(self, course: int, node: int) -> list[int]:
        """Give the links that run straight along a course through a node."""
        users = self.users[course]
        behind = users.get(node)
        ahead = users.get(node - (1 if course else self.streets.width))
        return [link for link in behind if link in ahead] if behind and ahead else []

    def _obstruction(self, course: int, node: int) -> float:
        """Give what it costs to cross the lines that run straight along a course through a node."""
        links = self.passing(course, node)
        if not links:
            return 0.0
        at_head = any(self.routes[link].nodes[-1] == node for link in links)
        over_joined = not all(self.board.links[link].arrow for link in links)
        cost = toll.CROSSING * self.lines(links)
        cost += toll.AT_HEAD if at_head else 0.0
        return cost + (toll.OVER_JOINED if over_joined else 0.0)


@dataclass(frozen=True, slots=True)
class _Footprint:
    """What a route occupies, also between its symbols' middles and its own nodes."""

    way: tuple[int, ...]
    """Its nodes, with those at the middles of its symbols."""
    stretches: tuple[Stretch, ...]
    """The stretches, by course."""
    passed: tuple[tuple[int, int], ...]
    """The nodes that it runs straight through, by course."""
    holds: tuple[tuple[int, int], ...]
    """The nodes that it occupies on lines that take one flow, by course."""


def _footprint(route: Route, streets: Streets) -> _Footprint:
    before = route.nodes[0] - streets.steps[route.source_side]
    behind = route.nodes[-1] - streets.steps[route.target_side]
    nodes = before, *route.nodes, behind
    courses = [heading(*pair) & 1 for pair in pairwise(nodes)]
    turns = tuple(zip(courses, courses[1:], route.nodes, strict=False))
    held = {(course, node) for *both, node in turns for course in both}
    return _Footprint(
        nodes,
        tuple((course, min(pair)) for course, pair in zip(courses, pairwise(nodes), strict=True)),
        tuple((here, node) for here, there, node in turns if here == there),
        tuple((course, node) for course, node in held if streets.single[course][node]),
    )


def heading(before: int, after: int) -> int:
    """Give the direction from a node to its neighbour."""
    if abs(after - before) == 1:
        return 1 if after > before else 3
    return 2 if after > before else 0


def stretch(before: int, after: int) -> Stretch:
    """Give the stretch between two neighbours."""
    return heading(before, after) & 1, min(before, after)
