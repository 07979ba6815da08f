"""SOP401: an SOP without identity part."""

from collections.abc import Iterator

from sopgen.check.language import named_sop
from sopgen.check.rule import Finding, SopRule
from sopgen.check.view import Place, SopView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording


def check(view: SopView) -> Iterator[Finding]:
    """Find an SOP without identity part."""
    sop = view.sop
    if sop.has_identity:
        return
    signed = sop.approval is not None
    yield Finding(
        Place(sop.title.span, None, "judul"),
        Wording(
            f"{named_sop(view.title)} tidak mempunyai bagian identitas"
            + (": tanda tangan hanya ada di bawah tabel." if signed else "."),
            f"the {named_sop(view.title)} has no identity part"
            + (": the signature stands below the table only." if signed else "."),
        ),
        Wording(
            "tambahkan `nomor`, `tanggal`, `pengesahan`, `dasar_hukum`, dan isian identitas lain",
            "add `nomor`, `tanggal`, `pengesahan`, `dasar_hukum` and the rest of the identity part",
        ),
    )


RULE = SopRule("SOP401", "tanpa-identitas", Severity.NOTE, check)
