"""SOP217: a kelengkapan that resembles an earlier output under another name."""

from collections.abc import Iterator

from sopgen.check import goods
from sopgen.check.language import quoted
from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import Place, TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.spec.model import Column


def check(view: TableView) -> Iterator[Finding]:
    """Find the documents asked for that no step makes, where one with a like name is made."""
    made: list[str] = []
    asked: list[str] = []
    for step in range(len(view.table.steps)):
        required = view.cell(step, Column.REQUIREMENT)
        for part in goods.parts(required.text) if required else ():
            known = any(goods.same(part, other) for other in (*made, *asked))
            meant = next((other for other in reversed(made) if goods.near(part, other)), None)
            if required and not known and meant is not None:
                yield _misnamed(view, step, required.place, part, meant)
            asked.append(part)
        output = view.cell(step, Column.OUTPUT)
        made += goods.parts(output.text) if output else ()


def _misnamed(view: TableView, step: int, place: Place, part: str, meant: str) -> Finding:
    said = view.name(step)
    return Finding(
        place.at(part),
        Wording(
            f"kelengkapan {said.indonesian} ({quoted(part)}) bukan output langkah sebelumnya.",
            f"what {said.english} needs ({quoted(part)}) is no output of an earlier step.",
        ),
        Wording(
            f"maksudnya {quoted(meant)}? sebut dokumen yang sama dengan nama yang sama",
            f"did you mean {quoted(meant)}? call the same document by the same name",
        ),
    )


RULE = TableRule("SOP217", "kelengkapan-beda-nama", Severity.NOTE, check)
