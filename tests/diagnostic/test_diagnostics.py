from pathlib import PurePath

import pytest

from sopgen.diagnostic.model import Diagnostic, Severity
from sopgen.diagnostic.nearest import nearest
from sopgen.diagnostic.span import Source, Span
from sopgen.diagnostic.wording import Language, Wording

SOURCE = Source(PurePath("specs/a.sop.yaml"), "satu\r\ndua\ntiga")


@pytest.mark.parametrize(
    ("number", "text"), [(1, "satu"), (2, "dua"), (3, "tiga"), (0, ""), (4, ""), (-1, "")]
)
def test_lines_of_a_source(number: int, text: str) -> None:
    assert SOURCE.line(number) == text


def test_a_span_says_where_it_is() -> None:
    assert str(Span(SOURCE, 2, 3, 2, 4)) == "specs/a.sop.yaml:2:3"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("pelaksna", "pelaksana"),
        ("Pelaksana", "pelaksana"),
        ("KEGIATAN", "kegiatan"),
        ("kegitan", "kegiatan"),
        ("xyz", None),
        ("", None),
    ],
)
def test_nearest_name(written: str, name: str | None) -> None:
    assert nearest(written, ["pelaksana", "kegiatan", "waktu"]) == name


def test_nearest_of_nothing() -> None:
    assert nearest("apa", []) is None


def test_wording_in_both_languages() -> None:
    wording = Wording("salah", "wrong")
    assert wording.get(Language.INDONESIAN) == "salah"
    assert wording.get(Language.ENGLISH) == "wrong"


def diagnostic(path: str, line: int, column: int, code: str) -> Diagnostic:
    span = Span(Source(PurePath(path), ""), line, column, line, column)
    return Diagnostic(code, Severity.ERROR, span, Wording("", ""))


def test_order_is_file_line_column_code() -> None:
    ordered = [
        diagnostic("a", 2, 9, "SOP102"),
        diagnostic("a", 10, 1, "SOP101"),
        diagnostic("a", 10, 2, "SOP101"),
        diagnostic("a", 10, 2, "SOP102"),
        diagnostic("b", 1, 1, "SOP101"),
    ]
    shuffled = [ordered[3], ordered[0], ordered[4], ordered[2], ordered[1]]
    assert sorted(shuffled, key=lambda each: each.order) == ordered


def test_severities_are_ordered() -> None:
    assert Severity.NOTE < Severity.WARNING < Severity.ERROR
