from random import Random

import hypothesis.strategies as st
import pytest
from conftest import Lay
from hypothesis import HealthCheck, given, settings
from random_spec import Bounds, random_spec

from sopgen.layout.judge import judge
from sopgen.layout.sheet import Kind, Page, Role, Sheet

EASY = """
versi_skema: 1
judul: SOP Uji
pelaksana: {a: Kepala, b: Staf}
langkah:
  - {kegiatan: Memerintahkan, pelaksana: a}
  - {id: susun, kegiatan: Menyusun konsep, pelaksana: b}
  - {kegiatan: Memeriksa konsep, pelaksana: a, keputusan: {Ya: lanjut, Tidak: susun}}
  - {kegiatan: Menyimpan, pelaksana: b}
"""

LONG = "kata " * 4000


def cell_texts(page: Page) -> list[str]:
    """The texts of a page's cells, line breaks as blanks."""
    return [
        " ".join(
            "".join(run.text for run in line.runs)
            for paragraph in cell.paragraphs
            for line in paragraph.lines
        )
        for table in page.tables
        for cell in table.cells
    ]


def words_of(sheet: Sheet) -> list[str]:
    return [word for page in sheet.pages for text in cell_texts(page) for word in text.split()]


def sheet_of(lay: Lay, text: str) -> Sheet:
    arrangement = lay(text)
    assert arrangement.sheet is not None, [d.message.english for d in arrangement.diagnostics]
    return arrangement.sheet


def test_the_first_symbol_starts_and_the_last_ends(lay: Lay) -> None:
    (page,) = sheet_of(lay, EASY).pages
    kinds = [symbol.kind for symbol in page.symbols]
    assert kinds == [Kind.TERMINATOR, Kind.PROCESS, Kind.DECISION, Kind.TERMINATOR]


def test_flows_run_by_themselves_and_decisions_have_labels(lay: Lay) -> None:
    (page,) = sheet_of(lay, EASY).pages
    assert sorted(path.name for path in page.paths) == [
        "Alur 1→2",
        "Alur 2→3",
        "Alur 3→2",
        "Alur 3→4",
    ]
    assert sorted(label.name for label in page.labels) == ["Tidak (langkah 3)", "Ya (langkah 3)"]


def test_the_next_step_in_another_column_is_one_bend_away(lay: Lay) -> None:
    (page,) = sheet_of(lay, EASY).pages
    path = next(path for path in page.paths if path.name == "Alur 1→2")
    assert len(path.points) == 3


def test_symbols_stand_in_the_middle_of_their_columns(lay: Lay) -> None:
    (page,) = sheet_of(lay, EASY).pages
    table = next(table for table in page.tables if table.role is Role.FLOW)
    for symbol in page.symbols:
        cell = next(
            cell
            for cell in table.cells
            if (cell.row, cell.column) == (symbol.owner.row, symbol.owner.column)
        )
        middle = cell.box.x + cell.box.width / 2
        assert abs(symbol.box.x + symbol.box.width / 2 - middle) < 1e-6


def test_a_long_table_repeats_its_head_and_marks_the_flows_that_cross(lay: Lay) -> None:
    steps = "".join(f"  - {{kegiatan: Langkah ke-{n}, pelaksana: a}}\n" for n in range(30))
    pages = sheet_of(lay, EASY.partition("langkah:")[0] + "langkah:\n" + steps).pages
    assert len(pages) > 1
    for page in pages:
        table = next(table for table in page.tables if table.role is Role.FLOW)
        assert [row.header for row in table.rows[:3]] == [True, True, False]
    marks = [
        "".join(run.text for paragraph in symbol.paragraphs for run in paragraph.runs)
        for page in pages
        for symbol in page.symbols
        if symbol.kind is Kind.OFFPAGE
    ]
    assert marks == ["A", "A", "B", "B"][: len(marks)]
    assert len(marks) == 2 * (len(pages) - 1)


def test_the_same_spec_gives_the_same_geometry(lay: Lay) -> None:
    text = random_spec(Random(3), Bounds(rows=(12, 12), actors=(5, 5)))
    assert sheet_of(lay, text) == sheet_of(lay, text)


@pytest.mark.parametrize(
    "change",
    [
        ("langkah:", f"catatan: {LONG}\nlangkah:"),
        ("judul: SOP Uji", f"judul: SOP Uji\nperingatan: {LONG}"),
        ("kegiatan: Memerintahkan", f"kegiatan: {LONG}"),
    ],
    ids=["notes", "identity", "step"],
)
def test_a_text_higher_than_a_page_goes_on_to_the_next(lay: Lay, change: tuple[str, str]) -> None:
    sheet = sheet_of(lay, EASY.replace(*change))
    assert judge(sheet).faults == ()
    assert words_of(sheet).count("kata") == LONG.count("kata")


def test_a_row_that_goes_on_repeats_its_number_and_says_so(lay: Lay) -> None:
    text = EASY.replace("kegiatan: Memerintahkan", f"kegiatan: {'kata ' * 1500}")
    sheet = sheet_of(lay, text)
    texts = [cell_texts(page) for page in sheet.pages if any(t.actors for t in page.tables)]
    assert ["(lanjutan)" in " ".join(page) for page in texts] == [False, True]
    assert texts[0].count("1") == texts[1].count("1") == 1


def test_a_text_without_room_is_an_error_and_never_cut_off(lay: Lay) -> None:
    arrangement = lay(EASY.replace("{a: Kepala,", f"{{a: {'Kepala Seksi Pemberdayaan ' * 200},"))
    assert arrangement.sheet is None
    assert {d.code for d in arrangement.diagnostics} <= {"SOP702", "SOP703", "SOP707"}


def test_the_foot_of_a_page_has_one_line_whatever_the_title(lay: Lay) -> None:
    sheet = sheet_of(lay, EASY.replace("SOP Uji", "Judul panjang " * 60))
    assert all(page.footer is not None and len(page.footer.text.lines) == 1 for page in sheet.pages)


@pytest.mark.parametrize(
    "seed", [12, 30, 93, 133, 148, 381, 421, 497, 535, 580, 2559, 5165, 7757, 11236, 11597]
)
def test_what_once_had_a_defect_or_no_way_is_drawn(lay: Lay, seed: int) -> None:
    assert judge(sheet_of(lay, random_spec(Random(seed)))).faults == ()


@settings(
    max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
@given(seed=st.integers(0, 10**9))
def test_no_sheet_has_a_defect(lay: Lay, seed: int) -> None:
    arrangement = lay(random_spec(Random(seed), Bounds(rows=(3, 20), actors=(2, 6))))
    if arrangement.sheet is None:
        assert {d.code for d in arrangement.diagnostics} == {"SOP702"}
        return
    verdict = judge(arrangement.sheet)
    assert verdict.faults == ()
