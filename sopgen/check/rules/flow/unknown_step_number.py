"""SOP202: a text sends the reader to a step number that is not there."""

import re
from collections.abc import Iterator

from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView, Written
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.nearest import nearest
from sopgen.diagnostic.wording import Wording

_REFERENCE = re.compile(
    r"\b(?:langkah|tahap|kegiatan) (?:ke-|nomor |no\.? ?)?(\d{1,3}[a-z]?)\b", re.IGNORECASE
)


def check(view: TableView) -> Iterator[Finding]:
    """Find each reference to a number that no row is printed with."""
    known = [number.rstrip(".") for number in view.numbers if number]
    lower = {number.lower() for number in known}
    for written in view.texts:
        for match in _REFERENCE.finditer(written.text):
            if match[1].lower() not in lower:
                yield _unknown(written, match[0], match[1], known)


def _unknown(written: Written, words: str, number: str, known: list[str]) -> Finding:
    meant = nearest(number, known)
    listed = f"{known[0]}–{known[-1]}" if known else "-"
    return Finding(
        written.place.at(words),
        Wording(
            f'"{words}" tidak ada di tabel ini (nomor langkahnya {listed}).',
            f'"{words}" is not in this table (its step numbers are {listed}).',
        ),
        Wording(
            f"maksudnya langkah {meant}?" if meant else "ganti nomornya, atau gambar alurnya",
            f"did you mean step {meant}?" if meant else "mend the number, or draw the flow",
        ),
    )


RULE = TableRule("SOP202", "nomor-rujukan", Severity.WARNING, check)
