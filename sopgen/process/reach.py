"""What leads where in a process: reachability and rounds."""

from collections.abc import Iterable
from functools import cached_property

from sopgen.process.graph import Act, ActKind, Process


class Reach:
    """Questions about the flows of one process."""

    def __init__(self, process: Process) -> None:
        self._process = process
        self._after: dict[int, list[int]] = {act.index: [] for act in process.acts}
        self._before: dict[int, list[int]] = {act.index: [] for act in process.acts}
        for flow in process.flows:
            if flow.target not in self._after[flow.source]:
                self._after[flow.source].append(flow.target)
                self._before[flow.target].append(flow.source)

    def after(self, act: int) -> tuple[int, ...]:
        """Give the acts that flows lead to from an act."""
        return tuple(self._after[act])

    def before(self, act: int) -> tuple[int, ...]:
        """Give the acts that flows lead from to an act."""
        return tuple(self._before[act])

    @cached_property
    def starts(self) -> tuple[Act, ...]:
        """The acts drawn as start."""
        return tuple(act for act in self._process.acts if act.kind is ActKind.START)

    @cached_property
    def ends(self) -> tuple[Act, ...]:
        """The acts where the process may end: no flow leaves them."""
        return tuple(act for act in self._process.acts if not self._after[act.index])

    @cached_property
    def unreached(self) -> tuple[Act, ...]:
        """The acts that no flow leads to from a start."""
        begun = self._closure((act.index for act in self.starts), self._after)
        return tuple(act for act in self._process.acts if act.index not in begun)

    @cached_property
    def endless(self) -> tuple[Act, ...]:
        """The acts from which no end can be reached."""
        ending = self._closure((act.index for act in self.ends), self._before)
        return tuple(act for act in self._process.acts if act.index not in ending)

    def downstream(self, act: int) -> frozenset[int]:
        """Give the acts that can come after an act; itself too when it lies in a round."""
        return self._closure(self._after[act], self._after)

    def upstream(self, act: int) -> frozenset[int]:
        """Give the acts that can come before an act; itself too when it lies in a round."""
        return self._closure(self._before[act], self._before)

    @staticmethod
    def _closure(begin: Iterable[int], ways: dict[int, list[int]]) -> frozenset[int]:
        seen = set(begin)
        waiting = list(seen)
        while waiting:
            for other in ways[waiting.pop()]:
                if other not in seen:
                    seen.add(other)
                    waiting.append(other)
        return frozenset(seen)
