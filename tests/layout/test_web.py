"""Flows of several sources to the same several targets."""

from dataclasses import replace

import pytest
from conftest import Lay

from sopgen.layout.judge import Defect, judge
from sopgen.layout.sheet import Sheet

SPEC = """versi_skema: 1
judul: SOP Uji
pelaksana: {a: Kepala, b: Sekretaris, c: Kasubbag, d: Staf, e: Analis}
langkah:
  - {kegiatan: Menerima, pelaksana: b}
  - {kegiatan: Memilah, pelaksana: b, keputusan: {Ya: lanjut, Tidak: z}}
  - {kegiatan: Menilai, pelaksana: d, keputusan: {Ya: lanjut, Tidak: z}}
  - {kegiatan: Menyusun, pelaksana: e, lanjut: akhir}
  - id: z
    kegiatan: Memperbaiki
    simbol:
      - {id: za, pelaksana: a, lanjut: akhir}
      - {id: zc, pelaksana: c, lanjut: akhir}
  - {id: akhir, kegiatan: Menyimpan, pelaksana: b}
"""


@pytest.fixture(scope="module")
def sheet(lay: Lay) -> Sheet:
    found = lay(SPEC).sheet
    assert found is not None
    return found


def test_they_are_one_line_where_that_saves_a_crossing(sheet: Sheet) -> None:
    """Two decisions send back to the same two: each of these is entered once."""
    (page,) = sheet.pages
    paths = [path for path in page.paths if path.name in ("Alur 2→5", "Alur 3→5")]
    assert len(paths) == 4
    assert len({path.points[-1] for path in paths}) == 2
    verdict = judge(sheet)
    assert (verdict.faults, verdict.crossings) == ((), 0)


def test_one_line_is_a_defect_where_a_flow_is_missing_that_can_be_read(sheet: Sheet) -> None:
    (page,) = sheet.pages
    back = [path for path in page.paths if path.name == "Alur 2→5"]
    leftmost = min(back, key=lambda path: path.points[-1])
    less = replace(page, paths=tuple(path for path in page.paths if path is not leftmost))
    faults = judge(replace(sheet, pages=(less,))).faults
    assert {fault.defect for fault in faults} == {Defect.OVERLAP}
