"""SOP231: something is given back, but not to whom."""

import re
from collections.abc import Iterator

from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording

_GIVEN = re.compile(
    r"\b(?:dikembalikan|diserahkan|diteruskan|disampaikan|dinaikkan)\b", re.IGNORECASE
)
_TO = re.compile(r"\b(?:kepada|kpd|ke|pada)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[.;,]|\b(?:jika|apabila|bila)\b", re.IGNORECASE)


def check(view: TableView) -> Iterator[Finding]:
    """Find what is given in a clause that names nobody."""
    for step, activity in enumerate(view.activities):
        for match in _GIVEN.finditer(activity.text):
            rest = _CLAUSE.split(activity.text[match.end() :], maxsplit=1)[0]
            if _TO.search(rest):
                continue
            said = view.name(step)
            yield Finding(
                activity.place.at(match[0]),
                Wording(
                    f'{said.indonesian} menulis "{match[0]}" tanpa menyebut kepada siapa.',
                    f'{said.english} says "{match[0]}", but not to whom.',
                ),
                Wording(
                    "sebut penerimanya, dan arahkan `keputusan` atau `lanjut` ke langkahnya",
                    "name who receives it, and lead `keputusan` or `lanjut` to that step",
                ),
            )


RULE = TableRule("SOP231", "penerima-tak-disebut", Severity.NOTE, check)
