"""SOP505: a word written twice."""

import re
from collections.abc import Iterator

from sopgen.check.rule import Finding, SopRule
from sopgen.check.view import SopView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording

_DOUBLED = re.compile(r"\b([^\W\d_]{2,})\s+\1\b", re.IGNORECASE)


def check(view: SopView) -> Iterator[Finding]:
    """Find words that follow themselves without hyphen."""
    for written in view.texts:
        for match in _DOUBLED.finditer(written.text):
            word = match[1].lower()
            yield Finding(
                written.place.at(match[0]),
                Wording(
                    f'"{match[0]}": kata yang sama dua kali.',
                    f'"{match[0]}": the same word twice.',
                ),
                Wording(
                    f'hapus satu; bila bentuk ulang, tulis "{word}-{word}"',
                    f'remove one; a plural is written "{word}-{word}"',
                ),
            )


RULE = SopRule("SOP505", "kata-ganda", Severity.WARNING, check)
