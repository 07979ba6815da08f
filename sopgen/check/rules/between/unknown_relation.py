"""SOP601: an SOP is named that the project does not hold."""

from collections.abc import Iterator

from sopgen.check.card import Project
from sopgen.check.language import quoted, words
from sopgen.check.relation import References
from sopgen.check.rule import Finding, ProjectRule
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording


def check(project: Project) -> Iterator[Finding]:
    """Find each SOP that is named but not there, once in the SOP that names it."""
    references = References(project)
    for card in project.sops:
        if card.revoked:
            continue
        told: set[tuple[str, ...]] = set()
        for named in card.named:
            if references.find(named.text) is not None or words(named.text) in told:
                continue
            told.add(words(named.text))
            meant = references.nearest(named.text)
            yield Finding(
                named.place,
                Wording(
                    f"SOP {quoted(named.text)} tidak ada di proyek ini.",
                    f"the SOP {quoted(named.text)} is not in this project.",
                ),
                Wording(
                    f"maksudnya {quoted(meant)}?"
                    if meant
                    else "periksa nama atau nomornya; bila memang milik instansi lain, biarkan",
                    f"did you mean {quoted(meant)}?"
                    if meant
                    else "check its name or number; if it is another agency's, leave it",
                ),
            )


RULE = ProjectRule("SOP601", "rujukan-tak-dikenal", Severity.NOTE, check)
