"""Boxes and straight segments: which meet, which come near."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from sopgen.layout.sheet import Box

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Segment:
    """A straight piece, across or upright, at one coordinate, from ``low`` to ``high``."""

    across: bool
    at: float
    low: float
    high: float

    @property
    def box(self) -> Box:
        """The segment as a box without breadth."""
        length = self.high - self.low
        if self.across:
            return Box(self.low, self.at, length, 0.0)
        return Box(self.at, self.low, 0.0, length)

    def overlaps(self, other: "Segment") -> bool:
        """Whether a parallel segment lies beside this one."""
        return self.low < other.high - 1e-6 and other.low < self.high - 1e-6

    def crosses(self, other: "Segment") -> bool:
        """Whether a segment at right angles passes through the inside of this one."""
        return self.low < other.at < self.high and other.low < self.at < other.high

    def touches(self, other: "Segment", within: float) -> bool:
        """Whether a segment at right angles meets this one without crossing it."""
        reaches = (
            self.low - within <= other.at <= self.high + within
            and other.low - within <= self.at <= other.high + within
        )
        deep = (
            self.low + within < other.at < self.high - within
            and other.low + within < self.at < other.high - within
        )
        return reaches and not deep


def segments(points: Iterable[Point]) -> Iterator[Segment]:
    """Give the straight pieces of a line."""
    for (x1, y1), (x2, y2) in pairwise(points):
        if abs(y1 - y2) < abs(x1 - x2):
            yield Segment(across=True, at=y1, low=min(x1, x2), high=max(x1, x2))
        else:
            yield Segment(across=False, at=x1, low=min(y1, y2), high=max(y1, y2))


def between(one: Point, other: Point) -> Box:
    """Give the box around two points."""
    left, right = sorted((one[0], other[0]))
    top, bottom = sorted((one[1], other[1]))
    return Box(left, top, right - left, bottom - top)


def inside(box: Box, other: Box, margin: float) -> bool:
    """Whether a box reaches into the inside of another."""
    return (
        box.right > other.x + margin
        and box.x < other.right - margin
        and box.bottom > other.y + margin
        and box.y < other.bottom - margin
    )


def near(one: Box, other: Box, distance: float) -> bool:
    """Whether two boxes are nearer than a distance."""
    return inside(one, other, -distance)


def meets_diamond(diamond: Box, box: Box, distance: float) -> bool:
    """Whether a box comes nearer than a distance to the diamond in another box."""
    half_width, half_height = diamond.width / 2, diamond.height / 2
    centre_x, centre_y = diamond.x + half_width, diamond.y + half_height
    x = max(box.x - centre_x, centre_x - box.right, 0.0)
    y = max(box.y - centre_y, centre_y - box.bottom, 0.0)
    return x / half_width + y / half_height < 1 + distance / max(half_width, half_height)
