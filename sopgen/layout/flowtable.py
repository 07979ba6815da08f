"""A flow table planned: widths, cuts, routes and row heights that fit each other.

Rows and columns grow for the lines, which changes widths, which changes the heights of texts,
which changes the cuts, which changes the lines. Demands only ever grow from one round to the
next, so the rounds come to an end.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from math import ceil

from sopgen.layout.blocks import caption, fitted
from sopgen.layout.columns import PADDING, Gutters, Widths, column_widths
from sopgen.layout.content import BodyCell, body_cells
from sopgen.layout.cuts import cut_rows
from sopgen.layout.folio import Folio, build_folio, crossing
from sopgen.layout.frame import row_height, strip_heights
from sopgen.layout.heading import Heading, build_heading
from sopgen.layout.lines import Setting, TextBlock, set_text, widest_word
from sopgen.layout.plan import Unroutable, plan_routes
from sopgen.layout.profile import Profile
from sopgen.layout.room import BARE, Demand, SymbolSize, demand
from sopgen.layout.rows import TEXT_MARGIN, text_heights
from sopgen.layout.sheet import Align
from sopgen.layout.track import Tracks, assign_tracks
from sopgen.layout.traffic import Route
from sopgen.process.graph import Process
from sopgen.spec.model import Column, FlowTable, Sop

_ROUNDS = 40
_LABEL_WIDTH = 8.5
_PORTION = 0.25
_TOLERANCE = 1e-6
_Strips = dict[tuple[int, bool], float]
"""The room for connectors, mm, by the row at the cut, and whether they stand above it."""


class Blocked(Exception):
    """A flow from a row finds no free side of a symbol; the row is the argument."""

    def __init__(self, step: int) -> None:
        super().__init__(step)
        self.step = step


@dataclass(frozen=True, slots=True)
class FolioPlan:
    """One page's rows, planned: routes, tracks, room, labels by link, heights of the rows."""

    folio: Folio
    routes: tuple[Route, ...]
    tracks: Tracks
    wanted: Demand
    labels: Mapping[int, TextBlock]
    heights: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class FlowPlan:
    """A flow table, planned: its columns, its head, and its pages."""

    heading: Heading
    widths: Widths
    head: tuple[TextBlock, ...]
    head_heights: tuple[float, ...]
    cells: tuple[tuple[BodyCell, TextBlock], ...]
    folios: tuple[FolioPlan, ...]
    gutters: Gutters
    """The room beside the symbols on all pages, so that they stand alike on each."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of the texts in a flow table."""

    body: Setting
    head: Setting
    symbol: Setting


