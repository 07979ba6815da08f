"""SOP228: the output of a decision is that of its refusal."""

import re
from collections.abc import Iterator

from sopgen.check.language import quoted
from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.spec.model import Column

_REFUSED = re.compile(
    r"\b(?:di ?perbaiki|di ?koreksi|di ?revisi|di ?tolak|di ?kembalikan)\b", re.IGNORECASE
)


def check(view: TableView) -> Iterator[Finding]:
    """Find the decisions whose output tells of mending or refusing."""
    for step in sorted({act.step for act in view.process.acts if act.spec.outcomes}):
        output = view.cell(step, Column.OUTPUT)
        match = _REFUSED.search(output.text) if output else None
        if output and match:
            said = view.name(step)
            yield Finding(
                output.place.at(match[0]),
                Wording(
                    f"output {said.indonesian} ({quoted(output.text)}) ialah hasil bila tidak "
                    "disetujui, padahal alur berlanjut bila disetujui.",
                    f"the output of {said.english} ({quoted(output.text)}) is that of a refusal, "
                    "but the flow goes on after approval.",
                ),
                Wording(
                    "tulis output bila disetujui; yang diperbaiki menjadi output langkah perbaikan",
                    "write the output of approval; what is mended is the output of the mending",
                ),
            )


RULE = TableRule("SOP228", "output-hasil-tidak", Severity.NOTE, check)
