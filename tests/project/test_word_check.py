from pathlib import Path

import pytest
from docx.document import Document
from word_design import design, split

from sopgen.layout.facts import KNOWN
from sopgen.project.word_check import check_word

PATH = Path("templates/kami/identitas.docx")


def found(data: bytes) -> list[tuple[str, str, str]]:
    return [
        (str(one.span), one.message.indonesian, one.hint.indonesian if one.hint else "")
        for one in check_word(PATH, data)
    ]


def test_a_misspelt_field_is_named_with_its_place_and_a_guess() -> None:
    assert found(design("a", more=split)) == [
        (f"{PATH}:2:11", "paragraf ke-2: nama `nomer` tidak dikenal.", "maksudnya `nomor`?")
    ]


def test_groups_loops_heads_and_unlike_names() -> None:
    def head(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = "{{ instansi[0] }} {{ xyz }}"

    places = found(
        design(
            "{{ pengesahan.jabatn }}",
            "{%p for butir in dasar_hukum %}",
            "{{ butr }}",
            "{%p endfor %}",
            "{%p for baris in identitas_tambahan %}{{ baris.jdul }}{% endfor %}",
            more=head,
        )
    )
    assert [(place, hint) for place, _, hint in places[:3]] == [
        (f"{PATH}:1:4", "maksudnya `pengesahan.jabatan`?"),
        (f"{PATH}:3:4", "maksudnya `butir`?"),
        (f"{PATH}:5:42", "maksudnya `baris.judul`?"),
    ]
    assert places[3][0] == f"{PATH} (kepala halaman):1:22"
    assert places[3][2].startswith("yang dikenal: `judul`, `subjudul`")


@pytest.mark.parametrize("words", ["{% if judul %}", "{{ judul", "{{ judul | tebal }}"])
def test_marks_that_cannot_be_read_are_told(words: str) -> None:
    ((place, message, _),) = found(design("a", words))
    assert place.startswith(f"{PATH}:")
    assert "tidak dapat dibaca" in message


def test_a_template_that_would_break_the_document_is_told() -> None:
    ((_, message, _),) = found(design("{{p judul }}"))
    assert "tidak dapat diisi" in message


def test_a_file_that_is_no_document_is_told() -> None:
    ((_, message, _),) = found(b"bukan zip")
    assert "bukan dokumen .docx" in message


def test_every_known_name_may_be_used() -> None:
    lines = [f"{{{{ {name} }}}}" for name in (*KNOWN, "logo", "tanggal.efektif")]
    assert found(design(*lines)) == []
