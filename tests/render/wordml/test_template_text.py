import pytest
from docx.document import Document
from word_design import design, split

from sopgen.render.wordml.filling import WordTemplateError
from sopgen.render.wordml.template_text import template_parts


def test_a_field_that_word_divided_is_whole() -> None:
    (body, *_) = template_parts(design("a", more=split))
    assert body.lines == ("a", "Nomor: {{ nomer }} dan {{ judul }}")


def test_cells_heads_and_feet_are_read() -> None:
    def more(document: Document) -> None:
        document.add_table(1, 1).cell(0, 0).text = "sel"
        document.sections[0].header.paragraphs[0].text = "kepala"

    parts = {part.name: part.lines for part in template_parts(design("a", more=more))}
    assert parts[""] == ("a", "sel")
    assert parts["kepala halaman"] == ("kepala",)


@pytest.mark.parametrize(
    ("line", "jinja"),
    [
        ("{%p for x in y %}", "{%  for x in y %}"),
        ("{%tr endfor %}", "{%   endfor %}"),
        ("{{r judul }}", "{{  judul }}"),
        ("{{ “a” }}", '{{ "a" }}'),
        ("{% vm %}x", "        x"),
        ("{% colspan judul %}", "{{         judul }}"),
    ],
)
def test_what_only_docxtpl_knows_is_taken_out_at_its_place(line: str, jinja: str) -> None:
    (body, *_) = template_parts(design(line))
    assert body.jinja == jinja


def test_a_file_that_is_no_document_is_refused() -> None:
    with pytest.raises(WordTemplateError, match="bukan dokumen"):
        template_parts(b"bukan zip")