@dataclass(slots=True)
class _Planner:
    sop: Sop
    table: FlowTable
    process: Process
    profile: Profile
    settings: Settings
    least_size: SymbolSize
    heading: Heading
    cells: tuple[BodyCell, ...]
    routed: dict[tuple[int, int], tuple[Folio, tuple[Route, ...], Tracks]] = field(
        default_factory=dict
    )
    texts: dict[tuple[str, float, Align], TextBlock] = field(default_factory=dict)

    def plan(self, rooms: tuple[float, float]) -> FlowPlan:
        actors = len(self.table.actors)
        gutters = Gutters((BARE,) * actors, (BARE,) * actors)
        rows = [0.0] * len(self.table.steps)
        strips: dict[tuple[int, bool], float] = {}
        for _ in range(_ROUNDS):
            widths = column_widths(
                self.heading,
                self.cells,
                gutters,
                self.least_size,
                self.profile,
                (self.settings.body, self.settings.head),
            )
            widths = replace(widths, size=self._captioned(widths))
            head, head_heights = self._head(widths)
            blocks = tuple((cell, self._block(cell, widths)) for cell in self.cells)
            texts = text_heights(blocks, len(rows))
            heights = [max(pair) for pair in zip(texts, rows, strict=True)]
            space = (rooms[0] - sum(head_heights), rooms[1] - sum(head_heights))
            cuts = cut_rows(heights, space, lambda a, b: self._strip_room(a, b, strips), self._torn)
            folios = [self._folio(first, last, widths.size, blocks) for first, last in cuts]
            wider = _widened(gutters, folios)
            fits = self._learn(folios, widths.size, rows, strips, space)
            if wider == gutters and fits:
                return FlowPlan(
                    self.heading, widths, head, head_heights, blocks, tuple(folios), gutters
                )
            gutters = wider
        message = "the rounds of the layout did not come to an end"
        raise RuntimeError(message)

    def _torn(self, row: int) -> bool:
        """Whether a merged cell goes on behind a row."""
        return any(cell.first <= row < cell.last for cell in self.cells)

    def _strip_room(self, first: int, last: int, strips: _Strips) -> float:
        """Give the room for connectors on a page, as far as it is known."""
        above = first > 0 and crossing(self.process, first - 1)
        below = last + 1 < len(self.table.steps) and crossing(self.process, last)
        usual = max(strips.values(), default=0.0)
        return (strips.get((first, True), usual) if above else 0.0) + (
            strips.get((last, False), usual) if below else 0.0
        )

    def _captioned(self, widths: Widths) -> SymbolSize:
        """Give the symbols' size with room for the captions of connectors in this width."""
        first, last = self.heading.actors
        narrowest = min(widths.columns[first : last + 1])
        labels = self.profile.labels
        blocks = [
            caption(labels[key].fill(halaman="00, 00"), narrowest, self.settings.symbol)
            for key in ("ke_halaman", "dari_halaman")
        ]
        return replace(widths.size, caption=max(block.printed_height for block in blocks))

    def _head(self, widths: Widths) -> tuple[tuple[TextBlock, ...], tuple[float, ...]]:
        heights = [0.0] * self.heading.rows
        blocks: list[TextBlock] = []
        for cell in self.heading.cells:
            turned = widths.turned and cell.is_actor
            width = sum(widths.columns[cell.column : cell.column + cell.columns])
            room = 1e3 if turned else width - 2 * PADDING
            block = self._set(cell.text, room, self.settings.head, Align.CENTER)
            if turned:
                block = self._turned(cell.text)
            blocks.append(block)
            high = block.width if turned else block.height
            last = cell.row + cell.rows - 1
            missing = high + 2 * TEXT_MARGIN - sum(heights[cell.row : last + 1])
            heights[last] += max(missing, 0.0)
        return tuple(blocks), tuple(heights)

    def _turned(self, text: str) -> TextBlock:
        """Set an actor's name upright: as long as its longest word, up to 30 mm."""
        setting = self.settings.head
        face = setting.typeface.bold
        length = min(max(face.width(text, setting.size_pt) + 0.5, 8.0), 30.0)
        return set_text(text, length, setting, Align.CENTER)

    def _block(self, cell: BodyCell, widths: Widths) -> TextBlock:
        kind = self.heading.columns[cell.column].kind
        centred = kind in (Column.NUMBER, Column.TIME)
        align = Align.CENTER if centred else Align.LEFT
        room = widths.columns[cell.column] - 2 * PADDING
        return self._set(cell.text, room, self.settings.body, align)

    def _set(self, text: str, room: float, setting: Setting, align: Align) -> TextBlock:
        if setting is not self.settings.body:
            return set_text(text, room, setting, align)
        key = (text, room, align)
        if key not in self.texts:
            self.texts[key] = set_text(text, room, setting, align)
        return self.texts[key]

    def _folio(
        self,
        first: int,
        last: int,
        size: SymbolSize,
        blocks: tuple[tuple[BodyCell, TextBlock], ...],
    ) -> FolioPlan:
        if (first, last) not in self.routed:
            folio = build_folio(self.process, len(self.table.actors), first, last)
            routes = _routes(folio)
            self.routed[first, last] = folio, routes, assign_tracks(folio.board, routes)
        folio, routes, tracks = self.routed[first, last]
        labels = self._labels(folio, routes)
        pitch = self.profile.drawing.pitch
        wanted = demand(folio.board, routes, tracks, labels, size, pitch)
        inside = [
            (cell, block) for cell, block in blocks if cell.first <= last and cell.last >= first
        ]
        texts = text_heights(tuple(inside), len(self.table.steps), first, last)
        heights = tuple(
            max(texts[row], row_height(folio.board, row, size, wanted))
            for row in range(first, last + 1)
        )
        return FolioPlan(folio, routes, tracks, wanted, labels, heights)

    def _labels(self, folio: Folio, routes: tuple[Route, ...]) -> dict[int, TextBlock]:
        """Give the words at the flows' beginnings, once for each way out of a decision."""
        found: dict[int, TextBlock] = {}
        seen: set[tuple[int, int, int]] = set()
        for route, flow in zip(routes, folio.flows, strict=True):
            if flow is None or flow.label is None or not flow.label.value:
                continue
            group = folio.board.links[route.link].source_group
            key = (group, route.source, int(route.source_side))
            comes_in = not isinstance(folio.symbols[route.source], tuple)
            if key in seen or comes_in:
                continue
            seen.add(key)
            word = widest_word(flow.label.value, self.settings.symbol)
            width = max(_LABEL_WIDTH, word)
            found[route.link] = fitted(flow.label.value, self.settings.symbol, width)
        return found

    def _learn(
        self,
        folios: list[FolioPlan],
        size: SymbolSize,
        rows: list[float],
        strips: _Strips,
        space: tuple[float, float],
    ) -> bool:
        """Note what rows and strips turned out to need; True if every page has room for all."""
        fits = True
        for number, plan in enumerate(folios):
            fits &= sum(plan.heights) <= space[min(number, 1)] + _TOLERANCE
            first, last = plan.folio.first, plan.folio.last
            upper, lower = strip_heights(plan.folio.board, size, plan.wanted)
            for key, room in (((first, True), upper), ((last, False), lower)):
                strips[key] = max(strips.get(key, 0.0), room)
            for row in range(first, last + 1):
                need = row_height(plan.folio.board, row, size, plan.wanted)
                need -= (upper if row == first else 0.0) + (lower if row == last else 0.0)
                rows[row] = max(rows[row], need)
        return fits


