from conftest import Read

from sopgen.layout.face_marks import ITALIC_MARKS
from sopgen.layout.facts import KNOWN, facts, marked_facts, protected

SPEC = """versi_skema: 1
judul: Uji *coba*
instansi: [A, B]
tanggal: {efektif: Mei}
pengesahan: {nama: Ratna}
dasar_hukum: [UU 1, UU 2]
identitas_tambahan: [{judul: Definisi, isi: x}]
pelaksana: {a: Kepala, b: Staf}
langkah: [{kegiatan: Menulis, pelaksana: a}]
"""


def shape(value: object) -> object:
    if isinstance(value, dict):
        return {key: shape(part) for key, part in value.items()}
    return [shape(part) for part in value[:1]] if isinstance(value, tuple) else type(value)


def test_every_sop_has_every_known_name(read: Read) -> None:
    (sop,) = read(SPEC)
    full = facts(sop)
    assert set(full) == set(KNOWN)
    for key in ("tanggal", "pengesahan", "instansi", "identitas_tambahan", "dasar_hukum"):
        assert shape(full[key]) == shape(KNOWN[key])
    (bare,) = read("versi_skema: 1\njudul: X\n" + SPEC[SPEC.index("pelaksana") :])
    assert shape(facts(bare)["pengesahan"]) == shape(KNOWN["pengesahan"])


def test_values_are_without_marks_and_their_stars_can_be_protected(read: Read) -> None:
    (sop,) = read(SPEC)
    assert facts(sop)["judul"] == "Uji coba"
    assert facts(sop)["instansi"] == ("A", "B")
    assert marked_facts(sop)["judul"] == "Uji {}coba{}".format(*ITALIC_MARKS)
    assert protected({"a": ("x*y",), "b": 1}) == {"a": ("x\\*y",), "b": 1}
