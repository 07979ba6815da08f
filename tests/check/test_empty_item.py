"""What the identity part must hold by the status of its SOP (SOP402)."""

import pytest
from checked import found

SPEC = """versi_skema: 1
judul: Uji
%s
pelaksana: {a: A}
langkah:
  - {kegiatan: Menyusun, pelaksana: a}
"""
SIGNED = ["nomor", "tanggal.pembuatan", "tanggal.efektif", "pengesahan.jabatan", "pengesahan.nama"]


def empty(identity: str) -> list[str | None]:
    return [one.field for one in found(SPEC % identity, "SOP402")]


@pytest.mark.parametrize(
    ("identity", "wanted"),
    [
        ("status: draf\nperingatan: '-'", ["dasar_hukum"]),
        ("status: draf\ndasar_hukum: Undang-Undang", []),
        ("status: dicabut\ndasar_hukum: Undang-Undang", []),
        ("dasar_hukum: Undang-Undang", SIGNED),
    ],
)
def test_a_status_asks_for_more_than_the_one_before(identity: str, wanted: list[str]) -> None:
    assert empty(identity) == wanted


def test_one_in_force_is_complete_and_says_where_there_is_nothing() -> None:
    identity = """status: berlaku
nomor: 065/1
tanggal: {pembuatan: 5 Januari 2026, efektif: 2 Februari 2026}
pengesahan: {jabatan: Camat, nama: Budi}
dasar_hukum: Undang-Undang
kualifikasi: Memahami tata naskah
keterkaitan: "-"
peringatan: ""
peralatan: Komputer"""
    assert empty(identity) == ["peringatan", "pencatatan"]
