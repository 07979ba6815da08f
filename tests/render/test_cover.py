"""A sheet behind an identity part that an office designed."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from docx.shared import Mm, Twips
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator
from sample import sample_sheet
from word_design import LOGO, design

from sopgen.layout.sheet import Cover, Sheet
from sopgen.render.wordml.document import word_document
from sopgen.render.wordml.xml import NAMESPACES, qualified

ROOT = Path(__file__).parents[2]


def covered() -> Sheet:
    return replace(sample_sheet(), cover=Cover({"judul": "Uji & <Coba>"}, LOGO, 1))


def letterhead(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.different_first_page_header_footer = True
    document.settings.odd_and_even_pages_header_footer = True
    for head in (section.header, section.even_page_header, section.first_page_header):
        head.is_linked_to_previous = False
        head.paragraphs[0].text = "KOP SURAT"


def made(data: bytes) -> bytes:
    return word_document(covered(), data)


def body(data: bytes) -> etree._Element:
    with ZipFile(BytesIO(data)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))[0]


def test_the_office_keeps_its_page_and_the_sheet_has_its_own() -> None:
    document = docx.Document(BytesIO(made(design("{{ judul }}", more=letterhead))))
    first, last = document.sections[0], document.sections[-1]
    assert document.paragraphs[0].text == "Uji & <Coba>"
    assert (first.page_width, last.page_width) == (Twips(11906), Twips(16838))
    assert first.header.paragraphs[1].text == "KOP SURAT"
    assert last.header.paragraphs[0].text == last.even_page_header.paragraphs[0].text == "DRAF"
    assert "KOP" not in last.footer.paragraphs[0].text
    assert not last.different_first_page_header_footer


def test_the_mark_stands_on_the_pages_of_the_office_too(tmp_path: Path) -> None:
    for more in (letterhead, lambda document: document.add_table(1, 1)):
        data = made(design("satu", more=more))
        (tmp_path / "a.docx").write_bytes(data)
        section = docx.Document(BytesIO(data)).sections[0]
        heads = [section.header]
        if section.different_first_page_header_footer:
            heads += [section.first_page_header, section.even_page_header]
        assert [head.paragraphs[0].text for head in heads] == ["DRAF"] * len(heads)
        assert heads[0].paragraphs[1].text == ("KOP SURAT" if len(heads) > 1 else "")
        assert validated(tmp_path / "a.docx") == []


def test_no_empty_page_comes_between() -> None:
    end = first_end(made(design("satu", "dua")))
    assert "".join(str(part) for part in end.itertext()) == "dua"


def first_end(data: bytes) -> etree._Element:
    """Give the paragraph with which the first section ends."""
    return next(
        child for child in body(data) if child.find("w:pPr/w:sectPr", NAMESPACES) is not None
    )


def test_a_document_that_ends_with_a_table_gets_a_paragraph_for_its_section() -> None:
    before = first_end(made(design(more=lambda document: document.add_table(1, 1)))).getprevious()
    assert before is not None
    assert before.tag == qualified("w:tbl")


def test_no_two_drawings_have_the_same_number() -> None:
    def heads(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = "{{ logo }}"

    data = made(design("{{ logo }}", more=heads))
    with ZipFile(BytesIO(data)) as archive:
        numbers = Counter(
            element.get("id")
            for name in archive.namelist()
            if name.endswith(".xml")
            for element in etree.fromstring(archive.read(name)).iter(qualified("wp:docPr"))
        )
    assert [number for number, count in numbers.items() if count > 1] == []


def test_word_lays_it_out_as_its_newest_versions_do() -> None:
    with ZipFile(BytesIO(made(design("x")))) as archive:
        settings = etree.fromstring(archive.read("word/settings.xml"))
    found = {
        element.get(qualified("w:name")): element.get(qualified("w:val"))
        for element in settings.iter(qualified("w:compatSetting"))
    }
    assert found["compatibilityMode"] == "15"


@pytest.mark.parametrize("more", [letterhead, lambda document: document.add_table(1, 1)])
def test_the_validator_finds_nothing(tmp_path: Path, more: Callable[[Document], object]) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(made(design("{{ logo }}", "{{ judul }}", more=more)))
    assert validated(path) == []


def validated(path: Path) -> list[str]:
    result = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(path)
    return [error.description for error in result.errors]


def test_the_same_bytes_each_time() -> None:
    data = design("{{ logo }}", more=letterhead)
    assert made(data) == made(data)


def test_page_numbers_count_the_cover() -> None:
    data = word_document(
        replace(covered(), cover=None), (ROOT / "templates/sop-ap/lembar.docx").read_bytes()
    )
    assert b"NUMPAGES" in b"".join(feet(data))
    shifted = replace(covered(), cover=Cover({}, None, 3))
    assert b"NUMPAGES" not in b"".join(feet(word_document(shifted, design("x"))))


def feet(data: bytes) -> list[bytes]:
    with ZipFile(BytesIO(data)) as archive:
        return [archive.read(n) for n in archive.namelist() if n.startswith("word/footer")]
