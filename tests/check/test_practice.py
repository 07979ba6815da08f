import pytest
from checked import found
from hypothesis import given
from hypothesis import strategies as st

from sopgen.check.practice import USUAL, NumberPattern


@pytest.mark.parametrize(
    ("pattern", "number", "fits"),
    [
        ("065/{nomor}/Kec.Smb/{tahun}", "065/014/Kec.Smb/2021", True),
        ("065/{nomor}/Kec.Smb/{tahun}", "065 / 014 / Kec.Smb / 2021", True),
        ("065/{nomor}/Kec.Smb/{tahun}", "065/014/KecXSmb/2021", False),
        ("065/{nomor}/Kec.Smb/{tahun}", "065/014/Kec.Smb/21", False),
        ("SOP-{nomor}/{bulan}/{tahun}", "SOP-7/XII/2026", True),
        ("SOP-{nomor}/{bulan}/{tahun}", "SOP-7/13/2026", False),
        ("{teks}/{nomor}", "B/UM.01/12a", True),
    ],
)
def test_which_numbers_fit(pattern: str, number: str, fits: bool) -> None:
    assert NumberPattern(pattern).fits(number) is fits


@given(st.text("0123456789/.-()[]*+ABC", min_size=1))
def test_a_pattern_without_names_fits_itself(written: str) -> None:
    assert NumberPattern(written).fits(written)


def test_without_pattern_any_number_will_do() -> None:
    text = (
        "versi_skema: 1\njudul: Uji\nnomor: apa saja\npelaksana: {a: A}\n"
        "langkah:\n  - {kegiatan: Menyusun, pelaksana: a}\n"
    )
    assert found(text, "SOP418", USUAL) == []
