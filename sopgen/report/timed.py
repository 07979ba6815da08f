"""What a report on times is about."""

from dataclasses import dataclass

from sopgen.process.times import Times
from sopgen.spec.model import FlowTable, Sop


@dataclass(frozen=True, slots=True)
class Timed:
    """A flow table with its times; ``name`` is the file that it stands in."""

    name: str
    sop: Sop
    table: FlowTable
    times: Times

    @property
    def title(self) -> str:
        """The SOP, and the table when it has a title of its own."""
        own = self.table.title
        return self.sop.title.value + (f" – {own.value}" if own else "")
