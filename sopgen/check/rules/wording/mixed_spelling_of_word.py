"""SOP513: one word spelt in two ways."""

import re
from collections.abc import Iterator

from sopgen.check.rule import Finding, SopRule
from sopgen.check.view import SopView, Written
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording

_WORDS = tuple(
    re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)
    for pattern in (
        r"(?P<a>draf)|(?P<b>draft)",
        r"(?:me|di)?(?:(?P<a>reviu)|(?P<b>review))",
        r"(?P<a>notula)|(?P<b>notulen)|(?P<c>notulensi)",
        r"(?P<a>fotokopi)|(?P<b>foto ?copy|photo ?copy|foto kopi|fc)",
        r"(?P<a>surel)|(?P<b>e-?mail)",
        r"(?P<a>daring)|(?P<b>online)",
        r"(?P<a>luring)|(?P<b>offline)",
        r"(?P<a>salinan lunak|soft ?copy)|(?P<b>soft ?file)",
        r"(?P<a>checklist)|(?P<b>ceklis|cek list|check list)|(?P<c>daftar periksa)",
        r"(?P<a>perangkat daerah)|(?P<b>opd)|(?P<c>skpd)",
        r"(?P<a>pencetak)|(?P<b>printer)",
    )
)
_LEFT_OUT = frozenset({"dasar_hukum", "peralatan"})


def check(view: SopView) -> Iterator[Finding]:
    """Find the first text that spells a word otherwise than above, once for each word."""
    texts = [one for one in view.texts if one.place.field not in _LEFT_OUT]
    whole = "\n".join(written.text for written in texts)
    for pattern in _WORDS:
        if len({match.lastgroup for match in pattern.finditer(whole)}) > 1:
            yield _second(texts, pattern)


def _second(texts: list[Written], pattern: re.Pattern[str]) -> Finding:
    ways = [
        (match.lastgroup, match[0], written)
        for written in texts
        for match in pattern.finditer(written.text)
    ]
    first = ways[0]
    _, other, written = next(way for way in ways if way[0] != first[0])
    return Finding(
        written.place.at(other),
        Wording(
            f'"{other}" di tempat lain ditulis "{first[1]}".',
            f'"{other}" is written "{first[1]}" elsewhere.',
        ),
        Wording(
            "pakai satu kata untuk satu hal di seluruh SOP",
            "use one word for one thing in the whole SOP",
        ),
    )


RULE = SopRule("SOP513", "kata-beragam", Severity.NOTE, check)
