"""The body of the document: gaps and tables, page by page.

Pages are joined by a gap that begins a new page, never by a break inside a table, which
LibreOffice ignores. A gap stands before each table, since tables that touch become one.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from sopgen.layout.length import mm_to_twip
from sopgen.layout.sheet import Page, Sheet
from sopgen.render.wordml.cell import Numbered, half_rule
from sopgen.render.wordml.hanging import hangings
from sopgen.render.wordml.paragraph import gap_xml
from sopgen.render.wordml.section import LEAST_GAP, Section
from sopgen.render.wordml.stylebook import Stylebook
from sopgen.render.wordml.table import Place, table_xml, twips

_NEW_PAGE = "<w:pageBreakBefore/>"

_Hung = Mapping[int, Mapping[Place, Sequence[Numbered]]]
"""The drawings of a page by table and cell."""


def bodies(
    sheet: Sheet,
    sections: Sequence[Section],
    book: Stylebook,
    relations: Mapping[bytes, str],
    first_number: int,
) -> Iterator[str]:
    """Give the XML of each section; the last paragraph of each is empty.

    ``relations`` names the pictures that the document holds, ``first_number`` is the number of
    the first drawing, which no other part of the document may use.
    """
    numbers = count(first_number)
    for section in sections:
        parts: list[str] = []
        for index, page in enumerate(section.pages):
            hung = _hung(sheet, page, book, relations, numbers)
            parts += _page(sheet, page, section.top, hung, book, begins=index > 0)
        parts.append(gap_xml(book))
        yield "".join(parts)


def _hung(
    sheet: Sheet,
    page: Page,
    book: Stylebook,
    relations: Mapping[bytes, str],
    numbers: Iterator[int],
) -> _Hung:
    hung: dict[int, dict[Place, list[Numbered]]] = {}
    for ref, drawing in hangings(sheet, page, book, relations):
        cells = hung.setdefault(ref.table, {})
        cells.setdefault((ref.row, ref.column), []).append((next(numbers), drawing))
    return hung


def _page(
    sheet: Sheet, page: Page, top: int, hung: _Hung, book: Stylebook, *, begins: bool
) -> Iterator[str]:
    """Give gaps and tables; ``begins`` says that the first gap has to turn the page.

    A ruled table begins with the upper edge of its first rule, and is a whole rule higher than
    its rows.
    """
    cursor = top
    for index, table in enumerate(page.tables):
        rule = mm_to_twip(max(2 * half_rule(table, cell) for cell in table.cells))
        gap = max(LEAST_GAP, mm_to_twip(table.box.y) - rule // 2 - cursor)
        yield gap_xml(book, gap, more=_NEW_PAGE if begins and not index else "")
        yield table_xml(table, sheet.style, hung.get(index, {}), book)
        cursor += gap + rule + sum(twips(table.box.y, [row.height for row in table.rows]))
