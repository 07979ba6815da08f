"""Legal bases in order of rank and year, by their full and their short names (SOP408)."""

import pytest
from checked import found

SPEC = """versi_skema: 1
judul: Uji
dasar_hukum:
  - %s
  - %s
pelaksana: {a: A}
langkah:
  - {kegiatan: Menyusun, pelaksana: a}
"""


@pytest.mark.parametrize(
    ("above", "below", "wrong"),
    [
        ("UU Nomor 5 Tahun 2014", "PP No. 11 Tahun 2017", False),
        ("PP No. 11 Tahun 2017", "UU Nomor 5 Tahun 2014", True),
        ("Perwali Surakarta Nomor 12 Tahun 2019", "Undang-Undang Nomor 23 Tahun 2014", True),
        ("Permenkes Nomor 43 Tahun 2019", "Permenpan RB No. 35 Tahun 2012", True),
        (
            "Peraturan Menteri Keuangan Nomor 190/PMK.07/2021",
            "Peraturan Menteri Dalam Negeri Nomor 20 Tahun 2018",
            True,
        ),
        ("Undang-Undang Nomor 6 Tahun 2014", "Perda Nomor 3 Tahun 2015", False),
        ("Pedoman internal Tahun 2020", "Undang-Undang Nomor 6 Tahun 2014", False),
    ],
)
def test_which_stands_above(above: str, below: str, *, wrong: bool) -> None:
    assert bool(found(SPEC % (above, below), "SOP408")) is wrong
