"""Flows that share a gutter or channel get tracks of their own.

A route is cut into straight pieces. On each line of the board, pieces that meet are ordered so that
their arms cross least, and get the lowest track that no piece before them holds (interval
colouring). Pieces of flows that join or fork there are one piece.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sopgen.layout.board import Board
from sopgen.layout.compass import Axis, Course
from sopgen.layout.piece import Arm
from sopgen.layout.strand import Strand, strands
from sopgen.layout.traffic import Route

_ROUNDS = 3
_NUDGE = 0.01
_CROSSING = 100
_AT_ARROWHEAD = 101
"""What crossing an arm costs: a little more where it brings a flow into its symbol."""
_Key = tuple[Course, int, int, int]
"""A piece: course, line, link, lower end."""


@dataclass(frozen=True, slots=True)
class Tracks:
    """Track numbers, counted from the symbol outwards."""

    of: dict[tuple[int, Course, int, int], int]
    """By link, course, line, lower end."""
    counts: dict[tuple[Course, int], int]
    """How many tracks a line needs: by course and line."""


def assign_tracks(board: Board, routes: Iterable[Route]) -> Tracks:
    """Give every piece on a gutter or channel its track."""
    merged = strands(board, routes)
    ranks: dict[_Key, int] = {}
    for _ in range(_ROUNDS):
        for key, items in merged.items():
            _order(board, key, items, ranks)
            for item in items:
                for number, low, _ in item.members:
                    ranks[(*key, number, low)] = item.track
    of = {(link, course, line, low): track for (course, line, link, low), track in ranks.items()}
    counts = {key: 1 + max(item.track for item in items) for key, items in merged.items()}
    return Tracks(of, counts)


def _order(
    board: Board, key: tuple[Course, int], items: list[Strand], ranks: dict[_Key, int]
) -> None:
    """Order the items of a line from low to high and give the tracks from the symbol outwards."""
    course, line = key
    kind = (board.y_lines if course is Course.ACROSS else board.x_lines)[line][1]
    ordered = sorted(items, key=lambda item: (item.high - item.low, item.low, item.members))
    if kind is Axis.LOW:
        ordered.reverse()
    ordered = _fewest_crossings(ordered, _Scale(board, Course(1 - course), ranks))
    outward = ordered if kind is Axis.HIGH else ordered[::-1]
    for number, item in enumerate(outward):
        item.track = 1 + max(
            (before.track for before in outward[:number] if before.meets(item)), default=-1
        )


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where arms lie along a line, as far as the tracks of the lines across are known."""

    board: Board
    course: Course
    ranks: dict[_Key, int]

    def position(self, link: int, arm: Arm) -> float:
        """Give the number of the line across, moved a little by the track on it."""
        track = self.ranks.get((self.course, arm.at, link, arm.low), 0)
        kind = (self.board.y_lines if self.course is Course.ACROSS else self.board.x_lines)[arm.at][
            1
        ]
        return arm.at + track * (-_NUDGE if kind is Axis.LOW else _NUDGE)


def _fewest_crossings(items: list[Strand], scale: _Scale) -> list[Strand]:
    """Move single items as long as that saves crossings, or moves them away from arrowheads."""
    size = len(items)
    cost = {
        (id(a), id(b)): _crossings(a, b, scale)
        for a in items
        for b in items
        if a is not b and a.meets(b)
    }
    order = list(items)
    improved = True
    while improved:
        improved = False
        for item in items:
            place = order.index(item)
            rest = order[:place] + order[place + 1 :]
            costs = [_position_cost(item, rest, number, cost) for number in range(size)]
            best = min(range(size), key=lambda n: (costs[n], abs(n - place)))
            if costs[best] < costs[place]:
                order = [*rest[:best], item, *rest[best:]]
                improved = True
    return order


def _position_cost(
    item: Strand, rest: list[Strand], position: int, cost: dict[tuple[int, int], int]
) -> int:
    before = sum(cost.get((id(other), id(item)), 0) for other in rest[:position])
    return before + sum(cost.get((id(item), id(other)), 0) for other in rest[position:])


def _crossings(low: Strand, high: Strand, scale: _Scale) -> int:
    """Give what is crossed when one item lies on the lower side (left, above) of another."""
    return _arms_within(low, 1, high, scale) + _arms_within(high, -1, low, scale)


def _arms_within(item: Strand, side: int, other: Strand, scale: _Scale) -> int:
    """Give what the arms of an item to one side cost that meet another item's extent.

    Arms at one place are one line there: of flows that part only further on.
    """
    low = min(
        (scale.position(link, arm) for link, arm in other.arms if arm.at == other.low),
        default=float(other.low),
    )
    high = max(
        (scale.position(link, arm) for link, arm in other.arms if arm.at == other.high),
        default=float(other.high),
    )
    costs: dict[float, int] = {}
    for link, arm in item.arms:
        place = scale.position(link, arm)
        if arm.side == side and low < place < high:
            costs[place] = max(costs.get(place, 0), _AT_ARROWHEAD if arm.last else _CROSSING)
    return sum(costs.values())
