"""SOP512: spaces too many."""

import re
from collections.abc import Iterator

from sopgen.check.rule import Finding, SopRule
from sopgen.check.view import SopView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording

_FAULT = re.compile(r"\S+(?:[ \t]{2,}|(?<=\w)- )(?=\w)\S+")


def check(view: SopView) -> Iterator[Finding]:
    """Find several spaces in a row, and a space behind a hyphen, one in each text."""
    for written in view.texts:
        match = _FAULT.search(written.text)
        if match:
            shown = match[0].replace(" ", "·").replace("\t", "·")
            yield Finding(
                written.place.at(match[0]),
                Wording(
                    f'ada spasi berlebih ("{shown}").',
                    f'there is a space too many ("{shown}").',
                ),
                Wording(
                    "satu spasi di antara dua kata, tanpa spasi di sekitar tanda hubung",
                    "one space between words, none around a hyphen",
                ),
                written.place.edit(match[0], _mended(match[0])),
            )


def _mended(words: str) -> str:
    return re.sub(r"[ \t]{2,}", " ", re.sub(r"(?<=\w)- (?=\w)", "-", words))


RULE = SopRule("SOP512", "spasi-berlebih", Severity.NOTE, check)
