"""A drawing anchored in a paragraph of a table cell.

*Why* one drawing for each symbol, flow and label: it is the only technique that stands where it
should in every program that was measured, and stays in its row when a clerk edits the table
(``docs/analisis/word.md``). ``wrapNone`` with written offsets lets it leave its cell.
"""

from dataclasses import dataclass

from sopgen.layout.length import mm_to_emu
from sopgen.layout.sheet import Box
from sopgen.render.wordml.xml import attribute

SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is drawn, and where on the page.

    ``content`` is the XML of the kind ``uri``, made for the size of ``box``.
    """

    box: Box
    content: str
    name: str
    description: str
    uri: str = SHAPE


@dataclass(frozen=True, slots=True)
class Extent:
    """A rectangle in EMU whose edges, not its size, are rounded."""

    x: int
    y: int
    width: int
    height: int


def extent(box: Box) -> Extent:
    """Give a rectangle of the page in EMU."""
    x, y = mm_to_emu(box.x), mm_to_emu(box.y)
    return Extent(x, y, mm_to_emu(box.right) - x, mm_to_emu(box.bottom) - y)


def transform(box: Box, flips: str = "") -> str:
    """Give the size of a shape, with its flips as attributes."""
    size = extent(box)
    return (
        f'<a:xfrm{flips}><a:off x="0" y="0"/><a:ext cx="{size.width}" cy="{size.height}"/></a:xfrm>'
    )


def anchored(drawing: Drawing, origin: tuple[float, float], number: int) -> str:
    """Give the run that holds a drawing.

    ``origin`` is the upper left corner of the paragraph on the page, mm; ``number`` is the
    drawing's own in the whole document, and the greater lies above the smaller.
    """
    size = extent(drawing.box)
    left, top = size.x - mm_to_emu(origin[0]), size.y - mm_to_emu(origin[1])
    body = (
        '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        f'relativeHeight="{number}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="column"><wp:posOffset>{left}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{top}</wp:posOffset>'
        f'</wp:positionV><wp:extent cx="{size.width}" cy="{size.height}"/>'
        '<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{number}" name="{attribute(drawing.name)}" '
        f'descr="{attribute(drawing.description)}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{drawing.uri}">{drawing.content}'
        "</a:graphicData></a:graphic></wp:anchor></w:drawing>"
    )
    if drawing.uri == SHAPE:
        choice = f'<mc:Choice Requires="wps">{body}</mc:Choice>'
        body = f"<mc:AlternateContent>{choice}</mc:AlternateContent>"
    return f"<w:r><w:rPr><w:noProof/></w:rPr>{body}</w:r>"


def stroke(line_pt: float, ends: str = "") -> str:
    """Give a black line; ``ends`` are its arrowheads."""
    return (
        f'<a:ln w="{round(line_pt * 12700)}"><a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
        f'<a:miter lim="800000"/>{ends}</a:ln>'
    )
