"""Fields of a Word template are filled with exactly what was written, and nothing is run."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from docx.document import Document
from lxml import etree
from word_design import LOGO, design

from sopgen.layout.face_marks import BOLD_MARKS, ITALIC_MARKS
from sopgen.render.wordml.filling import WordTemplateError, filled
from sopgen.render.wordml.xml import qualified

AWKWARD = ["a & b < c > d \"e\" 'f'", "{{ 7*7 }} {% if x %}", "🙂 Ω", "x" * 300, "<w:p/>\\n"]


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


@pytest.mark.parametrize("text", AWKWARD)
def test_values_come_back_exactly(text: str) -> None:
    document = filled(design("awal {{ judul }} akhir"), {"judul": text})
    assert texts(document) == [f"awal {text} akhir"]


def test_lists_repeat_paragraphs_and_rows() -> None:
    def rows(document: Document) -> None:
        table = document.add_table(3, 1)
        words = ("{%tr for b in baris %}", "{{ b.judul }}", "{%tr endfor %}")
        for row, word in zip(table.rows, words, strict=True):
            row.cells[0].text = word

    data = design("{%p for x in hal %}", "{{ loop.index }}. {{ x }}", "{%p endfor %}", more=rows)
    document = filled(data, {"hal": ("a", "b"), "baris": ({"judul": "c"}, {"judul": "d"})})
    assert texts(document) == ["1. a", "2. b"]
    assert [row.cells[0].text for row in document.tables[0].rows] == ["c", "d"]


def test_marked_words_are_bold_and_italic_in_the_look_of_their_field() -> None:
    def field(document: Document) -> None:
        document.add_paragraph().add_run("{{ judul }}").underline = True

    (bold, plain), (italic, upright) = BOLD_MARKS, ITALIC_MARKS
    text = f"a {bold}b{plain} {italic}c\nd{upright} & {bold}{italic}e{upright}{plain}"
    document = filled(design(more=field), {"judul": text})
    assert texts(document) == ["a b c\nd & e"]
    runs = [
        (run.text, bool(run.bold), bool(run.italic), run.underline)
        for run in document.paragraphs[0].runs
        if run.text.strip()
    ]
    assert runs == [
        ("a ", False, False, True),
        ("b", True, False, True),
        ("c", False, True, True),
        ("d", False, True, True),
        (" & ", False, False, True),
        ("e", True, True, True),
    ]


def test_heads_and_feet_are_filled_too() -> None:
    def head(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = "{{ nomor }}"
        document.sections[0].footer.paragraphs[0].text = "{{ logo }}"

    document = filled(design("x", more=head), {"nomor": "7/2026"}, LOGO)
    stream = BytesIO()
    document.save(stream)
    with ZipFile(stream) as archive:
        head_xml = archive.read("word/header1.xml")
        foot = etree.fromstring(archive.read("word/footer1.xml"))
        assert b"7/2026" in head_xml
        assert len(list(foot.iter(qualified("pic:pic")))) == 1
        assert "word/media/logo.png" in archive.namelist()


def test_an_emblem_may_stand_twice_and_may_be_absent() -> None:
    data = design("{{ logo }}{{ logo }}", "{% if logo %}ada{% else %}tanpa{% endif %}")
    document = filled(data, {}, LOGO)
    numbers = [e.get("id") for e in document.element.body.iter(qualified("wp:docPr"))]
    assert len(set(numbers)) == len(numbers) == 2
    assert texts(filled(data, {})) == ["", "tanpa"]


@pytest.mark.parametrize(
    ("paragraph", "says"),
    [
        ("{{ salah }}", "salah"),
        ("{{ judul.__class__.__mro__ }}", "__class__"),
        ("{{ judul * 99999999999 }}", r"\*"),
        ("{% if judul %}", "tidak dapat diisi"),
        ("{{p judul }}", "tidak dapat diisi"),
    ],
)
def test_what_cannot_be_filled_is_refused(paragraph: str, says: str) -> None:
    with pytest.raises(WordTemplateError, match=says):
        filled(design(paragraph), {"judul": "a < b"})
