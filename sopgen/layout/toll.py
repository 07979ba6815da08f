"""What a route pays for, beside its length, in millimetres of detour it would take instead."""

from sopgen.layout.board import Side

BEND = 6.0
CROSSING = 11.0
_SHARING = (0.0, 1.2, 3.0, 8.0, 14.0)
_JOIN = 28.0
_HEAD_ON = 12.0
_FORK = 3.0
_REMOTE = 0.4
SECOND_PORT = 12.0
"""For leaving a symbol at a second side where a trunk could be shared."""
OFF_MIDDLE = 2.0
"""For each column between the port of a wide symbol and its middle."""
POINTED_IN = 5.0
"""For entering a decision elsewhere than at its top vertex."""

_OUT = {Side.TOP: 12.0, Side.RIGHT: 0.5, Side.BOTTOM: 0.0, Side.LEFT: 0.5}
_IN = {Side.TOP: 0.0, Side.RIGHT: 2.0, Side.BOTTOM: 8.0, Side.LEFT: 2.0}


def sharing(lines: int) -> float:
    """Give the cost of a stretch of a gutter or channel on which lines already run."""
    return _SHARING[lines] if lines < len(_SHARING) else _SHARING[-1] * (lines - 3)


def forking(nodes: int) -> float:
    """Give the cost of branching off a line from the same symbol, ``nodes`` behind its beginning.

    Branches that leave one straight trunk early look like a comb, those that leave late like a
    staircase.
    """
    return _FORK + _REMOTE * nodes


def joining(nodes: int, *, head_on: bool) -> float:
    """Give the cost of ending in a line to the same symbol, ``nodes`` before its end.

    ``head_on`` is where both come from opposite sides and turn: it reads like one line.
    """
    return _JOIN + _REMOTE * nodes + (_HEAD_ON if head_on else 0.0)


def leaving(side: Side, remote: float) -> float:
    """Give the cost of leaving a symbol at a side, ``remote`` columns off its middle."""
    return _OUT[side] + OFF_MIDDLE * remote


def entering(side: Side, remote: float, *, pointed: bool) -> float:
    """Give the cost of entering a symbol at a side."""
    extra = POINTED_IN if pointed and side is not Side.TOP else 0.0
    return _IN[side] + OFF_MIDDLE * remote + extra
