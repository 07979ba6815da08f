"""SOP407: the same Peringatan in many SOPs."""

from collections import defaultdict
from collections.abc import Iterator

from sopgen.check.card import Project
from sopgen.check.language import words
from sopgen.check.rule import Finding, ProjectRule
from sopgen.check.view import Place
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.spec.inline import plain

_MANY = 3


def check(project: Project) -> Iterator[Finding]:
    """Find a Peringatan that stands word for word in several specs; shared data are meant so."""
    places: defaultdict[str, list[Place]] = defaultdict(list)
    for card in project.sops:
        for text in card.warnings:
            if text.span.source.path == card.path:
                key = " ".join(words(plain(text.value)))
                places[key].append(Place(text.span, None, "peringatan"))
    for found in places.values():
        if len(found) >= _MANY:
            for place in found[1:]:
                yield Finding(
                    place,
                    Wording(
                        f"peringatan ini sama persis di {len(found)} SOP.",
                        f"{len(found)} SOPs have exactly this warning.",
                    ),
                    Wording(
                        "tulis akibat bila prosedur ini tidak dilaksanakan; yang memang sama "
                        "ditaruh di berkas bersama",
                        "write what happens if this procedure is not followed; what is meant to be "
                        "the same belongs into the shared file",
                    ),
                )


RULE = ProjectRule("SOP407", "peringatan-disalin", Severity.NOTE, check)
