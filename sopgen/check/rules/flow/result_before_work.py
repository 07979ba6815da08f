"""SOP225: an order already has the result of the ordered work as output."""

import re
from collections.abc import Iterator

from sopgen.check import goods
from sopgen.check.language import ORDER, is_active, quoted, words
from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView, Written
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.spec.model import Column

_INSTRUCTION = re.compile(
    r"disposisi|memo|perintah|arahan|instruksi|surat|nota|undangan|tugas|penugasan|petunjuk|jadwal",
    re.IGNORECASE,
)


def check(view: TableView) -> Iterator[Finding]:
    """Find orders whose output is neither an instruction nor anything that was there before."""
    known: list[str] = []
    for step, activity in enumerate(view.activities):
        required = view.cell(step, Column.REQUIREMENT)
        known += goods.parts(required.text) if required else ()
        output = view.cell(step, Column.OUTPUT)
        parts = goods.parts(output.text) if output else ()
        order = ORDER.match(_without_subject(activity.text))
        new = not any(goods.same(part, old) for part in parts for old in known)
        if output and order and new and not _INSTRUCTION.search(output.text):
            yield _too_early(view, step, output)
        known += parts


def _without_subject(text: str) -> str:
    match = ORDER.search(text)
    before = words(text[: match.start()]) if match else ()
    return text[match.start() :] if match and not any(map(is_active, before)) else text


def _too_early(view: TableView, step: int, output: Written) -> Finding:
    said = view.name(step)
    return Finding(
        output.place,
        Wording(
            f"{said.indonesian} baru memberi perintah, tetapi outputnya sudah hasil kerjanya "
            f"({quoted(output.text)}).",
            f"{said.english} only gives an order, but its output is the result of the work "
            f"({quoted(output.text)}).",
        ),
        Wording(
            "output sebuah perintah ialah perintahnya (disposisi, memo); hasil kerja menjadi "
            "output langkah yang mengerjakannya",
            "the output of an order is the order (disposisi, memo); the result is the output of "
            "the step that does the work",
        ),
    )


RULE = TableRule("SOP225", "hasil-mendahului-pekerjaan", Severity.NOTE, check)
