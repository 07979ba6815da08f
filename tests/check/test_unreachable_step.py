"""Steps that nothing leads to are told once, with those behind them (SOP203)."""

from checked import found

SPEC = """versi_skema: 1
judul: Uji
pelaksana: {a: Kepala, b: Staf}
langkah:
  - {kegiatan: Menerima, pelaksana: a, lanjut: akhir}
  - {kegiatan: Membaca, pelaksana: b}
  - {kegiatan: Menyusun, pelaksana: a}
  - {id: akhir, kegiatan: Menyimpan, pelaksana: b}
"""


def test_a_lost_step_takes_those_behind_it_along() -> None:
    (lost,) = found(SPEC, "SOP203")
    assert lost.step == "2"
    assert "langkah sesudahnya (3)" in lost.message.indonesian


def test_steps_that_are_lost_apart_are_told_apart() -> None:
    text = SPEC.replace("Membaca, pelaksana: b", "Membaca, pelaksana: b, lanjut: akhir")
    assert [one.step for one in found(text, "SOP203")] == ["2", "3"]
