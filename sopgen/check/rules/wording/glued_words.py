"""SOP507: two words written as one."""

import re
from collections.abc import Iterator

from sopgen.check.language import words
from sopgen.check.rule import Finding, SopRule
from sopgen.check.view import SopView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording

_WORD = re.compile(r"[^\W\d_]{8,}")
_SIGNED = re.compile(r"\w{0,4}tanda", re.IGNORECASE)
_LEAST = 4


def check(view: SopView) -> Iterator[Finding]:
    """Find words that consist of two words which this SOP writes apart elsewhere."""
    texts = view.texts
    known = {word for written in texts for word in words(written.text) if len(word) >= _LEAST}
    for written in texts:
        for match in _WORD.finditer(written.text):
            cut = _cut(match[0].lower(), known)
            if cut and not _SIGNED.match(match[0]):
                apart = f"{match[0][:cut]} {match[0][cut:]}"
                yield Finding(
                    written.place.at(match[0]),
                    Wording(
                        f'"{match[0]}" ialah dua kata yang tersambung.',
                        f'"{match[0]}" is two words in one.',
                    ),
                    Wording(
                        f'tulis "{apart}"; bila kata yang sama dua kali, hapus satu',
                        f'write "{apart}"; if it is the same word twice, remove one',
                    ),
                )


def _cut(word: str, known: set[str]) -> int:
    """Give where the word falls apart, 0 when it does not."""
    cuts = range(_LEAST, len(word) - _LEAST + 1)
    return next((cut for cut in cuts if word[:cut] in known and word[cut:] in known), 0)


RULE = SopRule("SOP507", "kata-bersambung", Severity.WARNING, check)
