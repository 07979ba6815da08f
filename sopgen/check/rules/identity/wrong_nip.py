"""SOP405: a NIP that cannot be one."""

from collections.abc import Iterator

from sopgen.check.rule import Finding, SopRule
from sopgen.check.view import Place, SopView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.spec.inline import plain
from sopgen.spec.nip import fault_of_nip


def check(view: SopView) -> Iterator[Finding]:
    """Find a NIP whose digits contradict themselves."""
    approval = view.sop.approval
    nip = approval.nip if approval else None
    fault = fault_of_nip(plain(nip.value)) if nip and nip.value.strip(" -–") else None
    if nip and fault:
        yield Finding(
            Place(nip.span, None, "pengesahan.nip"),
            Wording(
                f"NIP {nip.value.strip()} tidak mungkin: {fault.indonesian}.",
                f"the NIP {nip.value.strip()} is impossible: it {fault.english}.",
            ),
            Wording(
                "salin lagi dari surat keputusan: lahir (8 angka), pengangkatan (6), jenis kelamin "
                "(1), urut (3)",
                "copy it again: birth (8 digits), entry (6), sex (1), serial (3)",
            ),
        )


RULE = SopRule("SOP405", "nip-tak-sah", Severity.WARNING, check)
