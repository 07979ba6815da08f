"""Bytes to trees: what is written comes out, at its place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from specimen import PATH, faults

from sopgen.spec.encoding import MOST_BYTES
from sopgen.spec.reader import MOST_LEVELS, read_trees
from sopgen.spec.report import Report
from sopgen.spec.tree import Mapping, Node, Scalar, Sequence, Style


def tree_of(text: str | bytes) -> Node:
    report = Report([])
    _, trees = read_trees(PATH, text if isinstance(text, bytes) else text.encode(), report)
    assert report.found == []
    (tree,) = trees
    return tree


def value_of(text: str | bytes) -> Node:
    """Read a mapping with one entry."""
    tree = tree_of(text)
    assert isinstance(tree, Mapping)
    (entry,) = tree.entries
    return entry.value


def scalar_of(text: str | bytes) -> Scalar:
    value = value_of(text)
    assert isinstance(value, Scalar)
    return value


def place_of(node: Node) -> tuple[int, int, int, int]:
    span = node.span
    return (span.line, span.column, span.end_line, span.end_column)


NASTY = (
    "no",
    "ya",
    "Yes",
    "on",
    "true",
    "null",
    "~",
    "08",
    "0x1F",
    "1e3",
    "1_000",
    "1:30",
    "190:20:30",
    "08123456789",
    "+62812",
    "2021-12",
    "2021-12-01",
    "197403301997011001",
    ".inf",
    "=",
    "-5",
    "1.10",
    "Surat#12",
    "± 15 menit",
    "1 x 24 jam",
    "2 menit/berkas",
    "30 menit - 3 jam",
    "a, b",
    "50%",
    "http://contoh.go.id",
    "7*7 <b> let# & _x_",
    r"C:\nama\baru",
    "«kutip» “kutip” – —",
    "日本 😀",
)


@pytest.mark.parametrize("written", NASTY)
def test_plain_text_comes_out_as_written(written: str) -> None:
    assert scalar_of(f"waktu: {written}\n").value == written


@pytest.mark.parametrize("written", NASTY)
def test_quoted_text_comes_out_as_written(written: str) -> None:
    assert scalar_of(f"waktu: '{written}'\n").value == written


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp", "Cn"])))
def test_any_quoted_text_comes_out_as_written(text: str) -> None:
    quoted = text.replace("'", "''").replace("\ufeff", "")
    assert scalar_of(f"a: '{quoted}'\n").value == text.replace("\ufeff", "")


def test_styles() -> None:
    texts = {"b": Style.PLAIN, "'b'": Style.SINGLE, '"b"': Style.DOUBLE}
    assert {written: scalar_of(f"a: {written}\n").style for written in texts} == texts
    assert scalar_of("a: |\n  b\n").style is Style.LITERAL
    assert scalar_of("a: >\n  b\n").style is Style.FOLDED


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: bc\n", (1, 4, 1, 6)),
        ("a: 'bc' # d\n", (1, 4, 1, 8)),
        ("\ufeffa: bc\n", (1, 4, 1, 6)),
        ("😀: bc\r\n", (1, 4, 1, 6)),
        ("a:\r\n  bc\r\n", (2, 3, 2, 5)),
        ("a:\r  bc\r", (2, 3, 2, 5)),
        ("a: b\n  c\n", (1, 4, 2, 4)),
        ("a: |\n  b\n  cd\n\n\n", (1, 4, 3, 5)),
        ("a: |\n", (1, 4, 1, 5)),
        ("a:\n", (1, 3, 1, 3)),
        ("a: [b, c]\n", (1, 4, 1, 10)),
        ("a: []\n", (1, 4, 1, 6)),
        ("a:\n- b\n- cd\n\n", (2, 1, 3, 5)),
        ("a:\n  b: c\n\n  d: [e,\n    f]\n# x\n", (2, 3, 5, 7)),
    ],
)
def test_places(text: str, place: tuple[int, int, int, int]) -> None:
    assert place_of(value_of(text)) == place


def test_source_holds_the_text_without_byte_order_mark() -> None:
    source, _ = read_trees(PATH, "\ufeffa: b\r\n".encode(), Report([]))
    assert source.text == "a: b\r\n"
    assert source.line(1) == "a: b"


def test_lists_and_mappings_keep_their_order() -> None:
    tree = tree_of("z: [c, b, a]\na: {y: 1, x: 2}\n")
    assert isinstance(tree, Mapping)
    assert [entry.key.value for entry in tree.entries] == ["z", "a"]
    first, second = (entry.value for entry in tree.entries)
    assert isinstance(first, Sequence)
    assert isinstance(second, Mapping)
    assert [entry.key.value for entry in second.entries] == ["y", "x"]


@pytest.mark.parametrize(
    ("data", "fault", "word"),
    [
        ("a: b".encode("utf-16"), ("SOP101", 1, 1), "UTF-16"),
        ("a: b\nc: d".encode("utf-16-le"), ("SOP101", 1, 1), "UTF-16"),
        ("a: b\nc: é–".encode("cp1252"), ("SOP101", 2, 4), "Windows-1252"),
        (b"a: b\nc: \x00", ("SOP102", 2, 4), "U+0000"),
        (b"a: \x1b[31m", ("SOP102", 1, 4), "U+001B"),
        ("a: b\u2028c".encode(), ("SOP102", 1, 5), "U+2028"),
        ("a: \x85".encode(), ("SOP102", 1, 4), "U+0085"),
        (b"x" * (MOST_BYTES + 1), ("SOP104", 1, 1), "1 MB"),
    ],
)
def test_bytes_that_are_no_text(data: bytes, fault: tuple[str, int, int], word: str) -> None:
    report = Report([])
    read_trees(PATH, data, report)
    (found,) = report.found
    assert (found.code, found.span.line, found.span.column) == fault
    assert word in found.message.indonesian


def test_a_wrong_letter_is_shown_in_its_line() -> None:
    report = Report([])
    read_trees(PATH, "a: b\nc: é x".encode("cp1252"), report)
    (found,) = report.found
    assert found.span.source.line(2) == "c: \ufffd x"
    assert '"é"' in found.message.indonesian


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_deep_nesting_is_refused(opening: str) -> None:
    text = opening * (MOST_LEVELS + 5)
    assert [code for code, _, _ in faults(text)] == ["SOP105"]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 900_000,
        "- " * 400_000,
        "a:" + " " * 900_000 + "b",
        "a: b\n" * 190_000,
        'a: "' + "x\n" * 400_000,
        "\n" * 900_000,
        "\t" * 900_000,
        "a" * 900_000 + ": b",
    ],
    ids=["kurung", "butir", "spasi", "kembar", "petik", "kosong", "tab", "panjang"],
)
def test_hostile_files_are_refused(text: str) -> None:
    assert faults(text)
