"""Sides, courses and lines: the words in which places on a board are told.

The enumerations have the hashes of the numbers that they are: much sooner found than their own,
and they are asked for very often.
"""

from enum import IntEnum


class Side(IntEnum):
    """The sides of a symbol, and the directions of travel, clockwise."""

    TOP = 0
    RIGHT = 1
    BOTTOM = 2
    LEFT = 3

    @property
    def opposite(self) -> "Side":
        """The other side across."""
        return ALL_SIDES[self ^ 2]

    __hash__ = int.__hash__


ALL_SIDES = (Side.TOP, Side.RIGHT, Side.BOTTOM, Side.LEFT)


class Course(IntEnum):
    """Which way a stretch runs; a direction of travel has the course of its lowest bit."""

    UPRIGHT = 0
    ACROSS = 1

    __hash__ = int.__hash__


class Axis(IntEnum):
    """The lines of a column (LOW: left gutter) or of a level (LOW: the channel above)."""

    LOW = 0
    MIDDLE = 1
    HIGH = 2
    BORDER = 3

    __hash__ = int.__hash__
