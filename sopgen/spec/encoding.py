"""The bytes of a file as text, or why they are none."""

import re

from sopgen.diagnostic.span import Source, Span
from sopgen.diagnostic.wording import Wording
from sopgen.spec.code import Code
from sopgen.spec.report import Report

MOST_BYTES = 1_000_000
_BOM = b"\xef\xbb\xbf"
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_SAMPLE = 200

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
"""Signs that no sheet can print: control characters, and line ends that nobody sees."""

_LONE_RETURN = re.compile("\r(?!\n)")


def place(source: Source, index: int, length: int = 1) -> Span:
    """Give the span of some signs of one line, from their index in the text."""
    line = source.text.count("\n", 0, index) + 1
    column = index - (source.text.rfind("\n", 0, index) + 1) + 1
    return Span(source, line, column, line, column + length)


def sign_name(sign: str) -> str:
    """Give the number of a sign as Unicode writes it."""
    return f"U+{ord(sign):04X}"


def refuses_signs(source: Source, report: Report) -> bool:
    """Report the first sign that cannot be printed; say whether there is one."""
    match = FORBIDDEN.search(source.text)
    if match is None:
        return False
    name = sign_name(match.group())
    report.error(
        Code.SIGN,
        place(source, match.start()),
        Wording(
            f"ada tanda kendali yang tidak terlihat ({name}) di sini.",
            f"there is an invisible control character ({name}) here.",
        ),
        Wording(
            "hapus tanda itu; biasanya ia terbawa saat menyalin dari Word atau PDF",
            "delete it; it usually comes along when text is copied from Word or PDF",
        ),
    )
    return True


def _looks_like_utf_16(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    zeros = max(sample[0::2].count(0), sample[1::2].count(0))
    return data.startswith(_UTF_16_MARKS) or (len(sample) >= 4 and zeros * 3 > len(sample))  # noqa: PLR2004 - two code units at least


_SAVE = Wording(
    "simpan ulang berkas ini sebagai UTF-8 (di Notepad: Simpan Sebagai, Pengodean: UTF-8)",
    "save this file again as UTF-8 (in Notepad: Save As, Encoding: UTF-8)",
)


def _refuse_bytes(source: Source, data: bytes, start: int, report: Report) -> None:
    line_start = data.rfind(b"\n", 0, start) + 1
    line = data.count(b"\n", 0, start) + 1
    column = len(data[line_start:start].decode("utf-8", "replace")) + 1
    meant = data[start : start + 1].decode("cp1252", "replace")
    report.error(
        Code.ENCODING,
        Span(source, line, column, line, column + 1),
        Wording(
            "berkas ini tidak tersimpan sebagai UTF-8; tampaknya sebagai ANSI (Windows-1252), "
            f'dan huruf di sini mungkin "{meant}".',
            "this file is not saved as UTF-8; it seems to be ANSI (Windows-1252), "
            f'and the letter here may be "{meant}".',
        ),
        _SAVE,
    )


def decode(source: Source, data: bytes, report: Report) -> Source | None:
    """Give the source with its text (without byte order mark), or nothing after reporting.

    ``source`` carries the path; a lone carriage return becomes a line feed.
    """
    if len(data) > MOST_BYTES:
        size = f"{len(data) / 1_000_000:.1f}"
        report.error(
            Code.TOO_LARGE,
            Span(source, 1, 1, 1, 1),
            Wording(
                f"berkas ini terlalu besar ({size} MB; paling besar 1 MB).",
                f"this file is too large ({size} MB; at most 1 MB).",
            ),
            Wording(
                "pastikan ini berkas spesifikasi SOP; bila ya, bagi menjadi beberapa berkas",
                "make sure that it is an SOP spec; if so, split it into several files",
            ),
        )
        return None
    if _looks_like_utf_16(data):
        report.error(
            Code.ENCODING,
            Span(source, 1, 1, 1, 1),
            Wording(
                "berkas ini tersimpan sebagai UTF-16, bukan UTF-8.",
                "this file is saved as UTF-16, not as UTF-8.",
            ),
            _SAVE,
        )
        return None
    body = data.removeprefix(_BOM)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as fault:
        broken = Source(source.path, body.decode("utf-8", "replace"))
        _refuse_bytes(broken, body, fault.start, report)
        return None
    decoded = Source(source.path, _LONE_RETURN.sub("\n", text))
    return None if refuses_signs(decoded, report) else decoded
