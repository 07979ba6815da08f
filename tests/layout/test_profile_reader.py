from pathlib import Path, PurePath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sopgen.layout.profile import ColumnWidth, IdentityPlace, Profile
from sopgen.layout.profile_labels import DEFAULT_FOOTER, DEFAULT_LABELS
from sopgen.layout.profile_reader import Surroundings, read_profile
from sopgen.layout.sheet import RowRule
from sopgen.project.phrases import JinjaFiller
from sopgen.spec.label import LABEL_KEYS
from sopgen.spec.model import ApprovalPlace, Column

FILE = Path(__file__).parents[2] / "templates" / "sop-ap" / "profil.yaml"
PATH = PurePath("templates/x/profil.yaml")
AROUND = Surroundings(JinjaFiller(), ("Arial", "Liberation Sans"))
HEAD = "versi_skema: 1\nnama: sop-ap\n"


def profile_of(text: str) -> Profile:
    profile, diagnostics = read_profile(PATH, (HEAD + text).encode(), AROUND)
    assert diagnostics == ()
    assert profile is not None
    return profile


def faults(text: str) -> list[tuple[str, int, int]]:
    profile, diagnostics = read_profile(PATH, text.encode(), AROUND)
    assert profile is None
    return [(each.code, each.span.line, each.span.column) for each in diagnostics]


@pytest.mark.parametrize("written", ["x", "##", "(", " ."])
def test_only_signs_that_texts_rarely_hold_mark_the_signature(written: str) -> None:
    found = faults(f"{HEAD}identitas: {{tag_tanda_tangan: '{written}'}}\n")
    assert found == [("SOP123", 3, 31)]


def test_the_template_set_says_what_holds_where_nothing_is_said() -> None:
    written, diagnostics = read_profile(FILE, FILE.read_bytes(), AROUND)
    assert diagnostics == ()
    assert written == profile_of("")


def test_the_template_set_writes_every_key() -> None:
    text = FILE.read_text(encoding="utf-8")
    assert [key for key in DEFAULT_LABELS if f"\n  {key}: " not in text] == []
    assert [column for column in Column if f"{column.value}" not in text] == []


def test_every_label_that_a_spec_may_replace_has_a_text() -> None:
    assert set(LABEL_KEYS) <= set(DEFAULT_LABELS)


def test_rows_keep_their_height_unless_they_shall_grow() -> None:
    assert profile_of("").rows is RowRule.FIXED
    assert profile_of("tinggi_baris: menyesuaikan\n").rows is RowRule.GROWING


def test_usual_sizes() -> None:
    profile = profile_of("")
    paper = profile.paper
    assert (paper.width, paper.height) == (297, 210)
    assert (paper.margins.top, paper.margins.right) == (15, 12)
    assert (paper.margins.bottom, paper.margins.left) == (18, 15)
    assert profile.columns == tuple(Column)
    assert profile.widths[Column.ACTIVITY] == ColumnWidth(42, 3)
    assert Column.ACTORS not in profile.widths
    assert profile.column_numbers is False
    assert profile.identity.place is IdentityPlace.OWN_PAGE
    assert profile.identity.signature == (ApprovalPlace.IDENTITY,)
    assert (profile.identity.kop, profile.identity.rows) == ((), ())
    assert (profile.start_text, profile.end_text) == ("", "")
    assert profile.footer.text.value == DEFAULT_FOOTER
    assert profile.type.family == "Arial"


