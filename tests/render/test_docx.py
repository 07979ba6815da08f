"""The Word document: what LibreOffice makes of it, and what Word demands of it."""

import runpy
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import compared
import pytest
from drawn import Drawn, drawn, office_pdf
from lxml import etree
from sample import sample_sheet
from unpacked import drawing_numbers, findings, hung_drawings, part

from sopgen.layout.sheet import Cell, Label, Line, Page, Paragraph, Sheet, Symbol
from sopgen.render.output import Assets
from sopgen.render.outputs.docx import OUTPUT
from sopgen.render.wordml.xml import NAMESPACES, qualified

ROOT = Path(__file__).parents[2]
NEAR = 0.12
"""Millimetres that LibreOffice may be off; it places in steps of 0.02 to 0.05."""


MARGIN = "w:tblCellMar/w:left"


def assets() -> Assets:
    return Assets((ROOT / "templates/sop-ap/lembar.docx").read_bytes(), "", (), ())


def rendered(sheet: Sheet) -> bytes:
    (data,) = OUTPUT.render(sheet, assets())
    return data


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> tuple[Drawn, ...]:
    return drawn(office_pdf(rendered(sample_sheet()), tmp_path_factory.mktemp("office")))


def cells(page: Page) -> list[Cell]:
    return [cell for table in page.tables for cell in table.cells]


def paragraphs(page: Page) -> list[Paragraph]:
    upright = [cell for cell in cells(page) if not cell.turned]
    found = [p for cell in upright for p in cell.paragraphs]
    found += [p for thing in things(page) for p in thing.paragraphs]
    found += [page.footer.text] if page.footer else []
    return [*found, page.mark.text] if page.mark else found


def near(one: float, other: float) -> bool:
    return abs(one - other) <= NEAR


def begins(line: Line, page: Drawn) -> bool:
    """Whether a text begins where the line does, and reads like its beginning."""
    words = "".join(run.text for run in line.runs)
    return any(
        near(text.x, line.x)
        and near(text.baseline, line.baseline)
        and words.startswith(text.text.strip())
        for text in page.texts
    )


def test_libreoffice_shows_the_pages_of_the_sheet(pages: tuple[Drawn, ...]) -> None:
    wanted = [(page.width, page.height) for page in sample_sheet().pages]
    assert [(round(page.width), round(page.height)) for page in pages] == wanted


@pytest.mark.parametrize("number", [0, 1])
def test_every_line_of_text_stands_where_the_sheet_has_it(
    pages: tuple[Drawn, ...], number: int
) -> None:
    lines = [line for p in paragraphs(sample_sheet().pages[number]) for line in p.lines]
    lost = [line for line in lines if line.runs and not begins(line, pages[number])]
    assert len(lines) > 25
    assert not lost


@pytest.mark.parametrize("number", [0, 1])
def test_every_symbol_is_drawn_at_its_box(pages: tuple[Drawn, ...], number: int) -> None:
    boxes = [stroke.box for stroke in pages[number].strokes if stroke.fill == 1]
    for symbol in sample_sheet().pages[number].symbols:
        box = (symbol.box.x, symbol.box.y, symbol.box.right, symbol.box.bottom)
        assert any(all(map(near, box, other)) for other in boxes), symbol.name


@pytest.mark.parametrize("number", [0, 1])
def test_every_flow_goes_through_its_points_and_ends_in_its_tip(
    pages: tuple[Drawn, ...], number: int
) -> None:
    strokes = pages[number].strokes
    lines = [stroke.points for stroke in strokes if stroke.fill is None]
    tips = [point for stroke in strokes if stroke.fill == 0 for point in stroke.points]
    page = sample_sheet().pages[number]
    for path in page.paths:
        assert any(
            all(any(all(map(near, point, other)) for other in line) for point in kept)
            for way in compared.ways(page, path.points)
            for kept in [way[:-1] if path.arrow else way]
            for line in lines
        ), path.name
        if path.arrow:
            assert any(all(map(near, path.points[-1], tip)) for tip in tips), path.name


def test_table_rules_stand_where_the_sheet_has_them(pages: tuple[Drawn, ...]) -> None:
    for page, shown in zip(sample_sheet().pages, pages, strict=True):
        rules = [stroke.box for stroke in shown.strokes if stroke.fill is None]
        for cell in cells(page):
            middle = cell.box.x + cell.box.width / 2
            below = [y1 for x1, y1, x2, y2 in rules if near(y1, y2) and x1 - 1 <= middle <= x2]
            assert cell.borders[2] == any(near(y, cell.box.bottom) for y in below), cell


def test_the_validator_finds_nothing(tmp_path: Path) -> None:
    assert findings(rendered(sample_sheet()), tmp_path) == []


def test_no_two_drawings_have_the_same_number() -> None:
    ids = drawing_numbers(rendered(sample_sheet()))
    sheet = sample_sheet()
    assert len(ids) == sum(len(p.symbols) + len(p.paths) + len(p.labels) for p in sheet.pages) + 1
    assert len(set(ids)) == len(ids)


