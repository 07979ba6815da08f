"""One page's share of a flow table as a board, with off-page connectors where flows leave it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count, pairwise

from sopgen.layout.board import Board, Level, Link, Place
from sopgen.layout.compass import Side
from sopgen.process.graph import Act, ActKind, Flow, Process

_GROUPS_PER_ACT = 64
"""Room for the outcomes of an act in the numbers of source groups."""


@dataclass(frozen=True, slots=True)
class Connector:
    """An off-page connector: ``target`` is the act where the flow goes on.

    ``others`` are the acts at the other end of the flow, on other pages: the target itself where
    the flow leaves this page, the sources where it comes in.
    """

    target: int
    leaving: bool
    upper: bool
    others: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Folio:
    """The rows ``first`` to ``last`` of a table on one page.

    ``symbols`` says for each place of the board which act (and which of its columns) or which
    connector it shows; ``flows`` which flow each link draws, None for lines that join actors.
    """

    first: int
    last: int
    board: Board
    symbols: tuple[tuple[Act, int] | Connector, ...]
    flows: tuple[Flow | None, ...]


def build_folio(process: Process, columns: int, first: int, last: int) -> Folio:
    """Give the board of a page that holds the rows from ``first`` to ``last``."""
    connectors = tuple(_connectors(process, first, last))
    choices = {connector: _columns(connector, process, first, last) for connector in connectors}

    def inwards(connector: Connector) -> tuple[bool, int]:
        straight = _is_straight(connector, choices[connector][0], process, first, last)
        return straight, -_remoteness(connector, process, first, last)

    outer_first = sorted(connectors, key=inwards)
    upper = _assign((c for c in outer_first if c.upper), choices)
    lower = _assign((c for c in outer_first if not c.upper), choices)
    levels, level_of = _levels(process, first, last, upper, lower)
    symbols: list[tuple[Act, int] | Connector] = []
    places: list[Place] = []
    for act in process.acts_in(first, last):
        for place in _places(act, level_of[act.step, act.level]):
            symbols.append((act, place.first))
            places.append(place)
    for strip, is_upper in ((upper, True), (lower, False)):
        for connector, (depth, column) in strip.items():
            level = depth if is_upper else len(levels) - 1 - depth
            inward = Side.BOTTOM if is_upper else Side.TOP
            sides = inward, Side.LEFT, Side.RIGHT
            owner = len(process.acts) + len(symbols)
            symbols.append(connector)
            places.append(Place(level, column, column, owner, pointed=False, sides=sides))
    links, flows = _links(process, first, last, symbols)
    board = Board(columns, levels, tuple(places), links)
    return Folio(first, last, board, tuple(symbols), flows)


def _connectors(process: Process, first: int, last: int) -> Iterator[Connector]:
    """Give one connector for each target, direction and edge of the page."""
    found: dict[tuple[int, bool, bool], list[int]] = {}
    for _, flow in process.flows_touching(first, last):
        source, target = process.acts[flow.source], process.acts[flow.target]
        source_in = first <= source.step <= last
        target_in = first <= target.step <= last
        if source_in and not target_in:
            key = (target.index, True, target.step < first)
            found.setdefault(key, [target.index])
        elif target_in and not source_in:
            key = (target.index, False, source.step < first)
            others = found.setdefault(key, [])
            if source.index not in others:
                others.append(source.index)
    for (target_index, leaving, upper), others in sorted(found.items()):
        yield Connector(target_index, leaving, upper, tuple(others))


def _sources(connector: Connector, process: Process, first: int, last: int) -> list[Act]:
    """Give the acts whose flows go through a connector; only those on this page where it leaves."""
    if not connector.leaving:
        return [process.acts[other] for other in connector.others]
    flows = (flow for _, flow in process.flows_touching(first, last))
    acts = [process.acts[flow.source] for flow in flows if flow.target == connector.target]
    return [act for act in acts if first <= act.step <= last]


def _near_ends(connector: Connector, process: Process, first: int, last: int) -> list[Act]:
    """Give the acts on this page whose flows go through a connector."""
    if connector.leaving:
        return _sources(connector, process, first, last)
    return [process.acts[connector.target]]


def _remoteness(connector: Connector, process: Process, first: int, last: int) -> int:
    """Give how many rows from the edge of the page the nearest symbol of a connector stands."""
    ends = _near_ends(connector, process, first, last)
    return min(act.step - first if connector.upper else last - act.step for act in ends)


def _is_straight(
    connector: Connector, column: int, process: Process, first: int, last: int
) -> bool:
    """Whether no symbol stands in a column between the connector and an end of its flows."""
    inside = [act for act in process.acts_in(first, last) if column in act.covered]
    ends = _near_ends(connector, process, first, last)
    return bool(inside) and inside[0 if connector.upper else -1] in ends


def _columns(connector: Connector, process: Process, first: int, last: int) -> Sequence[int]:
    """Give the columns of a connector's target, the best first.

    That is where the actor on the left stands; or in a symbol that spans several columns where
    fewest symbols stand between the connector and the act that its flow leaves or goes to on the
    page, and nearest to the flow's beginning.
    """
    target = process.acts[connector.target]
    if not target.spanning:
        return target.columns
    away = _remoteness(connector, process, first, last)
    rows = (first, first + away - 1) if connector.upper else (last - away + 1, last)
    between = [column for act in process.acts_in(*rows) for column in act.covered]
    sources = [
        column for act in _sources(connector, process, first, last) for column in act.covered
    ]

    def cost(column: int) -> tuple[int, int]:
        return between.count(column), min(abs(column - each) for each in sources)

    return sorted(target.covered, key=cost)


def _assign(
    connectors: Iterable[Connector], columns: Mapping[Connector, Sequence[int]]
) -> dict[Connector, tuple[int, int]]:
    """Give each connector a strip and a column of its target; several of one stand in strips."""
    taken: set[tuple[int, int]] = set()
    result: dict[Connector, tuple[int, int]] = {}
    for connector in connectors:
        place = next(
            (depth, column)
            for depth in count()
            for column in columns[connector]
            if (depth, column) not in taken
        )
        taken.add(place)
        result[connector] = place
    return result


def _levels(
    process: Process,
    first: int,
    last: int,
    upper: dict[Connector, tuple[int, int]],
    lower: dict[Connector, tuple[int, int]],
) -> tuple[tuple[Level, ...], dict[tuple[int, int], int]]:
    """Give the levels of the page and the number of each act's level by row and depth in it."""
    levels = [Level(first, is_strip=True) for _ in range(_depth(upper))]
    level_of: dict[tuple[int, int], int] = {}
    for row in range(first, last + 1):
        depths = {act.level for act in process.acts_in(row, row)} or {0}
        for depth in range(max(depths) + 1):
            level_of[row, depth] = len(levels)
            levels.append(Level(row))
    levels += [Level(last, is_strip=True) for _ in range(_depth(lower))]
    return tuple(levels), level_of


