"""The routes laid so far, and what they occupy."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from sopgen.layout import toll
from sopgen.layout.board import Board, Course, Side
from sopgen.layout.streets import Streets


@dataclass(frozen=True, slots=True)
class Route:
    """A link's way: from a side of one symbol over nodes of the board to a side of another."""

    link: int
    source: int
    source_side: Side
    target: int
    target_side: Side
    nodes: tuple[int, ...]


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
    ports: dict[tuple[int, Side], list[int]] = field(default_factory=dict)
    """Links at a side of a symbol."""

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

    def lay(self, route: Route) -> None:
        """Add a route."""
        self.routes[route.link] = route
        for course, first in _stretches(self._from_symbol_to_symbol(route)):
            self.users[course].setdefault(first, []).append(route.link)
        for course, node in self.holds(route):
            self.held[course][node] += 1
        for port in _port_keys(route):
            self.ports.setdefault(port, []).append(route.link)
        self._price(route)

    def lift(self, link: int) -> Route:
        """Take a route away and give it back."""
        route = self.routes.pop(link)
        for course, first in _stretches(self._from_symbol_to_symbol(route)):
            self.users[course][first].remove(link)
        for course, node in self.holds(route):
            self.held[course][node] -= 1
        for port in _port_keys(route):
            self.ports[port].remove(link)
        self._price(route)
        return route

    def _price(self, route: Route) -> None:
        """Find anew what others pay where a route was laid or lifted."""
        nodes = self._from_symbol_to_symbol(route)
        for course, first in _stretches(nodes):
            lines = self._lines(self.users[course][first])
            self.sharing[course][first] = toll.sharing(lines)
            self.shared[course][first] = toll.sharing(max(lines - 1, 0))
        for before, node, after in zip(nodes, nodes[1:], nodes[2:], strict=False):
            if after - node == node - before:
                course = Course.ACROSS if abs(after - node) == 1 else Course.UPRIGHT
                self.crossing[1 - course][node] = self._obstruction(course, node)

    def _from_symbol_to_symbol(self, route: Route) -> tuple[int, ...]:
        """Give the nodes of a route with those in the middle of the symbols at its ends."""
        steps = self.streets.steps
        source = route.nodes[0] + steps[route.source_side.opposite]
        return source, *route.nodes, route.nodes[-1] + steps[route.target_side.opposite]

    def _lines(self, links: list[int]) -> int:
        """Count the lines that are drawn for links on one stretch: shared trunks are one line."""
        if len(links) <= 1:
            return len(links)
        all_links = self.board.links
        sources = {all_links[link].source_group for link in links}
        targets = {all_links[link].target_group for link in links}
        return min(len(sources), len(targets))

    def _obstruction(self, course: Course, node: int) -> float:
        """Give what it costs to cross the lines that run straight along a course through a node."""
        users = self.users[course]
        behind = users.get(node)
        ahead = users.get(node - (1 if course is Course.ACROSS else self.streets.width))
        if not behind or not ahead:
            return 0.0
        links = [link for link in behind if link in ahead]
        at_head = any(self.routes[link].nodes[-1] == node for link in links)
        return toll.CROSSING * self._lines(links) + (toll.AT_HEAD if at_head else 0.0)

    def holds(self, route: Route) -> Iterator[tuple[Course, int]]:
        """Give the nodes that a route occupies on lines that take one flow, by course."""
        found: tuple[set[int], set[int]] = set(), set()
        for before, after in zip(route.nodes, route.nodes[1:], strict=False):
            found[heading(before, after) & 1].update((before, after))
        found[route.source_side & 1].add(route.nodes[0])
        found[route.target_side & 1].add(route.nodes[-1])
        for course in Course:
            single = self.streets.single[course]
            yield from ((course, node) for node in found[course] if single[node])


def heading(before: int, after: int) -> int:
    """Give the direction from a node to its neighbour."""
    if abs(after - before) == 1:
        return 1 if after > before else 3
    return 2 if after > before else 0


def _stretches(nodes: tuple[int, ...]) -> Iterator[tuple[Course, int]]:
    """Give the stretches between nodes, by course."""
    for before, after in pairwise(nodes):
        course = Course.ACROSS if abs(after - before) == 1 else Course.UPRIGHT
        yield course, min(before, after)


def _port_keys(route: Route) -> tuple[tuple[int, Side], tuple[int, Side]]:
    return (route.source, route.source_side), (route.target, route.target_side)
