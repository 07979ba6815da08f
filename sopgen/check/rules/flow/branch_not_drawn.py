"""SOP213: a text names a branch that is not drawn."""

from collections.abc import Iterator

from sopgen.check.language import DENIAL
from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording


def check(view: TableView) -> Iterator[Finding]:
    """Find the activities that say what happens otherwise, in rows without decision."""
    deciding = {act.step for act in view.process.acts if act.spec.outcomes}
    for step, activity in enumerate(view.activities):
        match = DENIAL.search(activity.text)
        if match is None or step in deciding:
            continue
        said = view.name(step)
        yield Finding(
            activity.place.at(match[0]),
            Wording(
                f'{said.indonesian} menyebut cabang ("{match[0]}"), padahal alurnya tidak '
                "bercabang.",
                f'{said.english} names a branch ("{match[0]}"), but its flow does not branch.',
            ),
            Wording(
                "gambarkan dengan `keputusan`, misalnya `keputusan: {Ya: lanjut, Tidak: menyusun}`",
                "draw it with `keputusan`, such as `keputusan: {Ya: lanjut, Tidak: menyusun}`",
            ),
        )


RULE = TableRule("SOP213", "cabang-tak-digambar", Severity.WARNING, check)
