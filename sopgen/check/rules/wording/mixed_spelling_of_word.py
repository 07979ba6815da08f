"""SOP513: one word spelt in two ways."""

import re
from collections.abc import Iterator

from sopgen.check.rule import Finding, SopRule
from sopgen.check.view import SopView
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
    for pattern in _WORDS:
        first: tuple[str, str] | None = None
        for written in view.texts:
            if written.place.field in _LEFT_OUT:
                continue
            found = [(match.lastgroup or "", match[0]) for match in pattern.finditer(written.text)]
            first = first or next(iter(found), None)
            other = next((one for one in found if first and one[0] != first[0]), None)
            if first and other:
                yield Finding(
                    written.place.at(other[1]),
                    Wording(
                        f'"{other[1]}" di tempat lain ditulis "{first[1]}".',
                        f'"{other[1]}" is written "{first[1]}" elsewhere.',
                    ),
                    Wording(
                        "pakai satu kata untuk satu hal di seluruh SOP",
                        "use one word for one thing in the whole SOP",
                    ),
                )
                break


RULE = SopRule("SOP513", "kata-beragam", Severity.NOTE, check)
