"""SOP603: an SOP is related to one that does not know it."""

from collections.abc import Iterator

from sopgen.check.card import Project
from sopgen.check.language import named_sop, quoted
from sopgen.check.relation import References
from sopgen.check.rule import Finding, ProjectRule
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording


def check(project: Project) -> Iterator[Finding]:
    """Find relations that the other SOP does not name in return; what is revoked is past."""
    references = References(project)
    for card in project.sops:
        for named in card.named:
            other = references.find(named.text)
            if named.place.field != "keterkaitan" or other is None or other is card:
                continue
            if other.revoked or card.revoked:
                continue
            back = [references.find(one.text) for one in other.named]
            if not any(one is card for one in back):
                yield Finding(
                    named.place,
                    Wording(
                        f"{named_sop(other.title)} tidak menyebut SOP ini sebagai keterkaitannya.",
                        f"the {named_sop(other.title)} does not name this one as related.",
                    ),
                    Wording(
                        f"tambahkan {quoted(card.title)} di `keterkaitan` pada {other.path}",
                        f"add {quoted(card.title)} to `keterkaitan` in {other.path}",
                    ),
                )


RULE = ProjectRule("SOP603", "keterkaitan-searah", Severity.NOTE, check)
