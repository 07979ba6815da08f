"""SOP419: an entry of the identity part that belongs to another procedure."""

import re
from collections.abc import Iterator

from sopgen.check.language import quoted
from sopgen.check.rule import Finding, SopRule
from sopgen.check.view import Place, SopView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.spec.inline import plain

_FIELDS = re.compile(
    r"\b(?:(?P<gaji>gaji|penggajian|spp|spm|sp2d|tunjangan)|(?P<cuti>cuti)|(?P<pensiun>pensiun)|"
    r"(?P<pangkat>kenaikan pangkat)|(?P<pengadaan>lelang|tender|pengadaan barang)|"
    r"(?P<pajak>pajak|retribusi)|(?P<perjalanan>sppd|perjalanan dinas)|"
    r"(?P<medis>rekam medis|resep)|(?P<nikah>nikah|perkawinan)|(?P<tanah>sertipikat tanah|ajb))\b",
    re.IGNORECASE,
)
"""Subjects of work that have documents of their own, and the words that betray them."""

_KIN = {"gaji": re.compile(r"keuangan|anggaran|belanja|bendahara|pembayaran|pencairan|honor|dana")}
_CHECKED = frozenset({"pencatatan", "peringatan"})


def check(view: SopView) -> Iterator[Finding]:
    """Find what is recorded of gaji, cuti and the like in an SOP that is about none of it."""
    own = " ".join(
        [view.title, *(text.text for table in view.tables for text in table.texts)]
    ).lower()
    about = {match.lastgroup for match in _FIELDS.finditer(own)}
    about |= {subject for subject, kin in _KIN.items() if kin.search(own)}
    for key, texts in view.lists():
        for text in texts if key in _CHECKED else ():
            match = _FIELDS.search(plain(text.value))
            if match and match.lastgroup not in about:
                yield Finding(
                    Place(text.span, None, key).at(match[0]),
                    Wording(
                        f"{quoted(text.value)} tampaknya tersalin dari SOP lain: judul dan langkah "
                        f'SOP ini tidak menyebut "{match[0]}".',
                        f"{quoted(text.value)} seems to be copied from another SOP: title and "
                        f'steps of this one do not mention "{match[0]}".',
                    ),
                    Wording(
                        "hapus, atau tulis catatan dan data yang dihasilkan SOP ini",
                        "remove it, or write the records that this SOP makes",
                    ),
                )


RULE = SopRule("SOP419", "isian-dari-sop-lain", Severity.NOTE, check)