def plan_flow(
    sop: Sop,
    table: FlowTable,
    process: Process,
    profile: Profile,
    settings: Settings,
    least_size: SymbolSize,
    rooms: tuple[float, float],
) -> FlowPlan:
    """Plan a flow table; ``rooms`` are the heights for it on its first and on other pages, mm.

    Raises TooNarrow, TooTall and Blocked.
    """
    heading = build_heading(sop, table, profile)
    cells = body_cells(table, heading)
    planner = _Planner(sop, table, process, profile, settings, least_size, heading, cells)
    return planner.plan(rooms)


def _routes(folio: Folio) -> tuple[Route, ...]:
    try:
        return plan_routes(folio.board)
    except Unroutable as error:
        place = folio.board.places[folio.board.links[error.link].sources[0]]
        raise Blocked(folio.board.levels[place.level].row) from error


def _widened(gutters: Gutters, folios: list[FolioPlan]) -> Gutters:
    """Give gutters that suit all pages; they grow in whole portions, so that growing ends."""

    def grown(room: float, wanted: Iterator[float]) -> float:
        most = max(wanted)
        return room if most <= room + _TOLERANCE else ceil(most / _PORTION) * _PORTION

    return Gutters(
        tuple(grown(r, (p.wanted.left[n] for p in folios)) for n, r in enumerate(gutters.left)),
        tuple(grown(r, (p.wanted.right[n] for p in folios)) for n, r in enumerate(gutters.right)),
    )
