"""The room beside the symbols that lines need, alike on all pages of a table."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil, fsum
from operator import sub

from sopgen.layout.compass import Axis
from sopgen.layout.room import Demand
from sopgen.layout.spacing import Spacing
from sopgen.layout.streets import Gutter

_PORTION = 0.25
_TOLERANCE = 1e-6


@dataclass(frozen=True, slots=True)
class Gutters:
    """The room beside the symbols that the lines need, per actor, mm."""

    left: tuple[float, ...]
    right: tuple[float, ...]

    def around(self, actor: int, *, centred: bool) -> float:
        """Give both gutters of a column; alike on both sides if the symbol is to be centred."""
        left, right = self.left[actor], self.right[actor]
        return 2 * max(left, right) if centred else left + right


def excess(wanted: Demand, gutters: Gutters) -> float:
    """Give by how much a page wants more than gutters, mm."""
    left = map(sub, wanted.left, gutters.left)
    right = map(sub, wanted.right, gutters.right)
    return fsum(max(more, 0.0) for more in (*left, *right))


def roomy(gutters: Gutters, wanted: Demand, spacing: Spacing) -> frozenset[Gutter]:
    """Give the gutters that would have room for one more line on a page."""

    def more(room: float) -> float:
        return max(room + spacing.pitch, spacing.stub + spacing.rule_gap) - _TOLERANCE

    left = ((n, Axis.LOW) for n, room in enumerate(wanted.left) if more(room) < gutters.left[n])
    right = ((n, Axis.HIGH) for n, room in enumerate(wanted.right) if more(room) < gutters.right[n])
    return frozenset((*left, *right))


def widened(gutters: Gutters, demands: Sequence[Demand]) -> Gutters:
    """Give gutters that suit all pages; they grow in whole portions, so that growing ends."""

    def grown(room: float, wanted: Iterable[float]) -> float:
        most = max(wanted, default=0.0)
        return room if most <= room + _TOLERANCE else ceil(most / _PORTION) * _PORTION

    return Gutters(
        tuple(grown(r, (each.left[n] for each in demands)) for n, r in enumerate(gutters.left)),
        tuple(grown(r, (each.right[n] for each in demands)) for n, r in enumerate(gutters.right)),
    )
