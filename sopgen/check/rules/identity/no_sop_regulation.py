"""SOP414: no legal basis is about SOPs."""

import re
from collections.abc import Iterator

from sopgen.check.rule import Finding, SopRule
from sopgen.check.view import Place, SopView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording

_ABOUT_SOPS = re.compile(
    r"standar\w* operasional prosedur|standard operating|\bSOP\b|nomor\s*:?\s*35 tahun 2012",
    re.IGNORECASE,
)


def check(view: SopView) -> Iterator[Finding]:
    """Find a list of legal bases in which no regulation is about SOPs."""
    basis = view.sop.legal_basis
    filled = [text for text in basis if text.value.strip(" -–")]
    if filled and not any(_ABOUT_SOPS.search(text.value) for text in filled):
        yield Finding(
            Place(filled[0].span, None, "dasar_hukum"),
            Wording(
                "dasar hukum tidak menyebut peraturan tentang penyusunan SOP.",
                "no legal basis is about the making of SOPs.",
            ),
            Wording(
                "tambahkan Peraturan Menteri PAN dan RB Nomor 35 Tahun 2012, atau pedoman SOP "
                "instansi Anda",
                "add Peraturan Menteri PAN dan RB Nomor 35 Tahun 2012, or your agency's guide",
            ),
        )


RULE = SopRule("SOP414", "dasar-hukum-sop", Severity.NOTE, check)
