"""Nominal positions of a board's lines: they only weigh one route against another."""

from itertools import accumulate, pairwise

from sopgen.layout.compass import Axis

_STRETCH = 7.0
_ACROSS_RULE = 5.0


def positions(lines: tuple[tuple[int, Axis], ...]) -> tuple[float, ...]:
    """Give the positions of lines that follow each other, mm."""
    steps = [0.0]
    for (_, kind), (_, following) in pairwise(lines):
        inside = kind in (Axis.LOW, Axis.MIDDLE) or following is Axis.BORDER
        steps.append(_STRETCH if inside else _ACROSS_RULE)
    return tuple(accumulate(steps))
