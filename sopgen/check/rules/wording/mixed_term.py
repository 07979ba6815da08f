"""SOP510: a document is called by a shorter name in an activity."""

from collections.abc import Iterator
from itertools import pairwise

from sopgen.check import goods
from sopgen.check.language import quoted, words
from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView, Written
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.spec.model import Column

_WORDS = 3


def check(view: TableView) -> Iterator[Finding]:
    """Find "data kinerja" where the outputs say "data capaian kinerja", once for each name."""
    made: dict[tuple[str, ...], str] = {}
    for step in range(len(view.table.steps)):
        for column in (Column.REQUIREMENT, Column.OUTPUT):
            cell = view.cell(step, column)
            for part in goods.parts(cell.text) if cell else ():
                made.setdefault(words(part), part)
    for name, part in made.items():
        if len(name) != _WORDS:
            continue
        short = (name[0], name[2])
        if short in made or name[1] not in goods.content(part):
            continue
        for activity in view.activities:
            said = words(activity.text)
            if short in pairwise(said):
                yield _shorter(activity, " ".join(short), part)
                break


def _shorter(activity: Written, short: str, part: str) -> Finding:
    return Finding(
        activity.place.at(short),
        Wording(
            f'"{short}" dan {quoted(part)}: apakah keduanya sama?',
            f'"{short}" and {quoted(part)}: are these the same?',
        ),
        Wording(
            "pakai satu istilah untuk satu hal, di kegiatan, kelengkapan, dan output",
            "use one term for one thing, in activities, kelengkapan and output",
        ),
    )


RULE = TableRule("SOP510", "istilah-beragam", Severity.NOTE, check)
