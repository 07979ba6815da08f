"""Templates of agencies, sections, feet: a document from a sheet of one cell."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.shared import Mm
from unpacked import drawing_numbers, findings, part, relation_kinds

from sopgen.layout.sheet import (
    Align,
    Box,
    Cell,
    Footer,
    Line,
    Mark,
    Page,
    Paragraph,
    Picture,
    Role,
    Row,
    Run,
    Sheet,
    Style,
    Table,
    VerticalAlign,
)
from sopgen.render.wordml.document import word_document
from sopgen.render.wordml.filling import WordTemplateError
from sopgen.render.wordml.xml import NAMESPACES, qualified

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000a49444154789c63000100000500010d0a2db40000000049454e44ae426082"
)


def line(text: str, x: float, baseline: float) -> Paragraph:
    runs = (Run(text),)
    return Paragraph(runs, (Line(runs, x, baseline, 10.0),), Align.LEFT, 8.0, 9.6)


def page(foot: str = "", width: float = 297.0, height: float = 210.0) -> Page:
    box = Box(15.0, 15.0, 100.0, 10.0)
    cell = Cell(0, 0, 1, 1, box, (line("isi", 16.0, 20.0),), VerticalAlign.CENTER, header=False)
    table = Table(Role.FLOW, box, (100.0,), (Row(10.0, header=False),), (cell,), 1.0, 0.5)
    place = Box(15.0, height - 12, width - 30, 4.0)
    footer = Footer(place, line(foot, 15.0, height - 9)) if foot else None
    return Page(width, height, (table,), (), (), (), footer)


def sheet(*pages: Page) -> Sheet:
    style = Style("Arial", 0.75, 2.0, 2.0, (15.0, 15.0, 15.0, 15.0))
    return Sheet("Judul & <nama>", "1/2021", "Instansi", "id", style, pages)


def template(*paragraphs: str) -> bytes:
    """A template as an agency makes it, from python-docx's own."""
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def foot_texts(data: bytes, kind: str = "footer") -> list[str]:
    with ZipFile(BytesIO(data)) as archive:
        names = sorted(name for name in archive.namelist() if name.startswith(f"word/{kind}"))
    return ["".join(map(str, part(data, name).itertext())) for name in names]


PLAIN = template("{{p isi }}")


def test_pages_with_one_foot_are_one_section_and_word_counts_them() -> None:
    data = word_document(sheet(page("hal. 1 dari 2"), page("hal. 2 dari 2")), PLAIN)
    assert foot_texts(data) == ["hal. 1 dari 2"]
    assert len(list(part(data).iter(qualified("w:sectPr")))) == 1
    assert len(list(part(data).iter(qualified("w:pageBreakBefore")))) == 1


def test_numbers_that_count_no_pages_are_left_alone() -> None:
    data = word_document(sheet(page("Perpres 21 tahun 2023")), PLAIN)
    assert foot_texts(data) == ["Perpres 21 tahun 2023"]
    assert not list(part(data, "word/footer1.xml").iter(qualified("w:fldSimple")))


def test_other_paper_and_other_feet_are_sections_of_their_own() -> None:
    pages = (page("satu"), page("dua"), page("dua", 210.0, 297.0), page())
    properties = list(part(word_document(sheet(*pages), PLAIN)).iter(qualified("w:sectPr")))
    sizes = [section.find("w:pgSz", NAMESPACES) for section in properties]
    turned = [size.get(qualified("w:orient")) for size in sizes if size is not None]
    assert turned == ["landscape", "landscape", None, "landscape"]
    assert foot_texts(word_document(sheet(*pages), PLAIN)) == ["satu", "dua", "dua", ""]


def marked(word: str) -> Page:
    return replace(page(), mark=Mark(Box(15.0, 5.0, 267.0, 5.0), line(word, 140.0, 9.0)))


def test_marks_stand_in_the_head_of_their_own_pages(tmp_path: Path) -> None:
    data = word_document(sheet(marked("DRAF"), marked("DRAF"), page(), marked("DICABUT")), PLAIN)
    assert foot_texts(data, "header") == ["DRAF", "", "DICABUT"]
    assert len(list(part(data).iter(qualified("w:sectPr")))) == 3
    assert findings(data, tmp_path) == []


