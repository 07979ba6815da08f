"""Strands: what is one line on paper, of one flow or of several that join or fork there."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations, pairwise, takewhile

from sopgen.layout.board import Board
from sopgen.layout.compass import Axis, Course
from sopgen.layout.piece import Arm, Line, Piece, divided, pieces
from sopgen.layout.traffic import Route


@dataclass(slots=True)
class Strand:
    """The pieces on a gutter or channel that are drawn as one line."""

    low: int
    high: int
    arms: set[tuple[int, Arm]]
    """The arms with their links."""
    members: list[tuple[int, int, int]]
    """Link, lower and higher end of each piece in it."""
    track: int = 0

    def meets(self, other: "Strand") -> bool:
        """Whether two strands on a line come together."""
        return self.low <= other.high and other.low <= self.high


def strands(board: Board, routes: Iterable[Route]) -> dict[Line, list[Strand]]:
    """Give the strands on every gutter and channel."""
    laid = tuple(routes)
    shared = _shared_nodes(board, laid)
    width = len(board.x_lines)
    return {
        line: _merge(alone, line, shared, width)
        for line, alone in sorted(_alone(board, laid).items())
    }


def mixes_strangers(board: Board, routes: Iterable[Route], route: Route) -> bool:
    """Whether a route would be drawn as one line with flows that have nothing in common.

    A flow may leave a trunk and go on into a line to its target; where trunk and line run beside
    each other, it would tie both together.
    """
    lines = _lines(board, route)
    laid = *(one for one in routes if not lines.isdisjoint(_lines(board, one))), route
    shared = _shared_nodes(board, laid)
    width = len(board.x_lines)
    alone = _alone(board, laid)
    return any(
        _strange(board, strand)
        for line in lines & alone.keys()
        for strand in _merge(alone[line], line, shared, width)
    )


def _lines(board: Board, route: Route) -> set[Line]:
    return {(piece.course, piece.line) for piece in pieces(board, route)}


def _strange(board: Board, strand: Strand) -> bool:
    for (one, low, high), (other, bottom, top) in combinations(strand.members, 2):
        link, partner = board.links[one], board.links[other]
        kin = link.source_group == partner.source_group or link.target_group == partner.target_group
        kin = kin or board.in_one_web(one, other)
        if not kin and low <= top and bottom <= high:
            return True
    return False


def _alone(board: Board, routes: tuple[Route, ...]) -> dict[Line, list[Strand]]:
    """Give every piece on a gutter or channel as a strand of its own."""
    found: dict[Line, list[Strand]] = {}
    for route in routes:
        for piece in pieces(board, route):
            if _has_tracks(board, piece):
                arms = {(route.link, arm) for arm in piece.arms}
                members = [(route.link, piece.low, piece.high)]
                strand = Strand(piece.low, piece.high, arms, members)
                found.setdefault((piece.course, piece.line), []).append(strand)
    return found


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
        if (one.woven or other.woven) and board.in_one_web(one.link, other.link):
            nodes.update(*(_stretches(one) & _stretches(other)))
        if nodes:
            found[frozenset((one.link, other.link))] = frozenset(nodes)
    return found


def _stretches(route: Route) -> set[tuple[int, int]]:
    """Give the stretches between a route's nodes, each by its ends."""
    return {(min(pair), max(pair)) for pair in pairwise(route.nodes)}


def _common(one: tuple[int, ...], other: tuple[int, ...]) -> set[int]:
    """Give the nodes with which both begin."""
    return {
        node
        for node, partner in takewhile(
            lambda pair: pair[0] == pair[1], zip(one, other, strict=False)
        )
    }


def _merge(
    items: list[Strand],
    key: tuple[Course, int],
    shared: dict[frozenset[int], frozenset[int]],
    width: int,
) -> list[Strand]:
    """Make one item of those that join or fork on this line."""
    course, line = key

    def joined(one: Strand, other: Strand) -> bool:
        low, high = max(one.low, other.low), min(one.high, other.high)
        if low > high:
            return False
        pairs = {frozenset((a, b)) for a, *_ in one.members for b, *_ in other.members}
        return any(
            low <= at <= high and on == line
            for pair in pairs
            for on, at in (divided(n, width, course) for n in shared.get(pair, ()))
        )

    result: list[Strand] = []
    for item in items:
        current = item
        while (partner := next((o for o in result if joined(o, current)), None)) is not None:
            result.remove(partner)
            current = Strand(
                min(partner.low, current.low),
                max(partner.high, current.high),
                partner.arms | current.arms,
                partner.members + current.members,
            )
        result.append(current)
    return result
