"""A QR code beside the signature."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from aloud import alternative_texts
from conformance import breaches
from pypdf import PdfReader

from sopgen.project import template_set
from sopgen.project.qr import qr_code
from sopgen.project.reading import read
from sopgen.project.unit import Order, Product, build_unit
from sopgen.spec.canonical import content_hash

SPEC = """versi_skema: 1
judul: SOP Uji
nomor: 065/014
instansi: [Dinas Uji]
templat: kami
pengesahan: {jabatan: Camat, nama: Budi, letak: PLACE}
pelaksana: {a: Kepala, b: Staf}
langkah:
  - {kegiatan: Memerintahkan, pelaksana: a, output: Surat}
  - {kegiatan: Melaksanakan, pelaksana: b}
"""
PROFILE = """versi_skema: 1
nama: kami
identitas: {alamat_qr: "https://sop.contoh.go.id/{{ nomor }}?{{ hash }}", ukuran_qr: 20}
"""


def build(folder: Path, text: str) -> Product:
    own = folder / "templates" / "kami"
    own.mkdir(parents=True)
    (own / "profil.yaml").write_text(PROFILE)
    (folder / "a.sop.yaml").write_text(text)
    places = template_set.folders(folder)
    return build_unit(Order(folder / "a.sop.yaml", ("docx", "pdf"), places, tag="#"))


@pytest.mark.parametrize(("place", "page"), [("identitas", 0), ("bawah_tabel", 1)])
def test_the_code_stands_beside_the_signature_in_both_files(
    tmp_path: Path, place: str, page: int
) -> None:
    product = build(tmp_path, SPEC.replace("PLACE", place))
    assert product.diagnostics == ()
    address = f"https://sop.contoh.go.id/065/014?{content_hash(read(tmp_path / 'a.sop.yaml').sops)}"
    files = {suffix: parts[0] for suffix, parts in product.files}
    assert f"Kode QR: {address}" in alternative_texts(files[".pdf"])
    assert [len(part.images) for part in PdfReader(BytesIO(files[".pdf"])).pages] == [
        int(number == page) for number in range(2)
    ]
    assert [breaches(files[".pdf"], standard) for standard in ("2b", "ua1")] == [[], []]
    with ZipFile(BytesIO(files[".docx"])) as archive:
        assert qr_code(address) in [
            archive.read(name) for name in archive.namelist() if name.startswith("word/media/")
        ]
        assert f"Kode QR: {address}" in archive.read("word/document.xml").decode()


def test_a_code_without_a_place_is_told(tmp_path: Path) -> None:
    text = "\n".join(
        line
        for line in SPEC.splitlines()
        if not line.startswith(("pengesahan", "nomor", "instansi"))
    )
    product = build(tmp_path, text)
    assert "SOP714" in [one.code for one in product.diagnostics]
    assert product.files != ()


def test_the_same_address_gives_the_same_code() -> None:
    assert qr_code("https://contoh.go.id") == qr_code("https://contoh.go.id")
