"""Flows of several sources to the same several targets."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from math import dist
from random import Random

import pytest
from conftest import Lay
from random_spec import random_spec

from sopgen.layout.geometry import between
from sopgen.layout.judge import Defect, judge
from sopgen.layout.sheet import Path, Sheet

Point = tuple[float, float]

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


def test_a_long_way_back_to_all_of_a_row_joins_the_line_to_them(lay: Lay) -> None:
    """The outcome leaves its decision once, and each symbol of the row is entered once."""
    text = """versi_skema: 1
judul: SOP Uji
pelaksana: {a: Kepala, b: Sekretaris, c: Kasubbag, d: Staf}
langkah:
  - {kegiatan: Menerima, pelaksana: d}
  - id: bahas
    kegiatan: Membahas
    simbol: [{id: x, pelaksana: b}, {id: y, pelaksana: a}, {id: z, pelaksana: c}]
  - {kegiatan: Menyusun, pelaksana: b}
  - {kegiatan: Memeriksa, pelaksana: a}
  - {kegiatan: Memutuskan, pelaksana: d, keputusan: {Ya: lanjut, Tidak: bahas}}
  - {kegiatan: Menyimpan, pelaksana: c}
"""
    sheet = lay(text).sheet
    assert sheet is not None
    (page,) = sheet.pages
    paths = [path.points for path in page.paths if path.name in ("Alur 1→2", "Alur 5→2")]
    assert (len(paths), len({way[0] for way in paths}), len({way[-1] for way in paths})) == (
        6,
        2,
        3,
    )
    verdict = judge(sheet)
    assert (verdict.faults, verdict.crossings) == ((), 0)


def test_symbols_of_several_rows_lead_to_those_of_another_by_one_bus(lay: Lay) -> None:
    """Laid one by one, the flows of step 3 left no way for those of step 1."""
    text = """versi_skema: 1
judul: SOP Uji
pelaksana: {a: Kepala, b: Sekretaris, c: Kasubbag, d: Staf, x: Arsiparis, e: Analis}
langkah:
  - {id: terima, kegiatan: Menerima, pelaksana: c, lanjut: z}
  - {kegiatan: Memilah, pelaksana: b, keputusan: {Ya: lanjut, Tidak: terima}}
  - {kegiatan: Menilai, pelaksana: [a, b], keputusan: {Ya: lanjut, Tidak: terima}}
  - id: z
    kegiatan: Memperbaiki
    simbol:
      - {id: za, pelaksana: a, lanjut: akhir}
      - {id: zd, pelaksana: d, lanjut: akhir}
      - {id: ze, pelaksana: e, lanjut: akhir}
  - {id: akhir, kegiatan: Menyimpan, pelaksana: b}
"""
    sheet = lay(text).sheet
    assert sheet is not None
    (page,) = sheet.pages
    ways = [path.points for path in page.paths if path.name in ("Alur 1→4", "Alur 3→4")]
    assert (len(ways), len({way[0] for way in ways}), len({way[-1] for way in ways})) == (6, 2, 3)
    verdict = judge(sheet)
    assert (verdict.faults, verdict.crossings) == ((), 0)


@pytest.mark.parametrize("seed", [1417, 5228])
def test_a_source_with_two_lines_does_not_come_upon_its_own_one(lay: Lay, seed: int) -> None:
    """A flow joined the line of another source, on which one of its own symbol was already."""
    sheet = lay(random_spec(Random(seed))).sheet
    assert sheet is not None
    assert not judge(sheet).faults


def test_a_flow_keeps_its_straight_drop_though_a_web_would_take_less_ink(lay: Lay) -> None:
    """On page 4, the line back from step 23 led that of step 19 a long way around and up again."""
    sheet = lay(random_spec(Random(140026))).sheet
    assert sheet is not None
    ways = [path.points for path in sheet.pages[3].paths if path.name == "Alur 19→20"]
    assert min(len(way) for way in ways) == 2
    assert all(above[1] <= below[1] for way in ways for above, below in pairwise(way))


def test_symbols_of_one_row_lead_to_those_of_the_next_by_a_bus_between_them(lay: Lay) -> None:
    """Level with the symbols, a line between them would look like one that joins actors."""
    text = """versi_skema: 1
judul: SOP Uji
pelaksana: {a: Kepala, b: Sekretaris, c: Kasubbag, d: Staf}
langkah:
  - {kegiatan: Menerima, pelaksana: b}
  - kegiatan: Menilai
    simbol: [{id: x, pelaksana: a, lanjut: [p, q]}, {id: y, pelaksana: d, lanjut: [p, q]}]
  - {kegiatan: Menyusun, simbol: [{id: p, pelaksana: b}, {id: q, pelaksana: c}]}
  - {kegiatan: Menyimpan, pelaksana: b}
"""
    sheet = lay(text).sheet
    assert sheet is not None
    (page,) = sheet.pages
    ways = [path.points for path in page.paths if path.name == "Alur 2→3"]
    assert [len(way) for way in ways] == [4] * 4
    assert len({way[1][1] for way in ways}) == 1


def test_a_bus_enters_at_the_side_where_another_flow_enters_above(lay: Lay) -> None:
    """It went below the symbol that is entered from the one over it, and up into it."""
    text = """versi_skema: 1
judul: SOP Uji
pelaksana: {a: Kepala, b: Sekretaris, c: Kasubbag, d: Staf, e: Analis}
langkah:
  - {kegiatan: Menerima, pelaksana: c}
  - kegiatan: Menilai
    simbol: [{id: x, pelaksana: a}, {id: y, pelaksana: c}, {id: z, pelaksana: e}]
  - kegiatan: Menyusun
    simbol: [{id: p, pelaksana: b}, {id: q, pelaksana: d}, {id: r, pelaksana: e}]
