"""SOP506: no space behind a comma, or one before it."""

import re
from collections.abc import Iterator

from sopgen.check.rule import Finding, SopRule
from sopgen.check.view import SopView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording

_FAULT = re.compile(r"[^\W\d_.]+\.?[,;][^\W\d_]+|[^\W_]+[ \t]+[,;]")


def check(view: SopView) -> Iterator[Finding]:
    """Find the commas that stand wrongly, one in each text."""
    for written in view.texts:
        match = _FAULT.search(written.text)
        if match:
            near = match[0].replace("\t", " ")
            yield Finding(
                written.place.at(match[0]),
                Wording(
                    f'spasi di sekitar tanda koma keliru ("{near}").',
                    f'the space around a comma is wrong ("{near}").',
                ),
                Wording(
                    "tanda koma tanpa spasi di depannya, dan satu spasi di belakangnya",
                    "no space before a comma, one behind it",
                ),
                written.place.edit(match[0], _mended(match[0])),
            )


def _mended(words: str) -> str:
    """Take the space before the sign away, or put one behind it."""
    return re.sub(r"([,;])(?=\w)", r"\1 ", re.sub(r"[ \t]+(?=[,;])", "", words))


RULE = SopRule("SOP506", "spasi-tanda-baca", Severity.WARNING, check)
