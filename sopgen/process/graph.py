"""The process of one flow table: acts, drawn as symbols, and the flows between them (frozen)."""

from dataclasses import dataclass
from enum import Enum

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


@dataclass(frozen=True, slots=True)
class Flow:
    """A flow between two acts; ``outcome`` is the place of its outcome in a decision."""

    source: int
    target: int
    outcome: int | None
    label: Text | None


@dataclass(frozen=True, slots=True)
class Process:
    """The acts in reading order and all flows, implied ones too."""

    acts: tuple[Act, ...]
    flows: tuple[Flow, ...]
