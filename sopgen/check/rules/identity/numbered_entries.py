"""SOP411: entries of a list carry numbers of their own."""

import re
from collections.abc import Iterator

from sopgen.check.language import quoted
from sopgen.check.rule import Finding, SopRule
from sopgen.check.view import Place, SopView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording

_NUMBER = re.compile(r"^\s*(?:\d{1,2}[.)]|[a-z][.)])\s+\S")

_ALONE = re.compile(r"(?P<number>\d{1,2}[.)] +)(?=[^\W\d_])(?:(?!\b\d{1,2}[.)] ).)*")
"""One entry whose number can be taken away: no other is hidden in it."""


def check(view: SopView) -> Iterator[Finding]:
    """Find the entries that begin with a number, which the sheet prints itself."""
    for key, texts in view.lists():
        for text in texts:
            if _NUMBER.match(text.value) and "\n" not in text.value.strip():
                place = Place(text.span, None, key)
                alone = _ALONE.fullmatch(text.value)
                yield Finding(
                    place,
                    Wording(
                        f"butir {quoted(text.value, 40)} sudah bernomor sendiri.",
                        f"the entry {quoted(text.value, 40)} carries a number of its own.",
                    ),
                    Wording(
                        "hapus nomornya dan tulis setiap butir di baris `- ` sendiri; daftar "
                        "tercetak bernomor dengan sendirinya",
                        "remove the number and write each entry on a line `- ` of its own; lists "
                        "are numbered when printed",
                    ),
                    place.edit(alone["number"], "") if alone else None,
                )


RULE = SopRule("SOP411", "nomor-dalam-daftar", Severity.WARNING, check)
