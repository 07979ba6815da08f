"""What happens to a Word file when people change it: symbols stay in their rows."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import compared
import pytest
from conftest import ROOT
from docx import Document
from docx.table import Table as WordTable
from drawn import Drawn, drawn, office_pdf
from specimen_sheets import growing, laid
from unpacked import part
from words import words_of

from sopgen.layout.sheet import Page, Role, RowRule, Sheet, Table
from sopgen.project import template_set
from sopgen.project.template_set import TemplateSet
from sopgen.render.outputs.docx import OUTPUT
from sopgen.render.wordml.xml import qualified

SPEC = "002b-evaluasi"
HARD = [
    "003-pengumpulan-data-kinerja",
    "contoh/kasus/lima-belas-pelaksana",
    "contoh/kasus/sel-gabung",
    "contoh/kasus/teks-kaya",
    "contoh/kasus/tiga-puluh-langkah",
]
ADDED = " tambahan" * 40
HEAD, CHANGED = 2, 4
"""Rows of the head, and the row that is lengthened or gets one below it."""

Edit = Callable[[WordTable], None]


def chosen(rule: RowRule) -> TemplateSet:
    if rule is RowRule.GROWING:
        return growing("sop-ap")
    return template_set.load("sop-ap", (ROOT / "templates",))


def written(sheet: Sheet, templates: TemplateSet) -> bytes:
    (data,) = OUTPUT.render(sheet, templates.assets)
    return data


def lengthen(table: WordTable) -> None:
    table.cell(CHANGED, 1).paragraphs[0].add_run(ADDED)


def insert(table: WordTable) -> None:
    """Insert a row as Word does: with the properties of the one above it, without its content."""
    row = table.rows[CHANGED]._tr  # noqa: SLF001 – python-docx inserts no rows
    new = deepcopy(row)
    for paragraph in new.iter(qualified("w:p")):
        for run in paragraph.findall(qualified("w:r")):
            paragraph.remove(run)
    row.addnext(new)


@pytest.mark.parametrize("edit", [lengthen, insert])
@pytest.mark.parametrize("rule", list(RowRule))
def test_every_symbol_is_still_in_its_row(edit: Edit, rule: RowRule, tmp_path: Path) -> None:
    sheet = laid(SPEC, chosen(rule))
    document = Document(BytesIO(written(sheet, chosen(rule))))
    edit(document.tables[1])
    document.save(str(tmp_path / "diubah.docx"))
    (page,) = sheet.pages
    (seen,) = drawn(office_pdf((tmp_path / "diubah.docx").read_bytes(), tmp_path))
    edges = compared.ruled_edges(page.tables[1], seen, page.height)
    inserted = edit is insert
    assert len(edges) == len(compared.row_edges(page.tables[1])) + inserted
    assert list(strayed(page, seen, edges, inserted=inserted)) == []


def strayed(page: Page, seen: Drawn, edges: list[float], *, inserted: bool) -> Iterator[str]:
    """The symbols that do not stand in their row as they did; ``edges`` are those of the rows."""
    before = compared.row_edges(page.tables[1])
    for symbol in page.symbols:
        # The rows of the head are one row of the first column.
        row = symbol.owner.row - HEAD + 1
        now = row + (1 if inserted and symbol.owner.row > CHANGED else 0)
        lowered = edges[now] - before[row]
        box = replace(symbol.box, y=symbol.box.y + lowered)
        found = min(compared.outlines(seen), key=lambda outline: compared.apart(outline, box))
        fits = edges[now] < found.y and found.bottom < edges[now + 1]
        if compared.apart(found, box) > compared.FARTHEST_CENTRE or not fits:
            yield symbol.name


def test_a_symbol_that_strays_is_found(tmp_path: Path) -> None:
    sheet = laid(SPEC, chosen(RowRule.FIXED))
    (page,) = sheet.pages
    (seen,) = drawn(office_pdf(written(sheet, chosen(RowRule.FIXED)), tmp_path))
    edges = compared.row_edges(page.tables[1])
    assert list(strayed(page, seen, edges, inserted=False)) == []
    assert list(strayed(page, seen, [edge + 1 for edge in edges], inserted=False))


@pytest.mark.parametrize("rule", list(RowRule))
def test_only_a_growing_row_shows_all_of_a_longer_text(
    rule: RowRule, tmp_path: Path, require_tool: Callable[[str], str]
) -> None:
    program = require_tool("pdftotext")
    document = Document(BytesIO(written(laid(SPEC, chosen(rule)), chosen(rule))))
    lengthen(document.tables[1])
    document.save(str(tmp_path / "diubah.docx"))
    pdf = tmp_path / "diubah.pdf"
    pdf.write_bytes(office_pdf((tmp_path / "diubah.docx").read_bytes(), tmp_path))
    shown = sum(word.text == "tambahan" for page in words_of(pdf, program) for word in page)
    assert (shown == len(ADDED.split())) is (rule is RowRule.GROWING)


@pytest.mark.parametrize("spec", HARD)
def test_growing_rows_look_as_the_sheet_has_them(
    spec: str, tmp_path: Path, require_tool: Callable[[str], str]
) -> None:
    sheet = laid(spec, growing("sop-ap"))
    data = written(sheet, growing("sop-ap"))
    heights = list(part(data).iter(qualified("w:trHeight")))
    assert {height.get(qualified("w:hRule")) for height in heights} == {"atLeast"}
    pdf = tmp_path / "lembar.pdf"
    pages = drawn(office_pdf(data, tmp_path))
    words = words_of(pdf, require_tool("pdftotext"))
    for page, seen, found in zip(sheet.pages, pages, words, strict=True):
        assert list(compared.rows(page, seen)) == []
        assert list(compared.lines(page, found)) == []
        assert list(compared.symbols(page, seen)) == []
        assert list(compared.flows(page, seen)) == []


@pytest.mark.parametrize("spec", HARD)
def test_growing_rows_leave_room_on_the_page_for_their_rules(spec: str) -> None:
    sheet = laid(spec, growing("sop-ap"))
    for page in sheet.pages:
        rules = sum(len(table.rows) * rule_height(table) for table in page.tables)
        lowest = max(table.box.bottom for table in page.tables)
        assert lowest + rules < page.height - sheet.style.margins[2]


def rule_height(table: Table) -> float:
    return table.rule_pt * compared.MM_PER_PT if table.role is not Role.TITLE else 0.0
