"""The content of a table cell: its drawings in a paragraph of one point, then its text.

A cell without text holds only that paragraph, so its drawings hang from its upper edge. Where text
stands in the same cell, its place below that paragraph is written out, because what hangs from a
centred paragraph would move with the text.
"""

from collections.abc import Iterator, Sequence

from sopgen.layout.length import pt_to_mm
from sopgen.layout.sheet import Align, Cell, Paragraph, Table, VerticalAlign
from sopgen.render.wordml.drawing import Drawing, anchored
from sopgen.render.wordml.paragraph import Air, bottom, gap_xml, paragraph_xml, top
from sopgen.render.wordml.stylebook import Stylebook, style_of

Numbered = tuple[int, Drawing]
"""A drawing with its number in the document."""

_GAP_HEIGHT = pt_to_mm(1.0)
_TOLERANCE = 0.1
_CLEAR = 0.15
"""What programs may differ in the width of a line, mm."""


def content_xml(table: Table, cell: Cell, drawings: Sequence[Numbered], book: Stylebook) -> str:
    """Give the paragraphs of a cell."""
    left, right = margins(table, cell)
    origin = (cell.box.x + left, cell.box.y + half_rule(table, cell))
    runs = "".join(anchored(drawing, origin, number) for number, drawing in drawings)
    if not cell.paragraphs:
        return gap_xml(book, content=runs)
    first = gap_xml(book, content=runs) if runs else ""
    start = origin[1] + _GAP_HEIGHT if runs else origin[1]
    style = style_of(table.role, cell)
    room = cell.box.width - left - right
    airs = _airs(cell, start, room, hung=bool(runs))
    return first + "".join(
        paragraph_xml(paragraph, style, book, air, _hanging(paragraph, origin[0]))
        for paragraph, air in zip(cell.paragraphs, airs, strict=True)
    )


def vertical(cell: Cell, drawings: Sequence[Numbered]) -> VerticalAlign:
    """Give how the content stands in the cell's height."""
    hung = bool(drawings) or not cell.paragraphs
    return VerticalAlign.TOP if hung else cell.align_vertical


def margins(table: Table, cell: Cell) -> tuple[float, float]:
    """Give the room left and right of the cell's content, mm: none where only drawings hang.

    It is a little less than the sheet's on the side where no text stands, since programs differ
    by some hundredths of a millimetre in the width of a line that just fits.
    """
    if cell.turned or not cell.paragraphs:
        return 0.0, 0.0
    full, less = table.padding, max(0.0, table.padding - _TOLERANCE)
    middle = max(0.0, table.padding - _TOLERANCE / 2)
    align = cell.paragraphs[0].align
    if align is Align.CENTER:
        return middle, middle
    return (full, less) if align is Align.LEFT else (less, full)


def half_rule(table: Table, cell: Cell) -> float:
    """Give how far below the middle of the rule above it the content of a cell begins, mm."""
    return pt_to_mm(table.rule_pt) / 2 if cell.borders[0] else 0.0


def _airs(cell: Cell, start: float, room: float, *, hung: bool) -> Iterator[Air]:
    """Give the room around each paragraph that the sheet left there."""
    edge = start if hung or cell.align_vertical is VerticalAlign.TOP else None
    last = len(cell.paragraphs) - 1
    for index, paragraph in enumerate(cell.paragraphs):
        if cell.turned or not paragraph.lines:
            yield Air()
            continue
        before = 0.0 if edge is None else max(0.0, top(paragraph) - edge)
        edge = bottom(paragraph)
        sunk = index == last and not hung and cell.align_vertical is VerticalAlign.BOTTOM
        after = max(0.0, cell.box.bottom - edge) if sunk else 0.0
        spare = _spare(paragraph, room - paragraph.indent)
        if paragraph.align is Align.CENTER:
            yield Air(before, after, paragraph.indent + spare / 2, spare / 2)
        else:
            yield Air(before, after, paragraph.indent, spare)


def _spare(paragraph: Paragraph, room: float) -> float:
    """Give how much narrower a paragraph is set than its room, so that its lines break alike.

    Where the room lies well between the widest line and the width that would take another word,
    this is nothing. Else two programs could differ, and the paragraph gets a width between both;
    the spare room may then be negative.
    """
    least, most = paragraph.widest + _CLEAR, paragraph.loosest - _CLEAR
    if least > most:
        return room - (paragraph.widest + paragraph.loosest) / 2
    return room - min(max(room, least), most)


def _hanging(paragraph: Paragraph, inner: float) -> float:
    if not paragraph.marker:
        return 0.0
    return max(0.0, inner + paragraph.indent - paragraph.marker_x)
