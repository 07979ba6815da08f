"""The routes laid so far, and what they occupy."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from sopgen.layout.board import Board, Side
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


@dataclass(slots=True)
class Traffic:
    """All routes laid on a board; changed only by `lay` and `lift`."""

    board: Board
    streets: Streets
    routes: dict[int, Route] = field(default_factory=dict)
    across: dict[int, list[int]] = field(default_factory=dict)
    """Links on the stretch right of a node."""
    upright: dict[int, list[int]] = field(default_factory=dict)
    """Links on the stretch below a node."""
    ports: dict[tuple[int, Side], list[int]] = field(default_factory=dict)
    """Links at a side of a symbol."""
    held_across: dict[int, list[int]] = field(default_factory=dict)
    """Links that run across at a node of a middle line."""
    held_upright: dict[int, list[int]] = field(default_factory=dict)
    """Links that run upright at a node of a centre line."""

    def lay(self, route: Route) -> None:
        """Add a route."""
        self.routes[route.link] = route
        for table, key in self._entries(route):
            table.setdefault(key, []).append(route.link)
        for port in _port_keys(route):
            self.ports.setdefault(port, []).append(route.link)

    def lift(self, link: int) -> Route:
        """Take a route away and give it back."""
        route = self.routes.pop(link)
        for table, key in self._entries(route):
            table[key].remove(link)
        for port in _port_keys(route):
            self.ports[port].remove(link)
        return route

    def lines(self, links: list[int]) -> int:
        """Count the lines that are drawn for links on one stretch: shared trunks are one line."""
        all_links = self.board.links
        sources = {all_links[link].source_group for link in links}
        targets = {all_links[link].target_group for link in links}
        return min(len(sources), len(targets))

    def crossed_across(self, node: int) -> int:
        """Count the lines that run straight across a node."""
        right = self.across.get(node)
        left = self.across.get(node - 1)
        if not right or not left:
            return 0
        return self.lines([link for link in right if link in left])

    def crossed_upright(self, node: int) -> int:
        """Count the lines that run straight down or up through a node."""
        below = self.upright.get(node)
        above = self.upright.get(node - self.streets.width)
        if not below or not above:
            return 0
        return self.lines([link for link in below if link in above])

    def _entries(self, route: Route) -> Iterator[tuple[dict[int, list[int]], int]]:
        """Give what a route occupies: stretches, and nodes on lines that take one flow."""
        held_across: set[int] = set()
        held_upright: set[int] = set()
        for before, after in zip(route.nodes, route.nodes[1:], strict=False):
            if abs(after - before) == 1:
                yield self.across, min(before, after)
                held_across |= {before, after}
            else:
                yield self.upright, min(before, after)
                held_upright |= {before, after}
        for node, side in (
            (route.nodes[0], route.source_side),
            (route.nodes[-1], route.target_side),
        ):
            (held_upright if side in (Side.TOP, Side.BOTTOM) else held_across).add(node)
        for node in held_across:
            if self.streets.single_across[node]:
                yield self.held_across, node
        for node in held_upright:
            if self.streets.single_upright[node]:
                yield self.held_upright, node


def heading(before: int, after: int) -> int:
    """Give the direction from a node to its neighbour."""
    if abs(after - before) == 1:
        return Side.RIGHT if after > before else Side.LEFT
    return Side.BOTTOM if after > before else Side.TOP


def _port_keys(route: Route) -> tuple[tuple[int, Side], tuple[int, Side]]:
    return (route.source, route.source_side), (route.target, route.target_side)
