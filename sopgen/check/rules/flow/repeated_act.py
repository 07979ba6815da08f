"""SOP222: the same actor does the same thing twice in a row."""

import re
from collections.abc import Iterator
from itertools import pairwise

from sopgen.check.language import ORDER
from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording

_ACTS = (
    ("memerintahkan", ORDER),
    ("menandatangani", re.compile(r"(?:me|di)?n?anda ?tang", re.IGNORECASE)),
    ("memaraf", re.compile(r"\b(?:me|di|memberi(?:kan)? )\s?m?p?araf", re.IGNORECASE)),
)


def check(view: TableView) -> Iterator[Finding]:
    """Find pairs of rows, one after the other, in which one actor orders or signs twice."""
    for first, second in pairwise(range(len(view.table.steps))):
        actors = view.actor_names(first)
        if not actors or actors != view.actor_names(second):
            continue
        for verb, pattern in _ACTS:
            texts = view.activities[first].text, view.activities[second].text
            if all(pattern.search(text) for text in texts):
                one, other = view.name(first), view.name(second)
                yield Finding(
                    view.step_place(second),
                    Wording(
                        f"{other.indonesian} mengulang {one.indonesian}: {actors[0]} dua kali "
                        f"{verb} berturut-turut.",
                        f"{other.english} repeats {one.english}: {actors[0]} orders or signs "
                        "twice in a row.",
                    ),
                    Wording(
                        "satukan kedua langkah, atau hapus salah satunya",
                        "make one step of the two, or remove one of them",
                    ),
                )


RULE = TableRule("SOP222", "tindakan-berulang", Severity.WARNING, check)
