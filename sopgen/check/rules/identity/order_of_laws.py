"""SOP408: legal bases out of order."""

import re
from collections.abc import Iterator
from itertools import pairwise

from sopgen.check.language import quoted
from sopgen.check.rule import Finding, SopRule
from sopgen.check.view import Place, SopView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.spec.inline import plain

_RANKS = (
    re.compile(r"undang-undang dasar", re.IGNORECASE),
    re.compile(r"undang-undang|uu\b|peraturan pemerintah pengganti|perppu\b", re.IGNORECASE),
    re.compile(r"peraturan pemerintah|pp\b", re.IGNORECASE),
    re.compile(
        r"(?:peraturan|keputusan|instruksi) presiden|(?:perpres|keppres|inpres)\b", re.IGNORECASE
    ),
    re.compile(
        r"(?:peraturan|keputusan) (?:bersama )?(?:menteri|kepala badan|badan|lembaga|men[a-z]+)\b|"
        r"(?:permen|kepmen)[a-z]*\b|p(?:ma|mk)\b",
        re.IGNORECASE,
    ),
    re.compile(r"peraturan daerah|perda\b", re.IGNORECASE),
    re.compile(
        r"(?:peraturan|keputusan) (?:gubernur|bupati|wali ?kota|kepala daerah)|"
        r"(?:pergub|perbup|perwal|perwali|perwako|kepgub|kepbup|kepwal)\b",
        re.IGNORECASE,
    ),
)
_YEAR = re.compile(r"(?:\b(?:tahun|thn\.?) ?|/)((?:19|20)\d{2})\b", re.IGNORECASE)


def check(view: SopView) -> Iterator[Finding]:
    """Find a legal basis that stands below a lower one, or below a younger one of its rank."""
    known = []
    for text in view.sop.legal_basis:
        written = plain(text.value).strip()
        rank = next((n for n, pattern in enumerate(_RANKS) if pattern.match(written)), None)
        year = _YEAR.search(written)
        if rank is not None:
            known.append((rank, int(year[1]) if year else 0, text))
    for (rank, first, above), (other, later, text) in pairwise(known):
        higher = other < rank
        if higher or (other == rank and 0 < later < first):
            yield Finding(
                Place(text.span, None, "dasar_hukum"),
                Wording(
                    f"{quoted(text.value)} seharusnya di atas {quoted(above.value, 40)}: "
                    + ("peraturannya lebih tinggi." if higher else "tahunnya lebih dahulu."),
                    f"{quoted(text.value)} should stand above {quoted(above.value, 40)}: "
                    + ("it ranks higher." if higher else "it is older."),
                ),
                Wording(
                    "urutkan menurut tingkatnya, yang setingkat menurut tahunnya",
                    "order them by rank, those of one rank by year",
                ),
            )


RULE = SopRule("SOP408", "urutan-dasar-hukum", Severity.NOTE, check)
