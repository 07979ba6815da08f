"""SOP603: an SOP is related to one that does not know it."""

from collections.abc import Iterator

from sopgen.check.language import (
    quoted,
)
from sopgen.check.relation import References, named_sops
from sopgen.check.rule import Finding, ProjectRule
from sopgen.check.view import Project
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording


def check(project: Project) -> Iterator[Finding]:
    """Find relations that the other SOP does not name in return."""
    references = References(project)
    for view in project.sops:
        for named in named_sops(view):
            other = references.find(named.text)
            if named.place.field != "keterkaitan" or other is None or other is view:
                continue
            back = [references.find(one.text) for one in named_sops(other)]
            if not any(one is view for one in back):
                yield Finding(
                    named.place,
                    Wording(
                        f"SOP {quoted(other.title)} tidak menyebut SOP ini sebagai keterkaitannya.",
                        f"the SOP {quoted(other.title)} does not name this one as related.",
                    ),
                    Wording(
                        f"tambahkan {quoted(view.title)} di `keterkaitan` pada {other.path}",
                        f"add {quoted(view.title)} to `keterkaitan` in {other.path}",
                    ),
                )


RULE = ProjectRule("SOP603", "keterkaitan-searah", Severity.NOTE, check)
