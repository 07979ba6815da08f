"""SOP502: an activity names its doer."""

from collections.abc import Iterator

from sopgen.check.rule import Finding, TableRule
from sopgen.check.subject import subject_of
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording


def check(view: TableView) -> Iterator[Finding]:
    """Find the activities that begin with who does them."""
    for step in sorted({act.step for act in view.process.acts}):
        activity = view.activities[step]
        subject = subject_of(activity.text, view.names)
        if subject:
            said = view.name(step)
            yield Finding(
                activity.place.at(subject),
                Wording(
                    f'kegiatan {said.indonesian} diawali pelakunya ("{subject}").',
                    f'the activity of {said.english} begins with its doer ("{subject}").',
                ),
                Wording(
                    "hapus pelakunya: kolomnya sudah menunjukkan siapa; bila kolomnya lain, "
                    "perbaiki `pelaksana`",
                    "remove the doer: the column shows who; if the column says otherwise, mend "
                    "`pelaksana`",
                ),
            )


RULE = TableRule("SOP502", "subjek-dalam-kegiatan", Severity.WARNING, check)
