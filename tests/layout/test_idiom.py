"""What a careful hand would draw, on the examples that once fell short of it."""

from collections import Counter
from itertools import accumulate, pairwise, product
from random import Random

import pytest
from conftest import ROOT, Lay, Read
from random_spec import Bounds, random_spec

from sopgen.layout.board import Place
from sopgen.layout.chart import Atlas
from sopgen.layout.folio import Connector, Folio, build_folio
from sopgen.layout.judge import judge
from sopgen.layout.profile import Profile
from sopgen.layout.sheet import Kind, Path, Sheet
from sopgen.process.builder import build_process

CASES = ROOT / "specs" / "contoh" / "kasus"


def drawn(lay: Lay, name: str) -> Sheet:
    sheet = lay((CASES / f"{name}.sop.yaml").read_text()).sheet
    assert sheet is not None
    return sheet


def paths(sheet: Sheet, start: str) -> list[Path]:
    return [path for page in sheet.pages for path in page.paths if path.name.startswith(start)]


def connectors(folio: Folio) -> list[tuple[Connector, Place]]:
    """Give the off-page connectors of a page with their places."""
    both = zip(folio.symbols, folio.board.places, strict=True)
    return [(symbol, place) for symbol, place in both if isinstance(symbol, Connector)]


def test_branches_leave_one_straight_trunk(lay: Lay) -> None:
    branches = paths(drawn(lay, "batang-ke-empat-baris"), "Alur 1→")
    assert len(branches) == 4
    assert len({path.points[0] for path in branches}) == 1
    assert {len(path.points) for path in branches} == {3}


def test_what_was_fanned_out_in_a_row_is_gathered_again(lay: Lay) -> None:
    gathered = paths(drawn(lay, "percabangan-ke-empat-pelaksana"), "Alur 2→3")
    assert len(gathered) == 4
    assert len({path.points[-1] for path in gathered}) == 1


@pytest.mark.parametrize(
    "name",
    [
        "delapan-pelaksana",
        "empat-belas-kali-lima-belas",
        "empat-keputusan",
        "lima-belas-pelaksana",
        "tiga-hasil",
        "tiga-puluh-langkah",
    ],
)
def test_nothing_is_crossed_where_there_is_a_way_around(lay: Lay, name: str) -> None:
    assert judge(drawn(lay, name)).crossings == 0


