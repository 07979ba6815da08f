"""Cells merged over several rows, and where a page ends inside them."""

from collections import Counter
from random import Random

import hypothesis.strategies as st
import pytest
from conftest import Lay
from hypothesis import given, settings
from random_spec import Bounds, random_spec

from sopgen.layout.judge import Defect, judge
from sopgen.layout.sheet import Role, Sheet, Table

SLACK = 0.01


def spec(rows: int, merged: int, text: str, field: str = "kelengkapan") -> str:
    """Write a table whose first rows have one cell together."""
    lines = ["versi_skema: 1", "judul: Uji", "pelaksana: {a: Kepala, b: Staf, c: Loket}"]
    lines.append("langkah:")
    for row in range(rows):
        lines += [f"  - kegiatan: Memeriksa berkas {row}", f"    pelaksana: {'abc'[row % 3]}"]
        if row == 0:
            lines += [f"    {field}: |", *(f"      {line}" for line in text.splitlines())]
        elif row < merged:
            lines.append(f"    {field}: {{gabung: atas}}")
    return "\n".join(lines) + "\n"


def listed(count: int) -> str:
    return "\n".join(f"{n}. Berkas{n}" for n in range(1, count + 1))


def laid(lay: Lay, text: str) -> Sheet:
    sheet = lay(text).sheet
    assert sheet is not None
    return sheet


def flow_tables(sheet: Sheet) -> list[Table]:
    return [table for page in sheet.pages for table in page.tables if table.role is Role.FLOW]


def words(table: Table) -> Counter[str]:
    return Counter(
        word
        for cell in table.cells
        for paragraph in cell.paragraphs
        for line in paragraph.lines
        for run in line.runs
        for word in run.text.split()
    )


def test_a_long_text_goes_on_where_its_page_ends(lay: Lay) -> None:
    sheet = laid(lay, spec(14, 14, listed(70)))
    tables = flow_tables(sheet)
    found = sum(map(words, tables), Counter[str]())
    assert len(tables) > 1
    assert [found[f"Berkas{n}"] for n in range(1, 71)] == [1] * 70
    assert judge(sheet).faults == ()


def test_a_short_text_stands_in_full_on_each_page(lay: Lay) -> None:
    tables = flow_tables(laid(lay, spec(24, 24, "2 hari", "waktu")))
    assert len(tables) > 1
    assert all(words(table)["hari"] == 1 for table in tables)


def test_a_merged_cell_that_fits_a_page_is_not_torn(lay: Lay) -> None:
    (table,) = flow_tables(laid(lay, spec(4, 4, listed(40))))
    assert words(table)["Berkas40"] == 1


def test_a_merged_cell_stretches_its_rows_evenly(lay: Lay) -> None:
    (table,) = flow_tables(laid(lay, spec(4, 4, listed(40))))
    heights = [row.height for row in table.rows if not row.header]
    assert max(heights) - min(heights) < 3


def test_rows_that_are_high_enough_for_a_merged_cell_are_not_stretched(lay: Lay) -> None:
    (with_text,) = flow_tables(laid(lay, spec(4, 4, listed(10))))
    (without,) = flow_tables(laid(lay, spec(4, 4, "1. Berkas1")))
    assert with_text.box.height == pytest.approx(without.box.height)


@settings(max_examples=25, deadline=None)
@given(rows=st.integers(2, 30), share=st.floats(0, 1), entries=st.integers(1, 120))
def test_nothing_of_a_merged_cell_is_lost(lay: Lay, rows: int, share: float, entries: int) -> None:
    merged = 2 + round(share * (rows - 2))
    sheet = laid(lay, spec(rows, merged, listed(entries)))
    found = sum(map(words, flow_tables(sheet)), Counter[str]())
    assert all(found[f"Berkas{n}"] for n in range(1, entries + 1))
    for table in flow_tables(sheet):
        for cell in table.cells:
            for paragraph in cell.paragraphs:
                assert paragraph.lines[0].baseline > cell.box.y
                assert paragraph.lines[-1].baseline < cell.box.bottom + SLACK


def test_the_rest_of_a_row_higher_than_a_page_shares_one_with_the_rows_behind(lay: Lay) -> None:
    sheet = laid(lay, spec(4, 1, listed(120)))
    tables = flow_tables(sheet)
    found = sum(map(words, tables), Counter[str]())
    assert [found[f"Berkas{n}"] for n in range(1, 121)] == [1] * 120
    last = words(tables[-1])
    assert last["(lanjutan)"] == 1
    assert last["Berkas120"] == 1
    assert len([row for row in tables[-1].rows if not row.header]) == 4
    assert judge(sheet).faults == ()


def test_a_short_text_is_repeated_behind_a_row_higher_than_a_page(lay: Lay) -> None:
    text = spec(4, 4, "3 hari", "waktu")
    text = text.replace("kegiatan: Memeriksa berkas 0", f"kegiatan: {'kata ' * 1500}")
    tables = flow_tables(laid(lay, text))
    assert [words(table)["hari"] for table in (tables[0], tables[-1])] == [1, 1]


def test_a_long_list_gets_the_width_that_its_entries_want(lay: Lay) -> None:
    """What stands before the entries counts, and so does width that pays only in one piece."""
    text = spec(8, 1, "\n".join(f"- Lampiran dokumen {n}" for n in range(1, 45)), "output")
    names = "a: Camat, b: Sekretaris Kecamatan, c: Kepala Seksi Pelayanan, d: Staf"
    text = text.replace("a: Kepala, b: Staf, c: Loket", names)
    text = text.replace("Memeriksa berkas", "Melaksanakan kegiatan sesuai arahan pimpinan nomor")
    rules = "Menteri Dalam Negeri tentang Pedoman Pengelolaan Keuangan Daerah " * 16
    text = text.replace(
        "    output: |", f"    kelengkapan: {rules}\n    waktu: 4 menit\n    output: |"
    )
    cells = (cell for table in flow_tables(laid(lay, text)) for cell in table.cells)
    entries = [paragraph for cell in cells for paragraph in cell.paragraphs if paragraph.marker]
    assert [len(paragraph.lines) for paragraph in entries] == [1] * 44


def test_a_heading_does_not_stand_at_the_foot_of_a_page(lay: Lay) -> None:
    for before in range(2, 14):
        steps = "".join(f"  - {{kegiatan: Satu {n}, pelaksana: a}}\n" for n in range(before))
        steps += '  - {nomor: "", kegiatan: Pelaksanaan}\n'
        steps += "".join(f"  - {{kegiatan: Dua {n}, pelaksana: b}}\n" for n in range(8))
        head = spec(2, 1, "satu").partition("langkah:")[0]
        tables = flow_tables(laid(lay, f"{head}langkah:\n{steps}"))
        for table in tables:
            cells = [cell for cell in table.cells if cell.column == 1 and not cell.header]
            lines = [line for p in cells[-1].paragraphs for line in p.lines]
            assert "Pelaksanaan" not in "".join(run.text for line in lines for run in line.runs)


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_long_texts_everywhere_are_drawn_without_defects(lay: Lay, seed: int) -> None:
    """But for pages that routes found later would have left room for a row more."""
    bounds = Bounds(rows=(3, 24), actors=(2, 9), wordy=0.3)
    faults = judge(laid(lay, random_spec(Random(seed), bounds))).faults
    assert [fault for fault in faults if fault.defect is not Defect.ORPHAN_ROW] == []
