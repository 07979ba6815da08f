"""SOP602: an SOP is named that is revoked."""

from collections.abc import Iterator

from sopgen.check.card import Project
from sopgen.check.language import named_sop
from sopgen.check.relation import References
from sopgen.check.rule import Finding, ProjectRule
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording


def check(project: Project) -> Iterator[Finding]:
    """Find where an SOP names one that does not hold any more, once in the SOP that names it."""
    references = References(project)
    for card in project.sops:
        told = {id(card)}
        for named in card.named if not card.revoked else ():
            other = references.find(named.text)
            if other is None or not other.revoked or id(other) in told:
                continue
            told.add(id(other))
            yield Finding(
                named.place,
                Wording(
                    f"{named_sop(other.title)} sudah dicabut ({other.path}).",
                    f"the {named_sop(other.title)} is revoked ({other.path}).",
                ),
                Wording(
                    "sebut SOP penggantinya, atau hapus rujukan ini",
                    "name the SOP that replaced it, or remove this reference",
                ),
            )


RULE = ProjectRule("SOP602", "rujukan-dicabut", Severity.WARNING, check)
