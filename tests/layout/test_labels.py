from conftest import Lay

SPEC = """versi_skema: 1
judul: SOP Uji
pelaksana: {a: Kepala, b: Staf}
langkah:
  - {id: s, kegiatan: Menyusun, pelaksana: a}
  - {kegiatan: Menilai, pelaksana: b, keputusan: {Memenuhi persyaratan: lanjut, Tidak: s}}
  - {kegiatan: Selesai, pelaksana: a}
"""


def test_a_long_label_breaks_between_its_words(lay: Lay) -> None:
    sheet = lay(SPEC).sheet
    assert sheet is not None
    lines = [
        "".join(run.text for run in line.runs)
        for label in sheet.pages[0].labels
        for paragraph in label.paragraphs
        for line in paragraph.lines
    ]
    assert sorted(lines) == ["Memenuhi", "Tidak", "persyaratan"]


def test_labels_over_both_sides_of_a_decision_stand_level(lay: Lay) -> None:
    text = SPEC.replace("Memenuhi persyaratan: lanjut", "Ya: lanjut")
    text = text.replace("{a: Kepala, b: Staf}", "{a: Kepala, b: Staf, c: Analis}")
    sheet = lay(text.replace("Selesai, pelaksana: a", "Selesai, pelaksana: c")).sheet
    assert sheet is not None
    one, other = (label.box for label in sheet.pages[0].labels)
    assert abs(one.bottom - other.bottom) < 0.05
