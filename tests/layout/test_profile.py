"""What a profile says is what stands on the sheet."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from conftest import Read

from sopgen.layout.arrange import Arrangement, arrange
from sopgen.layout.font import Typeface
from sopgen.layout.profile import IdentityPlace, Profile
from sopgen.layout.sheet import Role, Sheet, Table

SPEC = """versi_skema: 1
judul: Uji *Coba*
nomor: 7/2026
instansi: [Pemerintah Kabupaten, Dinas Kominfo]
pengesahan: {jabatan: Kepala Dinas, nama: Ratna, nip: 1971}
peringatan: Laporan terlambat
pelaksana: {a: Kepala, b: Staf}
langkah:
  - {kegiatan: Memerintahkan, pelaksana: a, waktu: 5 menit, output: Disposisi}
  - {kegiatan: Melaksanakan, pelaksana: b, waktu: 1 hari, output: Laporan}
"""
Words = Callable[..., list[str]]


@pytest.fixture
def laid(
    read: Read, profile_of: Callable[[str], Profile], typeface: Typeface
) -> Callable[..., Arrangement]:
    def lay(keys: str, more: str = "") -> Arrangement:
        return arrange(read(SPEC + more), profile_of(keys), typeface, {})

    return lay


@pytest.fixture
def words(laid: Callable[..., Arrangement]) -> Words:
    """Every paragraph of the sheet, in reading order."""

    def give(keys: str, more: str = "") -> list[str]:
        arrangement = laid(keys, more)
        assert arrangement.sheet is not None, arrangement.diagnostics
        return list(paragraphs(arrangement.sheet))

    return give


def paragraphs(sheet: Sheet) -> Iterator[str]:
    for page in sheet.pages:
        texts = [p for table in page.tables for cell in table.cells for p in cell.paragraphs]
        texts += [p for symbol in page.symbols for p in symbol.paragraphs]
        texts += [page.footer.text] if page.footer else []
        for paragraph in texts:
            yield "".join(run.text for run in paragraph.runs)


def tables(arrangement: Arrangement) -> list[list[Table]]:
    assert arrangement.sheet is not None
    return [list(page.tables) for page in arrangement.sheet.pages]


def test_labels_and_column_numbers(words: Words) -> None:
    found = words("nomor_kolom: ya\nlabel: {kegiatan: Aktivitas, nama_sop: JUDUL SOP}\n")
    assert {"Aktivitas", "JUDUL SOP", "(1)", "(8)"} <= set(found)
    assert "Kegiatan" not in found


def test_columns_in_another_order_and_without_one(words: Words) -> None:
    found = words("kolom: [nomor, kegiatan, pelaksana, output, waktu]\n")
    heads = [word for word in found if word in {"Kelengkapan", "Waktu", "Output", "Keterangan"}]
    assert heads == ["Output", "Waktu"]
    row = found.index("Memerintahkan")
    assert found[row + 1 : row + 3] == ["Disposisi", "5 menit"]


def test_texts_of_start_and_end(words: Words) -> None:
    assert {"Mulai", "Selesai"} <= set(words("teks_mulai: Mulai\nteks_selesai: Selesai\n"))


def test_the_lines_of_the_agency(words: Words) -> None:
    kop = (
        """identitas: {kop: ["{{ instansi | join('\\n') | upper }}", "{{ subjudul }}", Jl. 1]}\n"""
    )
    found = words(kop)
    assert {"PEMERINTAH KABUPATEN", "DINAS KOMINFO", "Jl. 1"} <= set(found)
    assert "" not in found[:8]


def test_a_row_of_the_form_with_what_it_usually_says(words: Words) -> None:
    rows = "identitas: {baris_tambahan: [{judul: Tujuan, isi: 'Untuk {{ judul }}', letak: %s}]}\n"
    above, below = words(rows % "atas"), words(rows % "bawah")
    assert above.index("Tujuan") < above.index("Dasar Hukum")
    assert below.index("Tujuan") > below.index("Peringatan")
    assert "Untuk Uji Coba" in above


def test_an_sop_fills_the_row_of_the_form_and_adds_its_own(words: Words) -> None:
    found = words(
        "identitas: {baris_tambahan: [{judul: Tujuan, isi: biasa, letak: atas}]}\n",
        "identitas_tambahan: [{judul: Definisi, isi: Istilah}, {judul: tujuan, isi: sendiri}]\n",
    )
    assert found.index("Tujuan") < found.index("Dasar Hukum") < found.index("Definisi")
    assert found[found.index("Tujuan") + 1] == "sendiri"
    assert "biasa" not in found


def test_identity_and_flow_on_one_page(laid: Callable[..., Arrangement]) -> None:
    own = tables(laid(""))
    together = tables(laid("identitas: {halaman_sendiri: tidak}\n"))
    assert [[table.role for table in page] for page in own] == [[Role.IDENTITY], [Role.FLOW]]
    assert [[table.role for table in page] for page in together] == [[Role.IDENTITY, Role.FLOW]]


@pytest.mark.parametrize(
    ("profile", "spec", "times"),
    [
        ("bawah_tabel", "", [False, True]),
        ("[identitas, bawah_tabel]", "", [True, True]),
        ("bawah_tabel", "identitas", [True, False]),
    ],
)
def test_places_of_the_signature(
    profile: str, spec: str, times: list[bool], laid: Callable[..., Arrangement]
) -> None:
    more = f"---\n{SPEC.replace('nip: 1971', f'nip: 1971, letak: {spec}')}" if spec else ""
    found = tables(laid(f"identitas: {{tanda_tangan: {profile}}}\n", more))[-2:]
    by_role = {table.role: table for page in found for table in page}
    signed = [
        role in by_role
        and any(
            run.text == "Ratna"
            for cell in by_role[role].cells
            for p in cell.paragraphs
            for run in p.runs
        )
        for role in (Role.IDENTITY, Role.APPROVAL)
    ]
    assert signed == times


def test_the_foot(laid: Callable[..., Arrangement], words: Words) -> None:
    assert words("kaki: '{{ nomor }}: {{ judul }}'\n")[-1] == (
        "7/2026: Uji Coba  |  Halaman 2 dari 2"
    )
    shown = words("kaki: '{{ halaman }}/{{ jumlah }}'\nlabel: {halaman: ''}\n")
    assert shown[-1] == "2/2"
    sheet = laid("huruf: {kaki: 9}\n").sheet
    assert sheet is not None
    assert sheet.pages[0].footer is not None
    assert sheet.pages[0].footer.text.size_pt == 9


def test_stars_in_values_stay_stars(words: Words) -> None:
    found = words("kaki: '*{{ subjudul }}*'\n", "subjudul: 5 * 3 \\* 2\n")
    assert found[-1].startswith("5 * 3 * 2")


def test_a_text_that_this_sop_cannot_fill_is_an_error_at_its_place(
    laid: Callable[..., Arrangement],
) -> None:
    arrangement = laid('kaki: "{{ instansi[5] }}"\n')
    assert arrangement.sheet is None
    (found,) = arrangement.diagnostics
    assert (found.code, found.span.line) == ("SOP708", 3)


def designed(profile: Profile, pages: int) -> Profile:
    place = IdentityPlace.OWN_DESIGN
    return replace(profile, identity=replace(profile.identity, place=place, pages=pages))


def test_an_identity_part_of_the_offices_own_design_is_counted_not_laid_out(
    read: Read, profile: Profile, typeface: Typeface
) -> None:
    sheet = arrange(read(SPEC), designed(profile, 2), typeface, {}).sheet
    assert sheet is not None
    assert [[table.role for table in page.tables] for page in sheet.pages] == [[Role.FLOW]]
    assert list(paragraphs(sheet))[-1].endswith("Halaman 3 dari 3")
    assert sheet.cover is not None
    assert (sheet.cover.pages, sheet.cover.values["nomor"]) == (2, "7/2026")


def test_without_identity_there_is_no_cover(
    read: Read, profile: Profile, typeface: Typeface
) -> None:
    bare = "versi_skema: 1\njudul: X\n" + SPEC[SPEC.index("pelaksana:") :]
    sheet = arrange(read(bare), designed(profile, 1), typeface, {}).sheet
    assert sheet is not None
    assert sheet.cover is None
    assert len(sheet.pages) == 1


def test_a_second_sop_has_no_place_for_its_identity(
    read: Read, profile: Profile, typeface: Typeface
) -> None:
    arrangement = arrange(read(f"{SPEC}---\n{SPEC}"), designed(profile, 1), typeface, {})
    assert arrangement.sheet is None
    assert [one.code for one in arrangement.diagnostics] == ["SOP709"]
