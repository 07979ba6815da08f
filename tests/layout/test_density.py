"""What happens to tables that do not fit the paper as the profile wants."""

from collections.abc import Callable, Collection
from random import Random

import pytest
from conftest import ROOT, Lay, Read
from random_spec import Bounds, random_spec

from sopgen.layout.arrange import arrange
from sopgen.layout.chart import Chart
from sopgen.layout.cuts import Space
from sopgen.layout.flowplan import FlowPlan
from sopgen.layout.flowtable import Planner
from sopgen.layout.font import Typeface
from sopgen.layout.judge import Defect, judge
from sopgen.layout.profile import Profile
from sopgen.layout.sheet import Role


def spec(actors: int, rows: int = 6) -> str:
    names = "\n".join(f"  a{n}: Kepala Bidang {n}" for n in range(actors))
    steps = "\n".join(
        f"  - {{kegiatan: Memeriksa berkas, pelaksana: a{n % actors}, waktu: 5 menit}}"
        for n in range(rows)
    )
    return f"versi_skema: 1\njudul: Uji\npelaksana:\n{names}\nlangkah:\n{steps}\n"


def test_a_table_with_room_is_set_as_the_profile_says(lay: Lay) -> None:
    arrangement = lay(spec(5))
    assert arrangement.sheet is not None
    assert arrangement.diagnostics == ()
    assert {page.width for page in arrangement.sheet.pages} == {297}


def test_long_names_of_actors_leave_the_texts_their_width(lay: Lay) -> None:
    """Columns of actors are made alike only where there is room for it."""
    names = "Pemerintahan Kesejahteraan Pemberdayaan Perekonomian Kependudukan Pembangunan"
    actors = [f"Seksi {name}" for name in (*names.split(), "Perbendaharaan")]
    text = spec(7)
    for number, name in enumerate(actors):
        text = text.replace(f"a{number}: Kepala Bidang {number}", f"a{number}: {name}")
    arrangement = lay(text)
    assert arrangement.sheet is not None
    assert arrangement.diagnostics == ()
    (table,) = (t for t in arrangement.sheet.pages[0].tables if t.role is Role.FLOW)
    assert table.columns[1] > 30


def test_names_under_a_group_have_their_own_widths(lay: Lay) -> None:
    """The head's cells stand row by row; a group pushes its members' names a row down."""
    actors = "  kel: {kelompok: Sekretariat, anggota: {a0: Kasubag Perencanaan, a1: Staf}}\n"
    others = "".join(f"  a{n}: Kasi\n" for n in range(2, 9))
    text = spec(9)
    head, steps = text.partition("pelaksana:\n")[0], text.partition("langkah:")[2]
    sheet = lay(f"{head}pelaksana:\n{actors}{others}langkah:{steps}").sheet
    assert sheet is not None
    words = {
        "".join(run.text for run in line.runs)
        for cell in sheet.pages[0].tables[-1].cells
        for paragraph in cell.paragraphs
        for line in paragraph.lines
    }
    assert {"Kasubag", "Perencanaan"} <= words


def test_a_table_that_fits_one_page_is_set_on_one(lay: Lay) -> None:
    """What rows need is told for the symbols' size, which the lines beside them change."""
    text = (ROOT / "specs/contoh/kasus/lima-belas-pelaksana.sop.yaml").read_text()
    sheet = lay(text).sheet
    assert sheet is not None
    assert len(sheet.pages) == 1


@pytest.mark.parametrize("actors", [12, 16, 20])
def test_up_to_twenty_actors_are_drawn(lay: Lay, actors: int) -> None:
    arrangement = lay(spec(actors, 25))
    assert arrangement.sheet is not None
    assert judge(arrangement.sheet).faults == ()


def test_a_larger_paper_is_the_last_remedy_and_is_told(lay: Lay) -> None:
    arrangement = lay(spec(30))
    assert arrangement.sheet is not None
    assert {page.width for page in arrangement.sheet.pages} <= {330, 420}
    assert "SOP710" in {diagnostic.code for diagnostic in arrangement.diagnostics}


def test_smaller_type_comes_with_what_would_help(lay: Lay) -> None:
    long = spec(16).replace(
        "{kegiatan", "{isi: Berkas permohonan sudah lengkap dan benar, kegiatan", 1
    )
    (note,) = lay(long).diagnostics
    assert note.code == "SOP705"
    assert note.hint is not None
    assert "`isi` simbol langkah 1" in note.hint.indonesian
    (note,) = lay(spec(18)).diagnostics
    assert note.hint is not None
    assert "isi" not in note.hint.indonesian


def test_densities_without_room_for_pages_found_before_are_not_planned(
    lay: Lay, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wider gutters make these symbols smaller, and labels want more room beside such."""
    planned: list[Planner] = []
    plan = Planner.plan

    def counted(planner: Planner, pages: Space, known: Collection[Chart]) -> FlowPlan:
        planned.append(planner)
        return plan(planner, pages, known)

    monkeypatch.setattr(Planner, "plan", counted)
    bounds = Bounds(rows=(100, 100), actors=(8, 8), decisions=0.2, several=0.2)
    assert lay(random_spec(Random(5), bounds)).sheet is not None
    assert len(planned) == 2


def test_lines_that_lie_close_keep_clear_of_rules(
    read: Read, profile_of: Callable[[str], Profile], typeface: Typeface
) -> None:
    text = random_spec(Random(17), Bounds(rows=(8, 16), actors=(9, 15)))
    close = profile_of("gambar: {jarak_garis: 1.5}\n")
    sheet = arrange(read(text), close, typeface, {}).sheet
    assert sheet is not None
    assert Defect.NEAR_RULE not in {fault.defect for fault in judge(sheet).faults}


def test_what_no_paper_holds_is_refused_with_a_reason(lay: Lay) -> None:
    arrangement = lay(spec(60))
    assert arrangement.sheet is None
    assert [diagnostic.code for diagnostic in arrangement.diagnostics] == ["SOP702"]


@pytest.mark.parametrize(("actors", "turned"), [(6, False), (18, True)])
def test_names_stand_upright_only_where_they_must(lay: Lay, actors: int, *, turned: bool) -> None:
    arrangement = lay(spec(actors))
    assert arrangement.sheet is not None
    table = next(t for t in arrangement.sheet.pages[0].tables if t.role is Role.FLOW)
    assert any(cell.turned for cell in table.cells) == turned


def test_three_hundred_rows_are_drawn(lay: Lay) -> None:
    arrangement = lay(spec(8, 300))
    assert arrangement.sheet is not None
    assert judge(arrangement.sheet).faults == ()