def test_without_marks_the_template_keeps_its_head() -> None:
    document = Document()
    document.add_paragraph("{{p isi }}")
    document.sections[0].header.paragraphs[0].text = "Kop"
    stream = BytesIO()
    document.save(stream)
    assert foot_texts(word_document(sheet(page()), stream.getvalue()), "header") == ["Kop"]


def test_the_words_of_a_template_are_filled_and_escaped() -> None:
    data = word_document(sheet(page()), template("SOP {{ judul }}, {{ nomor }}", "{{p isi }}"))
    assert Document(BytesIO(data)).paragraphs[0].text == "SOP Judul & <nama>, 1/2021"


def test_a_template_may_have_things_after_the_sheet() -> None:
    document = Document(BytesIO(word_document(sheet(page()), template("{{p isi }}", "akhir"))))
    assert document.paragraphs[-1].text == "akhir"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (template("{{ salah }}", "{{p isi }}"), "salah"),
        (template("{{ judul.__class__.__mro__ }}", "{{p isi }}"), "__class__"),
        (template("{% if %}", "{{p isi }}"), "tidak dapat diisi"),
        (template("kosong"), r"tidak memuat \{\{p isi \}\}"),
        (b"bukan zip", "bukan dokumen"),
        (b"", "bukan dokumen"),
    ],
)
def test_a_bad_template_is_refused_with_a_sentence(data: bytes, says: str) -> None:
    with pytest.raises(WordTemplateError, match=says):
        word_document(sheet(page()), data)


def test_what_word_takes_for_damage_is_left_out() -> None:
    data = word_document(sheet(page()), PLAIN)
    with ZipFile(BytesIO(data)) as archive:
        names = archive.namelist()
        times = {info.date_time for info in archive.infolist()}
        extras = [info.filename for info in archive.infolist() if info.extra]
    assert not [name for name in names if "stylesWithEffects" in name or "thumbnail" in name]
    assert not {"stylesWithEffects", "thumbnail"} & relation_kinds(data)
    assert {"stylesWithEffects", "thumbnail"} <= relation_kinds(PLAIN)
    assert times == {(1980, 1, 1, 0, 0, 0)}
    assert extras == []


def test_drawings_of_a_template_have_numbers_of_their_own(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("{{p isi }}")
    section = document.sections[0]
    section.different_first_page_header_footer = True
    for place in (section.header, section.first_page_header, section.first_page_footer):
        place.paragraphs[0].add_run().add_picture(BytesIO(PNG), width=Mm(10))
    document.add_picture(BytesIO(PNG), width=Mm(10))
    stream = BytesIO()
    document.save(stream)
    assert len(set(drawing_numbers(stream.getvalue()))) == 1
    data = word_document(sheet(pictured("png", PNG)), stream.getvalue())
    assert findings(data, tmp_path) == []
    numbers = drawing_numbers(data)
    assert len(numbers) == len(set(numbers)) == 5


def pictured(suffix: str, data: bytes) -> Page:
    plain = page("hal. 1 dari 1")
    picture = Picture(data, suffix, Box(20.0, 16.0, 8.0, 8.0), 'Lambang "daerah"')
    cell = replace(plain.tables[0].cells[0], picture=picture)
    return replace(plain, tables=(replace(plain.tables[0], cells=(cell,)),))


@pytest.mark.parametrize("suffix", ["png", ".PNG", "jpg", "jpeg", "gif"])
def test_even_a_damaged_picture_is_kept_as_it_is(suffix: str, tmp_path: Path) -> None:
    data = word_document(sheet(pictured(suffix, b"rusak")), PLAIN)
    assert all("payload" in finding for finding in findings(data, tmp_path))
    with ZipFile(BytesIO(data)) as archive:
        assert archive.read(f"word/media/sop1.{suffix.lower().lstrip('.')}") == b"rusak"