def _depth(strip: dict[Connector, tuple[int, int]]) -> int:
    return 1 + max((depth for depth, _ in strip.values()), default=-1)


def _places(act: Act, level: int) -> Iterator[Place]:
    pointed = act.kind is ActKind.DECISION
    if act.spanning:
        yield Place(level, act.columns[0], act.columns[-1], act.index, pointed)
        return
    for column in act.columns:
        yield Place(level, column, column, act.index, pointed)


def _links(
    process: Process, first: int, last: int, symbols: list[tuple[Act, int] | Connector]
) -> tuple[tuple[Link, ...], tuple[Flow | None, ...]]:
    places: dict[int | Connector, tuple[int, ...]] = {}
    for index, symbol in enumerate(symbols):
        key = symbol if isinstance(symbol, Connector) else symbol[0].index
        places[key] = (*places.get(key, ()), index)
    connectors = {
        (symbol.target, symbol.leaving, symbol.upper): symbol
        for symbol in symbols
        if isinstance(symbol, Connector)
    }
    links: list[Link] = []
    flows: list[Flow | None] = []
    for key, members in places.items():
        if not isinstance(key, Connector):
            for one, other in pairwise(members):
                group = -len(links) - 1
                links.append(Link((one,), (other,), group, group, (), arrow=False))
                flows.append(None)
    seen: set[tuple[tuple[int, ...], tuple[int, ...], int]] = set()
    for number, flow in process.flows_touching(first, last):
        ends = _ends(process, flow, first, last, connectors)
        if ends is None:
            continue
        source, target = ends
        outcome = 0 if flow.outcome is None else flow.outcome + 1
        if isinstance(source, Connector):
            group = flow.target * _GROUPS_PER_ACT + _GROUPS_PER_ACT - (1 if source.upper else 2)
        else:
            group = flow.source * _GROUPS_PER_ACT + outcome
        link_key = (places[source], places[target], group)
        if link_key in seen:
            continue
        seen.add(link_key)
        distance = abs(process.acts[flow.target].step - process.acts[flow.source].step)
        forward = process.acts[flow.target].step >= process.acts[flow.source].step
        rank = (int(not (forward and distance <= 1)), distance, number)
        links.append(Link(places[source], places[target], group, flow.target, rank))
        flows.append(flow)
    return tuple(links), tuple(flows)


def _ends(
    process: Process,
    flow: Flow,
    first: int,
    last: int,
    connectors: dict[tuple[int, bool, bool], Connector],
) -> tuple[int | Connector, int | Connector] | None:
    """Give the keys of both ends of a flow on this page; None when it does not touch the page."""
    source, target = process.acts[flow.source], process.acts[flow.target]
    source_in = first <= source.step <= last
    target_in = first <= target.step <= last
    if source_in and target_in:
        return flow.source, flow.target
    if source_in:
        return flow.source, connectors[flow.target, True, target.step < first]
    if target_in:
        return connectors[flow.target, False, source.step < first], flow.target
    return None