@pytest.mark.parametrize("seed", range(12))
def test_connectors_stand_under_the_actor_who_goes_on(read: Read, seed: int) -> None:
    (table,) = read(random_spec(Random(seed)))[0].tables
    process = build_process(table)
    rows = len(table.steps)
    folio = build_folio(process, len(table.actors), rows // 3, 2 * rows // 3)
    for connector, place in connectors(folio):
        assert place.first in process.acts[connector.target].columns


def test_a_flow_that_comes_from_the_side_enters_a_connector_there(lay: Lay) -> None:
    sheet = drawn(lay, "empat-keputusan")
    back = [path for path in sheet.pages[1].paths if path.name in {"Alur 7→A", "Alur 9→A"}]
    assert [len(path.points) for path in back] == [4, 4]
    assert len({path.points[-1] for path in back}) == 1


def test_a_branch_does_not_end_in_a_line_from_where_its_trunk_seems_to_go_on(lay: Lay) -> None:
    """Else the flow 2→3 reads as if it also went over the trunk of 1 to 4."""
    sheet = lay(
        """
versi_skema: 1
judul: Uji
pelaksana: {a: Kepala, b: Staf}
langkah:
  - {kegiatan: Membagi, pelaksana: b, lanjut: [tiga, empat]}
  - {kegiatan: Menilai, pelaksana: b}
  - {id: tiga, kegiatan: Memutuskan, pelaksana: b, keputusan: {Ya: lanjut, Tidak: akhir}}
  - {id: empat, kegiatan: Menulis, pelaksana: b}
  - {id: akhir, kegiatan: Menyimpan, pelaksana: a}
"""
    ).sheet
    assert sheet is not None
    flows = ("Alur 1→3", "Alur 1→4", "Alur 2→3")
    (branch,), (trunk,), (straight,) = (paths(sheet, flow) for flow in flows)
    branches_off = branch.points[0] == trunk.points[0]
    assert not (branches_off and branch.points[-1] == straight.points[-1])


def test_a_decision_is_entered_at_its_top_for_one_bend_more(lay: Lay) -> None:
    """So its sides are free for its outcomes: else one would leave at its top."""
    sheet = lay(ROOT.joinpath("specs", "002c-pelaporan-kinerja.sop.yaml").read_text()).sheet
    assert sheet is not None
    (entering,) = paths(sheet, "Alur 6→7")
    (x, y), (tip_x, tip_y) = entering.points[-2:]
    assert x == tip_x
    assert y < tip_y


def test_the_next_symbol_is_entered_at_its_side_if_that_saves_a_bend(lay: Lay) -> None:
    """The flow that would leave there leaves below instead."""
    sheet = lay(ROOT.joinpath("specs", "001-data-kinerja.sop.yaml").read_text()).sheet
    assert sheet is not None
    (entering,), (leaving,) = (paths(sheet, f"Alur {flow}") for flow in ("11→12", "12→13"))
    assert len(entering.points) == len(leaving.points) == 3


def test_the_flow_goes_straight_on_where_it_can_and_the_loop_goes_around(lay: Lay) -> None:
    """The loop could enter the decision below with one bend, but then the flow had to give way."""
    sheet = drawn(lay, "empat-keputusan")
    (straight,) = paths(sheet, "Alur 2→4")
    assert len(straight.points) == 2


@pytest.mark.parametrize(
    ("seed", "flow", "turns"),
    [
        (13, "7→A", 3),
        (24020, "4→5", 1),
        (33035, "L→29", 0),
    ],
)
def test_no_line_takes_a_step_where_it_can_go_straight_on(
    lay: Lay, seed: int, flow: str, turns: int
) -> None:
    """Several steps change sides with other lines, which the search sees only afterwards."""
    sheet = lay(random_spec(Random(seed))).sheet
    assert sheet is not None
    (path,) = paths(sheet, f"Alur {flow}")
    assert len(path.points) - 2 == turns


def test_a_flow_does_not_begin_on_a_line_that_enters_its_target_elsewhere(lay: Lay) -> None:
    """Flows to one symbol are one line up to it from where they meet, or do not meet."""
    text = """
versi_skema: 1
judul: SOP Uji
pelaksana: {a: Kepala, b: Sekretaris, c: Staf, d: Petugas}
langkah:
  - {kegiatan: Menerima, pelaksana: a}
  - {id: susun, kegiatan: Menyusun, pelaksana: a, lanjut: [bahas, periksa]}
  - {id: bahas, kegiatan: Membahas, pelaksana: [a, d]}
  - {id: periksa, kegiatan: Memeriksa, pelaksana: a, keputusan: {Ya: lanjut, Tidak: susun}}
  - {kegiatan: Menyimpan, pelaksana: [a, c]}
"""
    sheet = lay(text).sheet
    assert sheet is not None
    assert judge(sheet).faults == ()


def test_flows_go_around_a_line_that_joins_actors(lay: Lay) -> None:
    sheet = lay(random_spec(Random(38), Bounds(rows=(3, 14), actors=(2, 8)))).sheet
    assert sheet is not None
    joined = [point for path in paths(sheet, "Bersama 8") for point in path.points]
    (left, level), (right, _) = min(joined), max(joined)
    passing = [
        x
        for path in paths(sheet, "Alur 10→")
        for (x, one), (_, other) in pairwise(path.points)
        if min(one, other) < level < max(one, other)
    ]
    assert passing
    assert not [x for x in passing if left < x < right]


def test_a_trunk_goes_straight_on_to_where_it_forks(read: Read) -> None:
    """Each branch alone would pay for what they share: all of them are laid anew together."""
    (table,) = read(random_spec(Random(26006)))[0].tables
    atlas = Atlas(build_process(table), len(table.actors), thrift=60.0)
    atlas.finish([atlas.chart(5, 9)])
    chart = atlas.chart(5, 9)
    (branch,) = (
        route
        for route in chart.routes
        if chart.folio.symbols[route.source] == (atlas.process.acts[9], 3)
        and chart.folio.symbols[route.target]
        == Connector(15, leaving=True, upper=False, others=(15,))
    )
    steps = [after - before for before, after in pairwise(branch.nodes)]
    assert sum(here != there for here, there in pairwise(steps)) == 1


@pytest.mark.parametrize("name", ["empat-keputusan", "delapan-pelaksana"])
def test_lines_across_are_as_far_from_rules_as_from_each_other(
    lay: Lay, profile: Profile, name: str
) -> None:
    """Nearer, a line looks like the second one of a doubled rule."""
    distances: list[float] = []
    for page in drawn(lay, name).pages:
        for table in page.tables:
            rules = list(accumulate((row.height for row in table.rows), initial=table.box.y))
            distances += (
                abs(one[1] - rule)
                for path in page.paths
                for one, other in pairwise(path.points)
                for rule in rules
                if one[1] == other[1]
            )
    assert min(distances) == pytest.approx(profile.drawing.pitch)


def test_wide_symbols_over_each_other_are_joined_straight(lay: Lay) -> None:
    """No rule stands between the columns there: a line may run where it would be."""
    sheet = lay(
        """
versi_skema: 1
judul: Uji
pelaksana: {a: Kepala, b: Kepala Bidang, c: Staf}
langkah:
  - {id: awal, kegiatan: Menilai, bentang: [a, b], keputusan: {Ya: lanjut, Tidak: akhir}}
  - {kegiatan: Memeriksa, bentang: [a, b], keputusan: {Ya: lanjut, Tidak: awal}}
  - {kegiatan: Menulis, bentang: [a, b]}
  - {id: akhir, kegiatan: Menyimpan, pelaksana: c}
"""
    ).sheet
    assert sheet is not None
    straight = [path for flow in ("Alur 1→2", "Alur 2→3") for path in paths(sheet, flow)]
    assert [len(path.points) for path in straight] == [2, 2]


def test_a_chain_of_flows_turns_once_each(lay: Lay) -> None:
    """A decision's outcome stays at its tip; all symbols behind it are entered at their sides."""
    sheet = drawn(lay, "empat-belas-kali-lima-belas")
    chain = [path for flow in ("11→12", "12→13", "13→14") for path in paths(sheet, f"Alur {flow}")]
    assert [len(path.points) for path in chain] == [3, 3, 3]


@pytest.mark.parametrize("seed", [20017, 20060, 21099])
def test_a_line_that_forks_and_gathers_shows_no_flow_that_does_not_exist(
    lay: Lay, seed: int
) -> None:
    """Followed backwards, too, it leads from all its beginnings to all its ends."""
    sheet = lay(random_spec(Random(seed))).sheet
    assert sheet is not None
    for page in sheet.pages:
        flows = [path for path in page.paths if path.arrow]
        known = {(path.source_group, path.target_group) for path in flows}
        for one in flows:
            starts = {path.source_group for path in flows if path.points[-1] == one.points[-1]}
            ends = {path.target_group for path in flows if path.points[0] == one.points[0]}
            assert known.issuperset(product(starts, ends))


def test_branches_end_in_other_lines_where_every_source_leads_to_every_target(lay: Lay) -> None:
    sheet = lay(random_spec(Random(21099))).sheet
    assert sheet is not None
    flows = [path.points for path in sheet.pages[0].paths if path.name.startswith("Alur")]
    starts = Counter(points[0] for points in flows)
    ends = Counter(points[-1] for points in flows)
    assert any(starts[points[0]] > 1 < ends[points[-1]] for points in flows)


def test_flows_that_leave_a_symbol_together_leave_it_elsewhere_together(lay: Lay) -> None:
    """Each alone would leave the other on the worse side, and gain nothing."""
    sheet = lay(random_spec(Random(21028))).sheet
    assert sheet is not None
    flows = [path.points for path in (*paths(sheet, "Alur 21→23"), *paths(sheet, "Alur 21→24"))]
    assert len(flows) == 3
    assert all(turn[1] > start[1] for start, turn, *_ in flows)


def test_a_connector_is_entered_at_its_tip_though_another_stands_below_it(lay: Lay) -> None:
    sheet = lay(random_spec(Random(38))).sheet
    assert sheet is not None
    page = sheet.pages[3]
    upper, lower = (
        next(symbol.box for symbol in page.symbols if symbol.name == f"Penghubung {mark}")
        for mark in "AF"
    )
    (entering,) = (path.points for path in page.paths if path.name == "Alur 20→A")
    assert upper.x == lower.x
    assert entering[-1] == pytest.approx((upper.x + upper.width / 2, upper.bottom))


@pytest.mark.parametrize("seed", [20057, 20080])
def test_no_line_forks_to_both_sides_where_it_goes_straight_on(lay: Lay, seed: int) -> None:
    """It would look like the crossing of two lines."""
    sheet = lay(random_spec(Random(seed))).sheet
    assert sheet is not None
    for page in sheet.pages:
        flows = [path.points for path in page.paths if path.name.startswith("Alur")]
        for port in {points[0] for points in flows}:
            family = [points for points in flows if points[0] == port]
            corners = {point for points in family for point in points[1:-1]}
            assert max((arms(family, corner) for corner in corners), default=0) < 4


def arms(family: list[tuple[tuple[float, float], ...]], at: tuple[float, float]) -> int:
    """Count the directions in which lines leave a point."""
    x, y = at
    found: set[tuple[bool, bool, bool]] = set()
    for points in family:
        for one, other in pairwise(points):
            (left, right), (top, bottom) = map(sorted, zip(one, other, strict=True))
            if left <= x <= right and top <= y <= bottom:
                ends = [end for end in (one, other) if end != at]
                found |= {(end[0] > x, end[0] < x, end[1] > y) for end in ends}
    return len(found)


def test_a_trunk_goes_on_where_its_first_branch_enters_a_symbol(lay: Lay) -> None:
    sheet = lay(random_spec(Random(20057))).sheet
    assert sheet is not None
    (trunk,) = paths(sheet, "Alur 3→7")
    assert len(trunk.points) == 4


def test_two_flows_to_one_symbol_do_not_look_like_actors_who_act_together(lay: Lay) -> None:
    """Boxes left and right of the next one do not meet at their own height."""
    sheet = lay(
        """
versi_skema: 1
judul: Uji
pelaksana: {a: Kepala, b: Staf, c: Analis}
langkah:
  - {kegiatan: Membagi, pelaksana: b}
  - {kegiatan: Memeriksa, simbol: [{pelaksana: a}, {pelaksana: c}]}
  - {kegiatan: Menghimpun, pelaksana: b}
"""
    ).sheet
    assert sheet is not None
    one, other = paths(sheet, "Alur 2→3")
    assert one.points[1] != other.points[1]


def test_symbols_stay_large_where_lines_take_much_room(lay: Lay) -> None:
    pages = drawn(lay, "tiga-puluh-langkah").pages
    boxes = [symbol.box for page in pages for symbol in page.symbols if symbol.kind is Kind.PROCESS]
    assert min(box.width for box in boxes) > 10


def test_connectors_of_one_actor_stand_in_the_order_of_their_rows(read: Read) -> None:
    """The flow to the next row does not go around the pentagon of one that goes further."""
    text = """
versi_skema: 1
judul: Uji
pelaksana: {a: Kepala, b: Staf}
langkah:
  - {kegiatan: Menilai, pelaksana: b, keputusan: {Ya: lanjut, Tidak: jauh}}
  - {kegiatan: Menyusun, pelaksana: a}
  - {id: jauh, kegiatan: Menyimpan, pelaksana: a}
"""
    process = build_process(read(text)[0].tables[0])
    folio = build_folio(process, 2, 1, 2)
    level = {connector.target: place.level for connector, place in connectors(folio)}
    assert level[1] > level[2]


def test_a_connector_with_a_free_way_to_its_symbol_stands_nearer_than_others(read: Read) -> None:
    """The flow that leaves comes from another column and enters its connector at the side."""
    text = """
versi_skema: 1
judul: Uji
pelaksana: {a: Kepala, b: Staf}
langkah:
  - {id: awal, kegiatan: Memeriksa, pelaksana: a}
  - {kegiatan: Menilai, pelaksana: b}
  - {kegiatan: Menyetujui, pelaksana: a, keputusan: {Ya: lanjut, Tidak: awal}}
  - {kegiatan: Menyimpan, pelaksana: b}
"""
    folio = build_folio(build_process(read(text)[0].tables[0]), 2, 0, 1)
    level = {connector.leaving: place.level for connector, place in connectors(folio)}
    assert level[False] < level[True]


def test_two_flows_at_one_symbol_change_its_sides_where_they_cross(lay: Lay) -> None:
    """Each of them alone lies best where it lies."""
    sheet = lay(random_spec(Random(129))).sheet
    assert sheet is not None
    assert judge(sheet).crossings == 1


def test_a_flow_to_a_spanning_symbol_on_another_page_keeps_its_column(read: Read) -> None:
    text = """
versi_skema: 1
judul: Uji
pelaksana: {a: Kepala, b: Sekretaris, c: Staf}
langkah:
  - {kegiatan: Menyusun, pelaksana: c}
  - {kegiatan: Membahas, bentang: [a, c]}
"""
    process = build_process(read(text)[0].tables[0])
    for row in (0, 1):
        ((_, place),) = connectors(build_folio(process, 3, row, row))
        assert place.first == 2


def test_connectors_in_narrow_columns_still_say_which_way(lay: Lay) -> None:
    words = [
        run.text
        for page in drawn(lay, "empat-belas-kali-lima-belas").pages
        for label in page.labels
        for paragraph in label.paragraphs
        for run in paragraph.runs
        if "hal." in run.text
    ]
    assert "dari\nhal. 1" in words
    assert all(text.startswith(("dari", "ke")) for text in words)


def test_a_loop_does_not_cross_the_flow_into_its_symbol_where_its_other_side_is_free(
    lay: Lay,
) -> None:
    """The flow from "Memeriksa" straight on gives way: it leaves below instead of at the left."""
    sheet = lay("""versi_skema: 1
judul: SOP Uji
pelaksana: {p: Pemohon, l: Loket, a: Staf, b: Kasubbag, c: Kepala Seksi}
langkah:
  - {id: w, kegiatan: Menerima, pelaksana: l}
  - {kegiatan: Mencatat, pelaksana: l}
  - {kegiatan: Menyusun, pelaksana: c}
  - {id: x, kegiatan: Menelaah, pelaksana: c, keputusan: {Ya: lanjut, Tidak: w}}
  - {kegiatan: Menilai, pelaksana: c, keputusan: {Ya: lanjut, Tidak: z}}
  - {kegiatan: Memeriksa, pelaksana: b, keputusan: {Ya: lanjut, Tidak: x}}
  - {kegiatan: Menulis, pelaksana: a}
  - {id: z, kegiatan: Menyimpan, pelaksana: p}
""").sheet
    assert sheet is not None
    assert judge(sheet).crossings == 0


def test_flows_give_way_to_each_other_one_after_another(lay: Lay) -> None:
    """No one or two of them could be laid with fewer bends than 18 in all."""
    sheet = lay(
        """
versi_skema: 1
judul: Uji
pelaksana: {a: Kepala, b: Sekretaris, c: Staf}
langkah:
  - {id: terima, kegiatan: Menerima, pelaksana: c}
  - {id: susun, kegiatan: Menyusun, pelaksana: b}
  - {id: periksa, kegiatan: Memeriksa, pelaksana: c, keputusan: {Ya: lanjut, Tidak: catat}}
  - {kegiatan: Menilai, pelaksana: a, keputusan: {Ya: lanjut, Tidak: susun, Ditunda: periksa}}
  - {kegiatan: Menguji, pelaksana: c, keputusan: {Ya: lanjut, Tidak: terima, Ditunda: periksa}}
  - {id: catat, kegiatan: Mencatat, pelaksana: a}
  - {kegiatan: Menyimpan, pelaksana: c}
"""
    ).sheet
    assert sheet is not None
    verdict = judge(sheet)
    assert (verdict.faults, verdict.crossings) == ((), 1)
    assert verdict.bends <= 13
