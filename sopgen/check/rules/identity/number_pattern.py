"""SOP417: a number that is formed otherwise than the others."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sopgen.check.card import Project
from sopgen.check.rule import Finding, ProjectRule
from sopgen.check.view import Place
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording

if TYPE_CHECKING:
    from sopgen.spec.model import Text

_ENOUGH = 4
_DIGITS = re.compile(r"\d+")


def check(project: Project) -> Iterator[Finding]:
    """Find numbers that differ from the form that nearly all SOPs of their agency share."""
    by_agency: defaultdict[str, list[tuple[str, Text]]] = defaultdict(list)
    for card in project.sops:
        if card.number is not None:
            shape = _DIGITS.sub("9", card.number.value.strip())
            by_agency[card.agency].append((shape, card.number))
    for numbers in by_agency.values():
        (usual, count), *_ = Counter(shape for shape, _ in numbers).most_common(1)
        if count < _ENOUGH or count * 2 <= len(numbers):
            continue
        example = next(text.value for shape, text in numbers if shape == usual)
        for shape, number in numbers:
            if shape != usual:
                yield Finding(
                    Place(number.span, None, "nomor"),
                    Wording(
                        f"nomor {number.value} tidak berpola seperti SOP lain di instansi ini.",
                        f"the number {number.value} is not formed like those of the other SOPs.",
                    ),
                    Wording(
                        f"pola yang lazim: {example}",
                        f"the usual form: {example}",
                    ),
                )


RULE = ProjectRule("SOP417", "pola-nomor", Severity.NOTE, check)
