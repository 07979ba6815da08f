"""SOP415: the approving official has no rank."""

from collections.abc import Iterator

from sopgen.check.rule import Finding, SopRule
from sopgen.check.view import Place, SopView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording


def check(view: SopView) -> Iterator[Finding]:
    """Find an approval with NIP but without rank."""
    approval = view.sop.approval
    if approval is None or approval.nip is None or not approval.nip.value.strip(" -–"):
        return
    if approval.rank is None or not approval.rank.value.strip(" -–"):
        anchor = approval.rank or approval.name or approval.nip
        yield Finding(
            Place(anchor.span, None, "pengesahan.pangkat"),
            Wording(
                "pangkat pejabat yang mengesahkan belum disebut.",
                "the rank of the approving official is missing.",
            ),
            Wording(
                "tulis `pangkat`, misalnya Pembina Tingkat I; bila instansi Anda tidak "
                "mencantumkannya, matikan aturan ini di sopgen.toml",
                "write `pangkat`, such as Pembina Tingkat I; if your agency does not print it, "
                "switch this rule off in sopgen.toml",
            ),
        )


RULE = SopRule("SOP415", "pangkat-kosong", Severity.NOTE, check)
