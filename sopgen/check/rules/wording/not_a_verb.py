"""SOP501: an activity does not begin with an active verb."""

import re
from collections.abc import Iterator

from sopgen.check.language import (
    is_active,
    is_function_word,
    without_marker,
    words,
)
from sopgen.check.rule import Finding, TableRule
from sopgen.check.subject import subject_of
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording

_PASSIVE = re.compile(r"di[a-z]{4,}")


def check(view: TableView) -> Iterator[Finding]:
    """Find the activities that begin with a noun or a passive verb, and not with their subject."""
    for step in sorted({act.step for act in view.process.acts}):
        activity = view.activities[step]
        said = words(without_marker(activity.text))
        if not said or is_active(said[0]) or is_function_word(said[0]) or said[0].isdecimal():
            continue
        if subject_of(activity.text, view.names):
            continue
        name = view.name(step)
        kind = (
            ("kata kerja pasif", "a passive verb")
            if _PASSIVE.fullmatch(said[0])
            else ("kata benda", "a noun")
        )
        first = activity.text.split()[0]
        yield Finding(
            activity.place,
            Wording(
                f'kegiatan {name.indonesian} diawali {kind[0]} ("{first}"), bukan kata kerja '
                "aktif.",
                f'the activity of {name.english} begins with {kind[1]} ("{first}"), not with an '
                "active verb.",
            ),
            Wording(
                "awali dengan yang dikerjakan: Menyusun, Melaporkan, Mengarsipkan, ...",
                "begin with what is done: Menyusun, Melaporkan, Mengarsipkan, ...",
            ),
        )


RULE = TableRule("SOP501", "kegiatan-bukan-kata-kerja", Severity.WARNING, check)
