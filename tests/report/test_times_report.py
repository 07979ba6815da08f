"""The table of times as staff read it."""

import json
from pathlib import PurePath

import pytest

from sopgen.diagnostic.wording import Language
from sopgen.process.basis import Basis
from sopgen.process.times import table_times
from sopgen.report import times_json, times_text
from sopgen.report.timed import Timed
from sopgen.spec.build import read_spec

SPEC = """versi_skema: 1
judul: Uji
pelaksana: {a: Kepala, b: Staf}
total_waktu: 2 hari kerja
langkah:
- {id: x, kegiatan: Menulis *draft*, pelaksana: b, waktu: 2 menit/berkas}
- {kegiatan: Memeriksa, pelaksana: a, waktu: 1 hari, keputusan: {Ya: lanjut, Tidak: x}}
- {kegiatan: Mengumumkan, pelaksana: b, waktu: 1-2 tahun}
- {kegiatan: Menunggu, pelaksana: b, waktu: sesuai kebutuhan}
"""
INDONESIAN = """uji.sop.yaml: Uji
   No  Kegiatan       Waktu             Dibaca
   1   Menulis draft  2 menit/berkas    2 menit/berkas
   2   Memeriksa      1 hari            1 hari
   3   Mengumumkan    1-2 tahun         1 tahun - 2 tahun
   4   Menunggu       sesuai kebutuhan  tidak tentu

   Jalur lurus                        1 hari kerja 2 menit + 1 tahun – 1 hari kerja 2 menit + 2 \
tahun
     per satuan                       1 tahun, 1 hari, 2 menit – 2 tahun, 1 hari, 2 menit
   Jalur tercepat                     1 hari kerja 2 menit + 1 tahun
   Jalur terlama                      1 hari kerja 2 menit + 2 tahun
   Putaran 2 ke 1                     1 hari kerja 2 menit
   Terlama, setiap putaran satu kali  2 hari kerja 4 menit + 2 tahun

   Per pelaksana di jalur lurus:
     Kepala  1 hari kerja
     Staf    2 menit + 1 tahun – 2 menit + 2 tahun

   Tidak ikut dijumlahkan: 4 (tidak tentu).
   Dihitung untuk satu satuan: 1.
   Tertulis di `total_waktu`: 2 hari kerja.
   Dasar: 1 hari = 1 hari kerja = 7,5 jam, 1 minggu = 5 hari kerja; hari kalender, bulan dan tahun \
tidak diubah menjadi jam; cabang yang sejajar dihitung yang terlama.
"""


@pytest.fixture
def timed() -> Timed:
    (sop,) = read_spec(PurePath("uji.sop.yaml"), SPEC.encode(), lambda _: None).sops
    (table,) = sop.tables
    return Timed("uji.sop.yaml", sop, table, table_times(table, "", Basis()))


def test_for_people(timed: Timed) -> None:
    assert times_text.render(timed, Language.INDONESIAN) == INDONESIAN


def test_in_english(timed: Timed) -> None:
    shown = times_text.render(timed, Language.ENGLISH)
    assert "Slowest way" in shown
    assert "1 working day 2 minutes + 2 years" in shown
    assert "7.5 hours" in shown
    assert "4 (open)" in shown


def test_for_programs(timed: Timed) -> None:
    (found,) = json.loads(times_json.render([timed]))
    assert found["basis"] == {"hours_per_day": 7.5, "days_per_week": 5.0}
    assert found["slowest"] == {"years": 2, "working_days": 1, "minutes": 2}
    assert found["straight"]["least"] == {"years": 1, "working_days": 1, "minutes": 2}
    assert found["straight_by_unit"]["most"] == {"years": 2, "days": 1, "minutes": 2}
    assert found["loops"][0]["from"] == "2"
    assert found["declared"] == "2 hari kerja"
    assert [step["kind"] for step in found["steps"]] == ["length", "length", "length", "open"]
    assert found["steps"][0]["rate"] == "berkas"
    assert found["steps"][0]["line"] == 6
