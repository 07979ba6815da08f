from pathlib import Path, PurePath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sopgen.layout.profile import ColumnWidth, Profile
from sopgen.layout.profile_fields import DEFAULT_LABELS
from sopgen.layout.profile_reader import read_profile
from sopgen.spec.label import LABEL_KEYS
from sopgen.spec.model import Column

FILE = Path(__file__).parents[2] / "templates" / "sop-ap" / "profil.yaml"
PATH = PurePath("templates/x/profil.yaml")
HEAD = "versi_skema: 1\nnama: sop-ap\n"


def profile_of(text: str) -> Profile:
    profile, diagnostics = read_profile(PATH, (HEAD + text).encode())
    assert diagnostics == ()
    assert profile is not None
    return profile


def faults(text: str) -> list[tuple[str, int, int]]:
    profile, diagnostics = read_profile(PATH, text.encode())
    assert profile is None
    return [(each.code, each.span.line, each.span.column) for each in diagnostics]


def test_the_template_set_says_what_holds_where_nothing_is_said() -> None:
    written, diagnostics = read_profile(FILE, FILE.read_bytes())
    assert diagnostics == ()
    assert written == profile_of("")


def test_the_template_set_writes_every_key() -> None:
    text = FILE.read_text(encoding="utf-8")
    assert [key for key in DEFAULT_LABELS if f"\n  {key}: " not in text] == []
    assert [column for column in Column if f"{column.value}" not in text] == []


def test_every_label_that_a_spec_may_replace_has_a_text() -> None:
    assert set(LABEL_KEYS) <= set(DEFAULT_LABELS)


def test_usual_sizes() -> None:
    profile = profile_of("")
    paper = profile.paper
    assert (paper.width, paper.height) == (297, 210)
    assert (paper.margins.top, paper.margins.right) == (15, 12)
    assert (paper.margins.bottom, paper.margins.left) == (18, 15)
    assert profile.columns == tuple(Column)
    assert profile.widths[Column.ACTIVITY] == ColumnWidth(42, 3)
    assert Column.ACTORS not in profile.widths
    assert (profile.column_numbers, profile.identity_on_own_page) == (False, True)
    assert (profile.start_text, profile.end_text, profile.footer) == (
        "",
        "",
        "{judul} | {nomor} | Revisi {revisi} | {hash}",
    )


def test_what_is_written_replaces_what_is_usual() -> None:
    profile = profile_of(
        "kertas: {lebar: 330, tinggi: 215, tepi: {bawah: 20}}\n"
        "huruf: {isi: 7.5}\nkolom: [nomor, pelaksana, kegiatan]\n"
        "lebar_kolom: {waktu: {bagian: 2}}\ngambar: {tinggi_simbol: 9}\n"
        "nomor_kolom: ya\nidentitas_di_halaman_sendiri: tidak\nteks_mulai: Mulai\n"
        "kaki: '{nomor} - {judul}'\nlabel: {kegiatan: Aktivitas, ke_halaman: 'ke {halaman}'}\n"
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
    assert (profile.column_numbers, profile.identity_on_own_page) == (True, False)
    assert (profile.start_text, profile.footer) == ("Mulai", "{nomor} - {judul}")
    assert profile.labels["kegiatan"] == "Aktivitas"
    assert profile.labels["ke_halaman"] == "ke {halaman}"
    assert profile.labels["waktu"] == "Waktu"


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
        ("label: {ke_halaman: 'ke {hal}'}", ("SOP142", 3, 21)),
        ("label: {ke_halaman: 'ke {halaman'}", ("SOP142", 3, 21)),
        ("label: {halaman: '{halaman:d}'}", ("SOP142", 3, 18)),
        ("label: {nip: '{{nip}}'}", ("SOP142", 3, 14)),
        ("kaki: '{halaman}'", ("SOP142", 3, 7)),
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
    assert profile_of("label: {kegiatan: '{x}'}\n").labels["kegiatan"] == "{x}"


@settings(deadline=None)
@given(st.binary(max_size=100))
def test_any_bytes_end_with_a_profile_or_with_diagnostics(data: bytes) -> None:
    profile, diagnostics = read_profile(PATH, data)
    assert (profile is None) == bool(diagnostics)
