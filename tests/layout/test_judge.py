"""Each defect is made on purpose in a faultless sheet, and must be found."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from conftest import Lay

from sopgen.layout.judge import Defect, judge
from sopgen.layout.lonely import lonely_pages
from sopgen.layout.sheet import Box, Kind, Page, Path, Sheet

SPEC = """
versi_skema: 1
judul: SOP Uji
pelaksana: {a: Kepala, b: Sekretaris, c: Staf}
langkah:
  - {kegiatan: Memerintahkan, pelaksana: a}
  - {id: susun, kegiatan: Menyusun konsep laporan kinerja, pelaksana: c}
  - {kegiatan: Memeriksa konsep, pelaksana: b, keputusan: {Ya: lanjut, Tidak: susun}}
  - {kegiatan: Menandatangani, pelaksana: a}
  - {kegiatan: Menyimpan, pelaksana: c}
"""


@pytest.fixture(scope="module")
def sheet(lay: Lay) -> Sheet:
    found = lay(SPEC).sheet
    assert found is not None
    return found


def changed(sheet: Sheet, change: Callable[[Page], Page]) -> Sheet:
    (page,) = sheet.pages
    return replace(sheet, pages=(change(page),))


def moved_box(box: Box, x: float = 0.0, y: float = 0.0) -> Box:
    return replace(box, x=box.x + x, y=box.y + y)


def with_path(page: Page, number: int, *points: tuple[float, float]) -> Page:
    paths = list(page.paths)
    paths[number] = replace(paths[number], points=points)
    return replace(page, paths=tuple(paths))


def shifted(path: Path, x: float = 0.0, y: float = 0.0) -> tuple[tuple[float, float], ...]:
    return tuple((a + x, b + y) for a, b in path.points)


def through_symbol(page: Page) -> Page:
    box = page.symbols[2].box
    y = box.y + box.height / 3
    return with_path(page, 0, (box.x - 5, y), (box.right + 5, y))


def on_rule(page: Page) -> Page:
    edge = page.tables[-1].cells[-4].box.x
    return with_path(page, 0, (edge + 0.2, 90.0), (edge + 0.2, 95.0))


def doubled(page: Page) -> Page:
    twin = replace(page.paths[0], source_group=-7, target_group=-7)
    return replace(page, paths=(*page.paths, twin))


def parted_again(page: Page) -> Page:
    """Let a second flow to the same symbol lie on the first one, then leave it again."""
    first = page.paths[0]
    (x, y), (corner, _) = first.points[:2]
    middle = (x + corner) / 2
    points = ((x, y), (middle, y), (middle, y + 2), (corner, y + 2), first.points[-1])
    return replace(page, paths=(*page.paths, replace(first, points=points, source_group=-7)))


def crowded(page: Page) -> Page:
    first = page.paths[0]
    twin = replace(first, points=shifted(first, 0.8, 0.8), source_group=-7, target_group=-7)
    return replace(page, paths=(*page.paths, twin))


def loose(page: Page) -> Page:
    first, *rest = page.paths[0].points
    return with_path(page, 0, (first[0] + 1.0, first[1]), *rest)


def off_vertex(page: Page) -> Page:
    symbol = page.symbols[2]
    assert symbol.kind is Kind.DECISION
    symbols = list(page.symbols)
    symbols[2] = replace(symbol, box=moved_box(symbol.box, y=0.5))
    return replace(page, symbols=tuple(symbols))


def stubby(page: Page) -> Page:
    number = next(n for n, path in enumerate(page.paths) if len(path.points) == 3)
    start, _, end = page.paths[number].points
    near = (end[0], end[1] - 1.0)
    return with_path(page, number, start, (start[0], near[1]), near, end)


def label_on_line(page: Page) -> Page:
    label = page.labels[0]
    x, y = page.paths[0].points[0]
    box = Box(x - 1, y - 1, label.box.width, label.box.height)
    return replace(page, labels=(replace(label, box=box), *page.labels[1:]))


def label_far(page: Page) -> Page:
    label = page.labels[0]
    corner = page.tables[-1].box
    box = Box(corner.right - 10, corner.bottom - 3, 2, 2)
    return replace(page, labels=(replace(label, box=box), *page.labels[1:]))


def text_outside(page: Page) -> Page:
    table = page.tables[-1]
    cells = list(table.cells)
    number = next(n for n, cell in enumerate(cells) if cell.paragraphs)
    cells[number] = replace(cells[number], box=moved_box(cells[number].box, y=20.0))
    return replace(page, tables=(*page.tables[:-1], replace(table, cells=tuple(cells))))


def outside_area(page: Page) -> Page:
    return with_path(page, 0, *shifted(page.paths[0], y=-30.0))


def unmarked(page: Page) -> Page:
    symbol = replace(page.symbols[0], kind=Kind.OFFPAGE, paragraphs=())
    return replace(page, symbols=(symbol, *page.symbols[1:]))


def unused(page: Page) -> Page:
    box = Box(page.tables[-1].box.x, 1.0, 5.0, 5.0)
    symbol = replace(page.symbols[0], kind=Kind.OFFPAGE, box=box)
    return replace(page, symbols=(*page.symbols, symbol))


def on_another(page: Page) -> Page:
    return replace(page, symbols=(*page.symbols, page.symbols[1]))


def off_page(page: Page) -> Page:
    return replace(page, height=page.tables[-1].box.bottom - 1)


@pytest.mark.parametrize(
    ("change", "defect"),
    [
        (through_symbol, Defect.THROUGH_SYMBOL),
        (on_rule, Defect.NEAR_RULE),
        (doubled, Defect.OVERLAP),
        (parted_again, Defect.OVERLAP),
        (crowded, Defect.TOO_CLOSE),
        (loose, Defect.LOOSE_END),
        (off_vertex, Defect.LOOSE_END),
        (stubby, Defect.SHORT_END),
        (label_on_line, Defect.LABEL_TOUCHES),
        (label_far, Defect.LABEL_FAR),
        (text_outside, Defect.TEXT_OUTSIDE),
        (outside_area, Defect.OUTSIDE_AREA),
        (unmarked, Defect.UNMARKED),
        (unused, Defect.UNUSED),
        (on_another, Defect.SYMBOLS),
        (off_page, Defect.OFF_PAGE),
    ],
)
def test_each_defect_is_found(sheet: Sheet, change: Callable[[Page], Page], defect: Defect) -> None:
    assert judge(changed(sheet, change)).counts()[defect] > 0


def test_a_faultless_sheet_is_found_faultless(sheet: Sheet) -> None:
    verdict = judge(sheet)
    assert verdict.faults == ()
    assert verdict.bends == sum(len(path.points) - 2 for path in sheet.pages[0].paths)


def with_lonely_page(sheet: Sheet, height: float, number: int = -1) -> Sheet:
    """Add a page with a single row, as high as that, with the number of another row."""
    (page,) = sheet.pages
    table = page.tables[-1]
    heads = [row for row in table.rows if row.header]
    numbers = [cell for cell in table.cells if cell.column == 0 and not cell.header]
    rows = (*heads, replace(table.rows[-1], height=height))
    lonely = replace(table, rows=rows, cells=(replace(numbers[number], column=0),))
    short = replace(page, tables=(lonely,), symbols=(), paths=(), labels=(), bookmarks=())
    return replace(sheet, pages=(page, short))


def orphans(sheet: Sheet) -> int:
    return len(list(lonely_pages(sheet)))


def test_a_lonely_row_of_a_longer_table_is_found(sheet: Sheet) -> None:
    assert orphans(with_lonely_page(sheet, 15.0, 0)) == 1


def test_a_lonely_row_that_fits_no_other_page_is_none(sheet: Sheet) -> None:
    assert orphans(with_lonely_page(sheet, 140.0, 0)) == 0


def test_the_rest_of_a_row_higher_than_a_page_is_none(sheet: Sheet) -> None:
    assert orphans(with_lonely_page(sheet, 15.0, -1)) == 0


def test_a_table_of_one_row_is_none(sheet: Sheet) -> None:
    one, other = with_lonely_page(sheet, 15.0, 0).pages
    other = replace(other, bookmarks=one.bookmarks)
    assert orphans(replace(sheet, pages=(one, other))) == 0
