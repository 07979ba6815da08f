from itertools import combinations, pairwise
from random import Random

import pytest
from conftest import ROOT, Lay
from random_spec import Bounds, random_spec

from sopgen.layout.geometry import between, near
from sopgen.layout.judge import judge
from sopgen.layout.sheet import Sheet

SPEC = """versi_skema: 1
judul: SOP Uji
pelaksana: {a: Kepala, b: Staf}
langkah:
  - {id: s, kegiatan: Menyusun, pelaksana: a}
  - {kegiatan: Menilai, pelaksana: b, keputusan: {Memenuhi persyaratan: lanjut, Tidak: s}}
  - {kegiatan: Selesai, pelaksana: a}
"""


@pytest.fixture(scope="module")
def crowded(lay: Lay) -> Sheet:
    """Fifteen actors in narrow columns."""
    case = ROOT / "specs" / "contoh" / "kasus" / "empat-belas-kali-lima-belas.sop.yaml"
    sheet = lay(case.read_text()).sheet
    assert sheet is not None
    return sheet


def test_a_long_label_breaks_between_its_words(lay: Lay) -> None:
    sheet = lay(SPEC).sheet
    assert sheet is not None
    lines = [
        "".join(run.text for run in line.runs)
        for label in sheet.pages[0].labels
        for paragraph in label.paragraphs
        for line in paragraph.lines
    ]
    assert sorted(lines) == ["Memenuhi", "Tidak", "persyaratan"]


def test_labels_over_both_sides_of_a_decision_stand_level(lay: Lay) -> None:
    text = SPEC.replace("Memenuhi persyaratan: lanjut", "Ya: lanjut")
    text = text.replace("{a: Kepala, b: Staf}", "{a: Kepala, b: Staf, c: Analis}")
    sheet = lay(text.replace("Selesai, pelaksana: a", "Selesai, pelaksana: c")).sheet
    assert sheet is not None
    one, other = (label.box for label in sheet.pages[0].labels)
    assert abs(one.bottom - other.bottom) < 0.05


def test_a_label_is_not_raised_far_from_its_line_to_stand_level(lay: Lay) -> None:
    """On the other side of this decision a label stands high over the slope, beside two lines."""
    sheet = lay(random_spec(Random(13028), Bounds((4, 24), (2, 8), wordy=0.25))).sheet
    assert sheet is not None
    (label,) = (label for label in sheet.pages[0].labels if label.name == "Y (langkah 2)")
    (line,) = (path for path in sheet.pages[0].paths if path.name == "Alur 2→3")
    assert line.points[0][1] - label.box.bottom < 1


def test_a_label_stands_beside_no_other_line_where_the_other_side_is_free(lay: Lay) -> None:
    text = """versi_skema: 1
judul: SOP Uji
pelaksana: {a: Kepala, b: Staf, c: Analis}
langkah:
  - {id: s, kegiatan: Menyusun, pelaksana: a}
  - {kegiatan: Menilai, pelaksana: c, keputusan: {Tidak: s, Ditunda: x, Ya: y}}
  - {id: x, kegiatan: Menulis, pelaksana: a, lanjut: z}
  - {id: y, kegiatan: Menyalin, pelaksana: b}
  - {id: z, kegiatan: Selesai, pelaksana: a}
"""
    sheet = lay(text).sheet
    assert sheet is not None
    (page,) = sheet.pages
    lowest = max((label.box for label in page.labels), key=lambda box: box.y)
    beside = [
        path
        for path in page.paths
        if any(near(between(*pair), lowest, 1.2) for pair in pairwise(path.points))
    ]
    assert len(beside) == 1


def test_a_label_over_a_side_keeps_away_from_the_line_of_another_exit(lay: Lay) -> None:
    text = """versi_skema: 1
judul: SOP Uji
pelaksana: {a: Kepala, b: Staf, c: Analis}
langkah:
  - {kegiatan: Menyusun, pelaksana: a, lanjut: [x, y]}
  - {id: x, kegiatan: Menilai, pelaksana: a, keputusan: {Tidak: z, Ya: y}}
  - {id: y, kegiatan: Menulis, pelaksana: a}
  - {kegiatan: Memeriksa, pelaksana: a, keputusan: {Tidak: x, Ya: lanjut}}
  - {kegiatan: Menyalin, pelaksana: c}
  - {id: z, kegiatan: Selesai, pelaksana: b}
"""
    sheet = lay(text).sheet
    assert sheet is not None
    (page,) = sheet.pages
    (passing,) = (path for path in page.paths if path.name == "Alur 1→3")
    boxes = [label.box for label in page.labels]
    assert not any(near(between(*p), box, 1.2) for p in pairwise(passing.points) for box in boxes)


