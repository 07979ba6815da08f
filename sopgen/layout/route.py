"""The cheapest way of one link over a board, given the routes already laid.

A* over (node, direction). Orthogonal connector routing after Wybrow, Marriott and Stuckey (Graph
Drawing 2009), on the lines that the table gives instead of a visibility graph.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from heapq import heappop, heappush

from sopgen.layout import toll
from sopgen.layout.board import Board, Side
from sopgen.layout.strand import mixes_strangers
from sopgen.layout.survey import Start, Survey, survey
from sopgen.layout.traffic import Route, Traffic, heading

_End = tuple[int, Side, tuple[int, int] | None]
"""The end of a way: place, side, and the line that it joins (link and position)."""


def find_route(board: Board, traffic: Traffic, number: int) -> Route | None:
    """Find the cheapest route of a link; None when every way is closed."""
    search = _Search(board, traffic, survey(board, traffic, number))
    for states, start, end in search.ways():
        route = _route(traffic, number, states, start, end)
        shares = start.branch is not None or end[2] is not None
        if not shares or not mixes_strangers(board, traffic.routes.values(), route):
            return route
    return None


def _route(traffic: Traffic, number: int, states: list[int], start: Start, end: _End) -> Route:
    """Put a way together with the trunk it branches off and the line it ends in."""
    nodes = tuple(state >> 2 for state in states)
    if start.branch is not None:
        link, position = start.branch
        nodes = traffic.routes[link].nodes[:position] + nodes
    place, side, joined = end
    if joined is not None:
        link, position = joined
        nodes += traffic.routes[link].nodes[position + 1 :]
    return Route(number, start.place, start.side, place, side, nodes)


@dataclass(slots=True)
class _Search:
    board: Board
    traffic: Traffic
    survey: Survey
    costs: dict[int, float] = field(default_factory=dict)
    parents: dict[int, int] = field(default_factory=dict)
    begun: dict[int, Start] = field(default_factory=dict)
    last: set[int] = field(default_factory=set)
    """States on a line that is taken by kin: the way can only end there."""
    ends: list[tuple[int, _End]] = field(default_factory=list)
    heap: list[tuple[float, float, int]] = field(default_factory=list)
    box: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)

    def ways(self) -> Iterator[tuple[list[int], Start, _End]]:
        """Give the ways to the ends that are reached, cheapest first: states, start and end.

        A state is four times the node plus the direction; ends are negative numbers.
        """
        self.box = self._goal_box()
        for start in self.survey.starts:
            state = start.node << 2 | start.direction
            if start.cost < self.costs.get(state, float("inf")):
                self.costs[state] = start.cost
                self.begun[state] = start
                heappush(self.heap, (start.cost + self._remaining(start.node), start.cost, state))
        done: set[int] = set()
        while self.heap:
            _, cost, state = heappop(self.heap)
            if state < 0:
                last, end = self.ends[-state - 1]
                states = self._trace(last)
                yield states, self.begun[states[0]], end
                continue
            if state in done or cost > self.costs[state]:
                continue
            done.add(state)
            self._finish(state, cost)
            if state not in self.last:
                self._advance(state, cost)

    def _trace(self, state: int) -> list[int]:
        states = [state]
        while state in self.parents:
            state = self.parents[state]
            states.append(state)
        return states[::-1]

    def _goal_box(self) -> tuple[float, float, float, float]:
        xs, ys = self.board.x_positions, self.board.y_positions
        nodes = [*self.survey.arrivals, *self.survey.joins] or [0]
        width = self.traffic.streets.width
        columns = [node % width for node in nodes]
        rows = [node // width for node in nodes]
        return xs[min(columns)], xs[max(columns)], ys[min(rows)], ys[max(rows)]

    def _remaining(self, node: int) -> float:
        """Give the least length from a node to the rectangle around all goals."""
        left, right, top, bottom = self.box
        width = self.traffic.streets.width
        x, y = self.board.x_positions[node % width], self.board.y_positions[node // width]
        return max(left - x, x - right, 0.0) + max(top - y, y - bottom, 0.0)

    def _turn(self, node: int, coming: int, going: int) -> float:
        if coming != going:
            return toll.BEND
        if going & 1:
            return toll.CROSSING * self.traffic.crossed_upright(node)
        return toll.CROSSING * self.traffic.crossed_across(node)

    def _finish(self, state: int, cost: float) -> None:
        """Offer the ends that lie at a state: a port, or a line to the same target."""
        node, direction = state >> 2, state & 3
        for arrival in self.survey.arrivals.get(node, ()):
            if (direction + 2) % 4 != arrival.inward:
                price = cost + arrival.cost + self._turn(node, direction, arrival.inward)
                self._end(state, price, (arrival.place, arrival.side, None))
        start = self.begun.get(state)
        if start is not None and start.branch is not None:
            return
        for link, position in self.survey.joins.get(node, ()):
            route = self.traffic.routes[link]
            ahead = position + 1 < len(route.nodes)
            going = heading(node, route.nodes[position + 1]) if ahead else route.target_side ^ 2
            if (direction + 2) % 4 != going:
                end = (route.target, route.target_side, (link, position))
                self._end(state, cost + toll.JOIN, end)

    def _end(self, state: int, cost: float, end: _End) -> None:
        self.ends.append((state, end))
        heappush(self.heap, (cost, cost, -len(self.ends)))

    def _advance(self, state: int, cost: float) -> None:
        node, direction = state >> 2, state & 3
        start = self.begun.get(state)
        branches = start is not None and start.branch is not None
        turns = (direction,) if branches else (direction, (direction + 1) & 3, (direction - 1) & 3)
        for going in turns:
            neighbour = self._neighbour(node, going)
            if neighbour is None or (not branches and self._is_held(node, going)):
                continue
            following = neighbour << 2 | going
            if self._is_held(neighbour, going):
                if neighbour not in self.survey.joins:
                    continue
                self.last.add(following)
            price = cost + self._stretch(node, neighbour, going)
            price += self._turn(node, direction, going)
            if price < self.costs.get(following, float("inf")):
                self.costs[following] = price
                self.parents[following] = state
                heappush(self.heap, (price + self._remaining(neighbour), price, following))

    def _neighbour(self, node: int, going: int) -> int | None:
        """Give the next node in a direction, if the stretch to it is open to this link."""
        streets = self.traffic.streets
        neighbour = streets.beyond(node, Side(going))
        if neighbour is None:
            return None
        first = min(node, neighbour)
        is_open = streets.across[first] if going & 1 else streets.upright[first]
        if not is_open and (node, going) not in self.survey.private:
            return None
        return neighbour

    def _is_held(self, node: int, going: int) -> bool:
        """Whether a line that takes one flow is taken at a node."""
        held = self.traffic.held_across if going & 1 else self.traffic.held_upright
        return bool(held.get(node))

    def _stretch(self, node: int, neighbour: int, going: int) -> float:
        width = self.traffic.streets.width
        first = min(node, neighbour)
        if going & 1:
            xs = self.board.x_positions
            length = abs(xs[node % width] - xs[neighbour % width])
            links = self.traffic.across.get(first)
        else:
            ys = self.board.y_positions
            length = abs(ys[node // width] - ys[neighbour // width])
            links = self.traffic.upright.get(first)
        return length + (toll.sharing(self.traffic.lines(links)) if links else 0.0)
