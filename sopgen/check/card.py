"""What the other SOPs of a project need to know of an SOP.

*Why* not the whole SOP: those of a large project are read in several processes, and to hand whole
ones over takes longer than to read them.
"""

from dataclasses import dataclass
from pathlib import PurePath

from sopgen.check.named import named_sops
from sopgen.check.view import SopView, Written
from sopgen.spec.inline import plain
from sopgen.spec.model import Status, Text


@dataclass(frozen=True, slots=True, eq=False)
class Card:
    """An SOP in short; two cards are never the same. ``named`` are the SOPs that it names."""

    path: PurePath
    title: str
    number: Text | None
    agency: str
    warnings: tuple[Text, ...]
    revoked: bool
    named: tuple[Written, ...]


@dataclass(frozen=True, slots=True)
class Project:
    """All SOPs that stand together."""

    sops: tuple[Card, ...]


def card_of(view: SopView) -> Card:
    """Give the card of an SOP; a number that is only a dash is none."""
    sop = view.sop
    number = sop.number if sop.number and sop.number.value.strip(" -–/.") else None
    agency = " ".join(plain(line.value) for line in sop.agency).lower()
    return Card(
        view.path,
        view.title,
        number,
        agency,
        sop.warning,
        sop.status is Status.REVOKED,
        tuple(named_sops(view)),
    )
