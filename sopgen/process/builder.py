"""A flow table as a process: implied symbols and flows are made explicit."""

from collections.abc import Iterator

from sopgen.process.graph import Act, ActKind, Flow, Process
from sopgen.spec.model import FlowTable, Shape, SymbolSpec

NEXT_STEP = "lanjut"

_KINDS = {
    Shape.START: ActKind.START,
    Shape.END: ActKind.END,
    Shape.PROCESS: ActKind.PROCESS,
    Shape.DECISION: ActKind.DECISION,
}


def build_process(table: FlowTable) -> Process:
    """Give the process of a table whose names all resolve (the spec's builder saw to that)."""
    acts = tuple(_acts(table))
    resolver = _Resolver(table, acts)
    flows = tuple(flow for act in acts for flow in resolver.flows(act))
    return Process(acts, tuple(dict.fromkeys(flows)))


def _acts(table: FlowTable) -> Iterator[Act]:
    columns_by_id = {actor.id.value: column for column, actor in enumerate(table.actors)}
    index = 0
    drawn = [number for number, step in enumerate(table.steps) if step.symbols]
    for number, step in enumerate(table.steps):
        used: dict[int, int] = {}
        for position, spec in enumerate(step.symbols):
            columns = tuple(sorted(columns_by_id[actor.value] for actor in spec.actors))
            covered = range(columns[0], columns[-1] + 1) if spec.spanning else columns
            level = max(used.get(column, 0) for column in covered)
            used.update(dict.fromkeys(covered, level + 1))
            first = number == drawn[0] and position == 0
            last = number == drawn[-1] and position == len(step.symbols) - 1
            kind = _kind(spec, first=first, last=last)
            yield Act(index, number, columns, spec.spanning, level, kind, spec.text, spec)
            index += 1


def _kind(spec: SymbolSpec, *, first: bool, last: bool) -> ActKind:
    if spec.shape is not None:
        return _KINDS[spec.shape]
    if spec.outcomes:
        return ActKind.DECISION
    if first:
        return ActKind.START
    return ActKind.END if last and spec.onward is None else ActKind.PROCESS


class _Resolver:
    """Finds where flows lead."""

    def __init__(self, table: FlowTable, acts: tuple[Act, ...]) -> None:
        self._by_step: dict[int, list[Act]] = {}
        self._by_id: dict[str, Act] = {}
        for act in acts:
            self._by_step.setdefault(act.step, []).append(act)
            if act.spec.id is not None:
                self._by_id[act.spec.id.value] = act
        self._step_by_id = {
            step.id.value: number for number, step in enumerate(table.steps) if step.id is not None
        }

    def flows(self, act: Act) -> Iterator[Flow]:
        """Give all flows that leave an act."""
        for number, outcome in enumerate(act.spec.outcomes):
            for target in outcome.targets:
                for other in self._targets(act, target.value):
                    yield Flow(act.index, other.index, number, outcome.label)
        if act.spec.outcomes:
            return
        if act.spec.onward is None:
            others = () if act.kind is ActKind.END else self._implied(act)
        else:
            others = tuple(
                other for target in act.spec.onward for other in self._targets(act, target.value)
            )
        for other in others:
            yield Flow(act.index, other.index, None, None)

    def _targets(self, act: Act, written: str) -> tuple[Act, ...]:
        if written == NEXT_STEP:
            return self._next_step(act)
        if written in self._step_by_id:
            return self._entries(self._step_by_id[written])
        return (self._by_id[written],)

    def _implied(self, act: Act) -> tuple[Act, ...]:
        below = self._below(act)
        return self._next_step(act) if below is None else (below,)

    def _next_step(self, act: Act) -> tuple[Act, ...]:
        """Give the entries of the next row with acts; those of the same actors are paired."""
        following = min((step for step in self._by_step if step > act.step), default=None)
        if following is None:
            return ()
        entries = self._entries(following)
        alone = len(self._by_step[act.step]) == 1
        if alone or len(entries) == 1:
            return entries
        same = tuple(other for other in entries if set(other.columns) & set(act.columns))
        return same or entries

    def _entries(self, step: int) -> tuple[Act, ...]:
        """Give the acts of a row that no other act of the same row leads to."""
        acts = self._by_step[step]
        if len(acts) == 1:
            return tuple(acts)
        inner = {
            target for act in acts for target in self._inner_targets(act) if target != act.index
        }
        return tuple(act for act in acts if act.index not in inner) or (acts[0],)

    def _inner_targets(self, act: Act) -> Iterator[int]:
        written = [target for outcome in act.spec.outcomes for target in outcome.targets]
        written += act.spec.onward or ()
        for target in written:
            other = self._by_id.get(target.value)
            if other is not None and other.step == act.step and other.index > act.index:
                yield other.index
        if act.spec.onward is None and not act.spec.outcomes and act.kind is not ActKind.END:
            below = self._below(act)
            if below is not None:
                yield below.index

    def _below(self, act: Act) -> Act | None:
        """Give the next act of the same actor in the same row."""
        for other in self._by_step[act.step]:
            if other.index > act.index and set(other.columns) & set(act.columns):
                return other
        return None
