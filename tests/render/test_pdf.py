"""PDF, SVG, PNG and DOT of sheets that were laid out from specs."""

import struct
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from aloud import aloud, alternative_texts, kinds
from conformance import breaches, lengths_are_right
from conftest import Lay
from pypdf import PdfReader
from pypdf.generic import Destination, DictionaryObject
from words import in_the_band, words_of

from sopgen.layout.provenance import SourceFile
from sopgen.layout.sheet import Page, Paragraph, Sheet
from sopgen.project import template_set
from sopgen.render import catalog
from sopgen.render.output import Assets

MM = 25.4 / 72
ROOT = Path(__file__).parents[2]
SPEC = """
versi_skema: 1
judul: SOP Uji
nomor: 01/UJI/2026
instansi: [PEMERINTAH KABUPATEN CONTOH, DINAS UJI]
pelaksana: {a: Kepala, b: Staf}
langkah:
  - {kegiatan: Memerintahkan, pelaksana: a, waktu: 5 menit, output: Disposisi}
  - {id: susun, kegiatan: Menyusun konsep, pelaksana: b, isi: Susun}
  - {kegiatan: Memeriksa, pelaksana: a, keputusan: {Ya: lanjut, Tidak: susun}}
  - {kegiatan: HERE, pelaksana: b}
"""
MANY_STEPS = "".join(
    f"  - {{kegiatan: {'Menulis ' * 40}, pelaksana: {'ab'[n % 2]}}}\n" for n in range(20)
)
HOSTILE = ["#let x = 1", "$x^2$", "{{ 7*7 }}", "<b>&amp;", r"\n \u{41}", "//", "_garis_", "`kode`"]


@pytest.fixture(scope="module")
def assets() -> Assets:
    chosen = template_set.load("sop-ap", (ROOT / "templates",))
    assert chosen is not None
    return chosen.assets


@pytest.fixture(scope="module")
def render(lay: Lay, assets: Assets) -> Callable[[str, str], tuple[bytes, ...]]:
    def rendered(name: str, text: str) -> tuple[bytes, ...]:
        return catalog.get(name).render(sheet_of(lay, text), assets)

    return rendered


def sheet_of(lay: Lay, text: str) -> Sheet:
    sheet = lay(text).sheet
    assert sheet is not None
    return sheet


Render = Callable[[str, str], tuple[bytes, ...]]


@pytest.mark.parametrize("standard", ["2b", "ua1"])
def test_the_pdf_keeps_the_standards(render: Render, standard: str) -> None:
    assert breaches(render("pdf", SPEC)[0], standard) == []


def test_a_wrong_stream_length_is_found(render: Render) -> None:
    (data,) = render("pdf", SPEC)
    assert lengths_are_right(data)
    assert not lengths_are_right(data.replace(b"/Length ", b"/Length 1", 1))


def test_a_length_may_be_an_object_of_its_own() -> None:
    """So LibreOffice writes it; the data may end in the byte 0D."""
    data = b"2 0 obj\n<</Length 3 0 R>>\nstream\nq Q\r\nendstream\nendobj\n3 0 obj\n%d\nendobj\n"
    assert lengths_are_right(data % 4)
    assert not lengths_are_right(data % 9)


@pytest.mark.parametrize("standard", ["2b", "ua1"])
def test_a_marked_pdf_keeps_the_standards_too(render: Render, standard: str) -> None:
    assert breaches(render("pdf", f"{SPEC}status: draf\n")[0], standard) == []


def test_the_mark_is_read_on_each_page_before_all_else(render: Render) -> None:
    (data,) = render("pdf", f"{SPEC}status: dicabut\n")
    pages = [part.extract_text().split() for part in PdfReader(BytesIO(data)).pages]
    assert [words[0] for words in pages] == ["DICABUT"] * 2


def test_pictures_show_the_mark(render: Render) -> None:
    assert render("png", f"{SPEC}status: draf\n") != render("png", SPEC)


def test_words_stand_where_the_sheet_says(
    lay: Lay, render: Render, require_tool: Callable[[str], str], tmp_path: Path
) -> None:
    text = SPEC + MANY_STEPS
    source = tmp_path / "lembar.pdf"
    source.write_bytes(render("pdf", text)[0])
    pages = words_of(source, require_tool("pdftotext"))
    for page_sheet, words in zip(sheet_of(lay, text).pages, pages, strict=True):
        for paragraph in paragraphs_of(page_sheet):
            for line in paragraph.lines:
                told = "".join(run.text for run in line.runs).split()
                below = line.baseline + 0.212 * paragraph.size_pt * MM
                beside = [word for word in words if abs(word.bottom - below) < 0.2]
                assert {*told} <= {word.text for word in beside}, told
                assert not told or any(
                    word.text == told[0] and abs(word.x - line.x) < 0.1 for word in beside
                ), told


def paragraphs_of(page: Page) -> list[Paragraph]:
    cells = [cell.paragraphs for table in page.tables for cell in table.cells if not cell.turned]
    symbols = [symbol.paragraphs for symbol in page.symbols]
    labels = [label.paragraphs for label in page.labels]
    return [paragraph for part in (*cells, *symbols, *labels) for paragraph in part]


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_of_every_kind_prints_as_itself(render: Render, text: str) -> None:
    quoted = text.replace("\\", "\\\\")
    (data,) = render("pdf", SPEC.replace("HERE", f'"{quoted}"'))
    words = "".join(part.extract_text() for part in PdfReader(BytesIO(data)).pages)
    assert text.replace(" ", "") in words.replace(" ", "").replace("\n", "")


