from conftest import Read

from sopgen.check.card import Card, Project, card_of
from sopgen.check.practice import USUAL
from sopgen.check.relation import References
from sopgen.check.view import SopView

ROWS = "pelaksana: {a: A}\nlangkah:\n  - {kegiatan: Menyusun, pelaksana: a, keterangan: %s}\n"


def cards(read: Read) -> list[Card]:
    first = "versi_skema: 1\njudul: SOP Surat Masuk\nnomor: 065/01/2026\n" + ROWS % "-"
    second = (
        "versi_skema: 1\njudul: Surat Keluar\nketerkaitan: [SOP Surat Masuk, '-']\n"
        + ROWS % "'Lihat SOP nomor 065/01/2026, lalu SOP Arsip.'"
    )
    return [card_of(SopView(sop, USUAL)) for sop in read(f"{first}---\n{second}")]


def test_sops_are_named_in_two_places(read: Read) -> None:
    named = [(each.text, each.place.field) for each in cards(read)[1].named]
    assert named == [
        ("Surat Masuk", "keterkaitan"),
        ("nomor 065/01/2026, lalu SOP Arsip", "keterangan"),
    ]


def test_they_are_found_by_title_and_by_number(read: Read) -> None:
    first, second = cards(read)
    references = References(Project((first, second)))
    assert references.find("surat masuk") is first
    assert references.find("nomor 065/01/2026, lalu") is first
    assert references.find("Arsip") is None
    assert references.nearest("Surat Masukk") == "SOP Surat Masuk"
    assert references.nearest("Rapat") is None
