"""SOP402: a required item of the identity part is empty."""

from collections.abc import Iterator

from sopgen.check.rule import Finding, SopRule
from sopgen.check.view import Place, SopView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.spec.model import Text


def check(view: SopView) -> Iterator[Finding]:
    """Find the items without which a sheet cannot be signed; a revision date may be missing."""
    if not view.sop.has_identity:
        return
    for key, said, text in _items(view):
        if text is None or not text.value.strip(" -–…."):
            place = Place(text.span if text else view.sop.title.span, None, key)
            yield Finding(
                place,
                Wording(
                    f"{said} belum diisi di bagian identitas.",
                    f"{said} is empty in the identity part.",
                ),
                Wording(
                    f"isi `{key}`; selama masih rancangan boleh dibiarkan",
                    f"fill `{key}`; a draft may wait",
                ),
            )


def _items(view: SopView) -> Iterator[tuple[str, str, Text | None]]:
    sop, approval = view.sop, view.sop.approval
    yield "nomor", "Nomor SOP", sop.number
    yield "tanggal.pembuatan", "Tanggal Pembuatan", sop.dates.created
    yield "tanggal.efektif", "Tanggal Efektif", sop.dates.effective
    yield "pengesahan.jabatan", "jabatan yang mengesahkan", approval.post if approval else None
    yield "pengesahan.nama", "nama yang mengesahkan", approval.name if approval else None
    yield "dasar_hukum", "Dasar Hukum", sop.legal_basis[0] if sop.legal_basis else None


RULE = SopRule("SOP402", "isian-kosong", Severity.WARNING, check)
