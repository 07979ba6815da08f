"""SOP403: a date that is none."""

from collections.abc import Iterator

from sopgen.check.language import quoted
from sopgen.check.rule import Finding, SopRule
from sopgen.check.view import Place, SopView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.spec.date import parse_date
from sopgen.spec.inline import plain


def check(view: SopView) -> Iterator[Finding]:
    """Find the dates that cannot be read, or that no calendar has."""
    dates = view.sop.dates
    for key, text in (
        ("pembuatan", dates.created),
        ("revisi", dates.revised),
        ("efektif", dates.effective),
    ):
        if text is None or not text.value.strip(" -–"):
            continue
        if parse_date(plain(text.value)) is None:
            yield Finding(
                Place(text.span, None, f"tanggal.{key}"),
                Wording(
                    f"tanggal {key} {quoted(text.value)} bukan tanggal yang mungkin.",
                    f"the date under {key}, {quoted(text.value)}, is no possible date.",
                ),
                Wording(
                    "tulis tanggal, bulan, tahun, misalnya 12 Januari 2026, atau bulan dan tahun",
                    "write day, month, year, such as 12 Januari 2026; or month and year only",
                ),
            )


RULE = SopRule("SOP403", "tanggal-mustahil", Severity.WARNING, check)
