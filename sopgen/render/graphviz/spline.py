"""The course of a flow as Graphviz writes it in ``pos``."""

from itertools import pairwise
from math import hypot

from sopgen.layout.length import mm_to_pt
from sopgen.layout.sheet import Path, Style
from sopgen.render.graphviz.frame import Frame, Point, numbers
from sopgen.render.graphviz.outline import straight

_NEAR = 0.001
_UNIT_PT = 10
"""The length of an arrowhead of size 1."""
_SLOPE = 0.35
"""Half the width of an arrowhead of length 1."""
_COVERED = 0.6
"""How far before the tip a line may end, in lengths of the head, and be covered by it."""


def arrow_size(style: Style) -> float:
    """Give ``arrowsize`` for a head that is as long as the sheet wants, its own pen included.

    Graphviz strokes the head with the pen of its line, and draws it smaller at the tip for that,
    but adds the pen to the rest. The width follows from the length: Graphviz has no choice of it.
    """
    pen = style.line_pt / 2
    tip = pen * hypot(1.0, _SLOPE) / _SLOPE
    return max(0.0, mm_to_pt(style.arrow_length) - pen - tip) / _UNIT_PT


def position(path: Path, frame: Frame, style: Style) -> str:
    """Give the control points; where there is an arrowhead, they end under it."""
    points = _distinct([frame.point(x, y) for x, y in path.points])
    if not path.arrow:
        return _curve(points)
    tip = points[-1]
    points[-1] = _foot(points[-2], tip, mm_to_pt(style.arrow_length) * _COVERED)
    return f"e,{numbers(tip)} {_curve(_distinct(points))}"


def _distinct(points: list[Point]) -> list[Point]:
    kept = points[:1]
    kept += [point for before, point in pairwise(points) if _distance(before, point) > _NEAR]
    return kept if len(kept) > 1 else points[:2]


def _distance(one: Point, other: Point) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])


def _foot(before: Point, tip: Point, length: float) -> Point:
    """Give the place on the last part that is so far before the tip, or else where it begins."""
    whole = _distance(before, tip)
    share = min(1.0, length / whole) if whole else 0.0
    return tip[0] + (before[0] - tip[0]) * share, tip[1] + (before[1] - tip[1]) * share


def _curve(points: list[Point]) -> str:
    places = points[:1]
    for start, end in pairwise(points):
        places += [*straight(start, end), end]
    return " ".join(numbers(place) for place in places)
