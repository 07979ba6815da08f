from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopgen.check.levels import Levels
from sopgen.check.practice import USUAL
from sopgen.project.checking import Settings
from sopgen.project.mending import Mended, mend_file

SPEC = """versi_skema: 1
judul: "Uji  coba"  # dua  spasi
pelaksana: {a: Kepala, b: Staf}
langkah:
  - {nomor: 1, kegiatan: Menerima surat, pelaksana: a}
  - {nomor: "4", kegiatan: "Membaca surat,nota ,memo", pelaksana: b}
  - nomor: 4
    kegiatan: |
      Menyusun masing- masing   laporan
    pelaksana: a
"""


def mended(folder: Path, text: str) -> Mended:
    path = folder / "uji.sop.yaml"
    path.write_bytes(text.encode())
    return mend_file(path, Settings(folder, Levels(), USUAL, strict=False))


def test_spaces_and_numbers_are_mended(tmp_path: Path) -> None:
    after = mended(tmp_path, SPEC).after.decode()
    assert 'judul: "Uji coba"  # dua  spasi' in after
    assert '{nomor: "2", kegiatan: "Membaca surat, nota, memo"' in after
    assert "- nomor: 3" in after
    assert "Menyusun masing-masing laporan" in after


def test_quotes_and_numbers_of_entries_are_mended(tmp_path: Path) -> None:
    entries = """peralatan:
  - 1. Komputer
  - "2. Pencetak"
  - 3. Kertas 4. Tinta
pencatatan: Buku "agenda" dan buku “ekspedisi”
peringatan: '“Segera” dikirim'
"""
    after = mended(tmp_path, SPEC.replace("langkah:", f"{entries}langkah:")).after.decode()
    assert '  - Komputer\n  - "Pencetak"\n  - 3. Kertas 4. Tinta\n' in after
    assert 'Buku "agenda" dan buku "ekspedisi"' in after
    assert "'“Segera” dikirim'" in after


def test_line_ends_stay(tmp_path: Path) -> None:
    result = mended(tmp_path, SPEC.replace("\n", "\r\n"))
    assert result.after.count(b"\r\n") == SPEC.count("\n")
    assert b"Uji coba" in result.after


def test_the_diff_shows_the_changed_lines(tmp_path: Path) -> None:
    diff = mended(tmp_path, SPEC).diff
    assert '-judul: "Uji  coba"' in diff
    assert '+judul: "Uji coba"' in diff


@pytest.mark.parametrize("text", ["rusak: [", SPEC.replace("a}", "c}")])
def test_a_faulty_spec_is_left_as_it_is(tmp_path: Path, text: str) -> None:
    result = mended(tmp_path, text)
    assert result.after == result.before
    assert result.diff == ""


@given(st.text(alphabet="ab ,-\t", max_size=20))
def test_words_never_change(tmp_path_factory: pytest.TempPathFactory, words: str) -> None:
    folder = tmp_path_factory.mktemp("uji")
    result = mended(folder, SPEC.replace("Uji  coba", f"x{words}x"))
    assert result.after.decode().replace(" ", "").replace("\t", "").count("x") == (
        result.before.decode().replace(" ", "").replace("\t", "").count("x")
    )
    again = mended(folder, result.after.decode())
    assert again.after == again.before