def test_what_is_written_replaces_what_is_usual() -> None:
    profile = profile_of(
        "kertas: {lebar: 330, tinggi: 215, tepi: {bawah: 20}}\n"
        "huruf: {isi: 7.5}\nkolom: [nomor, pelaksana, kegiatan]\n"
        "lebar_kolom: {waktu: {bagian: 2}}\ngambar: {tinggi_simbol: 9}\n"
        "nomor_kolom: ya\nteks_mulai: Mulai\n"
        "identitas: {halaman_sendiri: tidak, tanda_tangan: bawah_tabel, tinggi_logo: 20,"
        " kop: DINAS, baris_tambahan: [{judul: Definisi, isi: Lihat lampiran, letak: atas}]}\n"
        "kaki: '{{ nomor }} - {{ judul }}'\n"
        "label: {kegiatan: Aktivitas, ke_halaman: 'ke {{ halaman }}'}\n"
    )
    assert (profile.paper.width, profile.paper.height, profile.paper.margins.bottom) == (
        330,
        215,
        20,
    )
    assert profile.paper.margins.top == 15
    assert (profile.type.body, profile.type.heading) == (7.5, 8)
    assert profile.columns == (Column.NUMBER, Column.ACTORS, Column.ACTIVITY)
    assert profile.widths[Column.TIME] == ColumnWidth(15, 2)
    assert profile.drawing.symbol_height == 9
    assert profile.column_numbers
    identity = profile.identity
    assert identity.place is IdentityPlace.ABOVE_TABLE
    assert identity.signature == (ApprovalPlace.BELOW_TABLE,)
    assert (identity.logo_height, identity.signature_room) == (20, 16)
    assert [line.fill() for line in identity.kop] == ["DINAS"]
    assert [(row.heading, row.body.fill(), row.above) for row in identity.rows] == [
        ("Definisi", "Lihat lampiran", True)
    ]
    assert profile.start_text == "Mulai"
    assert profile.footer.fill(nomor="7", judul="SOP") == "7 - SOP"
    assert profile.labels["kegiatan"].fill() == "Aktivitas"
    assert profile.labels["ke_halaman"].fill(halaman="3") == "ke 3"
    assert profile.labels["waktu"].fill() == "Waktu"


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("hurf: {}", ("SOP120", 3, 1)),
        ("huruf: {isi: besar}", ("SOP129", 3, 14)),
        ("huruf: {isi: '8,5'}", ("SOP129", 3, 14)),
        ("huruf: {isi: 8 pt}", ("SOP129", 3, 14)),
        ("huruf: {isi: 300}", ("SOP129", 3, 14)),
        ("huruf: {isi: nan}", ("SOP129", 3, 14)),
        ("huruf: 8", ("SOP122", 3, 8)),
        ("kertas: {lebar: 200, tepi: {kiri: 100, kanan: 90}}", ("SOP129", 3, 9)),
        ("gambar: {lebar_simbol: 5}", ("SOP129", 3, 9)),
        ("kolom: [nomor, kegiatan]", ("SOP128", 3, 8)),
        ("lebar_kolom: {pelaksana: {bagian: 1}}", ("SOP120", 3, 15)),
        ("nomor_kolom: true", ("SOP123", 3, 14)),
        ("label: {kegitan: x}", ("SOP120", 3, 9)),
        ("label: {ke_halaman: 'ke {{ hal }}'}", ("SOP142", 3, 28)),
        ("label: {ke_halaman: 'ke {{ halaman'}", ("SOP142", 3, 21)),
        ("label: {ke_halaman: 'ke {halaman}'}", ("SOP142", 3, 25)),
        ("label: {waktu: '{{ halaman }}'}", ("SOP142", 3, 20)),
        ("label: {nip: '{{ nip | tebal }}'}", ("SOP142", 3, 14)),
        ("kaki: '{{ tanggal.efektip }}'", ("SOP142", 3, 11)),
        ("kaki: '{{ (7).__class__ }}{% for x in y %}{% endfor %}'", ("SOP142", 3, 39)),
        ("identitas: {kop: ['{{ instansii }}']}", ("SOP142", 3, 23)),
        ("huruf: {keluarga: Calibri}", ("SOP123", 3, 19)),
        ("kaki: *a", ("SOP107", 3, 7)),
        ("kertas: {tepi: {bawah: 16}}", ("SOP129", 3, 24)),
    ],
)
def test_faults(line: str, fault: tuple[str, int, int]) -> None:
    assert faults(f"{HEAD}{line}\n") == [fault]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("nama: x\n", ["SOP121"]),
        ("versi_skema: 1\n", ["SOP121"]),
        ("versi_skema: 2\nbaru: x\n", ["SOP127"]),
        ("", ["SOP103"]),
        (f"{HEAD}---\n{HEAD}", ["SOP128"]),
    ],
)
def test_faults_of_the_whole(text: str, codes: list[str]) -> None:
    assert [code for code, _, _ in faults(text)] == codes


def test_braces_are_text_where_nothing_is_filled_in() -> None:
    assert profile_of("label: {kegiatan: '{x}'}\n").labels["kegiatan"].fill() == "{x}"


@settings(deadline=None)
@given(st.binary(max_size=100))
def test_any_bytes_end_with_a_profile_or_with_diagnostics(data: bytes) -> None:
    profile, diagnostics = read_profile(PATH, data, AROUND)
    assert (profile is None) == bool(diagnostics)
