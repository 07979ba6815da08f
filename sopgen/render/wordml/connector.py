"""A flow as one shape, of the kind that Word's own connectors have where its path allows.

A bent connector begins across, and turns as often as its number less one says: its upright and
level parts lie at shares of the box of its two END POINTS, even outside of it. A path that ends
across is the same connector drawn from its end; one that is upright at both ends begins with a
part across of no length. *Why* not a turned connector there: programs disagree on the frame of a
turned shape.

A loop between two points right above each other has no box to take shares of. It then begins a
little inside of its symbol, which is white and lies above it.
"""

from collections.abc import Sequence

from sopgen.layout.length import mm_to_emu
from sopgen.layout.sheet import Box, Path, Style
from sopgen.render.wordml.drawing import Drawing, stroke, transform

Point = tuple[float, float]

_NEAR = 0.001
_STRAIGHT = 2
_BENT = {3: "bentConnector2", 4: "bentConnector3", 5: "bentConnector4", 6: "bentConnector5"}
"""Word's connectors by their number of points."""
_FARTHEST = 5.0
"""How many widths of its box a part of a connector may lie from its start.

Programs round the box to 0.02 mm, so farther out the part would not lie where it should.
"""
_HIDDEN = (0.0, 1.0, 2.0, 3.0)
"""How far inside of its symbol a flow may begin, mm; the smallest symbols are 4.5 mm high."""
_ARROW_SIZES = (("sm", 2.0), ("med", 3.0), ("lg", 5.0))
_LEAST_ARROW_LINE_PT = 2.0
"""Office draws the arrowheads of thinner lines as if the line were this thick."""


def connector(path: Path, style: Style) -> Drawing:
    """Give the flow with its arrowhead."""
    points = _corners(path.points)
    head = _head(style) if path.arrow else ""
    if len(points) == _STRAIGHT:
        return _preset(path.name, points, "straightConnector1", stroke_of(style, "tail", head))
    for hidden in _HIDDEN:
        course, end = _course([_back(points[0], points[1], hidden), *points[1:]])
        preset, shares = _BENT.get(len(course)), _shares(course)
        if preset is not None and shares is not None:
            return _preset(path.name, course, preset, stroke_of(style, end, head), shares)
    return _free(path.name, points, stroke_of(style, "tail", head))


def stroke_of(style: Style, end: str, head: str) -> str:
    """Give the line of a flow, with an arrowhead at its "tail" (the end) or its "head"."""
    return stroke(style.line_pt, f"<a:{end}End {head}/>" if head else "")


def _corners(points: tuple[Point, ...]) -> list[Point]:
    """Give the points where the line turns, with both its ends."""
    corners = [points[0]]
    for before, here, after in zip(points, points[1:], points[2:], strict=False):
        upright = _same(before[0], here[0]) and _same(here[0], after[0])
        level = _same(before[1], here[1]) and _same(here[1], after[1])
        if not upright and not level:
            corners.append(here)
    return [*corners, points[-1]]


def _back(start: Point, following: Point, length: float) -> Point:
    """Give the point that lies so far before the start."""
    x, y = (
        here - (length if there > here + _NEAR else -length if there < here - _NEAR else 0.0)
        for here, there in zip(start, following, strict=True)
    )
    return x, y


def _same(one: float, other: float) -> bool:
    return abs(one - other) < _NEAR


def _course(points: list[Point]) -> tuple[list[Point], str]:
    """Give the points as a bent connector goes, across first, and which of its ends is the flow's.

    The end is "tail" where the connector goes as the flow does, "head" where it goes back.
    """
    if _same(points[0][1], points[1][1]):
        return points, "tail"
    if _same(points[-1][1], points[-2][1]):
        return points[::-1], "head"
    return [points[0], *points], "tail"


def _box(points: Sequence[Point]) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _shares(points: list[Point]) -> list[float] | None:
    """Give how far each inner part lies on the way from start to end; None where it is too far."""
    shares: list[float] = []
    for number, bend in enumerate(points[1:-2]):
        axis = number % 2
        way, whole = bend[axis] - points[0][axis], points[-1][axis] - points[0][axis]
        if abs(way) > abs(whole) * _FARTHEST:
            return None
        shares.append(way / whole if way else 0.0)
    return shares


def _preset(
    name: str, points: list[Point], preset: str, line: str, shares: Sequence[float] = ()
) -> Drawing:
    (x1, y1), (x2, y2) = points[0], points[-1]
    box = _box([points[0], points[-1]])
    flips = (' flipH="1"' if x2 < x1 - _NEAR else "") + (' flipV="1"' if y2 < y1 - _NEAR else "")
    guides = "".join(
        f'<a:gd name="adj{number}" fmla="val {round(share * 100_000)}"/>'
        for number, share in enumerate(shares, 1)
    )
    geometry = f'<a:prstGeom prst="{preset}"><a:avLst>{guides}</a:avLst></a:prstGeom>'
    content = (
        f"<wps:wsp><wps:cNvCnPr/><wps:spPr>{transform(box, flips)}{geometry}<a:noFill/>{line}"
        "</wps:spPr><wps:bodyPr/></wps:wsp>"
    )
    return Drawing(box, content, name, name)


def _free(name: str, points: list[Point], line: str) -> Drawing:
    box = _box(points)
    places = [(mm_to_emu(x - box.x), mm_to_emu(y - box.y)) for x, y in points]
    steps = [f'<a:pt x="{x}" y="{y}"/>' for x, y in places]
    course = f"<a:moveTo>{steps[0]}</a:moveTo>"
    course += "".join(f"<a:lnTo>{step}</a:lnTo>" for step in steps[1:])
    width, height = (max(1, mm_to_emu(length)) for length in (box.width, box.height))
    content = (
        f"<wps:wsp><wps:cNvSpPr/><wps:spPr>{transform(box)}"
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{width}" h="{height}" fill="none">{course}</a:path></a:pathLst></a:custGeom>'
        f"<a:noFill/>{line}</wps:spPr><wps:bodyPr/></wps:wsp>"
    )
    return Drawing(box, content, name, name)


def _head(style: Style) -> str:
    """Give the arrowhead of Office that is nearest to the wanted size, as attributes."""
    unit = max(style.line_pt, _LEAST_ARROW_LINE_PT) * 25.4 / 72

    def nearest(length: float) -> str:
        return min(_ARROW_SIZES, key=lambda size: abs(size[1] * unit - length))[0]

    width, length = nearest(style.arrow_width), nearest(style.arrow_length)
    return f'type="triangle" w="{width}" len="{length}"'
