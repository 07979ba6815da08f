from checked import found

SHARED = """versi_skema: 1
judul: Pengelolaan Barang
pelaksana: {kepala: Kepala, staf: Staf, tamu: Tamu}
tabel:
  - judul: A. Penerimaan
    langkah:
      - {kegiatan: Menugaskan staf, pelaksana: kepala}
      - {kegiatan: Menyetujui, pelaksana: kepala}
  - judul: B. Pengeluaran
    langkah:
      - {kegiatan: Menyiapkan barang, pelaksana: staf}
      - {kegiatan: Menyerahkan barang, pelaksana: staf}
"""


def test_a_list_that_tables_share_is_looked_at_as_one() -> None:
    (finding,) = found(SHARED, "SOP215")
    assert '"Tamu"' in finding.message.indonesian
