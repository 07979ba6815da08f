"""SOP214: a text says when it goes on, but not what happens otherwise."""

from collections.abc import Iterator

from sopgen.check.language import CONDITION, DENIAL
from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording


def check(view: TableView) -> Iterator[Finding]:
    """Find the decisions whose activity tells one condition only."""
    deciding = {act.step for act in view.process.acts if len(act.spec.outcomes) > 1}
    for step in sorted(deciding):
        activity = view.activities[step]
        conditions = CONDITION.findall(activity.text)
        if len(conditions) != 1 or DENIAL.search(activity.text):
            continue
        said = view.name(step)
        yield Finding(
            activity.place.at(conditions[0]),
            Wording(
                f'{said.indonesian} menyebut satu syarat ("{conditions[0]} ..."), tetapi tidak '
                "menyebut apa yang dilakukan bila syarat itu tidak terpenuhi.",
                f'{said.english} tells one condition ("{conditions[0]} ..."), but not what is done '
                "when it is not met.",
            ),
            Wording(
                "tulis kegiatannya saja, dan sebut hasil-hasilnya di `keputusan`",
                "write the activity only, and name the outcomes under `keputusan`",
            ),
        )


RULE = TableRule("SOP214", "cabang-tak-disebut", Severity.NOTE, check)
