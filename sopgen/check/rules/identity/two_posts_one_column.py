"""SOP416: one column for two posts."""

from collections.abc import Iterator

from sopgen.check.posts import posts_of
from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import Place, TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.spec.inline import plain
from sopgen.spec.model import Column


def check(view: TableView) -> Iterator[Finding]:
    """Find the actors whose name holds two posts."""
    for actor in view.table.actors:
        name = plain(actor.name.value)
        parts = [part.strip() for part in name.split("/")]
        if len(parts) > 1 and all(posts_of(part) for part in parts):
            yield Finding(
                Place(actor.name.span, None, Column.ACTORS.value),
                Wording(
                    f'kolom "{name}" memuat {len(parts)} jabatan: siapa yang mengerjakan?',
                    f'the column "{name}" holds {len(parts)} posts: who does the work?',
                ),
                Wording(
                    "beri setiap jabatan kolom sendiri, atau sebut jabatan yang umum",
                    "give each post a column of its own, or name a post that covers both",
                ),
            )


RULE = TableRule("SOP416", "dua-jabatan-satu-kolom", Severity.NOTE, check)
