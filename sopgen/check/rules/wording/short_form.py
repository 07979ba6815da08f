"""SOP504: a short form of a common word."""

import re
from collections.abc import Iterator

from sopgen.check.rule import Finding, SopRule
from sopgen.check.spelling import SHORT_FORMS
from sopgen.check.view import SopView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording

_WORD = re.compile(r"(?<![\w.])(?<!\bdi )[A-Za-z]+(?![\w])")


def check(view: SopView) -> Iterator[Finding]:
    """Find each short form once, where it first stands; names of people are left out."""
    seen: set[str] = set()
    for written in view.texts:
        if written.place.field in ("nama", "jabatan", "pangkat", "instansi"):
            continue
        for match in _WORD.finditer(written.text):
            short = match[0].lower()
            if short in SHORT_FORMS and short not in seen:
                seen.add(short)
                yield Finding(
                    written.place.at(match[0]),
                    Wording(
                        f'"{match[0]}" ialah singkatan "{SHORT_FORMS[short]}".',
                        f'"{match[0]}" is short for "{SHORT_FORMS[short]}".',
                    ),
                    Wording(
                        "tulis katanya lengkap, di semua tempat",
                        "write the word in full, everywhere",
                    ),
                )


RULE = SopRule("SOP504", "singkatan", Severity.NOTE, check)
