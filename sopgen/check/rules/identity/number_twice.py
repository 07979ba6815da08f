"""SOP406: two SOPs with the same number."""

from collections.abc import Iterator

from sopgen.check.language import (
    quoted,
)
from sopgen.check.rule import Finding, ProjectRule
from sopgen.check.view import Place, Project, SopView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording


def check(project: Project) -> Iterator[Finding]:
    """Find the numbers that an earlier SOP already has."""
    first: dict[str, SopView] = {}
    for view in project.sops:
        number = view.sop.number
        key = "".join(number.value.split()).lower() if number else ""
        if not number or not key.strip("-–/."):
            continue
        other = first.setdefault(key, view)
        if other is not view:
            yield Finding(
                Place(number.span, None, "nomor"),
                Wording(
                    f"nomor {number.value} sudah dipakai SOP {quoted(other.title)} ({other.path}).",
                    f"the number {number.value} is that of {quoted(other.title)} ({other.path}).",
                ),
                Wording(
                    "beri nomor lain; bila ini berkas salinan, hapus salah satunya",
                    "give it another number; if it is a copy, delete one of them",
                ),
            )


RULE = ProjectRule("SOP406", "nomor-sop-ganda", Severity.ERROR, check)