def things(page: Page) -> tuple[Symbol | Label, ...]:
    return (*page.symbols, *page.labels)


def test_symbols_and_labels_hang_in_the_row_that_owns_them() -> None:
    found = hung_drawings(rendered(sample_sheet()))
    for page, tables in zip(sample_sheet().pages, (0, 2), strict=True):
        for thing in things(page):
            assert (tables + thing.owner.table, thing.owner.row) in found[thing.name]


def test_a_table_at_the_margin_is_indented_by_its_cell_margin_less_half_a_rule() -> None:
    for table in part(rendered(sample_sheet())).iterfind("w:body/w:tbl", NAMESPACES):
        own = [table.find(f"w:tblPr/{name}", NAMESPACES) for name in ("w:tblInd", MARGIN)]
        indent, margin = (
            int(found.get(qualified("w:w"), "")) for found in own if found is not None
        )
        ruled = table.find("w:tblPr/w:tblBorders", NAMESPACES) is not None
        assert indent - margin == (-5 if ruled else 0)
        cells = list(table.iter(qualified("w:tcPr")))
        assert all(cell.find("w:tcMar", NAMESPACES) is not None for cell in cells)


def test_nothing_hangs_above_or_left_of_its_cell() -> None:
    offsets = part(rendered(sample_sheet())).iterfind(".//wp:posOffset", NAMESPACES)
    assert all(int(offset.text or "") >= 0 for offset in offsets)


def test_terminators_are_true_capsules() -> None:
    shapes = part(rendered(sample_sheet())).iter(qualified("a:prstGeom"))
    capsules = [shape for shape in shapes if shape.get("prst") == "roundRect"]
    assert len(capsules) == 2
    assert all(shape[0][0].get("fmla") == "val 50000" for shape in capsules)


def test_title_number_agency_and_language_are_written_no_times() -> None:
    core = part(rendered(sample_sheet()), "docProps/core.xml")
    values = {etree.QName(element).localname: element.text for element in core}
    assert values == {
        "title": "Pengumpulan Data Kinerja",
        "subject": "065/014/Kec.Smb/2021",
        "creator": "Kecamatan Samboja",
        "language": "id-ID",
    }


def test_rows_have_exact_heights_and_header_rows_repeat() -> None:
    tables = list(part(rendered(sample_sheet())).iterfind("w:body/w:tbl", NAMESPACES))
    heads = []
    for table in tables:
        rows = list(table.iterfind("w:tr/w:trPr", NAMESPACES))
        assert all(row.find("w:cantSplit", NAMESPACES) is not None for row in rows)
        heights = [row.find("w:trHeight", NAMESPACES) for row in rows]
        assert {h.get(qualified("w:hRule")) for h in heights if h is not None} == {"exact"}
        heads.append(sum(row.find("w:tblHeader", NAMESPACES) is not None for row in rows))
    assert heads == [0, 2, 2, 0]


@pytest.mark.parametrize(
    ("maker", "path"),
    [
        ("make_word_template", "sop-ap/lembar.docx"),
        ("make_identity_template", "sop-ap-word/identitas.docx"),
    ],
)
def test_a_template_is_what_its_maker_makes(maker: str, path: str) -> None:
    made = runpy.run_path(str(ROOT / f"tools/{maker}.py"))["template"]()
    kept = (ROOT / "templates" / path).read_bytes()
    with ZipFile(BytesIO(made)) as new, ZipFile(BytesIO(kept)) as old:
        assert new.namelist() == old.namelist()
        assert [new.read(name) for name in new.namelist()] == [
            old.read(name) for name in old.namelist()
        ]


def test_page_numbers_are_counted_by_word() -> None:
    data = rendered(sample_sheet())
    foot = part(data, "word/footer1.xml")
    fields = [f.get(qualified("w:instr")) for f in foot.iter(qualified("w:fldSimple"))]
    assert fields == [" PAGE ", " NUMPAGES "]
    assert len(list(part(data).iter(qualified("w:sectPr")))) == 1


def test_no_paragraph_says_what_its_style_says() -> None:
    data = rendered(sample_sheet())
    assert list(part(data).iter(qualified("w:rFonts"))) == []
    heading = part(data, "word/styles.xml").find(".//w:style[@w:styleId='SOPKepala']", NAMESPACES)
    assert heading is not None
    assert [weight.get(qualified("w:val")) for weight in heading.iter(qualified("w:b"))] == [None]
    headings = [p for p in part(data).iter(qualified("w:p")) if style_of(p) == "SOPKepala"]
    assert len(headings) > 10
    assert not any(p.findall(".//w:b", NAMESPACES) for p in headings)


def style_of(paragraph: etree._Element) -> str | None:
    style = paragraph.find("w:pPr/w:pStyle", NAMESPACES)
    return None if style is None else style.get(qualified("w:val"))


def test_the_language_is_indonesian() -> None:
    styles = part(rendered(sample_sheet()), "word/styles.xml")
    languages = {element.get(qualified("w:val")) for element in styles.iter(qualified("w:lang"))}
    assert languages == {"id-ID"}
