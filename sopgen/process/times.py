"""How long a flow table takes: what its cells say, added up along the ways through it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from sopgen.process.basis import Basis
from sopgen.process.builder import build_process
from sopgen.process.graph import Act, Flow, Process
from sopgen.process.paths import Paths, Way, longest
from sopgen.spec.duration import Duration, DurationKind, Length, length_of
from sopgen.spec.duration_reader import read_duration
from sopgen.spec.model import FlowTable, MergedUp, Text
from sopgen.spec.numbering import printed_numbers


@dataclass(frozen=True, slots=True)
class StepTime:
    """A row with its time; ``cell`` is the row where a merged cell begins, else its own."""

    row: int
    number: str
    duration: Duration
    text: Text | None
    cell: int

    @property
    def untimed(self) -> bool:
        """Whether a total leaves this row out."""
        return self.duration.kind is not DurationKind.LENGTH


@dataclass(frozen=True, slots=True)
class Total:
    """A sum from its least to its most; what is not bounded counts with the bound it has."""

    least: Length
    most: Length


@dataclass(frozen=True, slots=True)
class Loop:
    """A flow back, from row to row, and what going round once more costs."""

    source: int
    target: int
    extra: Total


@dataclass(frozen=True, slots=True)
class ActorTime:
    """What the rows of one actor on the straight way come to; ``column`` is his place."""

    column: int
    total: Total


@dataclass(frozen=True, slots=True)
class Times:
    """The times of a flow table. All lengths but those of ``by_unit`` are settled on the basis.

    ``by_unit`` is the straight way in the units that the cells are written in.
    ``slowest_with_loops`` goes round each loop once. ``on_way`` are the rows of the straight way.
    """

    basis: Basis
    steps: tuple[StepTime, ...]
    straight: Total
    by_unit: Total
    fastest: Length
    slowest: Length
    slowest_with_loops: Length
    loops: tuple[Loop, ...]
    actors: tuple[ActorTime, ...]
    on_way: frozenset[int]


def table_times(table: FlowTable, bare: str, basis: Basis) -> Times:
    """Give the times of a table; ``bare`` is the unit of numbers that stand alone."""
    process = build_process(table)
    steps = step_times(table, bare)
    paths = Paths(process)
    least, most = _Clock(process, steps, paths, "least"), _Clock(process, steps, paths, "most")
    slowest = most.whole(Way.LONGEST)
    loops = _loops(paths, process, least, most)
    straight = paths.straight_acts()
    by_unit = Total(least.whole(Way.STRAIGHT), most.whole(Way.STRAIGHT))
    settle = basis.settle
    return Times(
        basis,
        steps,
        _settled(by_unit, basis),
        by_unit,
        settle(least.whole(Way.SHORTEST)),
        settle(slowest),
        settle(_sum((slowest, *(loop.extra.most for loop in loops)))),
        tuple(Loop(loop.source, loop.target, _settled(loop.extra, basis)) for loop in loops),
        _actors(table, [act for act in process.acts if act.index in straight], steps, basis),
        frozenset(process.acts[index].step for index in straight),
    )


def step_times(table: FlowTable, bare: str) -> tuple[StepTime, ...]:
    """Read the time of each row; rows of a merged cell have the time of its first row.

    ``bare`` is the unit of numbers that stand alone.
    """
    found: list[StepTime] = []
    for row, (step, number) in enumerate(
        zip(table.steps, printed_numbers(table.steps), strict=True)
    ):
        if isinstance(step.time, MergedUp) and found:
            above = found[-1]
            found.append(StepTime(row, number, above.duration, above.text, above.cell))
            continue
        text = step.time if isinstance(step.time, Text) else None
        duration = read_duration(text.value if text else "", bare)
        found.append(StepTime(row, number, duration, text, row))
    return tuple(found)


def bounds(duration: Duration) -> Total:
    """Give what a time counts at least and at most; nothing when it is no length."""
    if duration.kind is not DurationKind.LENGTH:
        return Total(Length(), Length())
    least, most = duration.least, duration.most
    return Total(least or most or Length(), most or least or Length())


class _Clock:
    """Adds up the rows on a way, all with their least or all with their most."""

    def __init__(
        self,
        process: Process,
        steps: tuple[StepTime, ...],
        paths: Paths,
        bound: Literal["least", "most"],
    ) -> None:
        self._acts = process.acts
        self._steps = steps
        self._paths = paths
        totals = [bounds(step.duration) for step in steps]
        self._lengths = [total.least if bound == "least" else total.most for total in totals]

    def enter(self, index: int) -> Length:
        """Give the time of an act's row."""
        return self._lengths[self._acts[index].step]

    def go(self, source: int, target: int) -> Length:
        """Give what going to an act adds: nothing within a row or a merged cell."""
        here, there = (self._steps[self._acts[index].step].cell for index in (source, target))
        return Length() if here == there else self.enter(target)

    def whole(self, way: Way) -> Length:
        """Give the time from the starts to the end."""
        behind = self._paths.remaining(way, self.go)
        return longest(self.enter(start) + behind[start] for start in self._paths.starts)

    def again(self, flow: Flow) -> Length:
        """Give the time of going back along a flow and coming to its begin once more."""
        between = self._paths.between(flow.target, flow.source, self.go)
        return self.enter(flow.target) + (between or Length())


def _loops(paths: Paths, process: Process, least: _Clock, most: _Clock) -> tuple[Loop, ...]:
    """Give the loops, one for each pair of rows."""
    found: dict[tuple[int, int], Loop] = {}
    for flow in paths.cut:
        rows = (process.acts[flow.source].step, process.acts[flow.target].step)
        extra = Total(least.again(flow), most.again(flow))
        known = found.get(rows)
        if known is None or known.extra.most.rough_minutes < extra.most.rough_minutes:
            found[rows] = Loop(*rows, extra)
    return tuple(found.values())


def _actors(
    table: FlowTable, acts: Iterable[Act], steps: tuple[StepTime, ...], basis: Basis
) -> tuple[ActorTime, ...]:
    """Add up the rows of each actor, each merged cell once; actors without acts have nothing."""
    cells: dict[int, set[int]] = {column: set() for column in range(len(table.actors))}
    for act in acts:
        for column in act.covered:
            cells[column].add(steps[act.step].cell)
    found = []
    for column, rows in cells.items():
        totals = [bounds(steps[row].duration) for row in sorted(rows)]
        total = Total(_sum(each.least for each in totals), _sum(each.most for each in totals))
        found.append(ActorTime(column, _settled(total, basis)))
    return tuple(found)


def _settled(total: Total, basis: Basis) -> Total:
    return Total(basis.settle(total.least), basis.settle(total.most))


def _sum(lengths: Iterable[Length]) -> Length:
    return length_of(part for length in lengths for part in length.parts)
