"""The flows of one page as a vector drawing without symbols, to be laid on the page."""

import re
from dataclasses import dataclass

from sopgen.layout.length import mm_to_pt
from sopgen.layout.sheet import Box, Page, Style
from sopgen.render.graphviz.dot import Parts, flow_dot
from sopgen.render.graphviz.frame import number
from sopgen.render.graphviz.program import Format, draw

_MARGIN = 2.0
"""Room around the outermost lines for pens and arrowheads, mm."""
_HEAD = re.compile(rb".*?<svg [^>]*>\s*<g [^>]*>", re.DOTALL)
_NAMES = re.compile(rb"<!--.*?-->\n|<title>.*?</title>\n", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Drawing:
    """An SVG, and the part of the page that it fills, mm."""

    svg: bytes
    box: Box


def flow_drawing(page: Page, style: Style) -> Drawing | None:
    """Draw the flows of a page, nothing when it has none."""
    area = _area(page)
    if area is None:
        return None
    svg = draw(flow_dot(page, style, area, Parts.FLOWS), Format.SVG)
    return Drawing(_sized(svg, area), area)


def _area(page: Page) -> Box | None:
    xs = [x for path in page.paths for x, _ in path.points]
    ys = [y for path in page.paths for _, y in path.points]
    if not xs:
        return None
    left, top = min(xs) - _MARGIN, min(ys) - _MARGIN
    return Box(left, top, max(xs) + _MARGIN - left, max(ys) + _MARGIN - top)


def _sized(svg: bytes, area: Box) -> bytes:
    """Give the SVG with its true size, and without the words that engines differ in.

    Graphviz rounds width and height up to whole points and moves the drawing by a part of one; a
    reader of the SVG would scale it by the one and shift it by the other.
    """
    width, height = number(mm_to_pt(area.width)), number(mm_to_pt(area.height))
    head = (
        f'<svg width="{width}pt" height="{height}pt" viewBox="0 0 {width} {height}" '
        'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">\n'
        f'<g id="graph0" class="graph" transform="translate(0 {height})">'
    )
    return _NAMES.sub(b"", _HEAD.sub(head.encode(), svg, count=1))
