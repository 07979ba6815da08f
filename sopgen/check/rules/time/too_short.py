"""SOP303: work that takes longer than a minute or two."""

import re
from collections.abc import Iterator

from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.process.times import bounds
from sopgen.spec.model import Column

_WORK = re.compile(
    r"(?:menyusun|merumuskan|menganalis\w+|menelaah|mengevaluasi|merekap\w*|menghimpun|memeriksa|"
    r"memverifikasi|memvalidasi|mengoreksi|membuat|mengonsep|mempelajari|mengkaji)\b",
    re.IGNORECASE,
)
_HANDED_ON = re.compile(
    r"(?:menerima|menyerahkan|mengirim\w*|menyampaikan|meneruskan|mengantar\w*|mengambil|mencetak|"
    r"mengunggah|mengunduh|menyimpan|mengarsipkan|mencatat\w*|memasukkan|mengagendakan)\b",
    re.IGNORECASE,
)
_PRODUCT = re.compile(
    r"\b(?:laporan|konsep|draft?|rancangan|kajian|telaahan|notula|rekapitulasi|analisis)\b",
    re.IGNORECASE,
)
_LEAST_MINUTES = 2


def check(view: TableView) -> Iterator[Finding]:
    """Find steps that draw up, study or sign a report in a minute."""
    for step in view.step_times:
        cell = view.cell(step.row, Column.TIME)
        most = bounds(step.duration).most.rough_minutes
        short = not step.untimed and not step.duration.rate and 0 < most < _LEAST_MINUTES
        if cell is not None and short and _is_work(view, step.row):
            said = view.name(step.row)
            yield Finding(
                cell.place,
                Wording(
                    f'waktu "{cell.text}" terlalu singkat untuk pekerjaan {said.indonesian}.',
                    f'the time "{cell.text}" is too short for the work of {said.english}.',
                ),
                Wording(
                    "periksa satuannya (menit, jam, hari), atau tulis waktu yang sebenarnya",
                    "check its unit (menit, jam, hari), or write the true time",
                ),
            )


def _is_work(view: TableView, row: int) -> bool:
    activity, output = view.activities[row].text, view.cell(row, Column.OUTPUT)
    if _WORK.match(activity):
        return True
    made = output is not None and _PRODUCT.search(output.text) is not None
    return made and _HANDED_ON.match(activity) is None


RULE = TableRule("SOP303", "waktu-terlalu-singkat", Severity.NOTE, check)
