"""The process of one flow table: acts, drawn as symbols, and the flows between them (frozen)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from itertools import groupby

from sopgen.spec.model import SymbolSpec, Text


class ActKind(Enum):
    """What an act is in the process."""

    START = "mulai"
    END = "selesai"
    PROCESS = "kotak"
    DECISION = "keputusan"


@dataclass(frozen=True, slots=True)
class Act:
    """What one actor, or several together, do in a row.

    ``columns`` are the places of the actors in the table, left to right: one symbol each, joined
    by a line; with ``spanning`` one symbol from the first to the last. ``level`` counts the acts
    that stand above this one in the same row and column.
    """

    index: int
    step: int
    columns: tuple[int, ...]
    spanning: bool
    level: int
    kind: ActKind
    text: Text | None
    spec: SymbolSpec

    @property
    def covered(self) -> Sequence[int]:
        """The columns in which its symbols stand; with ``spanning`` all from first to last."""
        return range(self.columns[0], self.columns[-1] + 1) if self.spanning else self.columns


@dataclass(frozen=True, slots=True)
class Flow:
    """A flow between two acts; ``outcome`` is the place of its outcome in a decision."""

    source: int
    target: int
    outcome: int | None
    label: Text | None


@dataclass(frozen=True)
class Process:
    """The acts in reading order and all flows, implied ones too."""

    acts: tuple[Act, ...]
    flows: tuple[Flow, ...]

    def acts_in(self, first: int, last: int) -> Iterator[Act]:
        """Give the acts in some rows."""
        for row in range(first, last + 1):
            yield from self._acts_by_row.get(row, ())

    def flows_touching(self, first: int, last: int) -> list[tuple[int, Flow]]:
        """Give the flows that leave or enter some rows, with their places among all."""
        rows = range(first, last + 1)
        numbers = {number for row in rows for number in self._flows_by_row.get(row, ())}
        return [(number, self.flows[number]) for number in sorted(numbers)]

    @cached_property
    def _acts_by_row(self) -> dict[int, tuple[Act, ...]]:
        return {row: tuple(acts) for row, acts in groupby(self.acts, key=lambda act: act.step)}

    @cached_property
    def _flows_by_row(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for number, flow in enumerate(self.flows):
            for row in {self.acts[flow.source].step, self.acts[flow.target].step}:
                found.setdefault(row, []).append(number)
        return found
