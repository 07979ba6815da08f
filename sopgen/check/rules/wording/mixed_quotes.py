"""SOP514: curly and straight quotes in one SOP."""

import re
from collections.abc import Iterator

from sopgen.check.rule import Finding, SopRule
from sopgen.check.view import Place, SopView, Written
from sopgen.diagnostic.model import Edit, Severity
from sopgen.diagnostic.wording import Wording

_CURLY = re.compile("[“”]")


def check(view: SopView) -> Iterator[Finding]:
    """Find the texts with curly quotes, where others have straight ones, or two of one side."""
    straight = any('"' in written.text for written in view.texts)
    for written in view.texts:
        signs = _CURLY.findall(written.text)
        paired = "".join(signs) == "“”" * (len(signs) // 2)
        if not signs or (paired and not straight):
            continue
        yield Finding(
            written.place.at(signs[0]),
            Wording(
                f"tanda kutip ({signs[0]}) tidak seragam atau tidak berpasangan.",
                f"the quotes ({signs[0]}) are not alike, or not in pairs.",
            ),
            Wording(
                'pakai tanda kutip lurus ("...") di seluruh SOP',
                'use straight quotes ("...") in the whole SOP',
            ),
            _edit(written, signs[0]),
        )


def _edit(written: Written, sign: str) -> Edit | None:
    """Give the change of a sign inside a text that the file writes without quotes of its own."""
    place: Place = written.place
    span = place.span
    before = span.source.line(span.line)[span.column - 1 : span.column]
    return None if before in {"'", '"', "|", ">", sign} else place.edit(sign, '"')


RULE = SopRule("SOP514", "tanda-kutip-beragam", Severity.NOTE, check)
