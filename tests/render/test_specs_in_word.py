"""Every spec in every template set: LibreOffice shows the Word file as the sheet and the PDF."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path

import compared
import pytest
from conftest import ROOT
from docx import Document
from drawn import Drawn, drawn
from specimen_sheets import NAMES, SETS, Specimen, build
from unpacked import drawing_numbers, findings, hung_drawings, part, relation_kinds
from words import Word, words_of

from sopgen.layout.sheet import Label, Page, Paragraph, Symbol
from sopgen.project import template_set
from sopgen.render.wordml.xml import qualified

KNOWN_RELATIONS = {
    "core-properties",
    "extended-properties",
    "fontTable",
    "footer",
    "image",
    "officeDocument",
    "settings",
    "styles",
    "theme",
}
"""What a document of ours is made of: nothing that Word could dislike."""


@pytest.fixture(scope="session")
def specimens(
    tmp_path_factory: pytest.TempPathFactory, require_tool: Callable[[str], str]
) -> Mapping[str, Specimen]:
    return build(tmp_path_factory.mktemp("word"), require_tool("soffice"))


@pytest.fixture(params=NAMES)
def specimen(request: pytest.FixtureRequest, specimens: Mapping[str, Specimen]) -> Specimen:
    return specimens[request.param]


@pytest.fixture
def words(require_tool: Callable[[str], str]) -> Callable[[Path], list[list[Word]]]:
    program = require_tool("pdftotext")
    return lambda path: words_of(path, program)


@cache
def seen(path: Path) -> tuple[Drawn, ...]:
    return drawn(path.read_bytes())


def pages(specimen: Specimen) -> Iterator[tuple[Page, Drawn]]:
    yield from zip(specimen.sheet.pages, seen(specimen.office), strict=True)


def test_the_pages_have_the_rows_of_the_sheet(specimen: Specimen) -> None:
    for page, shown in pages(specimen):
        assert shown.width == pytest.approx(page.width, abs=0.3)
        assert shown.height == pytest.approx(page.height, abs=0.3)
        assert list(compared.rows(page, shown)) == []


def test_every_line_breaks_where_the_sheet_breaks_it(
    specimen: Specimen, words: Callable[[Path], list[list[Word]]]
) -> None:
    for page, found in zip(specimen.sheet.pages, words(specimen.office), strict=True):
        assert list(compared.lines(page, found)) == []


def test_every_word_stands_where_the_pdf_has_it(
    specimen: Specimen, words: Callable[[Path], list[list[Word]]]
) -> None:
    for wanted, found in zip(words(specimen.pdf), words(specimen.office), strict=True):
        assert list(compared.words(wanted, found)) == []


def test_every_symbol_stands_in_its_own_cell(specimen: Specimen) -> None:
    for page, shown in pages(specimen):
        assert list(compared.symbols(page, shown)) == []


def test_every_flow_runs_as_the_sheet_has_it(specimen: Specimen) -> None:
    for page, shown in pages(specimen):
        assert list(compared.flows(page, shown)) == []


def test_it_is_valid(specimen: Specimen, tmp_path: Path) -> None:
    data = specimen.word.read_bytes()
    assert findings(data, tmp_path) == []
    numbers = drawing_numbers(data)
    assert len(set(numbers)) == len(numbers)
    assert relation_kinds(data) <= KNOWN_RELATIONS
    settings = part(data, "word/settings.xml").iter(qualified("w:compatSetting"))
    modes = {setting.get(qualified("w:name")): setting for setting in settings}
    assert modes["compatibilityMode"].get(qualified("w:val")) == "15"


def test_every_symbol_and_label_hangs_in_the_row_that_owns_it(specimen: Specimen) -> None:
    found = hung_drawings(specimen.word.read_bytes())
    first = 0
    for page in specimen.sheet.pages:
        things: tuple[Symbol | Label, ...] = (*page.symbols, *page.labels)
        for thing in things:
            assert (first + thing.owner.table, thing.owner.row) in found[thing.name]
        first += len(page.tables)


def test_title_number_agency_and_language_are_written(specimen: Specimen) -> None:
    core = Document(BytesIO(specimen.word.read_bytes())).core_properties
    sheet = specimen.sheet
    assert (core.title, core.subject, core.author) == (sheet.title, sheet.number, sheet.agency)
    assert core.language == "id-ID"


def test_every_text_comes_back_as_written(specimen: Specimen) -> None:
    tables = [table for page in specimen.sheet.pages for table in page.tables]
    document = Document(BytesIO(specimen.word.read_bytes()))
    for table, written in zip(tables, document.tables, strict=True):
        rows = [row.cells for row in written.rows]
        for cell in table.cells:
            texts = [text for text in rows[cell.row][cell.column].text.split("\n") if text]
            assert texts == [text for p in cell.paragraphs for text in printed(p) if text]


def printed(paragraph: Paragraph) -> list[str]:
    marker = f"{paragraph.marker}\t" if paragraph.marker else ""
    return (marker + "".join(run.text for run in paragraph.runs)).split("\n")


@pytest.mark.parametrize("chosen", SETS)
def test_the_template_itself_is_valid(chosen: str, tmp_path: Path) -> None:
    data = template_set.load(chosen, (ROOT / "templates",)).assets.word
    assert findings(data, tmp_path) == []
    assert relation_kinds(data) <= KNOWN_RELATIONS


MODEL = NAMES[-1]


@pytest.fixture
def model(specimens: Mapping[str, Specimen]) -> tuple[Page, Drawn]:
    """The last page of the model SOP, which is a flow table."""
    *_, last = pages(specimens[MODEL])
    return last


def test_a_symbol_out_of_place_is_found(model: tuple[Page, Drawn]) -> None:
    page, shown = model
    first, *others = page.symbols
    moved = replace(first, box=replace(first.box, x=first.box.x + 0.6))
    found = compared.symbols(replace(page, symbols=(moved, *others)), shown)
    assert [name.partition(":")[0] for name in found] == [first.name]


def test_a_symbol_of_another_cell_is_found(model: tuple[Page, Drawn]) -> None:
    page, shown = model
    first, *others = page.symbols
    moved = replace(first, owner=replace(first.owner, row=first.owner.row + 1))
    assert list(compared.symbols(replace(page, symbols=(moved, *others)), shown))


def test_a_row_of_another_height_is_found(model: tuple[Page, Drawn]) -> None:
    page, shown = model
    tables = tuple(
        replace(table, cells=(*table.cells, replace(table.cells[0], box=table.box)))
        for table in page.tables
    )
    assert list(compared.rows(replace(page, tables=tables), shown))


def test_a_flow_that_turns_elsewhere_is_found(model: tuple[Page, Drawn]) -> None:
    page, shown = model
    moved = [(x + 0.5, y) for x, y in page.paths[0].points]
    path = replace(page.paths[0], points=tuple(moved))
    assert list(compared.flows(replace(page, paths=(path,)), shown)) == [path.name]


def test_words_out_of_place_are_found(
    specimens: Mapping[str, Specimen], words: Callable[[Path], list[list[Word]]]
) -> None:
    specimen = specimens[MODEL]
    found = words(specimen.office)[-1]
    lower = [replace(word, bottom=word.bottom + 3) for word in found]
    assert list(compared.words(found, lower))
    assert list(compared.words(found, found[1:]))
    assert list(compared.words(found[1:], found))
    assert list(compared.lines(specimen.sheet.pages[-1], lower))
