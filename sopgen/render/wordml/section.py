"""Sections: pages that follow each other with the same paper and the same foot."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from docx.enum.section import WD_ORIENT
from docx.oxml.section import CT_SectPr
from docx.shared import Twips

from sopgen.layout.length import mm_to_twip
from sopgen.layout.sheet import Page, Sheet
from sopgen.render.wordml.footer import footer_xml
from sopgen.render.wordml.paragraph import Air, bottom, paragraph_xml, top
from sopgen.render.wordml.stylebook import Stylebook, StyleName

LEAST_GAP = 20
"""The height of the least paragraph, twips: one stands before each table."""

_RULE = 10
"""Room, twips, for half a rule above the first table."""

_SLACK = 4.0
"""Room, mm, that the text may take of the bottom margin before Word turns the page."""


@dataclass(frozen=True, slots=True)
class Section:
    """Pages of one size, the XML of their mark and foot, the upper edge of their text in twips."""

    pages: tuple[Page, ...]
    mark: str
    footer: str
    top: int


def sections(sheet: Sheet, book: Stylebook) -> tuple[Section, ...]:
    """Give the sheet's sections: one, when all pages have one size, one mark and one foot."""
    before = 0 if sheet.cover is None else sheet.cover.pages
    total = before + len(sheet.pages)
    feet = [
        footer_xml(page, number, total, sheet.style, book)
        for number, page in enumerate(sheet.pages, before + 1)
    ]

    def alike(entry: tuple[Page, str]) -> tuple[float, float, str, str]:
        page, foot = entry
        return (page.width, page.height, _mark_xml(page, sheet, book), foot)

    groups = groupby(zip(sheet.pages, feet, strict=True), alike)
    return tuple(
        _section(tuple(page for page, _ in entries), mark, foot, sheet)
        for (_, _, mark, foot), entries in groups
    )


def set_page(properties: CT_SectPr, section: Section, sheet: Sheet) -> None:
    """Write paper and margins of a section."""
    page = section.pages[0]
    _, right, _, left = (mm_to_twip(margin) for margin in sheet.style.margins)
    properties.page_width = Twips(mm_to_twip(page.width))
    properties.page_height = Twips(mm_to_twip(page.height))
    wide = page.width > page.height
    properties.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    properties.top_margin = Twips(section.top)
    properties.right_margin = Twips(right)
    properties.bottom_margin = Twips(mm_to_twip(_bottom_margin(section.pages, sheet)))
    properties.left_margin = Twips(left)
    if page.footer:
        edge = page.height - bottom(page.footer.text)
        properties.footer = Twips(mm_to_twip(edge))
    if page.mark:
        properties.header = Twips(mm_to_twip(top(page.mark.text)))


def _mark_xml(page: Page, sheet: Sheet, book: Stylebook) -> str:
    """Give the mark of a page as a paragraph, nothing when it has none."""
    if not page.mark:
        return ""
    left = page.mark.box.x - sheet.style.margins[3]
    right = page.width - sheet.style.margins[1] - page.mark.box.right
    return paragraph_xml(page.mark.text, StyleName.MARK, book, Air(left=left, right=right))


def _section(pages: tuple[Page, ...], mark: str, foot: str, sheet: Sheet) -> Section:
    """Find the upper edge of the text, so that the least gap fits above the first table."""
    starts = [sheet.style.margins[0]]
    starts += [page.tables[0].box.y for page in pages if page.tables]
    return Section(pages, mark, foot, mm_to_twip(min(starts)) - LEAST_GAP - _RULE)


def _bottom_margin(pages: Sequence[Page], sheet: Sheet) -> float:
    """Give a margin that leaves slack below the tables and room for the foot."""
    height = pages[0].height
    least = max(0.0, sheet.style.margins[2] - _SLACK)
    feet = [height - top(page.footer.text) for page in pages if page.footer]
    return max([least, *feet])
