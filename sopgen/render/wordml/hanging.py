"""Which cell each drawing of a page hangs in.

A drawing hangs in the cell that holds its upper left corner, so that its offsets are not negative
and it moves with its row. Where no cell holds the corner, it hangs in the cell that owns it.
"""

from collections.abc import Iterator, Mapping

from sopgen.layout.sheet import Box, Cell, CellRef, Page, Sheet
from sopgen.render.wordml.connector import connector
from sopgen.render.wordml.drawing import Drawing
from sopgen.render.wordml.picture import picture
from sopgen.render.wordml.stylebook import Stylebook
from sopgen.render.wordml.symbol import label, symbol

_NEAR = 0.01


def hangings(
    sheet: Sheet, page: Page, book: Stylebook, relations: Mapping[bytes, str]
) -> Iterator[tuple[CellRef, Drawing]]:
    """Give the drawings of a page from the lowest to the topmost, each with its cell."""
    for index, table in enumerate(page.tables):
        for cell in table.cells:
            if cell.picture:
                drawing = picture(cell.picture, relations[cell.picture.data])
                yield CellRef(index, cell.row, cell.column), drawing
    for path in page.paths:
        drawing = connector(path, sheet.style)
        yield _holder(page, drawing.box, path.owner), drawing
    for shape in page.symbols:
        yield _holder(page, shape.box, shape.owner), symbol(shape, sheet.style, book)
    for word in page.labels:
        lettering = label(word, book)
        if lettering:
            yield _holder(page, lettering.box, word.owner), lettering


def _holder(page: Page, box: Box, owner: CellRef) -> CellRef:
    """Give the first part of the cell that holds the corner of a box, or else that owns it."""
    for cell in page.tables[owner.table].cells:
        if _holds(cell, box):
            return CellRef(owner.table, cell.row, cell.column)
    for cell in page.tables[owner.table].cells:
        if _covers(cell, owner):
            return CellRef(owner.table, cell.row, cell.column)
    return owner


def _holds(cell: Cell, box: Box) -> bool:
    across = cell.box.x - _NEAR <= box.x < cell.box.right - _NEAR
    return across and cell.box.y - _NEAR <= box.y < cell.box.bottom - _NEAR


def _covers(cell: Cell, place: CellRef) -> bool:
    across = cell.column <= place.column < cell.column + cell.columns
    return across and cell.row <= place.row < cell.row + cell.rows
