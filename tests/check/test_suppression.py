import pytest
from checked import check

from sopgen.diagnostic.model import Severity

SPEC = """versi_skema: 1
judul: Uji
pelaksana: {a: Kepala, b: Staf}
langkah:
  - kegiatan: Menerima surat
    pelaksana: a
    lanjut: simpan
  - kegiatan: Membaca surat
    pelaksana: b
  - id: simpan
    kegiatan: Menyimpan surat
    pelaksana: a
"""


def codes(text: str) -> list[tuple[str, int]]:
    return [
        (found.code, found.span.line) for found in check(text) if found.code in ("SOP203", "SOP907")
    ]


def test_without_comment_it_is_found() -> None:
    assert codes(SPEC) == [("SOP203", 8)]


@pytest.mark.parametrize("name", ["SOP203", "langkah-tak-terjangkau", "sop203 -- sudah dibahas"])
def test_a_comment_is_about_its_line(name: str) -> None:
    assert codes(SPEC.replace("Membaca surat", f"Membaca surat  # sopgen: abaikan {name}")) == []


def test_a_comment_on_another_line_changes_nothing() -> None:
    text = SPEC.replace("Menerima surat", "Menerima surat  # sopgen: abaikan SOP203")
    assert codes(text) == [("SOP203", 8)]


def test_a_comment_alone_is_about_the_next_line() -> None:
    order = "  # sopgen: abaikan SOP203\n\n  # catatan lain\n  - kegiatan: Membaca"
    assert codes(SPEC.replace("  - kegiatan: Membaca", order)) == []


def test_a_comment_can_be_about_the_whole_file() -> None:
    assert codes(f"# sopgen: abaikan-berkas SOP203\n{SPEC}") == []


@pytest.mark.parametrize(
    ("order", "severity"),
    [
        ("catatan", Severity.NOTE),
        ("peringatan", Severity.WARNING),
        ("galat", Severity.ERROR),
    ],
)
def test_a_comment_can_give_a_level(order: str, severity: Severity) -> None:
    for text in (
        SPEC.replace("Membaca surat", f"Membaca surat  # sopgen: {order} SOP203"),
        f"# sopgen: {order}-berkas SOP203\n{SPEC}",
    ):
        assert [one.severity for one in check(text) if one.code == "SOP203"] == [severity]


def test_the_line_wins_over_the_file() -> None:
    text = SPEC.replace("Membaca surat", "Membaca surat  # sopgen: catatan SOP203")
    found = check(f"# sopgen: abaikan-berkas SOP203\n{text}")
    assert [one.severity for one in found if one.code == "SOP203"] == [Severity.NOTE]


def test_a_hash_inside_a_text_is_no_comment() -> None:
    quoted = SPEC.replace("Membaca surat", '"Membaca # sopgen: abaikan SOP203"')
    assert codes(quoted) == [("SOP203", 8)]
    block = SPEC.replace("Membaca surat", "|\n      Membaca\n      # sopgen: abaikan-berkas SOP203")
    assert codes(block) == [("SOP203", 8)]


def test_a_comment_behind_the_head_of_a_block_counts() -> None:
    text = SPEC.replace("Membaca surat", "|  # sopgen: abaikan SOP203\n      Membaca")
    assert codes(text) == []


@pytest.mark.parametrize(
    ("order", "words"),
    [
        ("abaikan SOP999", "SOP999"),
        ("abaikan SOP113", "tidak dapat dimatikan"),
        ("abaikan langkah-tak-terjangkou", "langkah-tak-terjangkau"),
        ("abaikn SOP203", "abaikn"),
        ("abaikan", "belum disebut"),
    ],
)
def test_an_order_that_is_not_understood_is_reported(order: str, words: str) -> None:
    found = [one for one in check(f"{SPEC}# sopgen: {order}\n") if one.code == "SOP907"]
    assert [one.severity for one in found] == [Severity.WARNING]
    hint = found[0].hint.indonesian if found[0].hint else ""
    assert words in found[0].message.indonesian + hint
    assert found[0].span.line == SPEC.count("\n") + 1
