"""What a way costs at least from anywhere on a board to its ends: so a search looks ahead."""

from math import inf
from typing import NamedTuple

from sopgen.layout import toll
from sopgen.layout.board import Board
from sopgen.layout.compass import Side

_SIGNS = (0, 1, -1)
"""In this order a sign is its own index: -1 is the last."""
_OPPOSITE = 2
"""Quarters of a turn."""


class Aim(NamedTuple):
    """An end of ways: the node before it, the direction in which it is entered, what that costs.

    ``pace`` is what a millimetre on the way there costs at least.
    """

    node: int
    inward: int
    cost: float
    pace: float = 1.0


class Estimates(dict[int, float]):
    """The least costs, by state (four times node + direction): each is found when it is needed."""

    def __init__(self, board: Board, aims: tuple[Aim, ...]) -> None:
        super().__init__()
        self._xs, self._ys = xs, ys = board.x_positions, board.y_positions
        width = len(xs)
        self._ends = [
            (xs[aim.node % width], ys[aim.node // width], aim.cost, aim.pace, _BENDS[aim.inward])
            for aim in aims
        ]

    def __missing__(self, state: int) -> float:
        """Find the least cost of the ways from a node, left in a direction, to the ends."""
        going = state & 3
        y, x = divmod(state >> 2, len(self._xs))
        here, there = self._xs[x], self._ys[y]
        least = inf
        for end_x, end_y, entry, pace, bends in self._ends:
            right, down = end_x - here, end_y - there
            cost = entry + pace * (abs(right) + abs(down))
            if cost < least:
                cost += bends[going][(right > 0) - (right < 0)][(down > 0) - (down < 0)]
                least = min(cost, least)
        self[state] = least
        return least


def _bends(going: int, right: int, down: int, inward: int) -> int:
    """Count the bends that a way needs at least from one direction to an end in another.

    ``right`` and ``down`` are the signs of where the end lies.
    """
    ahead, aside = (right, down) if going in (Side.RIGHT, Side.LEFT) else (down, -right)
    if going in (Side.LEFT, Side.TOP):
        ahead, aside = -ahead, -aside
    turn = (inward - going) & 3
    if turn == _OPPOSITE:
        return 2 if aside else 4
    if turn:
        facing = aside if turn == 1 else -aside
        return 1 if ahead >= 0 and facing >= 0 else 3
    if ahead < 0:
        return 4
    return 2 if aside else 0


_BENDS = [
    [
        [[toll.BEND * _bends(going, right, down, inward) for down in _SIGNS] for right in _SIGNS]
        for going in range(4)
    ]
    for inward in range(4)
]
"""What bends cost at least, by direction at the end and at first, and where the end lies."""
