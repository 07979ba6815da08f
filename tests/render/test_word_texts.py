"""Texts come back from the Word file as they were written, whatever signs they hold."""

import json
from dataclasses import replace
from io import BytesIO

import pytest
from conftest import ROOT, Read
from docx import Document
from sample import sample_sheet
from unpacked import part

from sopgen.layout.sheet import Run, Sheet
from sopgen.project import template_set
from sopgen.project.unit import arrange_spec
from sopgen.render.output import Assets
from sopgen.render.outputs.docx import OUTPUT
from sopgen.render.wordml.xml import qualified


def rendered(sheet: Sheet) -> bytes:
    word = (ROOT / "templates/sop-ap/lembar.docx").read_bytes()
    (data,) = OUTPUT.render(sheet, Assets(word, "", (), ()))
    return data


AWKWARD = [
    "a & b < c > d \"e\" 'f'",
    "{{ 7*7 }} {% if x %} {# y #}",
    "🙂 \u2705\ufe0f 👩\u200d💻 e\u0301 Ω",
    "x" * 300,
    "  spasi  ganda  ",
    "\\n #let $x$ <w:p/>",
]


@pytest.mark.parametrize("text", AWKWARD)
def test_texts_come_back_exactly(text: str) -> None:
    document = Document(BytesIO(rendered(retold(text))))
    assert document.tables[0].cell(0, 0).text == text
    assert document.core_properties.title == text


SPEC = """versi_skema: 1
judul: {text}
nomor: {text}
instansi: [{text}]
pelaksana:
  a: {text}
  b: Sekretaris
langkah:
  - kegiatan: {text}
    pelaksana: a
    kelengkapan: {text}
  - kegiatan: Memeriksa
    pelaksana: b
    isi: {inside}
    keterangan: {text}
  - kegiatan: Menyimpan
    pelaksana: b
"""


@pytest.mark.parametrize("text", AWKWARD)
def test_texts_of_a_spec_come_back_exactly(text: str, read: Read) -> None:
    quoted, short = (json.dumps(part, ensure_ascii=False) for part in (text, text[:40]))
    sops = read(SPEC.format(text=quoted, inside=short))
    usual = template_set.load("sop-ap", (ROOT / "templates",))
    arrangement = arrange_spec(sops, ROOT, usual)
    assert arrangement.sheet is not None, arrangement.diagnostics
    data = rendered(arrangement.sheet)
    document = Document(BytesIO(data))
    table, written = document.tables[-1], text.strip()
    assert [table.cell(2, 1).text, table.cell(2, 4).text, table.cell(3, 7).text] == [written] * 3
    assert table.cell(1, 2).text == written
    assert document.core_properties.title == document.core_properties.subject == written
    shapes = part(data).iter(qualified("w:txbxContent"))
    assert text[:40].strip() in ["".join(map(str, shape.itertext())) for shape in shapes]


def test_words_with_strokes_are_divided_alike_everywhere(read: Read) -> None:
    """An invisible mark stands where our line ends: other programs have rules of their own."""
    sops = read(SPEC.format(text="Berkas", inside="Camat/Sekretaris/Lurah/Kepala Desa"))
    usual = template_set.load("sop-ap", (ROOT / "templates",))
    sheet = arrange_spec(sops, ROOT, usual).sheet
    assert sheet is not None
    shapes = part(rendered(sheet)).iter(qualified("w:txbxContent"))
    texts = ["".join(map(str, shape.itertext())) for shape in shapes]
    assert "Camat/Sekretaris/\u200bLurah/Kepala Desa" in texts


def test_characters_that_xml_cannot_hold_are_shown_as_lost() -> None:
    document = Document(BytesIO(rendered(retold("a\x00b\x1bc\ud800d\ufffee"))))
    assert document.tables[0].cell(0, 0).text == "a\ufffdb\ufffdc\ufffdd\ufffde"


def retold(text: str) -> Sheet:
    """The sample sheet with another text in the first cell, in all names, and as its title."""
    sheet = sample_sheet()
    first, *rest = sheet.pages
    table, *tables = first.tables
    cell = table.cells[0]
    paragraph = replace(cell.paragraphs[0], runs=(Run(text),))
    table = replace(table, cells=(replace(cell, paragraphs=(paragraph,)), *table.cells[1:]))
    symbols = tuple(replace(s, name=text, description=text) for s in first.symbols)
    first = replace(first, tables=(table, *tables), symbols=symbols)
    return replace(sheet, title=text, number=text, agency=text, pages=(first, *rest))
