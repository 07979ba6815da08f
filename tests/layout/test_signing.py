"""The room for an electronic signature, and the sign by which a service finds it."""

from dataclasses import replace

import pytest
from conftest import Read

from sopgen.layout.arrange import Arrangement, arrange
from sopgen.layout.font import Typeface
from sopgen.layout.profile import IdentityPlace, Profile
from sopgen.layout.sheet import Sheet

SPEC = """versi_skema: 1
judul: SOP Uji
nomor: 065/014
instansi: [Dinas Uji]
pengesahan: {jabatan: Camat, nama: Budi, nip: 19740330 199701 1 001}
pelaksana: {a: Kepala, b: Staf}
langkah:
  - {kegiatan: Memerintahkan, pelaksana: a, output: Surat}
  - {kegiatan: Melaksanakan, pelaksana: b}
"""
Laid = tuple[Sheet | None, list[tuple[str, int]]]


@pytest.fixture
def tagged(profile: Profile) -> Profile:
    return replace(profile, identity=replace(profile.identity, tag="#"))


def lay(read: Read, text: str, profile: Profile, typeface: Typeface) -> Laid:
    found: Arrangement = arrange(read(text), profile, typeface, {})
    return found.sheet, [(one.code, one.span.line) for one in found.diagnostics]


def printed(sheet: Sheet) -> str:
    return " ".join(
        run.text
        for page in sheet.pages
        for table in page.tables
        for cell in table.cells
        for paragraph in cell.paragraphs
        for run in paragraph.runs
    )


def test_a_room_without_a_tag(read: Read, profile: Profile, typeface: Typeface) -> None:
    sheet, found = lay(read, SPEC, profile, typeface)
    assert sheet is not None
    assert found == []
    (room,) = sheet.signatures
    assert (room.page, room.tag) == (1, "")
    assert room.height == pytest.approx(profile.identity.signature_room, abs=3)
    assert "#" not in printed(sheet)


def test_the_tag_stands_once_and_in_its_room(
    read: Read, tagged: Profile, typeface: Typeface
) -> None:
    sheet, found = lay(read, SPEC, tagged, typeface)
    assert sheet is not None
    assert found == []
    assert printed(sheet).count("#") == 1
    (room,) = sheet.signatures
    assert room.tag == "#"
    (line,) = (
        line
        for table in sheet.pages[0].tables
        for cell in table.cells
        for paragraph in cell.paragraphs
        for line in paragraph.lines
        if line.runs and line.runs[0].text == "#"
    )
    assert room.x <= line.x <= line.x + line.width <= room.x + room.width
    assert room.y < line.baseline < room.y + room.height


def test_the_room_is_where_the_sheet_is_signed(
    read: Read, tagged: Profile, typeface: Typeface
) -> None:
    below = SPEC.replace("{jabatan", "{letak: bawah_tabel, jabatan")
    sheet, _ = lay(read, below, tagged, typeface)
    assert sheet is not None
    assert [(room.page, room.tag) for room in sheet.signatures] == [(2, "#")]
    both = SPEC.replace("{jabatan", "{letak: [bawah_tabel, identitas], jabatan")
    sheet, _ = lay(read, both, tagged, typeface)
    assert sheet is not None
    assert [(room.page, room.tag) for room in sheet.signatures] == [(1, "#"), (2, "")]


@pytest.mark.parametrize(
    ("text", "line"),
    [(SPEC.replace("output: Surat", 'output: "Surat #12"'), 8), (SPEC.replace("Uji", "U#ji"), 2)],
)
def test_a_tag_that_also_stands_elsewhere_is_refused(
    read: Read, tagged: Profile, typeface: Typeface, text: str, line: int
) -> None:
    sheet, found = lay(read, text, tagged, typeface)
    assert sheet is None
    assert ("SOP713", line) in found


def test_a_tag_in_the_words_of_the_profile_is_refused(
    read: Read, tagged: Profile, typeface: Typeface
) -> None:
    footer = tagged.footer
    own = replace(tagged, footer=replace(footer, text=replace(footer.text, value="Seksi #3")))
    assert lay(read, SPEC, own, typeface) == (None, [("SOP713", 2)])


def test_no_one_to_sign_is_told(read: Read, tagged: Profile, typeface: Typeface) -> None:
    text = "\n".join(line for line in SPEC.splitlines() if "pengesahan" not in line)
    sheet, found = lay(read, text, tagged, typeface)
    assert found == [("SOP711", 2)]
    assert sheet is not None
    assert [room.tag for room in sheet.signatures] == [""]


def test_one_file_has_one_tag(read: Read, tagged: Profile, typeface: Typeface) -> None:
    lines = len(SPEC.splitlines()) + 1
    assert lay(read, f"{SPEC}---\n{SPEC}", tagged, typeface) == (None, [("SOP712", lines + 2)])


def test_an_identity_part_designed_in_word_has_its_own_tag(
    read: Read, tagged: Profile, typeface: Typeface
) -> None:
    place = IdentityPlace.OWN_DESIGN
    own = replace(tagged, identity=replace(tagged.identity, place=place))
    assert lay(read, SPEC, own, typeface) == (None, [("SOP712", 2)])
    below = SPEC.replace("{jabatan", "{letak: bawah_tabel, jabatan")
    sheet, _ = lay(read, below, own, typeface)
    assert sheet is not None
    assert [room.page for room in sheet.signatures] == [2]
