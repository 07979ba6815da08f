"""SOP302: a total that is not the sum of the steps."""

from collections.abc import Iterator

from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import Place, TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.process.times import bounds
from sopgen.spec.duration import DurationKind, print_count, print_length
from sopgen.spec.duration_reader import bare_unit, read_duration
from sopgen.spec.inline import plain


def check(view: TableView) -> Iterator[Finding]:
    """Find a declared total that no way through the table comes to."""
    declared = view.table.total_time
    if declared is None:
        return
    written = plain(declared.value).strip()
    duration = read_duration(written, bare_unit(view.sop.display))
    times = view.times
    said = bounds(duration)
    sums = (
        times.straight.least,
        times.straight.most,
        times.fastest,
        times.slowest,
        times.slowest_with_loops,
    )
    known = all(times.basis.settle(one) in sums for one in (said.least, said.most))
    if duration.kind is not DurationKind.LENGTH or known:
        return
    straight = print_length(times.straight.most)
    slowest = print_length(times.slowest_with_loops)
    hours, days = map(print_count, (times.basis.hours_per_day, times.basis.days_per_week))
    yield Finding(
        Place(declared.span, None, "total_waktu"),
        Wording(
            f'total waktu tertulis "{written}"; jumlah langkah-langkahnya {straight} '
            f"(paling lama {slowest}).",
            f'the total says "{written}"; the steps come to {straight} (at most {slowest}).',
        ),
        Wording(
            "perbaiki total atau waktu langkahnya; `sopgen times` menunjukkan jumlahnya "
            f"(sehari {hours} jam, seminggu {days} hari)",
            "correct the total or the steps; `sopgen times` shows the sum "
            f"(a day of {hours.replace(',', '.')} hours, a week of {days.replace(',', '.')} days)",
        ),
    )


RULE = TableRule("SOP302", "total-waktu", Severity.WARNING, check)
