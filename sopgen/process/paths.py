"""The ways through a process: loops cut open, then the straight, shortest and longest way."""

import re
from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from graphlib import TopologicalSorter

from sopgen.process.graph import Act, Flow, Process
from sopgen.spec.duration import Length
from sopgen.spec.inline import plain


class Way(Enum):
    """Which outcome is taken at each decision."""

    STRAIGHT = "lurus"
    SHORTEST = "tercepat"
    LONGEST = "terlama"


_NO = re.compile(
    r"(?:tidak|tdk|t|belum|blm|tolak|ditolak|kurang|salah|revisi|direvisi|perbaik\w*|diperbaiki|"
    r"gagal|batal|no|n)\b",
    re.IGNORECASE,
)

Weigh = Callable[[int, int], Length]
"""Gives the time that going from one act to another adds."""


class Paths:
    """A process without the flows that close a loop; ``cut`` are those, in reading order."""

    def __init__(self, process: Process) -> None:
        self._acts = process.acts
        self.cut = tuple(flow for flow in process.flows if _closes_loop(flow, process.flows))
        kept = [flow for flow in process.flows if flow not in self.cut]
        self._outgoing = {
            act.index: [f for f in kept if f.source == act.index] for act in self._acts
        }
        before = {
            act.index: [f.source for f in kept if f.target == act.index] for act in self._acts
        }
        self._order = tuple(TopologicalSorter(before).static_order())
        self.starts = tuple(index for index, sources in before.items() if not sources)

    def remaining(self, way: Way, weigh: Weigh) -> dict[int, Length]:
        """Give the time from behind each act to the end; branches in parallel count as longest."""
        found: dict[int, Length] = {}

        def branch(act: Act, flows: Iterable[Flow]) -> Length:
            return longest(weigh(act.index, flow.target) + found[flow.target] for flow in flows)

        for index in reversed(self._order):
            act = self._acts[index]
            ways = [branch(act, flows) for flows in self._choices(act, way)]
            shortest = way is Way.SHORTEST
            found[index] = min(ways, key=_rough, default=Length()) if shortest else longest(ways)
        return found

    def straight_acts(self) -> frozenset[int]:
        """Give the acts of the straight way, parallel branches too."""
        reached = set(self.starts)
        for index in self._order:
            if index in reached:
                for flows in self._choices(self._acts[index], Way.STRAIGHT):
                    reached |= {flow.target for flow in flows}
        return frozenset(reached)

    def between(self, first: int, last: int, weigh: Weigh) -> Length | None:
        """Give the longest time from behind one act up to and with another; None without a way."""
        found = {first: Length()}
        for index in self._order:
            for flow in self._outgoing[index] if index in found else ():
                reached = found[index] + weigh(index, flow.target)
                found[flow.target] = longest([found.get(flow.target, Length()), reached])
        return found.get(last)

    def _choices(self, act: Act, way: Way) -> list[list[Flow]]:
        """Give the flows of each outcome that may be taken; an outcome may lead nowhere."""
        outgoing = self._outgoing[act.index]
        if not act.spec.outcomes:
            return [outgoing]
        looping = {flow.outcome for flow in self.cut if flow.source == act.index}
        choices = [
            [flow for flow in outgoing if flow.outcome == number]
            for number in range(len(act.spec.outcomes))
        ]
        open_ones = [
            flows for number, flows in enumerate(choices) if flows or number not in looping
        ]
        if way is not Way.STRAIGHT or not open_ones:
            return open_ones
        agreed = [flows for flows in open_ones if not _refuses(act, flows)]
        return [min(agreed or open_ones, key=lambda flows: self._distance(act, flows))]

    def _distance(self, act: Act, flows: Sequence[Flow]) -> int:
        """Give how many rows an outcome goes on; one that goes back or ends goes far."""
        far = len(self._acts) + 1
        steps = [self._acts[flow.target].step - act.step for flow in flows]
        return min((step if step >= 0 else far for step in steps), default=far)


def _refuses(act: Act, flows: Sequence[Flow]) -> bool:
    """Tell whether flows are an outcome that says no."""
    numbers = {flow.outcome for flow in flows}
    labels = [
        outcome.label for number, outcome in enumerate(act.spec.outcomes) if number in numbers
    ]
    return any(label is not None and _NO.match(plain(label.value).strip()) for label in labels)


def longest(lengths: Iterable[Length]) -> Length:
    """Give the longest of lengths; nothing for none."""
    return max(lengths, key=_rough, default=Length())


def _rough(length: Length) -> float:
    return float(length.rough_minutes)


def _closes_loop(flow: Flow, flows: tuple[Flow, ...]) -> bool:
    """Tell whether a flow goes back, or stays, and there is a way from its end to its begin."""
    if flow.target > flow.source:
        return False
    reached = {flow.target}
    waiting = [flow.target]
    while waiting:
        index = waiting.pop()
        further = {other.target for other in flows if other.source == index} - reached
        reached |= further
        waiting += further
    return flow.source in reached
