"""Flows that share a gutter or channel get tracks of their own.

A route is cut into straight pieces. On each line of the board, pieces that meet are ordered so that
their arms cross least, and get the lowest track that no piece before them holds (interval
colouring). Pieces of flows that join or fork there are one piece.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations, takewhile

from sopgen.layout.board import Axis, Board, Course
from sopgen.layout.piece import Arm, Piece, divided, pieces
from sopgen.layout.traffic import Route

_ROUNDS = 3
_NUDGE = 0.01
_Key = tuple[Course, int, int, int]
"""A piece: course, line, link, lower end."""


@dataclass(frozen=True, slots=True)
class Tracks:
    """Track numbers, counted from the symbol outwards."""

    of: dict[tuple[int, Course, int, int], int]
    """By link, course, line, lower end."""
    counts: dict[tuple[Course, int], int]
    """How many tracks a line needs: by course and line."""


@dataclass(slots=True)
class _Item:
    """A piece of one or several joined links on a line."""

    low: int
    high: int
    arms: set[tuple[int, Arm]]
    """The arms with their links."""
    members: list[tuple[int, int]]
    """Link and lower end of each piece in it."""
    track: int = 0


def assign_tracks(board: Board, routes: Iterable[Route]) -> Tracks:
    """Give every piece on a gutter or channel its track."""
    laid = tuple(routes)
    lines: dict[tuple[Course, int], list[_Item]] = {}
    for route in laid:
        for piece in pieces(board, route):
            if _has_tracks(board, piece):
                arms = {(route.link, arm) for arm in piece.arms}
                item = _Item(piece.low, piece.high, arms, [(route.link, piece.low)])
                lines.setdefault((piece.course, piece.line), []).append(item)
    shared = _shared_nodes(board, laid)
    width = len(board.x_lines)
    merged = {key: _merge(items, key, shared, width) for key, items in sorted(lines.items())}
    ranks: dict[_Key, int] = {}
    for _ in range(_ROUNDS):
        for key, items in merged.items():
            _order(board, key, items, ranks)
            for item in items:
                for number, low in item.members:
                    ranks[(*key, number, low)] = item.track
    of = {(link, course, line, low): track for (course, line, link, low), track in ranks.items()}
    counts = {key: 1 + max(item.track for item in items) for key, items in merged.items()}
    return Tracks(of, counts)


def _has_tracks(board: Board, piece: Piece) -> bool:
    lines = board.y_lines if piece.course is Course.ACROSS else board.x_lines
    return lines[piece.line][1] in (Axis.LOW, Axis.HIGH)


def _shared_nodes(board: Board, routes: tuple[Route, ...]) -> dict[frozenset[int], frozenset[int]]:
    """Give for pairs of links the nodes of their common beginning or end."""
    found: dict[frozenset[int], frozenset[int]] = {}
    for one, other in combinations(routes, 2):
        link, partner = board.links[one.link], board.links[other.link]
        if not (link.arrow and partner.arrow):
            continue
        nodes: set[int] = set()
        if link.source_group == partner.source_group and (one.source, one.source_side) == (
            other.source,
            other.source_side,
        ):
            nodes |= _common(one.nodes, other.nodes)
        if link.target_group == partner.target_group and (one.target, one.target_side) == (
            other.target,
            other.target_side,
        ):
            nodes |= _common(one.nodes[::-1], other.nodes[::-1])
        if nodes:
            found[frozenset((one.link, other.link))] = frozenset(nodes)
    return found


def _common(one: tuple[int, ...], other: tuple[int, ...]) -> set[int]:
    """Give the nodes with which both begin."""
    return {
        node
        for node, partner in takewhile(
            lambda pair: pair[0] == pair[1], zip(one, other, strict=False)
        )
    }


def _merge(
    items: list[_Item],
    key: tuple[Course, int],
    shared: dict[frozenset[int], frozenset[int]],
    width: int,
) -> list[_Item]:
    """Make one item of those that join or fork on this line."""
    course, line = key

    def joined(one: _Item, other: _Item) -> bool:
        low, high = max(one.low, other.low), min(one.high, other.high)
        if low > high:
            return False
        pairs = {frozenset((a, b)) for a, _ in one.members for b, _ in other.members}
        return any(
            low <= at <= high and on == line
            for pair in pairs
            for on, at in (divided(n, width, course) for n in shared.get(pair, ()))
        )

    result: list[_Item] = []
    for item in items:
        current = item
        while (partner := next((o for o in result if joined(o, current)), None)) is not None:
            result.remove(partner)
            current = _Item(
                min(partner.low, current.low),
                max(partner.high, current.high),
                partner.arms | current.arms,
                partner.members + current.members,
            )
        result.append(current)
    return result


def _meet(one: _Item, other: _Item) -> bool:
    return one.low <= other.high and other.low <= one.high


def _order(
    board: Board, key: tuple[Course, int], items: list[_Item], ranks: dict[_Key, int]
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
            (before.track for before in outward[:number] if _meet(before, item)), default=-1
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


def _fewest_crossings(items: list[_Item], scale: _Scale) -> list[_Item]:
    """Move single items as long as that saves crossings."""
    size = len(items)
    cost = {
        (id(a), id(b)): _crossings(a, b, scale)
        for a in items
        for b in items
        if a is not b and _meet(a, b)
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
    item: _Item, rest: list[_Item], position: int, cost: dict[tuple[int, int], int]
) -> int:
    before = sum(cost.get((id(other), id(item)), 0) for other in rest[:position])
    return before + sum(cost.get((id(item), id(other)), 0) for other in rest[position:])


def _crossings(low: _Item, high: _Item, scale: _Scale) -> int:
    """Count the crossings when one item lies on the lower side (left, above) of another."""
    return _arms_within(low, 1, high, scale) + _arms_within(high, -1, low, scale)


def _arms_within(item: _Item, side: int, other: _Item, scale: _Scale) -> int:
    """Count the arms of an item to one side that meet another item's extent."""
    low = min(
        (scale.position(link, arm) for link, arm in other.arms if arm.at == other.low),
        default=float(other.low),
    )
    high = max(
        (scale.position(link, arm) for link, arm in other.arms if arm.at == other.high),
        default=float(other.high),
    )
    return sum(
        1 for link, arm in item.arms if arm.side == side and low < scale.position(link, arm) < high
    )
