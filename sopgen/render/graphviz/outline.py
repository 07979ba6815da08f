"""Outlines that no shape of Graphviz has, as xdot drawing operations for ``_background``.

Graphviz has no capsule (``rounded`` has corners of a third of the height) and no pentagon whose
point begins at four fifths of its height. ``_background`` is drawn at exact places by every
engine, to SVG and PNG, and says nothing about the graph, which stays one of steps and flows.
"""

from collections.abc import Sequence
from math import sqrt

from sopgen.layout.length import mm_to_pt
from sopgen.layout.sheet import Kind, Symbol
from sopgen.render.graphviz.frame import Frame, Point, number

DRAWN = frozenset({Kind.TERMINATOR, Kind.OFFPAGE})
"""The symbols that are drawn here; the others are shapes of Graphviz."""

_POINT_BEGINS = 0.8
_QUARTER = 4 / 3 * (sqrt(2) - 1)
"""How far, in radii, the handles of a quarter circle stand: 0.03 % off the true circle."""
_WIDTH = "setlinewidth({})"


def background(symbols: Sequence[Symbol], frame: Frame, line_pt: float) -> str:
    """Give the outlines of all symbols that are drawn here, black with white inside."""
    drawn = [symbol for symbol in symbols if symbol.kind in DRAWN]
    if not drawn:
        return ""
    pen = [_text("S", _WIDTH.format(number(line_pt))), _text("c", "#000000"), _text("C", "#ffffff")]
    return " ".join([*pen, *(_outline(symbol, frame) for symbol in drawn)])


def _text(operation: str, text: str) -> str:
    return f"{operation} {len(text)} -{text}"


def _outline(symbol: Symbol, frame: Frame) -> str:
    left, upper = frame.point(symbol.box.x, symbol.box.y)
    width, height = mm_to_pt(symbol.box.width), mm_to_pt(symbol.box.height)
    if symbol.kind is Kind.OFFPAGE:
        return _points("P", _pentagon(left, upper, width, height))
    return _points("b", _capsule(left, upper, width, height))


def _points(operation: str, points: Sequence[Point]) -> str:
    places = " ".join(f"{number(x)} {number(y)}" for x, y in points)
    return f"{operation} {len(points)} {places}"


def _pentagon(left: float, upper: float, width: float, height: float) -> list[Point]:
    corners = ((0, 0), (1, 0), (1, _POINT_BEGINS), (0.5, 1), (0, _POINT_BEGINS))
    return [(left + x * width, upper - y * height) for x, y in corners]


def _capsule(left: float, upper: float, width: float, height: float) -> list[Point]:
    """Give a Bezier curve of quarter circles joined by straight parts, clockwise."""
    radius = min(width, height) / 2
    right, lower = left + width, upper - height
    arm = radius * (1 - _QUARTER)
    sides = (
        ((left + radius, upper), (right - radius, upper)),
        ((right, upper - radius), (right, lower + radius)),
        ((right - radius, lower), (left + radius, lower)),
        ((left, lower + radius), (left, upper - radius)),
    )
    handles = (
        ((right - arm, upper), (right, upper - arm)),
        ((right, lower + arm), (right - arm, lower)),
        ((left + arm, lower), (left, lower + arm)),
        ((left, upper - arm), (left + arm, upper)),
    )
    curve = [sides[0][0]]
    for (start, end), corner, (after, _) in zip(
        sides, handles, (*sides[1:], sides[0]), strict=True
    ):
        if start != end:
            curve += [*straight(start, end), end]
        curve += [*corner, after]
    return curve


def straight(start: Point, end: Point) -> tuple[Point, Point]:
    """Give the handles of a Bezier curve that is a straight line."""
    (x1, y1), (x2, y2) = start, end
    return (x1 + (x2 - x1) / 3, y1 + (y2 - y1) / 3), (x2 - (x2 - x1) / 3, y2 - (y2 - y1) / 3)
