"""Laid routes are laid better: one by one, and two at a time where one stands in another's way."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from sopgen.layout import toll
from sopgen.layout.board import Board
from sopgen.layout.piece import pieces
from sopgen.layout.price import price, total
from sopgen.layout.route import find_route
from sopgen.layout.traffic import Route, Traffic, heading

_ROUNDS = 3
_NEAR = 2
_BETTER = 0.5
_MANY_BENDS = 3
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """The part of a board, in lines, where a change may concern a route."""

    left: int
    right: int
    top: int
    bottom: int

    def meets(self, other: "_Surroundings") -> bool:
        """Whether two parts have a place in common."""
        return (
            self.left <= other.right
            and other.left <= self.right
            and self.top <= other.bottom
            and other.top <= self.bottom
        )


class Improver:
    """Improves the routes of a board; each time a flow has news only of what changed near it."""

    def __init__(self, board: Board, traffic: Traffic, order: list[int]) -> None:
        self._board = board
        self._traffic = traffic
        # Lines that join actors lie straight: others cross them.
        self._order = order = [number for number in order if board.links[number].arrow]
        self._news = [self._surroundings(number) for number in order]
        self._tried: dict[tuple[int, int], int] = {}
        self._read = {number: place for place, number in enumerate(order, 1)}

    def run(self) -> None:
        """Improve as long as that makes the whole cheaper, a few rounds at most."""
        for _ in range(_ROUNDS):
            self._one_by_one()
            if not self._two_by_two():
                break

    def _one_by_one(self) -> None:
        for number in self._order:
            here = self._surroundings(number)
            news = any(here.meets(other) for other in self._news[self._read[number] :])
            if news and not self._lies_well(number):
                self._relay((number,))
            self._read[number] = len(self._news)

    def _two_by_two(self) -> bool:
        """Let flows that lie badly change places with those at the same symbols."""
        changed = False
        for number in self._order:
            if not self._lies_badly(number):
                continue
            for other in self._worth_moving(number):
                self._tried[number, other] = len(self._news)
                if self._relay((number, other)):
                    changed = True
                    break
        return changed

    def _worth_moving(self, number: int) -> list[int]:
        """Give the flows at the same symbols that may stand in a flow's way.

        Those that have no end in common with it do so where they lie on the way that it would
        take if none of them were there.
        """
        here = self._surroundings(number)
        due = [
            other
            for other in self._at_same_symbols(number)
            if any(here.meets(p) for p in self._news[self._tried.get((number, other), 0) :])
        ]
        if len(due) < _SEVERAL:
            return due
        wish = self._way_without(number, due)
        away = [one for one in due if wish is None or not _meet(wish, self._traffic.routes[one])]
        self._tried.update({(number, other): len(self._news) for other in away})
        return [other for other in due if other not in away]

    def _way_without(self, number: int, others: list[int]) -> Route | None:
        """Give the better way that a flow would find if others were not there."""
        limit = self._limit(number, price(self._board, self._traffic, number))
        old = [self._traffic.lift(one) for one in (number, *others)]
        found = find_route(self._board, self._traffic, number, limit)
        for route in old:
            self._traffic.lay(route)
        return found

    def _lies_well(self, number: int) -> bool:
        """Whether a flow has no bend or one, crosses nothing, and has no line to branch off."""
        route = self._traffic.routes[number]
        bends = len(pieces(self._board, route)) - 1
        return bends <= 1 and not self._crosses(route) and not self._has_siblings(number)

    def _lies_badly(self, number: int) -> bool:
        route = self._traffic.routes[number]
        bends = len(pieces(self._board, route)) - 1
        return bends >= _MANY_BENDS or self._crosses(route)

    def _crosses(self, route: Route) -> bool:
        crossing = self._traffic.crossing
        ahead = [heading(before, after) for before, after in pairwise(route.nodes)]
        ahead.append(route.target_side.opposite)
        return any(
            crossing[going & 1][node] for node, going in zip(route.nodes, ahead, strict=True)
        )

    def _at_same_symbols(self, number: int) -> list[int]:
        board = self._board
        link = board.links[number]
        owners = {board.places[place].owner for place in (*link.sources, *link.targets)}
        touching = {other for owner in owners for other in board.links_of[owner]}
        return sorted(other for other in touching if other != number and board.links[other].arrow)

    def _relay(self, numbers: tuple[int, ...]) -> bool:
        """Lay links anew, in this order; keep that if they and their kin are cheaper together."""
        board, traffic = self._board, self._traffic
        kin = self._kin(numbers)
        before = total(board, traffic, kin)
        prices = [price(board, traffic, number) for number in numbers]
        old = [traffic.lift(number) for number in numbers]
        complete = self._lay(numbers, prices)
        same = complete and all(traffic.routes[route.link] == route for route in old)
        if same:
            return False
        if complete and total(board, traffic, kin) < before - _BETTER:
            self._tell(old)
            return True
        for route in old:
            if route.link in traffic.routes:
                traffic.lift(route.link)
        for route in old:
            traffic.lay(route)
        return False

    def _lay(self, numbers: tuple[int, ...], prices: list[float]) -> bool:
        """Lay lifted links; False where one finds no way that makes all cheaper together.

        ``prices`` are what they cost before.
        """
        gained = 0.0
        for number, before in zip(numbers, prices, strict=True):
            limit = self._limit(number, before + gained)
            found = find_route(self._board, self._traffic, number, limit)
            if found is None:
                return False
            self._traffic.lay(found)
            gained += before - price(self._board, self._traffic, number)
            if gained <= _BETTER and number != numbers[-1]:
                return False
        return True

    def _limit(self, number: int, alone: float) -> float:
        """Give what a search for a cheaper way may reach."""
        return alone + toll.SECOND_PORT if self._has_siblings(number) else alone - _BETTER

    def _has_siblings(self, number: int) -> bool:
        """Whether a flow leaves its symbol with others; a search takes its port for a second."""
        return len(self._board.kin[0][self._board.links[number].source_group]) > 1

    def _tell(self, old: Iterable[Route]) -> None:
        """Make known where routes lay and lie now."""
        for route in old:
            width = self._traffic.streets.width
            self._news += (_around(route, width), self._surroundings(route.link))

    def _kin(self, numbers: tuple[int, ...]) -> list[int]:
        """Give links and those with an end in common, as far as they are laid."""
        found = set(numbers)
        for number in numbers:
            link = self._board.links[number]
            if link.arrow:
                found.update(self._board.kin[0][link.source_group])
                found.update(self._board.kin[1][link.target_group])
        return sorted(found & self._traffic.routes.keys())

    def _surroundings(self, number: int) -> _Surroundings:
        return _around(self._traffic.routes[number], self._traffic.streets.width)


def _meet(one: Route, other: Route) -> bool:
    """Whether two routes have a place of the board in common."""
    return not set(one.nodes).isdisjoint(other.nodes)


def _around(route: Route, width: int) -> _Surroundings:
    columns = [node % width for node in route.nodes]
    rows = [node // width for node in route.nodes]
    return _Surroundings(
        min(columns) - _NEAR, max(columns) + _NEAR, min(rows) - _NEAR, max(rows) + _NEAR
    )
