"""Boards laid in several orders, of which the simplest drawing is kept."""

from itertools import pairwise

import pytest
from conftest import Lay

from sopgen.layout.judge import judge
from sopgen.layout.sheet import Page

TO_A_ROW_AND_ON_TO_A_ROW = """versi_skema: 1
judul: SOP Uji
pelaksana: {a: Kepala, b: Sekretaris, c: Kasubbag, d: Staf, e: Analis}
langkah:
  - {kegiatan: Menerima, pelaksana: c}
  - id: s
    kegiatan: Menilai
    simbol: [{id: x, pelaksana: c}, {id: y, pelaksana: d}, {id: z, pelaksana: e}]
  - {kegiatan: Menyusun, simbol: [{id: p, pelaksana: b}, {id: q, pelaksana: d}]}
  - {kegiatan: Memeriksa, pelaksana: c, keputusan: {Ya: lanjut, Tidak: s}}
  - {kegiatan: Menyimpan, pelaksana: c}
"""


@pytest.fixture(scope="module")
def page(lay: Lay) -> Page:
    sheet = lay(TO_A_ROW_AND_ON_TO_A_ROW).sheet
    assert sheet is not None
    assert not judge(sheet).faults
    (page,) = sheet.pages
    return page


def test_the_outcome_of_a_decision_does_not_bar_the_ways_of_symbols_above(page: Page) -> None:
    """It went straight up into one of them, whose own flows went around the others then."""
    goings = [path.points for path in page.paths if path.name == "Alur 2→3"]
    assert len(goings) == 5
    assert all(above[1] <= below[1] for way in goings for above, below in pairwise(way))


def test_an_outcome_back_to_a_row_joins_the_line_that_leads_to_it(page: Page) -> None:
    ways = [path.points for path in page.paths if path.name in ("Alur 1→2", "Alur 4→2")]
    assert (len(ways), len({way[0] for way in ways}), len({way[-1] for way in ways})) == (6, 2, 3)
