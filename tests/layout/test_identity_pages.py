"""The identity part stays on one page as long as it can be read there."""

from collections.abc import Callable

import pytest
from conftest import Lay, Read

from sopgen.layout.arrange import Arrangement, arrange
from sopgen.layout.font import Typeface
from sopgen.layout.profile import Profile
from sopgen.layout.sheet import Role, Table

LAW = (
    "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012 "
    "tentang Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan"
)


def spec(laws: int) -> str:
    listed = "".join(f"  - {LAW}\n" for _ in range(laws))
    return f"""versi_skema: 1
judul: SOP Uji
nomor: 1/2026
dasar_hukum:
{listed}peringatan: Segera
pelaksana: {{a: Kepala}}
langkah: [{{kegiatan: Menulis, pelaksana: a}}]
"""


def identity(arrangement: Arrangement) -> list[Table]:
    assert arrangement.sheet is not None, arrangement.diagnostics
    tables = [table for page in arrangement.sheet.pages for table in page.tables]
    return [table for table in tables if table.role is Role.IDENTITY]


def size_pt(table: Table) -> float:
    return min(paragraph.size_pt for cell in table.cells for paragraph in cell.paragraphs)


def test_a_short_one_has_the_size_of_the_profile(lay: Lay) -> None:
    arrangement = lay(spec(3))
    (table,) = identity(arrangement)
    assert size_pt(table) == 9
    assert arrangement.diagnostics == ()


def test_a_longer_one_is_set_smaller_to_stay_on_one_page(lay: Lay) -> None:
    arrangement = lay(spec(10))
    (table,) = identity(arrangement)
    assert 7 <= size_pt(table) < 9
    (note,) = arrangement.diagnostics
    assert note.code == "SOP705"
    assert f"hurufnya {size_pt(table):g} pt, bukan 9 pt" in note.message.indonesian


def test_one_that_no_type_brings_on_a_page_keeps_its_size(lay: Lay) -> None:
    arrangement = lay(spec(30))
    first, second, *_ = identity(arrangement)
    assert size_pt(first) == size_pt(second) == 9
    assert arrangement.diagnostics == ()


@pytest.mark.parametrize("least", [8.5, 9])
def test_the_smallest_type_of_the_profile_is_kept(
    least: float, read: Read, profile_of: Callable[[str], Profile], typeface: Typeface
) -> None:
    profile = profile_of(f"huruf: {{isi: {least}, terkecil: {least}}}\n")
    tables = identity(arrange(read(spec(10)), profile, typeface, {}))
    assert size_pt(tables[0]) >= least


def test_entries_of_a_list_stand_under_each_other(lay: Lay) -> None:
    (table,) = identity(lay(spec(10)))
    entries = [p for cell in table.cells for p in cell.paragraphs if p.marker]
    assert [p.marker for p in entries][-1] == "10."
    assert len({line.x for p in entries for line in p.lines}) == 1