def test_a_label_does_not_stand_between_two_upright_lines_where_the_other_side_is_free(
    lay: Lay,
) -> None:
    text = """versi_skema: 1
judul: SOP Uji
pelaksana: {a: Kepala, b: Staf, c: Analis}
langkah:
  - {kegiatan: Menyusun, pelaksana: a, lanjut: [x, z]}
  - {id: x, kegiatan: Menilai, pelaksana: a, keputusan: {Ya: y, Ditolak: z}}
  - {id: y, kegiatan: Menyalin, pelaksana: c, lanjut: akhir}
  - {id: z, kegiatan: Menulis, pelaksana: b}
  - {id: akhir, kegiatan: Selesai, pelaksana: a}
"""
    sheet = lay(text).sheet
    assert sheet is not None
    (page,) = sheet.pages
    lowest = max((label.box for label in page.labels), key=lambda box: box.y)
    (gutter,) = (path for path in page.paths if path.name == "Alur 1→4")
    (exit_,) = (path for path in page.paths if path.name == "Alur 2→4")
    assert gutter.points[1][0] < exit_.points[0][0] < lowest.x


def test_words_at_connectors_stand_off_the_rules_of_narrow_columns(crowded: Sheet) -> None:
    gaps: list[float] = []
    for page in crowded.pages:
        rules = {x for t in page.tables for cell in t.cells for x in (cell.box.x, cell.box.right)}
        for box in (label.box for label in page.labels if label.name.startswith("Penghubung")):
            gaps += (min(abs(box.x - x), abs(box.right - x)) for x in rules)
    assert min(gaps) > 0.7


def test_words_at_connectors_do_not_touch_them(crowded: Sheet) -> None:
    for page in crowded.pages:
        for box in (label.box for label in page.labels if label.name.startswith("Penghubung")):
            assert not any(near(symbol.box, box, 0.3) for symbol in page.symbols)


def test_words_at_a_connector_have_room_however_many_pages_they_list(lay: Lay) -> None:
    """Every other row asks whether to go to the last, from a page of its own."""
    actors = "".join(f"  a{number}: Staf {number}\n" for number in range(15))
    steps = "".join(
        f"  - {{kegiatan: {'Menyusun laporan kegiatan bulanan ' * 16}, pelaksana: a{number % 15}"
        f"{', keputusan: {Ya: lanjut, Tidak: akhir}' if number % 2 else ''}}}\n"
        for number in range(16)
    )
    last = "  - {id: akhir, kegiatan: Menyimpan, pelaksana: a1}\n"
    sheet = lay(f"versi_skema: 1\njudul: Uji\npelaksana:\n{actors}langkah:\n{steps}{last}").sheet
    assert sheet is not None
    words = [label.paragraphs[0].runs[0].text for label in sheet.pages[-1].labels]
    assert "hal. 2, 4, 6, 8, 10, 12, 14" in words
    assert not judge(sheet).faults


def test_words_at_connectors_over_each_other_say_which_way_where_no_line_is_near(lay: Lay) -> None:
    sheet = lay(random_spec(Random(17), Bounds((6, 16), (2, 6), wordy=0.25))).sheet
    assert sheet is not None
    labels = [label for page in sheet.pages for label in page.labels]
    words = [x.paragraphs[0].runs[0].text for x in labels if x.name.startswith("Penghubung")]
    assert all(text.startswith(("dari", "ke")) for text in words)


@pytest.mark.parametrize("seed", [96, 31098])
def test_two_labels_do_not_read_like_one(lay: Lay, seed: int) -> None:
    """Decisions of these sheets have labels over a side and beside the line from the top."""
    sheet = lay(random_spec(Random(seed))).sheet
    assert sheet is not None
    for page in sheet.pages:
        boxes = [label.box for label in page.labels]
        assert not any(near(one, other, 1.8) for one, other in combinations(boxes, 2))
