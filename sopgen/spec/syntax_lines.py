"""Faults of YAML in how lines begin and where colons stand."""

import re

from sopgen.diagnostic.span import Source, Span
from sopgen.diagnostic.wording import Wording
from sopgen.spec.code import Code
from sopgen.spec.encoding import place
from sopgen.spec.fault import Explanation, Fault
from sopgen.spec.report import shown

_KEY_WITHOUT_BLANK = re.compile(r"^\s*(?:- +)*[A-Za-z_]\w*:[^\s/:]")
_VALUE_BEFORE = re.compile(r"^\s*(?:- +)*(?:[^\s'\"\[{][^:]*:[ \t]+|- +)\S")
_NO_KEYS = frozenset(["", " ", "\n", "\t", "|", ">"])
_NO_BREAK_SPACE = "\u00a0"

_QUOTE_HINT = Wording(
    "apit seluruh teks dengan tanda petik, misalnya 'Catatan: lihat lampiran'",
    "put the whole text in quotes, as in 'Catatan: lihat lampiran'",
)


def tab(fault: Fault) -> Explanation | None:
    """Explain a tab in the indentation."""
    line = fault.source.line(fault.line)
    blanks = line[: len(line) - len(line.lstrip(" \t"))]
    if "\t" not in blanks:
        return None
    return Explanation(
        Code.TAB,
        place(fault.source, fault.line_start + blanks.index("\t")),
        Wording(
            "baris ini menjorok dengan tab; YAML hanya menerima spasi.",
            "this line is indented with a tab; YAML takes blanks only.",
        ),
        Wording(
            "ganti tab dengan spasi (dua spasi untuk setiap tingkat)",
            "replace tabs by blanks (two for each level)",
        ),
    )


def no_break_space(fault: Fault) -> Explanation | None:
    """Explain a no-break space where a blank belongs."""
    for number in (fault.begin_line, fault.line_above, fault.line):
        line = fault.source.line(number)
        column = line.find(_NO_BREAK_SPACE)
        if column >= 0 and (not line[:column].strip() or line[column - 1] in ":-"):
            return Explanation(
                Code.INDENTATION,
                Span(fault.source, number, column + 1, number, column + 2),
                Wording(
                    "di sini ada spasi tak-putus (U+00A0), bukan spasi biasa.",
                    "there is a no-break space (U+00A0) here, not an ordinary one.",
                ),
                Wording(
                    "hapus dan ketik ulang sebagai spasi biasa; biasanya terbawa saat menyalin "
                    "dari Word",
                    "type it again as an ordinary blank; it usually comes from copying out of Word",
                ),
            )
    return None


def blank_after_colon(fault: Fault) -> Explanation | None:
    """Explain a colon without blank."""
    numbers = [fault.begin_line, fault.line]
    if fault.sign == ":":
        numbers.append(fault.line_above)
    found = (_missing_blank(fault.source, number) for number in numbers)
    return next((explanation for explanation in found if explanation), None)


def _missing_blank(source: Source, number: int) -> Explanation | None:
    line = source.line(number)
    match = _KEY_WITHOUT_BLANK.match(line)
    if match is None:
        return None
    column = match.end() - 1
    return _colon_without_blank(Span(source, number, column, number, column + 1), line)


def _colon_without_blank(span: Span, line: str) -> Explanation:
    return Explanation(
        Code.COLON_MISSING,
        span,
        Wording(
            f"kurang spasi sesudah titik dua pada {shown(line)}.",
            f"a blank is missing after the colon in {shown(line)}.",
        ),
        Wording("tulis `kunci: isi`, dengan spasi", "write `key: value`, with a blank"),
    )


def colon(fault: Fault) -> Explanation | None:
    """Explain a colon within a text, or a line that is indented too deep."""
    if fault.sign != ":" or not fault.scanning:
        return None
    if fault.source.text[fault.index + 1 : fault.index + 2].strip():
        return _colon_without_blank(fault.here(), fault.source.line(fault.line))
    if _VALUE_BEFORE.match(fault.before):
        return Explanation(
            Code.COLON_IN_TEXT,
            fault.here(),
            Wording(
                "ada titik dua dan spasi (`: `) di dalam teks tanpa tanda petik.",
                "there is a colon with a blank (`: `) within a text that is not in quotes.",
            ),
            _QUOTE_HINT,
        )
    return Explanation(
        Code.INDENTATION,
        fault.here(),
        Wording(
            "baris ini menjorok lebih dalam daripada kunci di atasnya, sehingga terbaca sebagai "
            "lanjutan teksnya.",
            "this line is indented deeper than the key above it, so it is read as more of its "
            "text.",
        ),
        Wording(
            "samakan lekukannya dengan kunci di atasnya; kalau ini memang lanjutan teks, apit "
            "teks itu dengan tanda petik",
            "indent it like the key above; if it is more of the text, put that text in quotes",
        ),
    )


def list_on_line(fault: Fault) -> Explanation | None:
    """Explain a list that begins on the line of its key."""
    if fault.sign != "-" or not fault.scanning or not fault.before.strip():
        return None
    if not fault.source.line(fault.line)[len(fault.before) + 1 :].strip():
        return Explanation(
            Code.FIRST_SIGN,
            fault.here(),
            Wording(
                "tanda `-` tanpa tanda petik dibaca sebagai butir daftar.",
                "the sign `-` without quotes is read as an entry of a list.",
            ),
            Wording(
                "tulis '-' dengan tanda petik; kalau ini daftar, mulai di baris baru",
                "write '-' in quotes; if it is a list, begin it on a new line",
            ),
        )
    return Explanation(
        Code.INDENTATION,
        fault.here(),
        Wording(
            "daftar dengan `-` tidak dapat dimulai di baris yang sama dengan kuncinya.",
            "a list with `-` cannot begin on the line of its key.",
        ),
        Wording(
            "mulai daftar di baris baru; kalau ini teks, apit dengan tanda petik",
            "begin the list on a new line; if it is text, put it in quotes",
        ),
    )


def missing_colon(fault: Fault) -> Explanation | None:
    """Explain a line without colon."""
    if not fault.scanning or fault.first_sign in _NO_KEYS or fault.begin == fault.index:
        return None
    written = fault.source.line(fault.begin_line).strip()
    return Explanation(
        Code.COLON_MISSING,
        place(fault.source, fault.begin, len(written)),
        Wording(
            f"baris {shown(written)} tidak mempunyai titik dua.",
            f"the line {shown(written)} has no colon.",
        ),
        Wording(
            "tulis `kunci: isi`; kalau ini lanjutan teks di atasnya, tulis teks itu sesudah `|` "
            "dan jorokkan baris-barisnya",
            "write `key: value`; if it is more of the text above, write that text after `|` and "
            "indent its lines",
        ),
    )


def indentation(fault: Fault) -> Explanation | None:
    """Explain a line that fits no level."""
    if fault.scanning or fault.before.strip() or not fault.sign.strip():
        return None
    return Explanation(
        Code.INDENTATION,
        fault.here(),
        Wording(
            "lekukan baris ini tidak cocok dengan baris-baris di atasnya.",
            "the indentation of this line does not fit the lines above it.",
        ),
        Wording(
            "mulai baris ini tepat di bawah kunci atau `-` yang setingkat",
            "begin this line right below the key or `-` of the same level",
        ),
    )
