"""SOP406: two SOPs with the same number."""

from collections.abc import Iterator

from sopgen.check.card import Card, Project
from sopgen.check.language import named_sop
from sopgen.check.rule import Finding, ProjectRule
from sopgen.check.view import Place
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording


def check(project: Project) -> Iterator[Finding]:
    """Find the numbers that an earlier SOP already has."""
    first: dict[str, Card] = {}
    for card in project.sops:
        number = card.number
        if number is None:
            continue
        other = first.setdefault("".join(number.value.split()).lower(), card)
        if other is not card:
            taken = f"{named_sop(other.title)} ({other.path})"
            yield Finding(
                Place(number.span, None, "nomor"),
                Wording(
                    f"nomor {number.value} sudah dipakai {taken}.",
                    f"the number {number.value} is that of {taken}.",
                ),
                Wording(
                    "beri nomor lain; bila ini berkas salinan, hapus salah satunya",
                    "give it another number; if it is a copy, delete one of them",
                ),
            )


RULE = ProjectRule("SOP406", "nomor-sop-ganda", Severity.ERROR, check)
