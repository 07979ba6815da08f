"""Tables of the sheet from planned parts: rows and cells with their texts in place."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from sopgen.layout.column_needs import PADDING
from sopgen.layout.flowplan import FlowPlan, FolioPlan
from sopgen.layout.lines import EMPTY, TextBlock
from sopgen.layout.rows import TEXT_MARGIN, rest_height
from sopgen.layout.sheet import Box, Cell, Role, Row, Table, VerticalAlign

ALL_BORDERS = (True, True, True, True)
NO_BORDERS = (False, False, False, False)


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell to be filled: where in the grid, what, and how it stands."""

    row: int
    column: int
    rows: int
    columns: int
    block: TextBlock
    align: VerticalAlign = VerticalAlign.TOP
    header: bool = False
    borders: tuple[bool, bool, bool, bool] = ALL_BORDERS
    turned: bool = False


def edges(start: float, sizes: Sequence[float]) -> tuple[float, ...]:
    """Give the edges of columns or rows from where they start."""
    return tuple(accumulate(sizes, initial=start))


def fill_cell(spot: Spot, x_edges: Sequence[float], y_edges: Sequence[float]) -> Cell:
    """Put a text into its cell."""
    left, right = x_edges[spot.column], x_edges[spot.column + spot.columns]
    top, bottom = y_edges[spot.row], y_edges[spot.row + spot.rows]
    box = Box(left, top, right - left, bottom - top)
    if spot.turned:
        # Set as if the cell lay on its side: its left edge is the lower edge of the real cell.
        x = (box.height - spot.block.width) / 2
        y = (box.width - spot.block.printed_height) / 2
        paragraphs = spot.block.placed(x, y)
    else:
        paragraphs = spot.block.placed(left + PADDING, top + _drop(spot, box.height))
    return Cell(
        spot.row,
        spot.column,
        spot.rows,
        spot.columns,
        box,
        paragraphs,
        spot.align,
        spot.header,
        spot.borders,
        turned=spot.turned,
    )


def _drop(spot: Spot, height: float) -> float:
    if spot.align is VerticalAlign.TOP:
        return TEXT_MARGIN
    spare = height - spot.block.printed_height
    return spare / 2 if spot.align is VerticalAlign.CENTER else spare - TEXT_MARGIN


def flow_table(plan: FlowPlan, folio: FolioPlan, x: float, y: float, rule_pt: float) -> Table:
    """Build the table of one page: head and rows; the actors' cells are empty.

    The rest of a row that began on the page before stands above the others.
    """
    head_rows = plan.heading.rows
    rest = (rest_height(folio.rest),) if folio.rest else ()
    heights = (*plan.head_heights, *rest, *folio.heights)
    x_edges, y_edges = edges(x, plan.widths.columns), edges(y, heights)
    spots = [
        Spot(
            cell.row,
            cell.column,
            cell.rows,
            cell.columns,
            block,
            VerticalAlign.CENTER,
            header=True,
            turned=plan.widths.turned and cell.is_actor,
        )
        for cell, block in zip(plan.heading.cells, plan.head, strict=True)
    ]
    first, last = folio.chart.folio.first, folio.chart.folio.last
    for body, block in folio.rest:
        spots.append(Spot(head_rows, body.column, 1, 1, block, VerticalAlign.CENTER))
    for body, block in folio.cells:
        top, bottom = max(body.first, first), min(body.last, last)
        if top <= bottom:
            row = head_rows + len(rest) + top - first
            spots.append(Spot(row, body.column, bottom - top + 1, 1, block, VerticalAlign.CENTER))
    spots += _symbol_cells(plan, folio)
    spots.sort(key=lambda spot: (spot.row, spot.column))
    return Table(
        Role.FLOW,
        Box(x, y, x_edges[-1] - x, y_edges[-1] - y),
        plan.widths.columns,
        tuple(Row(height, number < head_rows) for number, height in enumerate(heights)),
        tuple(fill_cell(spot, x_edges, y_edges) for spot in spots),
        PADDING,
        rule_pt,
        plan.heading.actors,
    )


def _symbol_cells(plan: FlowPlan, folio: FolioPlan) -> list[Spot]:
    """Give the actors' cells; those under a symbol that spans several columns are one."""
    first, last = plan.heading.actors
    actors = last - first + 1
    spots: list[Spot] = []
    rest = 1 if folio.rest else 0
    for row in range(rest + len(folio.heights)):
        joined = _joined_columns(folio, folio.chart.folio.first + row - rest, actors)
        start = 0
        for actor in range(actors):
            if actor + 1 == actors or actor not in joined:
                spots.append(
                    Spot(plan.heading.rows + row, first + start, 1, actor + 1 - start, EMPTY)
                )
                start = actor + 1
    return spots


def _joined_columns(folio: FolioPlan, row: int, actors: int) -> set[int]:
    """Give the actors whose cell is one with the next actor's, because a symbol spans both."""
    board = folio.chart.folio.board
    return {
        column
        for place in board.places
        if board.levels[place.level].row == row
        for column in range(place.first, min(place.last, actors - 1))
    }
