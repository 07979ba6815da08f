"""Off-page connectors change their levels, or get further ones, where flows lie better then.

The levels of connectors are chosen before any line is laid; which of two should stand nearer to
the rows often shows only afterwards. They stay in their columns and on their side of the page.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from sopgen.layout.board import Board, Level, Place
from sopgen.layout.compass import Axis, Side
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
_LEVEL = 24.0
"""What a level of connectors costs, mm."""
_ONWARD = (Side.BOTTOM, Side.RIGHT)
"""Where a stretch leads from its upper or left node, by course."""


def reseat(traffic: Traffic, most_levels: float) -> Traffic:
    """Give the traffic of a board on which connectors were moved as long as that saves most.

    Where their flows cross, they may stand on more levels, ``most_levels`` in all.
    """
    for _ in range(_ROUNDS):
        moved = [(traffic, board) for board in _moves(traffic)]
        if len(traffic.board.levels) < most_levels:
            moved += _lifts(traffic)
        best, price = traffic, _price(traffic) - _BETTER
        for base, board in moved:
            found = _moved(base, board)
            if found and _price(found) <= price:
                best, price = found, _price(found)
        if best is traffic:
            break
        traffic = best
    return traffic


def intricacy(traffic: Traffic) -> float:
    """Give what the flows of a board cost beside the length of what is drawn, mm."""
    _, right, below, _ = traffic.streets.distances
    drawn = {place for route in traffic.routes.values() for place in traffic.stretches(route)}
    return _price(traffic) - sum((right if across else below)[node] for across, node in drawn)


def _price(traffic: Traffic) -> float:
    board = traffic.board
    strips = sum(level.is_strip for level in board.levels)
    return total(board, traffic, board.flows_in_order) + _LEVEL * strips


def _lifts(traffic: Traffic) -> Iterator[tuple[Traffic, Board]]:
    """Give the boards on which one connector stands beyond all others, where flows of it cross."""
    board = traffic.board
    higher: dict[Side, Traffic] = {}
    for seat in sorted(_across(traffic)):
        edge = _edge(board.places[seat])
        if edge not in higher:
            higher[edge] = _with_level(traffic, edge)
        base = higher[edge]
        outmost = 0 if edge is Side.TOP else len(base.board.levels) - 1
        places = list(base.board.places)
        left = places[seat].level
        places[seat] = replace(places[seat], level=outmost)
        if any(place.level == left for place in places):
            yield base, replace(base.board, places=tuple(places))


def _across(traffic: Traffic) -> set[int]:
    """Give the connectors of flows that cross others, or that these cross."""
    board = traffic.board
    found: set[int] = set()
    for route in traffic.in_order:
        across = crossed(traffic, route)
        if across:
            for link in (board.links[n] for n in (route.link, *across)):
                found.update(link.sources, link.targets)
    return {seat for seat in found if board.levels[board.places[seat].level].is_strip}


def _edge(connector: Place) -> Side:
    return Side.TOP if Side.BOTTOM in connector.sides else Side.BOTTOM


def _with_level(traffic: Traffic, edge: Side) -> Traffic:
    """Give the same with one more level for connectors at an edge of the page."""
    board = traffic.board
    if edge is Side.BOTTOM:
        levels = (*board.levels, Level(board.levels[-1].row, is_strip=True))
        wider, shift = replace(board, levels=levels), 0
    else:
        levels = (Level(board.levels[0].row, is_strip=True), *board.levels)
        places = tuple(replace(place, level=place.level + 1) for place in board.places)
        wider = replace(board, levels=levels, places=places)
        shift = wider.node(0, wider.y_line(1, Axis.LOW))
    found = Traffic(wider, resurvey(traffic.streets, wider))
    for route in traffic.in_order:
        found.lay(replace(route, nodes=tuple(node + shift for node in route.nodes)))
    return found


def _moves(traffic: Traffic) -> Iterator[Board]:
    """Give the boards on which one connector has another level, near flows that lie badly."""
    board = traffic.board
    strips = [number for number, level in enumerate(board.levels) if level.is_strip]
    if all(other - one > 1 for one, other in pairwise(strips)):
        return
    entangled = (board.places[end] for end in _entangled(traffic))
    edges = {_edge(place) for place in entangled if place.level in strips}
    rows = [number for number, level in enumerate(board.levels) if not level.is_strip]
    found: dict[tuple[Place, ...], None] = {}
    for seat, here in enumerate(board.places):
        if here.level not in strips or _edge(here) not in edges:
            continue
        for level in strips:
            if level == here.level or (level < rows[0]) != (here.level < rows[0]):
                continue
            places = list(board.places)
            other = board.occupied.get((level, here.first))
            if other is not None:
                places[other] = replace(places[other], level=here.level)
            places[seat] = replace(here, level=level)
            if {place.level for place in places}.issuperset(strips):
                found[tuple(places)] = None
    yield from (replace(board, places=places) for places in found)


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
    for number in (*order, *order[:-1]):
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
