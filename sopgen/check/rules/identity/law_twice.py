"""SOP409: a legal basis cited twice."""

import re
from collections.abc import Iterator

from sopgen.check.language import quoted, without_marker, words
from sopgen.check.rule import Finding, SopRule
from sopgen.check.view import Place, SopView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.spec.inline import plain

_CITED = re.compile(
    r"^(?P<kind>.*?)\s+(?:nomor|no\.?)\s*:?\s*(?P<number>[\w./-]+)\s+(?:tahun|thn\.?|/)\s+(?P<year>\d{4})",
    re.IGNORECASE | re.DOTALL,
)


def check(view: SopView) -> Iterator[Finding]:
    """Find the legal bases that stand in the list already."""
    seen: set[tuple[str, ...]] = set()
    for text in view.sop.legal_basis:
        written = without_marker(plain(text.value))
        match = _CITED.match(written)
        key = (
            (" ".join(words(match["kind"])), match["number"], match["year"])
            if match
            else (" ".join(words(written)),)
        )
        if key in seen:
            yield Finding(
                Place(text.span, None, "dasar_hukum"),
                Wording(
                    f"dasar hukum {quoted(text.value)} disebut dua kali.",
                    f"the legal basis {quoted(text.value)} is cited twice.",
                ),
                Wording("hapus salah satunya", "remove one of them"),
            )
        seen.add(key)


RULE = SopRule("SOP409", "dasar-hukum-ganda", Severity.WARNING, check)
