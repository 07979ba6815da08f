"""SOP413: a date that names the month only."""

from collections.abc import Iterator

from sopgen.check.rule import Finding, SopRule
from sopgen.check.view import Place, SopView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.spec.date import parse_date
from sopgen.spec.inline import plain


def check(view: SopView) -> Iterator[Finding]:
    """Find the day from which the SOP is in force, when only its month is named."""
    text = view.sop.dates.effective
    date = parse_date(plain(text.value)) if text else None
    if text and date and date.day is None:
        yield Finding(
            Place(text.span, None, "tanggal.efektif"),
            Wording(
                f"tanggal efektif ({text.value}) hanya menyebut bulan: berlaku sejak tanggal "
                "berapa?",
                f"the effective date ({text.value}) names a month only: from which day?",
            ),
            Wording(
                "tulis juga tanggalnya bila sudah ditetapkan",
                "write the day too, once it is known",
            ),
        )


RULE = SopRule("SOP413", "tanggal-tanpa-hari", Severity.NOTE, check)
