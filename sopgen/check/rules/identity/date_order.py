"""SOP404: dates out of order."""

from collections.abc import Iterator
from itertools import pairwise

from sopgen.check.rule import Finding, SopRule
from sopgen.check.view import Place, SopView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.spec.date import parse_date
from sopgen.spec.inline import plain


def check(view: SopView) -> Iterator[Finding]:
    """Find an SOP that was revised before it was made, or is in force before."""
    dates = view.sop.dates
    written = (
        ("pembuatan", dates.created),
        ("revisi", dates.revised),
        ("efektif", dates.effective),
    )
    known = [
        (key, text, date)
        for key, text in written
        if text is not None and (date := parse_date(plain(text.value))) is not None
    ]
    for (key, text, date), (later, other, after) in pairwise(known):
        if after.is_before(date):
            yield Finding(
                Place(other.span, None, f"tanggal.{later}"),
                Wording(
                    f"tanggal {later} ({other.value}) mendahului tanggal {key} ({text.value}).",
                    f"the date under {later} ({other.value}) lies before {key} ({text.value}).",
                ),
                Wording(
                    "urutannya: pembuatan, revisi, efektif",
                    "their order is: pembuatan, revisi, efektif",
                ),
            )


RULE = SopRule("SOP404", "urutan-tanggal", Severity.WARNING, check)
