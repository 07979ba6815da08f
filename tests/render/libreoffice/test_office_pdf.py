"""The PDF of an identity part that was designed in Word."""

import zlib
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from conformance import breaches
from pypdf import PdfReader

from sopgen.project import template_set
from sopgen.project.scaffold import new_set
from sopgen.project.unit import Order, Product, build_unit
from sopgen.render.libreoffice.pages import count_pages
from sopgen.render.output import RenderError

ROOT = Path(__file__).parents[3]
SPEC = ROOT / "specs" / "contoh" / "permohonan-cuti-tahunan.sop.yaml"


def build(root: Path, template: str, *formats: str) -> Product:
    return build_unit(Order(SPEC, formats, template_set.folders(root), template))


def test_identity_by_the_office_then_the_flow(
    tmp_path: Path, require_tool: Callable[[str], str]
) -> None:
    require_tool("soffice")
    product = build(tmp_path, "sop-ap-word", "pdf")
    assert product.diagnostics == ()
    data = dict(product.files)[".pdf"][0]
    path = tmp_path / "a.pdf"
    path.write_bytes(data)
    first, second = (page.extract_text() for page in PdfReader(path).pages)
    assert "Ir. Ratna Wijayanti, M.Si." in first
    assert "Halaman 2 dari 2" in second
    assert count_pages(data) == 2
    for standard in ("2b", "ua1"):
        assert breaches(data, standard) == []


def test_more_pages_than_were_counted_are_told(
    tmp_path: Path, require_tool: Callable[[str], str]
) -> None:
    require_tool("soffice")
    new_set("kami", "sop-ap-word", tmp_path)
    path = tmp_path / "templates" / "kami" / "identitas.docx"
    _lengthen(path)
    with pytest.raises(RenderError, match="`banyak_halaman: 2`"):
        build(tmp_path, "kami", "pdf")
    profile = path.with_name("profil.yaml")
    profile.write_text(
        profile.read_text(encoding="utf-8").replace("halaman: 1", "halaman: 2"), encoding="utf-8"
    )
    template_set.load.cache_clear()
    assert count_pages(dict(build(tmp_path, "kami", "pdf").files)[".pdf"][0]) == 3


def _lengthen(path: Path) -> None:
    document = docx.Document(str(path))
    document.add_paragraph("Lampiran").paragraph_format.page_break_before = True
    document.save(str(path))


def test_without_libreoffice_word_is_built_and_the_pdf_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert dict(build(tmp_path, "sop-ap-word", "docx").files)[".docx"]
    with pytest.raises(RenderError, match="libreoffice-writer"):
        build(tmp_path, "sop-ap-word", "pdf")


def test_a_misspelt_field_keeps_the_sheet_from_being_built(tmp_path: Path) -> None:
    new_set("kami", "sop-ap-word", tmp_path)
    path = tmp_path / "templates" / "kami" / "identitas.docx"
    document = docx.Document(str(path))
    document.add_paragraph("{{ nomer }}")
    document.save(str(path))
    product = build(tmp_path, "kami", "docx")
    assert product.files == ()
    assert [one.code for one in product.diagnostics] == ["SOP905"]


@pytest.mark.parametrize(
    ("data", "count"),
    [
        (b"<</Type/Pages/Count 2>> <</Type/Page/Parent 1>> <</Type /Page>>", 2),
        (b"", 0),
    ],
)
def test_pages_are_counted(data: bytes, count: int) -> None:
    assert count_pages(data) == count


def test_pages_in_compressed_objects_are_counted() -> None:
    packed = zlib.compress(b"<</Type/Page/Parent 1 0 R>> <</Type/Page>>")
    data = b"9 0 obj <</Type/ObjStm/N 2>> stream\r\n" + packed + b"\nendstream"
    assert count_pages(data) == 2
