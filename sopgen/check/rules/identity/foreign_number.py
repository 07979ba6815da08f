"""SOP418: a number that is not formed as the office says."""

from collections.abc import Iterator

from sopgen.check.rule import Finding, SopRule
from sopgen.check.view import Place, SopView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.spec.inline import plain


def check(view: SopView) -> Iterator[Finding]:
    """Find a number that follows none of the patterns in the project's settings."""
    number, patterns = view.sop.number, view.practice.numbers
    if number is None or not patterns:
        return
    written = plain(number.value).strip()
    if not written.strip("-–/. ") or any(pattern.fits(written) for pattern in patterns):
        return
    listed = " / ".join(pattern.written for pattern in patterns)
    yield Finding(
        Place(number.span, None, "nomor"),
        Wording(
            f'nomor "{written}" tidak mengikuti pola nomor instansi ({listed}).',
            f'the number "{written}" does not follow the office\'s pattern ({listed}).',
        ),
        Wording(
            "perbaiki nomornya; polanya diatur di sopgen.toml (`pola_nomor`)",
            "mend the number; the pattern is set in sopgen.toml (`pola_nomor`)",
        ),
    )


RULE = SopRule("SOP418", "nomor-luar-pola", Severity.WARNING, check)
