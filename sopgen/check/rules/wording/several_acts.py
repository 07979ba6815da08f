"""SOP509: an activity that also tells where the flow goes."""

from collections.abc import Iterator

from sopgen.check.language import CONDITION, DENIAL
from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording


def check(view: TableView) -> Iterator[Finding]:
    """Find decisions whose activity retells the outcomes in words."""
    for step in sorted({act.step for act in view.process.acts if act.spec.outcomes}):
        activity = view.activities[step]
        match = CONDITION.search(activity.text)
        if match is None or not DENIAL.search(activity.text):
            continue
        said = view.name(step)
        yield Finding(
            activity.place.at(match[0]),
            Wording(
                f"kegiatan {said.indonesian} berisi tindakan sekaligus akibat keputusannya "
                f'("{match[0]} ...").',
                f"the activity of {said.english} holds what is done and what follows from the "
                f'decision ("{match[0]} ...").',
            ),
            Wording(
                "satu baris satu tindakan: hapus kalimat syaratnya, hasilnya sudah tergambar di "
                "`keputusan`; yang memutuskan dan yang melaporkan mendapat baris sendiri",
                "one row, one act: remove the condition, `keputusan` draws it already; who decides "
                "and who reports get rows of their own",
            ),
        )


RULE = TableRule("SOP509", "kegiatan-bercampur", Severity.NOTE, check)
