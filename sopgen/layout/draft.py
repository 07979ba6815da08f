"""A page being filled from top to bottom."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from sopgen.layout.bookmark import Bookmark
from sopgen.layout.lines import TextBlock
from sopgen.layout.profile import Paper
from sopgen.layout.sheet import Label, Path, Role, Symbol, Table

GAP = 3.0
"""Between what stands below each other on a page, mm."""


@dataclass(slots=True)
class PageDraft:
    """A page as far as it is filled; ``closed`` pages take nothing more."""

    paper: Paper
    tables: list[Table] = field(default_factory=list)
    symbols: list[Symbol] = field(default_factory=list)
    paths: list[Path] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    bookmarks: list[Bookmark] = field(default_factory=list)
    bottom: float = 0.0
    closed: bool = False

    @property
    def top(self) -> float:
        """Where the next thing goes: below what is there, or at the top, mm."""
        return self.bottom + GAP if self.tables else self.paper.margins.top

    @property
    def has_flow(self) -> bool:
        """Whether it shows a flow table."""
        return self.flow_count > 0

    @property
    def flow_count(self) -> int:
        """How many flow tables, or parts of them, it shows."""
        return sum(1 for table in self.tables if table.role is Role.FLOW)

    def add(self, table: Table) -> None:
        """Put a table that was built elsewhere where the next thing goes."""
        drop = self.top - table.box.y
        moved = moved_table(table, drop) if drop else table
        self.tables.append(moved)
        self.bottom = moved.box.bottom


def mark_flow(drafts: Sequence[PageDraft], shown: int, name: str) -> None:
    """Add a bookmark where a flow table begins, before which ``shown`` parts of others stand."""
    parts = [
        (draft, table) for draft in drafts for table in draft.tables if table.role is Role.FLOW
    ]
    draft, table = parts[shown]
    draft.bookmarks.append(Bookmark(name, table.box.y))


def moved_table(table: Table, distance: float) -> Table:
    """Give a table moved down."""
    cells = tuple(
        replace(
            cell,
            box=replace(cell.box, y=cell.box.y + distance),
            paragraphs=cell.paragraphs
            if cell.turned
            else TextBlock(cell.paragraphs, 0.0, 0.0).placed(0.0, distance),
            picture=None
            if cell.picture is None
            else replace(
                cell.picture, box=replace(cell.picture.box, y=cell.picture.box.y + distance)
            ),
        )
        for cell in table.cells
    )
    return replace(table, box=replace(table.box, y=table.box.y + distance), cells=cells)
