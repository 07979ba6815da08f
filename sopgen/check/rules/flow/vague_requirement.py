"""SOP230: a kelengkapan or output that could be anything."""

from collections import defaultdict
from collections.abc import Iterator

from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import Place, TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.spec.model import Column

_VAGUE = frozenset(
    {"dokumen", "berkas", "data", "surat", "bahan", "file", "kertas", "barang", "hasil"}
)


def check(view: TableView) -> Iterator[Finding]:
    """Find each word that says nothing, once, at its first row."""
    places: defaultdict[str, list[Place]] = defaultdict(list)
    for step in range(len(view.table.steps)):
        for column in (Column.REQUIREMENT, Column.OUTPUT):
            cell = view.cell(step, column)
            if cell and cell.text.lower() in _VAGUE:
                places[cell.text.lower()].append(cell.place)
    for word, found in places.items():
        rows = len(found)
        yield Finding(
            found[0],
            Wording(
                f'"{word}" terlalu umum (di {rows} sel): {word} yang mana?',
                f'"{word}" could be anything (in {rows} cells): which one?',
            ),
            Wording(
                "sebut namanya seperti pada output langkah yang membuatnya",
                "name it as in the output of the step that makes it",
            ),
        )


RULE = TableRule("SOP230", "kelengkapan-terlalu-umum", Severity.NOTE, check)
