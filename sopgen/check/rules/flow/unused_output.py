"""SOP216: the output of a step that no later step uses."""

import re
from collections.abc import Iterator

from sopgen.check import goods
from sopgen.check.language import quoted
from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.spec.model import Column

_KEPT = re.compile(
    r"\b(?:arsip|tersimpan|diarsipkan|bukti (?:kirim|pengiriman|penerimaan)|notul\w+|daftar hadir|"
    r"dokumentasi|siap|dibuka|ditutup|ter(?:laksana|layani|kirim|distribusi|pasang|sampaikan)\w*|"
    r"selesai|narasumber)\b",
    re.IGNORECASE,
)
"""Proofs that are only kept, and states that are no documents."""


def check(view: TableView) -> Iterator[Finding]:
    """Find each output that is lost: nothing later asks for it, or it is made anew before."""
    for step in range(len(view.table.steps)):
        output = view.cell(step, Column.OUTPUT)
        if output is None or _KEPT.search(output.text) or not _is_lost(view, step, output.text):
            continue
        said = view.name(step)
        yield Finding(
            output.place,
            Wording(
                f"output {said.indonesian} ({quoted(output.text)}) tidak dipakai langkah mana pun.",
                f"no later step uses the output of {said.english} ({quoted(output.text)}).",
            ),
            Wording(
                "tulis di `kelengkapan` langkah yang memakainya; bila hanya bukti, abaikan saja",
                "write it under `kelengkapan` of the step that uses it; a mere proof is fine",
            ),
        )


def _is_lost(view: TableView, step: int, output: str) -> bool:
    """Follow the flows from a row; a row that asks for nothing may use anything."""
    waiting = [
        other
        for act in view.process.acts
        if act.step == step
        for other in view.reach.after(act.index)
    ]
    if not waiting:
        return False
    seen: set[int] = set()
    while waiting:
        index = waiting.pop()
        number = view.process.acts[index].step
        if index in seen or number == step:
            continue
        seen.add(index)
        required = view.cell(number, Column.REQUIREMENT)
        if required is None or goods.shares(output, required.text):
            return False
        made = view.cell(number, Column.OUTPUT)
        if made is None or not all(
            any(goods.same(one, other) for other in goods.parts(made.text))
            for one in goods.parts(output)
        ):
            waiting += view.reach.after(index)
    return True


RULE = TableRule("SOP216", "output-tak-dipakai", Severity.NOTE, check)
