"""What stands under a flow table, where its page ends."""

from collections.abc import Callable

import pytest
from conftest import Lay, Read

from sopgen.layout.extras import notes_tables
from sopgen.layout.fittings import Fittings
from sopgen.layout.font import Typeface
from sopgen.layout.profile import Profile
from sopgen.layout.sheet import Role, Table

SPEC = """versi_skema: 1
judul: SOP Uji
pelaksana: {a: Kepala}
catatan: NOTES
langkah: [{kegiatan: Menulis, pelaksana: a}]
"""
FEW = '"*) satu.\\n**) dua."'
LONG = "kata " * 5000

Notes = Callable[[str, float], list[Table]]


@pytest.fixture
def notes(read: Read, profile: Profile, typeface: Typeface) -> Notes:
    def laid(text: str, left: float) -> list[Table]:
        (sop,) = read(SPEC.replace("NOTES", text))
        fittings = Fittings(sop, profile, typeface)
        return list(notes_tables(fittings, sop.tables[0], left))

    return laid


def lines(table: Table) -> list[str]:
    (cell,) = table.cells
    shown = [line for paragraph in cell.paragraphs for line in paragraph.lines]
    return ["".join(run.text for run in line.runs) for line in shown]


def test_notes_with_room_stand_together(notes: Notes) -> None:
    (table,) = notes(FEW, 40)
    assert lines(table) == ["Catatan:", "*) satu.", "**) dua."]


@pytest.mark.parametrize("left", [1, 6, 8, 9, 10])
@pytest.mark.parametrize("text", [FEW, LONG])
def test_the_heading_of_notes_never_stands_alone(notes: Notes, text: str, left: float) -> None:
    first, *_ = notes(text, left)
    assert lines(first)[0] == "Catatan:"
    assert len(lines(first)) >= 2


def test_long_notes_fill_their_pages(notes: Notes) -> None:
    first, second, *_ = notes(LONG, 60)
    assert first.box.height == pytest.approx(60, abs=4)
    assert second.box.height > 150


@pytest.mark.parametrize("count", range(50, 100))
def test_a_signature_stands_on_no_page_alone(lay: Lay, count: int) -> None:
    """Some lines of the notes above it go along to its page."""
    approval = "{letak: bawah_tabel, jabatan: Camat, nama: Budi}"
    entries = "".join(f"  - Catatan {n}\n" for n in range(count))
    text = SPEC.replace("catatan: NOTES", f"catatan:\n{entries}pengesahan: {approval}")
    sheet = lay(text).sheet
    assert sheet is not None
    roles = [table.role for table in sheet.pages[-1].tables]
    assert roles[-1] is Role.APPROVAL
    assert roles[-2] is Role.NOTES
