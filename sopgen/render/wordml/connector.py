"""A flow as one shape, of the kind that Word's own connectors have where its path allows.

The box of a preset connector is the box of its two END POINTS, even where its lane lies outside.
A path down, across and down again is a free line: the preset would have to be turned by 90
degrees, and programs disagree on the frame of a turned shape.
"""

from sopgen.layout.length import mm_to_emu
from sopgen.layout.sheet import Box, Path, Style
from sopgen.render.wordml.drawing import Drawing, stroke, transform

Point = tuple[float, float]

_NEAR = 0.001
_STRAIGHT, _ONE_BEND, _TWO_BENDS = 2, 3, 4
_ARROW_SIZES = (("sm", 2.0), ("med", 3.0), ("lg", 5.0))
_LEAST_ARROW_LINE_PT = 2.0
"""Office draws the arrowheads of thinner lines as if the line were this thick."""


def connector(path: Path, style: Style) -> Drawing:
    """Give the flow with its arrowhead."""
    points = _corners(path.points)
    head = _head(style) if path.arrow else ""
    if len(points) == _STRAIGHT:
        return _preset(path.name, points, "straightConnector1", "", stroke_of(style, "tail", head))
    across_first = _same(points[0][1], points[1][1])
    if len(points) == _ONE_BEND:
        end = "tail" if across_first else "head"
        course = points if across_first else points[::-1]
        return _preset(path.name, course, "bentConnector2", "", stroke_of(style, end, head))
    between = not _same(points[0][0], points[-1][0])
    if len(points) == _TWO_BENDS and across_first and between:
        guide = f'<a:gd name="adj1" fmla="val {_lane(points)}"/>'
        return _preset(path.name, points, "bentConnector3", guide, stroke_of(style, "tail", head))
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


def _same(one: float, other: float) -> bool:
    return abs(one - other) < _NEAR


def _lane(points: list[Point]) -> int:
    """Give how far the upright part lies on the way from start to end, in 1/100,000."""
    start, lane, end = points[0][0], points[1][0], points[-1][0]
    return round((lane - start) / (end - start) * 100_000)


def _box(points: list[Point]) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _preset(name: str, points: list[Point], preset: str, guides: str, line: str) -> Drawing:
    (x1, y1), (x2, y2) = points[0], points[-1]
    box = _box([points[0], points[-1]])
    flips = (' flipH="1"' if x2 < x1 - _NEAR else "") + (' flipV="1"' if y2 < y1 - _NEAR else "")
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
