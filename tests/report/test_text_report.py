import re
from pathlib import PurePath

from sopgen.diagnostic.model import Diagnostic, Severity
from sopgen.diagnostic.span import Source, Span
from sopgen.diagnostic.wording import Language, Wording
from sopgen.report.formats.text import render


def diagnostic(text: str, column: int, end: int, hint: Wording | None = None) -> Diagnostic:
    span = Span(Source(PurePath("a.sop.yaml"), f"satu\n{text}\n"), 2, column, 2, end)
    return Diagnostic("SOP120", Severity.ERROR, span, Wording("ada galat", "an error"), hint)


def test_place_sentence_marker_and_hint() -> None:
    found = diagnostic("  pelaksanaa: x", 3, 13, Wording("maksudnya `pelaksana`?", "a hint"))
    assert render([found], Language.INDONESIAN, colored=False) == (
        "a.sop.yaml:2:3: galat SOP120: ada galat\n"
        "   2 |   pelaksanaa: x\n"
        "     |   ^^^^^^^^^^\n"
        "   saran: maksudnya `pelaksana`?\n"
    )


def test_english() -> None:
    assert render([diagnostic("x", 1, 2)], Language.ENGLISH, colored=False).startswith(
        "a.sop.yaml:2:1: error SOP120: an error\n"
    )


def test_a_long_line_is_shown_around_its_fault() -> None:
    shown = render(
        [diagnostic("x" * 500 + "salah" + "y" * 500, 501, 506)], Language.INDONESIAN, colored=False
    )
    _, excerpt, marker = shown.splitlines()
    assert excerpt[marker.index("^") : marker.rindex("^") + 1] == "salah"
    assert len(excerpt) < 120


def test_signs_that_move_the_cursor_are_not_printed() -> None:
    assert "\x1b" not in render(
        [diagnostic("\x1b[31mmerah", 1, 2)], Language.INDONESIAN, colored=False
    )


def test_colours_change_nothing_but_the_colours() -> None:
    found = [diagnostic("  salah", 3, 8, Wording("begini", "so"))]
    colored = render(found, Language.INDONESIAN, colored=True)
    assert "\x1b[1;31mgalat SOP120\x1b[0m" in colored
    plain = re.sub(r"\x1b\[[0-9;]*m", "", colored)
    assert plain == render(found, Language.INDONESIAN, colored=False)