def test_each_row_is_heard_with_its_symbols_and_where_the_flow_goes(
    render: Render, require_tool: Callable[[str], str], tmp_path: Path
) -> None:
    source = tmp_path / "lembar.pdf"
    source.write_bytes(render("pdf", SPEC)[0])
    heard = aloud(source, require_tool("pdfinfo"))
    assert heard[-6:] == [
        "| No. | Kegiatan | Pelaksana | Mutu Baku | Keterangan",
        "| Kepala | Staf | Kelengkapan | Waktu | Output",
        "| 1 | Memerintahkan | [Kepala – Mulai: ke langkah 2] | | | 5 menit | Disposisi |",
        "| 2 | Menyusun konsep | | [Staf – Susun – Proses: ke langkah 3] | | | |",
        "| 3 | Memeriksa | [Kepala – Keputusan: Ya ke langkah 4, Tidak ke langkah 2] | | | | |",
        "| 4 | HERE | | [Staf – Selesai] | | | |",
    ]


def test_a_heading_of_the_identity_part_is_heard_before_its_text(
    render: Render, require_tool: Callable[[str], str], tmp_path: Path
) -> None:
    source = tmp_path / "lembar.pdf"
    text = f"{SPEC}dasar_hukum: [UU 1, UU 2]\nkualifikasi: [S1]\n"
    source.write_bytes(render("pdf", text)[0])
    heard = aloud(source, require_tool("pdfinfo"))
    assert "| Dasar Hukum 1. UU 1 2. UU 2 | Kualifikasi Pelaksana S1" in heard


def test_flow_lines_are_not_heard(lay: Lay, render: Render) -> None:
    (data,) = render("pdf", SPEC)
    symbols = [symbol for page in sheet_of(lay, SPEC).pages for symbol in page.symbols]
    assert alternative_texts(data) == [symbol.description for symbol in symbols]
    assert kinds(data).count("/Figure") == len(symbols)


def test_a_flow_to_another_page_is_heard_with_the_page(render: Render) -> None:
    heard = alternative_texts(render("pdf", SPEC + MANY_STEPS)[0])
    assert [text for text in heard if "di halaman 3" in text] != []
    assert [text for text in heard if text.startswith("Penghubung A untuk langkah")] != []


def test_bookmarks_name_identity_and_tables(render: Render) -> None:
    (data,) = render("pdf", SPEC)
    reader = PdfReader(BytesIO(data))
    assert [
        (mark.title, reader.get_destination_page_number(mark))
        for mark in reader.outline
        if isinstance(mark, Destination)
    ] == [("Identitas: SOP Uji", 0), ("Alur: SOP Uji", 1)]


def test_title_and_language_are_told(render: Render) -> None:
    (data,) = render("pdf", SPEC)
    reader = PdfReader(BytesIO(data))
    assert reader.metadata is not None
    assert reader.metadata.title == "SOP Uji"
    root = reader.trailer["/Root"].get_object()
    assert isinstance(root, DictionaryObject)
    assert str(root["/Lang"]) == "id"


def test_the_spec_travels_inside_on_request(lay: Lay, assets: Assets) -> None:
    sheet = sheet_of(lay, SPEC)
    files = (SourceFile("a.sop.yaml", SPEC.encode()), SourceFile("bersama/b.yaml", b"x: 1"))
    with_files = replace(sheet, provenance=replace(sheet.provenance, sources=files))
    (data,) = catalog.get("pdf").render(with_files, assets)
    assert [breaches(data, standard) for standard in ("3b", "ua1")] == [[], []]
    reader = PdfReader(BytesIO(data))
    found = [
        (
            one.name,
            one.content,
            str(one.associated_file_relationship),
            str(one.subtype),
        )
        for one in reader.attachment_list
    ]
    assert found == [
        ("a.sop.yaml", SPEC.encode(), "/Source", "/application/yaml"),
        ("bersama/b.yaml", b"x: 1", "/Supplement", "/application/yaml"),
    ]


def test_pictures_show_whole_pages(render: Render) -> None:
    pages = render("png", SPEC)
    assert len(pages) == 2
    for picture in pages:
        size = struct.unpack(">II", picture[16:24])
        assert size == pytest.approx((297 / 25.4 * 150, 210 / 25.4 * 150), abs=1)
    assert all(b"<svg" in picture[:200] for picture in render("svg", SPEC))


def test_every_node_and_edge_of_the_dot_text_has_its_place(render: Render) -> None:
    text = render("dot", SPEC)[1].decode()
    statements = [line for line in text.splitlines() if line.startswith("\t") and "[" in line]
    drawn_ones = [s for s in statements if s.split()[0] not in {"graph", "node", "edge"}]
    assert len(drawn_ones) >= 8
    assert all("pos=" in statement for statement in drawn_ones)


def test_a_long_title_leaves_the_room_of_the_stamp_free(
    render: Render, require_tool: Callable[[str], str], tmp_path: Path
) -> None:
    source = tmp_path / "lembar.pdf"
    source.write_bytes(render("pdf", SPEC.replace("SOP Uji", "Judul yang panjang " * 30))[0])
    assert in_the_band(source, require_tool("pdftotext")) == []


def test_words_in_the_room_of_the_stamp_are_found(
    lay: Lay, assets: Assets, require_tool: Callable[[str], str], tmp_path: Path
) -> None:
    sheet = sheet_of(lay, SPEC)
    pages = tuple(replace(page, height=page.tables[-1].box.bottom + 2) for page in sheet.pages)
    low = replace(sheet, pages=pages)
    source = tmp_path / "lembar.pdf"
    source.write_bytes(catalog.get("pdf").render(low, assets)[0])
    assert in_the_band(source, require_tool("pdftotext")) != []
