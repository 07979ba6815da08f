"""SOP201: forced numbers that jump, repeat or lack."""

import re
from collections.abc import Iterator

from sopgen.check.language import quoted
from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import Place, TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.spec.model import Column

_DIGITS = re.compile(r"(\d+)\.?")


def check(view: TableView) -> Iterator[Finding]:
    """Find numbers that do not follow the one above, and rows with a symbol but no number."""
    acting = {act.step for act in view.process.acts}
    last = 0
    for step, row in enumerate(view.table.steps):
        forced = row.forced_number
        number = view.numbers[step]
        place = view.place(step, forced.span, Column.NUMBER) if forced else view.step_place(step)
        if not number:
            if step in acting:
                yield _lacking(view, place, step)
            continue
        match = _DIGITS.fullmatch(number)
        if match is None:
            continue
        value = int(match[1])
        if forced is not None and value != last + 1:
            yield _jumping(place, number.rstrip("."), last + 1)
        last = value


def _lacking(view: TableView, place: Place, step: int) -> Finding:
    return Finding(
        place,
        Wording(
            f"baris ke-{step + 1} ({quoted(view.activities[step].text, 40)}) tidak bernomor, "
            "padahal berisi kegiatan.",
            f"row {step + 1} ({quoted(view.activities[step].text, 40)}) has no number, but holds "
            "an activity.",
        ),
        Wording(
            "hapus `nomor` supaya sopgen menomori sendiri; baris judul cukup tanpa pelaksana",
            "remove `nomor` and sopgen counts; a heading is a row without actors",
        ),
    )


def _jumping(place: Place, number: str, wanted: int) -> Finding:
    return Finding(
        place,
        Wording(
            f"nomor langkah {number} tidak berurutan: seharusnya {wanted}.",
            f"step number {number} is out of order: it should be {wanted}.",
        ),
        Wording(
            "hapus `nomor` di semua langkah supaya sopgen menomori sendiri",
            "remove `nomor` from all steps and sopgen counts",
        ),
        place.edit(number, str(wanted)),
    )


RULE = TableRule("SOP201", "nomor-langkah", Severity.WARNING, check)
