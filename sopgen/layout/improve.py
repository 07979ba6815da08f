"""Laid routes are laid better: one by one, and where others stand in the way, with these."""

from collections.abc import Collection, Iterable, Mapping
from math import inf

from sopgen.layout import toll
from sopgen.layout.board import Board
from sopgen.layout.crossings import crossed
from sopgen.layout.piece import pieces
from sopgen.layout.price import price, total
from sopgen.layout.surroundings import Surroundings, around, meet
from sopgen.layout.traffic import Traffic
from sopgen.layout.trial import Trial

_ROUNDS = 5
_BETTER = 0.5
_MANY_BENDS = 2
_FEW = 3
_LONGEST = 5
"""How many flows may push each other on."""


class Improver:
    """Improves the routes of a board; each time a flow has news only of what changed near it."""

    def __init__(self, board: Board, traffic: Traffic, fixed: Collection[int] = ()) -> None:
        """Improve all routes but those of ``fixed`` links."""
        self._board = board
        self._traffic = traffic
        # Lines that join actors lie straight: others cross them.
        self._order = order = board.flows_in_order
        self._movable = [number for number in order if number not in fixed]
        self._news = [self._surroundings(number) for number in order]
        self._read = {number: place for place, number in enumerate(order, 1)}
        self._read_with_others = dict.fromkeys(order, 0)
        self._prices: dict[int, float] = {}
        """What each flow costs where no trial is under way; empty after a change."""

    def run(self) -> None:
        """Improve as long as that makes the whole cheaper, a few rounds at most."""
        for _ in range(_ROUNDS):
            self._one_by_one()
            if not self._with_others():
                break

    def _one_by_one(self) -> None:
        for number in self._movable:
            if self._has_news(number, self._read) and not self._lies_well(number):
                self._relay(number)
            self._read[number] = len(self._news)

    def _with_others(self) -> bool:
        """Let flows that lie badly have their way; tell whether some could."""
        changed = False
        for number in self._movable:
            if self._has_news(number, self._read_with_others) and self._lies_badly(number):
                self._read_with_others[number] = len(self._news)
                changed |= self._have_its_way(number)
        return changed

    def _has_news(self, number: int, read: Mapping[int, int]) -> bool:
        """Whether something changed near a flow since it read the news."""
        here = self._surroundings(number)
        return any(here.meets(place) for place in self._news[read[number] :])

    def _lies_well(self, number: int) -> bool:
        """Whether a flow turns once at most, crosses nothing, and shares no line that it could."""
        return self._bends(number) <= 1 and not (
            self._has_siblings(number) or self._ends_apart(number) or self._crossed(number)
        )

    def _ends_apart(self, number: int) -> bool:
        """Whether other flows enter the same symbol at another side."""
        routes = self._traffic.routes
        kin = self._board.kin[1][self._board.links[number].target_group]
        return len({(routes[other].target, routes[other].target_side) for other in kin}) > 1

    def _lies_badly(self, number: int) -> bool:
        return self._bends(number) >= _MANY_BENDS or bool(self._crossed(number))

    def _bends(self, number: int) -> int:
        return len(pieces(self._board, self._traffic.routes[number])) - 1

    def _crossed(self, number: int) -> set[int]:
        return crossed(self._traffic, self._traffic.routes[number])

    def _relay(self, number: int) -> None:
        """Lay a link anew; keep that if the whole is cheaper."""
        limit = self._limit(number)
        trial = Trial(self._board, self._traffic)
        trial.lift((number,))
        self._close(trial, complete=trial.lay(number, limit))

    def _have_its_way(self, number: int) -> bool:
        """Lay a link as it would lie best, if others at its symbols can give way to it.

        Without those that it crosses now it would lie as before: so once, these stay.
        """
        better, in_way = self._lead_on(number, ())
        if better or self._take_along(number):
            return True
        staying = self._crossed(number).intersection(self._at_same_symbols(number))
        if staying and (
            self._lead_on(number, staying)[0] or self._change_sides(number, self._sorted(staying))
        ):
            return True
        if not in_way:
            return False
        at_source = self._at_source(number)
        if not at_source.isdisjoint(in_way) and self._lead_on(number, at_source)[0]:
            return True
        others = [other for other in self._at_same_symbols(number) if other not in in_way]
        if any(self._let_pass(number, other) for other in (*in_way, *others)):
            return True
        return self._push_on(number)

    def _change_sides(self, number: int, others: Iterable[int]) -> bool:
        """Lay one of two links that cross at another side of their symbol, then the other."""
        board, routes = self._board, self._traffic.routes
        for other in others:
            for first, second in ((number, other), (other, number)):
                for port in routes[first].ports:
                    owner = board.places[port[0]].owner
                    if second not in board.links_of[owner]:
                        continue
                    trial = Trial(board, self._traffic)
                    trial.lift((first, second))
                    with self._traffic.without(port):
                        found = trial.lay(first)
                    if self._close(trial, complete=found and trial.lay(second)):
                        return True
        return False

    def _take_along(self, number: int) -> bool:
        """Lay a link as if it left its symbol alone, then those that leave with it now."""
        routes = self._traffic.routes
        port = routes[number].ports[0]
        group = self._board.kin[0][self._board.links[number].source_group]
        beside = [one for one in group if one != number and routes[one].ports[0] == port]
        if not beside:
            return False
        # Alone it also pays for what they share.
        limit = self._before((number, *beside))
        trial = Trial(self._board, self._traffic)
        trial.lift((number, *self._sorted(beside)))
        found = trial.lay(number, limit) and trial.moved(number)
        return self._close(trial, complete=found and all(map(trial.lay, trial.links[1:])))

    def _lead_on(self, number: int, staying: Collection[int]) -> tuple[bool, list[int]]:
        """Let a link lead, and if that is not better, together with the few in its way."""
        better, in_way = self._lead((number,), staying)
        if not better and 0 < len(in_way) <= _FEW:
            better, _ = self._lead((number, *in_way), staying)
        return better, in_way

    def _lead(self, leading: tuple[int, ...], staying: Collection[int]) -> tuple[bool, list[int]]:
        """Lay links as if few others at their symbols stood in their way, then those that did.

        Give whether the whole is cheaper then, and which stood in the way; some are ``staying``.
        """
        number, *others = leading
        beside = {other for one in leading for other in self._at_same_symbols(one)}
        beside -= {*leading, *staying}
        limit = self._limit(number)
        trial = Trial(self._board, self._traffic)
        trial.lift((*leading, *self._sorted(beside)))
        found = trial.lay(number, limit) and trial.moved(number) and all(map(trial.lay, others))
        if not found:
            trial.undo()
            return False, []
        self._release(trial, leading)
        in_way = [other for other in trial.links if other not in leading]
        return self._close(trial, complete=all(map(trial.lay, in_way))), in_way

    def _push_on(self, number: int) -> bool:
        """Let a link lead, then each that is in its way, and so on; kin of these follow at last."""
        limit = self._limit(number)
        trial = Trial(self._board, self._traffic)
        leading: list[int] = []
        following: list[int] = []
        waiting = [number]
        while waiting and len(leading) < _LONGEST:
            one = waiting[0]
            trial.lift(self._sorted({one, *self._at_same_symbols(one)} - {*trial.links}))
            if not trial.lay(one, limit) or not (leading or trial.moved(one)):
                break
            leading.append(one)
            limit = inf
            self._release(trial, leading)
            in_way = [other for other in trial.links if other not in (*leading, *following)]
            kin = self._kin(one)
            following += [other for other in in_way if other in kin]
            waiting = [other for other in in_way if other not in kin]
        return self._close(trial, complete=not waiting and all(map(trial.lay, following)))

    def _release(self, trial: Trial, leading: Iterable[int]) -> None:
        """Lay links on trial as they lay before, but for those in the way of the leading ones."""
        laid = [self._traffic.routes[one] for one in leading]
        trial.release(lambda route: any(meet(route, way) for way in laid))

    def _kin(self, number: int) -> set[int]:
        """Give the links that may share a line with one."""
        link, (by_source, by_target) = self._board.links[number], self._board.kin
        return {*by_source[link.source_group], *by_target[link.target_group]}

    def _let_pass(self, number: int, other: int) -> bool:
        """Lay a link and then another one anew, then all that they cross now."""
        pair = number, other
        limit = self._limit(number)
        allowance = self._before(pair) + toll.CROSSING
        trial = Trial(self._board, self._traffic)
        trial.lift(pair)
        if (
            not trial.lay(number, limit)
            or not trial.moved(number)
            or not trial.lay(other, allowance - price(self._board, self._traffic, number))
        ):
            trial.undo()
            return False
        crossing = self._sorted((self._crossed(number) | self._crossed(other)) - {*pair})
        saved = toll.CROSSING * len(crossing)
        complete = total(self._board, self._traffic, pair) - saved < allowance
        if complete:
            trial.lift(crossing)
            complete = all(map(trial.lay, crossing))
        return self._close(trial, complete=complete)

    def _close(self, trial: Trial, *, complete: bool) -> bool:
        """Keep what was laid on trial if all is laid and the whole is cheaper, or take it back."""
        if complete and trial.changes and self._gain() > _BETTER:
            self._prices = {}
            for route in trial.old:
                width = self._traffic.streets.width
                self._news += (around(route, width), self._surroundings(route.link))
            return True
        trial.undo()
        return False

    def _gain(self) -> float:
        """Give how much cheaper the flows as they lie on trial are than before it."""
        return self._before(self._order) - total(self._board, self._traffic, self._order)

    def _before(self, numbers: Iterable[int]) -> float:
        """Give what flows cost together where no trial is under way."""
        if not self._prices:
            self._prices = {one: price(self._board, self._traffic, one) for one in self._order}
        return sum(self._prices[number] for number in numbers)

    def _limit(self, number: int) -> float:
        """Give what a search for a cheaper way of a laid link may reach.

        More where it could share a port with others, who then pay less for theirs.
        """
        alone = self._before((number,))
        shares = self._has_siblings(number) or self._ends_apart(number)
        return alone + toll.SECOND_PORT if shares else alone - _BETTER

    def _has_siblings(self, number: int) -> bool:
        """Whether a flow leaves its symbol with others."""
        return len(self._board.kin[0][self._board.links[number].source_group]) > 1

    def _at_same_symbols(self, number: int) -> list[int]:
        link = self._board.links[number]
        return self._sorted(self._touching((*link.sources, *link.targets)) - {number})

    def _at_source(self, number: int) -> set[int]:
        return self._touching(self._board.links[number].sources) - {number}

    def _touching(self, places: Iterable[int]) -> set[int]:
        """Give the links that begin or end at symbols."""
        owners = {self._board.places[place].owner for place in places}
        return {other for owner in owners for other in self._board.links_of[owner]}

    def _sorted(self, numbers: Collection[int]) -> list[int]:
        """Give the flows among links that may be moved, in the order in which they are laid."""
        return [number for number in self._movable if number in numbers]

    def _surroundings(self, number: int) -> Surroundings:
        return around(self._traffic.routes[number], self._traffic.streets.width)
