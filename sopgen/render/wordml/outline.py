"""The outlines of the symbols, and the room for text that Word leaves inside them.

The terminator is ``roundRect`` with the largest corners, whose ends are true half circles; those
of ``flowChartTerminator`` are parts of ellipses (a corner is 3475/21600 of the *width* wide).
"""

from dataclasses import dataclass
from math import sqrt

from sopgen.layout.length import mm_to_emu
from sopgen.layout.sheet import Box, Kind

_PRESETS = {
    Kind.TERMINATOR: "roundRect",
    Kind.PROCESS: "flowChartProcess",
    Kind.DECISION: "flowChartDecision",
    Kind.OFFPAGE: "flowChartOffpageConnector",
}
_FREE = {
    Kind.DECISION: ((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)),
    Kind.OFFPAGE: ((0.0, 0.0), (1.0, 0.0), (1.0, 0.8), (0.5, 1.0), (0.0, 0.8)),
}
_ROUND_INSET = (1 - sqrt(0.5)) / 2
"""How far, in heights, the text of a capsule stands from its edges (ECMA-376, roundRect)."""


@dataclass(frozen=True, slots=True)
class Inset:
    """The room between a symbol's box and its text, mm."""

    left: float
    top: float
    right: float
    bottom: float


def text_inset(kind: Kind, box: Box) -> Inset:
    """Give the room that the preset of a symbol keeps free of text."""
    if kind is Kind.DECISION:
        return Inset(box.width / 4, box.height / 4, box.width / 4, box.height / 4)
    if kind is Kind.OFFPAGE:
        return Inset(0.0, 0.0, 0.0, box.height / 5)
    if kind is Kind.TERMINATOR:
        inset = _ROUND_INSET * min(box.width, box.height)
        return Inset(inset, inset, inset, inset)
    return Inset(0.0, 0.0, 0.0, 0.0)


def preset(kind: Kind) -> str:
    """Give the symbol's preset geometry, which Word lets people change and re-shape."""
    guide = '<a:gd name="adj" fmla="val 50000"/>' if kind is Kind.TERMINATOR else ""
    return f'<a:prstGeom prst="{_PRESETS[kind]}"><a:avLst>{guide}</a:avLst></a:prstGeom>'


def free(kind: Kind, box: Box) -> str:
    """Give the same outline as a free form, whose whole box is room for text."""
    width, height = mm_to_emu(box.width), mm_to_emu(box.height)
    course = _capsule(width, height) if kind is Kind.TERMINATOR else _polygon(kind, width, height)
    return (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{width}" h="{height}">{course}<a:close/></a:path></a:pathLst>'
        "</a:custGeom>"
    )


def _polygon(kind: Kind, width: int, height: int) -> str:
    points = [f'<a:pt x="{round(x * width)}" y="{round(y * height)}"/>' for x, y in _FREE[kind]]
    start, *rest = points
    return f"<a:moveTo>{start}</a:moveTo>" + "".join(f"<a:lnTo>{pt}</a:lnTo>" for pt in rest)


def _capsule(width: int, height: int) -> str:
    """Give a capsule that lies: two half circles, clockwise from the upper left."""
    radius = min(width, height) // 2
    half = f'<a:arcTo wR="{radius}" hR="{radius}" stAng="{{}}" swAng="10800000"/>'
    return (
        f'<a:moveTo><a:pt x="{radius}" y="0"/></a:moveTo>'
        f'<a:lnTo><a:pt x="{width - radius}" y="0"/></a:lnTo>{half.format(16_200_000)}'
        f'<a:lnTo><a:pt x="{radius}" y="{height}"/></a:lnTo>{half.format(5_400_000)}'
    )
