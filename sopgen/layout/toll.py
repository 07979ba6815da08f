"""What a route pays for, beside its length, in millimetres of detour it would take instead."""

from sopgen.layout.compass import Side

BEND = 12.0
CROSSING = 56.0
AT_HEAD = 8.0
"""For a crossing right before an arrowhead, beside the crossing itself."""
OVER_JOINED = 36.0
"""For crossing a line that joins actors, beside the crossing itself.

It looks like a branch; and that line, which never gives way, pays nothing for its crossings.
"""
_SHARING = (0.0, 1.2, 3.0, 8.0, 14.0)
_JOIN = 12.0
_GATHER = 2.0
FORK = 3.0
BACK_TO_BACK = 30.0
"""For forking between symbols to both sides: that looks like an arrow from one to the other."""
SHARED = 0.9
"""For each millimetre of a line that is shared."""
_HEAD_ON = 20.0
_LIKE_JOINED = 120.0
ASTRAY = 400.0
"""For a line that forks and gathers, and followed backwards leads where no flow goes."""
WOVEN = 15.0
"""For a line that forks and gathers where all flows that could be read exist."""
LONGER = 0.5
"""For each millimetre by which a web makes a flow longer."""
SECOND_PORT = 12.0
"""For leaving or entering a symbol at a second side where a line could be shared."""
OFF_MIDDLE = 2.0
"""For each column between the port of a wide symbol and its middle."""
POINTED_IN = 14.0
"""For entering a decision elsewhere than at its top vertex: there it is worth a bend more."""
ASKEW = 10.0
"""For leaving elsewhere than below where the flow could drop straight into the next symbol."""

_OUT = {Side.TOP: 12.0, Side.RIGHT: 0.0, Side.BOTTOM: 0.0, Side.LEFT: 0.0}
_IN = {Side.TOP: 0.0, Side.RIGHT: 1.2, Side.BOTTOM: 8.0, Side.LEFT: 1.2}


def sharing(lines: int) -> float:
    """Give the cost of a stretch of a gutter or channel on which lines already run."""
    return _SHARING[lines] if lines < len(_SHARING) else _SHARING[-1] * (lines - 3)


def forking(bends: int, length: float, *, weaving: float) -> float:
    """Give the cost of branching off a line from the same symbol, behind so much of it.

    What is shared counts almost as if it were not, so that every branch goes its own best way:
    branches leave one straight trunk like the teeth of a comb, not each other like stairs.
    ``weaving`` is what others cost who join that line further on.
    """
    return FORK + BEND * bends + SHARED * length + weaving


def joining(bends: int, length: float, *, gathers: bool, weaving: float) -> float:
    """Give the cost of ending in a line to the same symbol, with so much of it left.

    Flows out of one row that were fanned out before are gathered again (``gathers``).
    ``weaving`` is what branches of that line to other symbols cost.
    """
    return (_GATHER if gathers else _JOIN) + weaving + BEND * bends + SHARED * length


def head_on(*, beside_symbols: bool) -> float:
    """Give the cost of ending in a line that comes from the opposite side and turns.

    Both read like one line; beside symbols, like the one that joins actors.
    """
    return _LIKE_JOINED if beside_symbols else _HEAD_ON


def leaving(side: Side, remote: float, *, drops: bool) -> float:
    """Give the cost of leaving a symbol at a side, ``remote`` columns off its middle.

    ``drops`` says that the flow could drop straight down.
    """
    extra = ASKEW if drops and side is not Side.BOTTOM else 0.0
    return _OUT[side] + OFF_MIDDLE * remote + extra


def entering(side: Side, remote: float, *, pointed: bool) -> float:
    """Give the cost of entering a symbol at a side."""
    extra = POINTED_IN if pointed and side is not Side.TOP else 0.0
    return _IN[side] + OFF_MIDDLE * remote + extra