"""
    sheet = lay(text).sheet
    assert sheet is not None
    (page,) = sheet.pages
    ways = [path.points for path in page.paths if path.name == "Alur 2→3"]
    assert len(ways) == 7
    assert all(above[1] <= below[1] for way in ways for above, below in pairwise(way))


def test_a_second_loop_back_to_several_joins_the_first_one_at_its_corner(lay: Lay) -> None:
    text = """versi_skema: 1
judul: SOP Uji
pelaksana: {a: Kepala, b: Sekretaris, c: Kasubbag, d: Staf, e: Analis}
langkah:
  - {kegiatan: Menerima, pelaksana: c}
  - id: s
    kegiatan: Menilai
    simbol: [{id: sa, pelaksana: a, lanjut: k}, {id: sd, pelaksana: d, lanjut: k}]
  - {id: k, kegiatan: Memeriksa, pelaksana: e, keputusan: {Ya: lanjut, Tidak: s}}
  - {kegiatan: Menyetujui, pelaksana: d, keputusan: {Ya: lanjut, Tidak: s}}
  - {kegiatan: Menyimpan, pelaksana: c}
"""
    sheet = lay(text).sheet
    assert sheet is not None
    (page,) = sheet.pages
    loops = [path.points for path in page.paths if path.name in ("Alur 3→2", "Alur 4→2")]
    assert (len(loops), len({max(x for x, _ in way) for way in loops})) == (4, 1)
    assert judge(sheet).crossings == 0


def test_other_flows_are_laid_anew_around_lines_that_became_one(lay: Lay) -> None:
    """Before, the flows from step 2 to 3 left no straight ways from step 3 to 4."""
    text = """versi_skema: 1
judul: SOP Uji
pelaksana: {a: Kepala, b: Sekretaris, c: Kasubbag, d: Staf, e: Analis}
langkah:
  - {kegiatan: Menerima, pelaksana: c}
  - kegiatan: Menilai
    simbol: [
      {id: sb, pelaksana: b, lanjut: t}, {id: sd, pelaksana: d, lanjut: t},
      {id: se, pelaksana: e, lanjut: t}]
  - id: t
    kegiatan: Menyusun
    simbol: [
      {id: tc, pelaksana: c, lanjut: z}, {id: td, pelaksana: d, lanjut: z},
      {id: te, pelaksana: e, lanjut: z}]
  - {id: z, kegiatan: Menyimpan, pelaksana: c}
"""
    sheet = lay(text).sheet
    assert sheet is not None
    (page,) = sheet.pages
    ways = [path.points for path in page.paths if path.name == "Alur 3→4"]
    assert sorted(len(way) for way in ways) == [2, 3, 3]


def test_one_line_is_a_defect_where_a_flow_is_missing_that_can_be_read(sheet: Sheet) -> None:
    (page,) = sheet.pages
    back = [path for path in page.paths if path.name == "Alur 2→5"]
    leftmost = min(back, key=lambda path: path.points[-1])
    less = replace(page, paths=tuple(path for path in page.paths if path is not leftmost))
    faults = judge(replace(sheet, pages=(less,))).faults
    assert {fault.defect for fault in faults} == {Defect.OVERLAP}


def test_nobody_joins_a_branch_to_one_target_and_turns_back(lay: Lay) -> None:
    """The outcome comes around to the right, where it could meet the drop into the last symbol."""
    text = """versi_skema: 1
judul: SOP Uji
pelaksana: {a: Kepala, b: Sekretaris, c: Kasubbag}
langkah:
  - {kegiatan: Menerima, pelaksana: a}
  - {kegiatan: Memeriksa, pelaksana: b, keputusan: {Ya: lanjut, Tidak: z}}
  - {kegiatan: Menilai, simbol: [{id: x, pelaksana: b}, {id: y, pelaksana: c}]}
  - {kegiatan: Menyusun, pelaksana: a}
  - id: z
    kegiatan: Menyimpan
    simbol: [{id: b, pelaksana: b, bentuk: selesai}, {id: c, pelaksana: c, bentuk: selesai}]
"""
    sheet = lay(text).sheet
    assert sheet is not None
    (page,) = sheet.pages
    there, back = (
        {
            pair
            for path in page.paths
            if path.name == name
            for pair in steps(path.points, page.paths)
        }
        for name in ("Alur 4→5", "Alur 2→5")
    )
    drops = {(begin, end) for begin, end in there if begin[0] == end[0]}
    assert not drops.isdisjoint(back)
    assert drops.isdisjoint((end, begin) for begin, end in back)


def test_a_web_is_not_reached_over_the_line_of_another_flow(lay: Lay) -> None:
    """A connector's line to one of the targets runs below step 5 of this sheet."""
    sheet = lay(random_spec(Random(8004))).sheet
    assert sheet is not None
    assert judge(sheet).faults == ()


def steps(points: Sequence[Point], paths: Sequence[Path]) -> set[tuple[Point, Point]]:
    """Cut a path at the corners of all paths; give the pieces in its direction."""
    corners = {corner for path in paths for corner in path.points}
    found: set[tuple[Point, Point]] = set()
    for begin, end in pairwise(points):
        piece = between(begin, end)
        inside = {
            (x, y)
            for x, y in corners
            if piece.x <= x <= piece.right and piece.y <= y <= piece.bottom
        }
        order = sorted(inside, key=lambda corner: dist(begin, corner))
        found.update(pairwise(order))
    return found
