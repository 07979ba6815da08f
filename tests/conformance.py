"""Whether a PDF keeps a standard, as page-validation finds it."""

import re

import page

_LENGTH = "-STREAM-LENGTH-001"
_STREAM = re.compile(rb"/Length (\d+)( 0 R)?[^>]*?>>\s*stream\r?\n", re.DOTALL)


def breaches(data: bytes, standard: str) -> list[str]:
    """Give what a PDF does against a standard ("2b", "3b", "ua1").

    A stream whose data end in the byte 0D is reported as a byte short (docs/analisis/pdf.md), so
    that finding counts only where a length is truly wrong.
    """
    report = page.validate_pdf_bytes(data, profile=standard)
    return [
        failure.message
        for failure in report.failures
        if not failure.rule_id.endswith(_LENGTH) or not lengths_are_right(data)
    ]


def lengths_are_right(data: bytes) -> bool:
    """Whether every stream ends where its /Length, or the object that it names, says."""
    found = list(_STREAM.finditer(data))
    return bool(found) and all(
        re.match(rb"\r?\n?endstream", data[match.end() + _length(data, match) :][:12])
        for match in found
    )


def _length(data: bytes, match: re.Match[bytes]) -> int:
    if match.group(2) is None:
        return int(match.group(1))
    named = re.search(rb"\b%b 0 obj\s+(\d+)" % match.group(1), data)
    return int(named.group(1)) if named else -1
