"""A table of the sheet as Word's: fixed widths, exact heights, everything in place.

Rows have ``exact`` heights where nothing else is wanted, because each program adds borders to
``atLeast`` ones in its own way (``docs/analisis/word.md``), and cells have no margins above and
below for the same reason.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from sopgen.layout.length import mm_to_twip, pt_to_mm
from sopgen.layout.sheet import Cell, Row, RowRule, Style, Table, VerticalAlign
from sopgen.render.wordml.cell import Numbered, content_xml, margins, vertical
from sopgen.render.wordml.paragraph import gap_xml
from sopgen.render.wordml.stylebook import Stylebook
from sopgen.render.wordml.xml import attribute

Place = tuple[int, int]
"""Row and column of a cell's upper left part."""

_SIDES = ("top", "right", "bottom", "left")
_EDGES = ("top", "left", "bottom", "right")
_VERTICAL = {
    VerticalAlign.TOP: "",
    VerticalAlign.CENTER: '<w:vAlign w:val="center"/>',
    VerticalAlign.BOTTOM: '<w:vAlign w:val="bottom"/>',
}
_HEIGHT_RULES = {RowRule.FIXED: "exact", RowRule.GROWING: "atLeast"}


def twips(start: float, lengths: Sequence[float]) -> list[int]:
    """Give lengths that follow each other, so rounded that no edge moves by more than half."""
    edges = [mm_to_twip(edge) for edge in accumulate(lengths, initial=start)]
    return [after - before for before, after in pairwise(edges)]


@dataclass(frozen=True, slots=True)
class _Plan:
    """What all cells of a table need to know: widths in twips, whether every edge is ruled."""

    table: Table
    widths: tuple[int, ...]
    ruled: bool
    drawings: Mapping[Place, Sequence[Numbered]]
    book: Stylebook


def table_xml(
    table: Table, style: Style, drawings: Mapping[Place, Sequence[Numbered]], book: Stylebook
) -> str:
    """Give the table, where and as the sheet's ``style`` has it."""
    widths = twips(table.box.x, table.columns)
    heights = twips(table.box.y, [row.height for row in table.rows])
    ruled = all(all(cell.borders) for cell in table.cells)
    plan = _Plan(table, tuple(widths), ruled, drawings, book)
    places = {
        (row, column): cell
        for cell in table.cells
        for row in range(cell.row, cell.row + cell.rows)
        for column in range(cell.column, cell.column + cell.columns)
    }
    rule = _HEIGHT_RULES[style.rows]
    lines = []
    for number, (row, height) in enumerate(zip(table.rows, heights, strict=True)):
        cells = "".join(_cell(plan, cell, number) for cell in _in_row(places, number, len(widths)))
        lines.append(f"<w:tr>{_row_properties(row, height, rule)}{cells}</w:tr>")
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    properties = _properties(plan, style.margins[3])
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{''.join(lines)}</w:tbl>"


def _in_row(places: Mapping[Place, Cell], row: int, columns: int) -> Iterator[Cell]:
    """Give each cell that stands in the row or reaches into it."""
    column = 0
    while column < columns:
        cell = places[row, column]
        yield cell
        column = cell.column + cell.columns


def _properties(plan: _Plan, left: float) -> str:
    """Give the table no margins, so that every program counts its indent from the same edge.

    It is half a rule smaller than the sheet's, since a table begins with the edge of its rule.
    """
    table = plan.table
    half = pt_to_mm(table.rule_pt) / 2 if any(cell.borders[3] for cell in table.cells) else 0.0
    indent = mm_to_twip(table.box.x - half) - mm_to_twip(left)
    lines = (*_EDGES, "insideH", "insideV") if plan.ruled else ()
    borders = "".join(_rule(table, line, ruled=True) for line in lines)
    margins = "".join(f'<w:{edge} w:w="0" w:type="dxa"/>' for edge in _EDGES)
    return (
        f'<w:tblPr><w:tblW w:w="{sum(plan.widths)}" w:type="dxa"/>'
        f'<w:tblInd w:w="{indent}" w:type="dxa"/>'
        + (f"<w:tblBorders>{borders}</w:tblBorders>" if borders else "")
        + f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar>'
        f'<w:tblCaption w:val="{attribute(table.role.value)}"/></w:tblPr>'
    )


def _rule(table: Table, edge: str, *, ruled: bool) -> str:
    if not ruled:
        return f'<w:{edge} w:val="nil"/>'
    eighths = round(table.rule_pt * 8)
    return f'<w:{edge} w:val="single" w:sz="{eighths}" w:space="0" w:color="000000"/>'


def _row_properties(row: Row, height: int, rule: str) -> str:
    repeated = "<w:tblHeader/>" if row.header else ""
    size = f'<w:trHeight w:val="{height}" w:hRule="{rule}"/>'
    return f"<w:trPr><w:cantSplit/>{size}{repeated}</w:trPr>"


def _cell(plan: _Plan, cell: Cell, row: int) -> str:
    begins = row == cell.row
    drawings = plan.drawings.get((cell.row, cell.column), ())
    width = sum(plan.widths[cell.column : cell.column + cell.columns])
    span = f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""
    merge = ""
    if cell.rows > 1:
        merge = '<w:vMerge w:val="restart"/>' if begins else "<w:vMerge/>"
    properties = (
        f'<w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}{_borders(plan, cell)}'
        + _margins(plan.table, cell)
        + ('<w:textDirection w:val="btLr"/>' if cell.turned else "")
        + _VERTICAL[vertical(cell, drawings)]
    )
    content = content_xml(plan.table, cell, drawings, plan.book) if begins else gap_xml(plan.book)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def _borders(plan: _Plan, cell: Cell) -> str:
    """Give the cell's own borders, none where the table rules every edge."""
    if plan.ruled:
        return ""
    ruled = dict(zip(_SIDES, cell.borders, strict=True))
    lines = "".join(_rule(plan.table, edge, ruled=ruled[edge]) for edge in _EDGES)
    return f"<w:tcBorders>{lines}</w:tcBorders>"


def _margins(table: Table, cell: Cell) -> str:
    """Give the cell's own margins, also where there are none: LibreOffice adds half a rule else."""
    left, right = margins(table, cell)
    return (
        f'<w:tcMar><w:left w:w="{mm_to_twip(left)}" w:type="dxa"/>'
        f'<w:right w:w="{mm_to_twip(right)}" w:type="dxa"/></w:tcMar>'
    )
