"""What the columns of a flow table are, and what stands in their head."""

from dataclasses import dataclass
from itertools import groupby

from sopgen.layout.profile import Profile
from sopgen.spec.model import Column, FlowTable, Sop

_MUTU_BAKU = (Column.REQUIREMENT, Column.TIME, Column.OUTPUT)


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column of the printed table; ``actor`` is the number of the actor it is for."""

    kind: Column
    actor: int | None


@dataclass(frozen=True, slots=True)
class HeadCell:
    """A cell of the table's head, over rows and columns counted from 0."""

    row: int
    column: int
    rows: int
    columns: int
    text: str
    is_actor: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """The columns in order, the cells over them, and how many rows those take."""

    columns: tuple[TableColumn, ...]
    cells: tuple[HeadCell, ...]
    rows: int

    @property
    def actors(self) -> tuple[int, int]:
        """The places of the first and the last actor column."""
        places = [n for n, column in enumerate(self.columns) if column.actor is not None]
        return places[0], places[-1]


def label(sop: Sop, profile: Profile, key: str) -> str:
    """Give a fixed text: the SOP's own, else the profile's."""
    own = dict(sop.display.labels).get(key)
    return profile.labels[key].fill() if own is None else own.value


def build_heading(sop: Sop, table: FlowTable, profile: Profile) -> Heading:
    """Give the head of a table: groups over actors, Mutu Baku over its columns."""
    kinds = sop.display.columns or profile.columns
    columns = tuple(
        column
        for kind in kinds
        for column in (
            [TableColumn(kind, n) for n in range(len(table.actors))]
            if kind is Column.ACTORS
            else [TableColumn(kind, None)]
        )
    )
    grouped = any(actor.group is not None for actor in table.actors)
    depth = 3 if grouped else 2
    cells: list[HeadCell] = []
    place = 0
    for over, members in groupby(columns, key=lambda column: _over(column.kind)):
        span = len(tuple(members))
        if over is None:
            cells += (
                HeadCell(0, n, depth, 1, label(sop, profile, columns[n].kind.value))
                for n in range(place, place + span)
            )
        else:
            cells.append(HeadCell(0, place, 1, span, label(sop, profile, over)))
            if over == Column.ACTORS.value:
                cells += _actor_cells(table, place, depth)
            else:
                cells += (
                    HeadCell(1, n, depth - 1, 1, label(sop, profile, columns[n].kind.value))
                    for n in range(place, place + span)
                )
        place += span
    numbered = sop.display.column_numbers
    if profile.column_numbers if numbered is None else numbered:
        cells += (HeadCell(depth, n, 1, 1, f"({n + 1})") for n in range(len(columns)))
        depth += 1
    return Heading(columns, tuple(sorted(cells, key=lambda c: (c.row, c.column))), depth)


def _over(kind: Column) -> str | None:
    """Give the key of the heading that stands over a column."""
    if kind is Column.ACTORS:
        return Column.ACTORS.value
    return "mutu_baku" if kind in _MUTU_BAKU else None


def _actor_cells(table: FlowTable, place: int, depth: int) -> list[HeadCell]:
    cells: list[HeadCell] = []
    number = 0
    for group, members in groupby(
        table.actors, key=lambda actor: None if actor.group is None else actor.group.value
    ):
        actors = tuple(members)
        top = 1
        if group is not None:
            cells.append(HeadCell(1, place + number, 1, len(actors), group))
            top = 2
        for actor in actors:
            cells.append(
                HeadCell(top, place + number, depth - top, 1, actor.name.value, is_actor=True)
            )
            number += 1
    return cells
