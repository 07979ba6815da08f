"""SOP218: a document is said to be signed, but nobody signs it."""

import re
from collections.abc import Iterator

from sopgen.check.language import quoted
from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView, Written
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.spec.model import Column

_STATES = {  # what is written, by the state it means
    "diparaf": re.compile(r"\bdi ?paraf|\bberparaf", re.IGNORECASE),
    "ditandatangani": re.compile(
        r"\bdi ?tt?d\b|\bdi ?tanda ?tang|\bbertanda ?tangan", re.IGNORECASE
    ),
    "divalidasi": re.compile(r"\bdi ?validasi", re.IGNORECASE),
    "diverifikasi": re.compile(r"\bdi ?verifikasi", re.IGNORECASE),
    "disahkan": re.compile(r"\bdi ?sahkan", re.IGNORECASE),
    "dilegalisir": re.compile(r"\bdi ?legalis", re.IGNORECASE),
}
_ACTS = {
    "diparaf": re.compile("araf", re.IGNORECASE),
    "ditandatangani": re.compile(r"anda ?tang|\btt?d\b|teken", re.IGNORECASE),
    "divalidasi": re.compile("valid", re.IGNORECASE),
    "diverifikasi": re.compile("verifi|periksa", re.IGNORECASE),
    "disahkan": re.compile(r"\w*sahkan|tanda ?tang|pengesahan|tetapkan", re.IGNORECASE),
    "dilegalisir": re.compile("legalis", re.IGNORECASE),
}


def check(view: TableView) -> Iterator[Finding]:
    """Find the states in kelengkapan and output that no activity up to there brings about.

    What the first step asks for may come signed from outside.
    """
    done = ""
    told: set[str] = set()
    for step, activity in enumerate(view.activities):
        done += f"\n{activity.text}"
        cells = (view.cell(step, Column.REQUIREMENT), view.cell(step, Column.OUTPUT))
        for cell in cells[0 if step else 1 :]:
            for state, pattern in _STATES.items():
                match = pattern.search(cell.text) if cell else None
                if cell and match and state not in told and not _ACTS[state].search(done):
                    told.add(state)
                    yield _undone(view, step, cell, state)


def _undone(view: TableView, step: int, cell: Written, state: str) -> Finding:
    said = view.name(step)
    return Finding(
        cell.place,
        Wording(
            f"{said.indonesian} menyebut dokumen yang sudah {state} ({quoted(cell.text)}), tetapi "
            "sampai di sini tidak ada langkah yang melakukannya.",
            f"{said.english} names a document that was signed or approved ({quoted(cell.text)}), "
            "but up to here no step does so.",
        ),
        Wording(
            "tambahkan langkahnya, dengan pelaksana yang berwenang",
            "add the step, with the actor who has the authority",
        ),
    )


RULE = TableRule("SOP218", "keadaan-tanpa-tindakan", Severity.WARNING, check)
