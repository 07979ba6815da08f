"""Off-page connectors over each other change their levels where flows lie better then.

The levels of connectors are chosen before any line is laid; which of two should stand nearer to
the rows often shows only afterwards. They stay in their columns and on their side of the page.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from sopgen.layout.board import Board, Place
from sopgen.layout.compass import Side
from sopgen.layout.crossings import crossed
from sopgen.layout.piece import pieces
from sopgen.layout.price import total
from sopgen.layout.route import find_route
from sopgen.layout.streets import resurvey
from sopgen.layout.traffic import Traffic

_ROUNDS = 6
_BETTER = 0.5
"""What a move saves at least, mm."""
_FEW_PIECES = 2
"""Straight pieces of a flow that turns once at most."""
_ONWARD = (Side.BOTTOM, Side.RIGHT)
"""Where a stretch leads from its upper or left node, by course."""


def reseat(traffic: Traffic) -> Traffic:
    """Give the traffic of a board on which connectors were moved as long as that saves most."""
    levels = traffic.board.levels
    if not any(one.is_strip and other.is_strip for one, other in pairwise(levels)):
        return traffic
    for _ in range(_ROUNDS):
        moved = [found for board in _moves(traffic) if (found := _moved(traffic, board))]
        best = min(moved, key=_price, default=traffic)
        if _price(best) > _price(traffic) - _BETTER:
            break
        traffic = best
    return traffic


def intricacy(traffic: Traffic) -> float:
    """Give what the flows of a board cost beside the length of what is drawn, mm."""
    _, right, below, _ = traffic.streets.distances
    drawn = {place for route in traffic.routes.values() for place in traffic.stretches(route)}
    return _price(traffic) - sum((right if across else below)[node] for across, node in drawn)


def _price(traffic: Traffic) -> float:
    return total(traffic.board, traffic, traffic.board.flows_in_order)


def _moves(traffic: Traffic) -> Iterator[Board]:
    """Give the boards on which one connector has another level, near flows that lie badly.

    A strip of connectors is known by the sides that these have.
    """
    board = traffic.board
    strips = {board.places[end].sides for end in _entangled(traffic)}
    found: dict[tuple[Place, ...], None] = {}
    for seat, here in enumerate(board.places):
        if not (board.levels[here.level].is_strip and here.sides in strips):
            continue
        strip = {place.level for place in board.places if place.sides == here.sides}
        for level in sorted(strip - {here.level}):
            places = list(board.places)
            other = board.occupied.get((level, here.first))
            if other is not None:
                places[other] = replace(places[other], level=here.level)
            places[seat] = replace(here, level=level)
            if any(place.level == here.level for place in places):
                found[tuple(places)] = None
    return (replace(board, places=places) for places in found)


def _entangled(traffic: Traffic) -> set[int]:
    """Give the symbols of flows that turn more than once or cross others, and of these."""
    found: set[int] = set()
    for number in traffic.board.flows_in_order:
        route = traffic.routes[number]
        across = crossed(traffic, route)
        if across or len(pieces(traffic.board, route)) > _FEW_PIECES:
            for link in (traffic.board.links[n] for n in (number, *across)):
                found.update(link.sources, link.targets)
    return found


def _moved(traffic: Traffic, board: Board) -> Traffic | None:
    """Give the traffic on a board with other levels of connectors; None where a flow has no way."""
    moved = Traffic(board, resurvey(traffic.streets, board))
    seats = {n for n, place in enumerate(board.places) if place != traffic.board.places[n]}
    lifted: set[int] = set()
    for number, route in traffic.routes.items():
        if seats.isdisjoint((route.source, route.target)) and not _blocked(traffic, moved, number):
            moved.lay(route)
        else:
            lifted.add(number)
    order = [number for number in board.order if number in lifted]
    for number in (*order, *order):
        if number in moved.routes:
            moved.lift(number)
        found = find_route(board, moved, number)
        if found is None:
            return None
        moved.lay(found)
    return moved


def _blocked(before: Traffic, after: Traffic, number: int) -> bool:
    """Whether a symbol stands in the way of a route since connectors moved."""
    was, now = before.streets.lengths, after.streets.lengths
    ways = ((node, _ONWARD[course]) for course, node in before.stretches(before.routes[number]))
    return any(was[side][node] and not now[side][node] for node, side in ways)
