"""A flow table planned: widths, cuts, routes and row heights that fit each other.

Rows and columns grow for the lines, which changes widths, which changes the heights of texts,
which changes the cuts, which changes the lines. Demands only ever grow from one round to the
next, so the rounds come to an end.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from math import ceil

from sopgen.layout.blocks import caption, fitted, stack
from sopgen.layout.chart import Atlas, Chart
from sopgen.layout.columns import PADDING, Gutters, Widths, column_widths
from sopgen.layout.content import BodyCell, body_cells
from sopgen.layout.continued import divided
from sopgen.layout.cuts import Cuts, Space, cut_rows
from sopgen.layout.frame import row_height
from sopgen.layout.heading import Heading, build_heading
from sopgen.layout.lines import EMPTY, TextBlock, set_text
from sopgen.layout.needs import Needs
from sopgen.layout.profile import Profile
from sopgen.layout.room import BARE, Demand, SymbolSize, demand
from sopgen.layout.rows import TEXT_MARGIN, text_heights
from sopgen.layout.sheet import Align
from sopgen.layout.words import Setting, widest_word
from sopgen.spec.model import Column, FlowTable, Sop

_ROUNDS = 40
_FREE_ROUNDS = 3
_FAR = 1e3
_LABEL_WIDTH = 8.5
_PORTION = 0.25
_TOLERANCE = 1e-6


@dataclass(frozen=True, slots=True)
class FolioPlan:
    """One page's rows, planned: the room for lines, labels by link, heights and texts of the rows.

    A row higher than a page continues on pages that show no symbols.
    """

    chart: Chart
    wanted: Demand
    labels: Mapping[int, TextBlock]
    heights: tuple[float, ...]
    cells: tuple[tuple[BodyCell, TextBlock], ...]

    def fits(self, space: Space) -> bool:
        """Whether the rows have room on their page."""
        room = space.on_page_of(self.chart.folio.first)
        return sum(self.heights) <= room + _TOLERANCE


@dataclass(frozen=True, slots=True)
class FlowPlan:
    """A flow table, planned: its columns, its head, and its pages."""

    heading: Heading
    widths: Widths
    head: tuple[TextBlock, ...]
    head_heights: tuple[float, ...]
    folios: tuple[FolioPlan, ...]
    gutters: Gutters
    """The room beside the symbols on all pages, so that they stand alike on each."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of the texts in a flow table."""

    body: Setting
    head: Setting
    symbol: Setting


_Texts = tuple[tuple[BodyCell, TextBlock], ...]


@dataclass(slots=True)
class _Planner:
    atlas: Atlas
    profile: Profile
    settings: Settings
    least_size: SymbolSize
    heading: Heading
    cells: tuple[BodyCell, ...]
    count: int
    """How many rows the table has."""
    texts: dict[tuple[str, float, Align], TextBlock] = field(default_factory=dict)

    def plan(self, rooms: tuple[float, float]) -> FlowPlan:
        bare = (BARE,) * self.atlas.actors
        gutters = Gutters(bare, bare)
        needs = Needs(self.atlas)
        cuts: Cuts = ()
        for number in range(_ROUNDS):
            settings = self.settings.body, self.settings.head
            widths = column_widths(
                self.heading, self.cells, gutters, self.least_size, self.profile, settings
            )
            widths = replace(widths, size=self._captioned(widths))
            head, head_heights = self._head(widths)
            blocks = tuple((cell, self._block(cell, widths)) for cell in self.cells)
            space = Space(*(room - sum(head_heights) for room in rooms))
            cuts = self._cut(blocks, needs, widths.size, space, cuts)
            folios = tuple(self._folios(cuts, widths.size, blocks, space))
            wider = _widened(gutters, folios)
            fits = all(plan.fits(space) for plan in folios)
            if wider == gutters and fits:
                return FlowPlan(self.heading, widths, head, head_heights, folios, gutters)
            for plan in folios:
                needs.learn(plan.chart, plan.wanted, widths.size, growing=number >= _FREE_ROUNDS)
            gutters = wider
        message = "the rounds of the layout did not come to an end"
        raise RuntimeError(message)

    def _cut(
        self, blocks: _Texts, needs: Needs, size: SymbolSize, space: Space, before: Cuts
    ) -> Cuts:
        """Cut the rows into pages; a row whose texts are higher than a page counts as a page."""

        def strips(first: int, last: int) -> float:
            return needs.strip_room(first, last, self.count, size)

        texts = text_heights(blocks, self.count)
        heights = [
            max(needs.row(row, size), min(text, space.on_page_of(row) - strips(row, row)))
            for row, text in enumerate(texts)
        ]
        torn = frozenset(row for cell in self.cells for row in range(cell.first, cell.last))
        return cut_rows(heights, space, strips, torn, before)

    def _folios(
        self, cuts: Cuts, size: SymbolSize, blocks: _Texts, space: Space
    ) -> Iterator[FolioPlan]:
        """Give the pages: for each its rows, and where a row is too high, pages to continue it."""
        for first, last in cuts:
            inside = tuple(
                (cell, block) for cell, block in blocks if cell.first <= last and cell.last >= first
            )
            texts = inside
            chart = self.atlas.chart(first, last)
            if first == last:
                texts, *others = self._parts(inside, space.on_page_of(first))
            yield self._folio(chart, size, texts)
            if first == last:
                for part in others:
                    yield self._folio(self.atlas.continuation(first), size, part)

    def _parts(self, cells: _Texts, room: float) -> Iterator[_Texts]:
        """Divide the texts of a row over as many pages as they need."""
        again = self._set(self.profile.labels["lanjutan"], _FAR, self.settings.body, Align.LEFT)
        inside = room - 2 * TEXT_MARGIN - again.height
        divisions = [(cell, list(divided(block, inside))) for cell, block in cells]
        for number in range(max(len(parts) for _, parts in divisions)):
            texts: list[tuple[BodyCell, TextBlock]] = []
            for cell, parts in divisions:
                kind = self.heading.columns[cell.column].kind
                block = parts[number] if number < len(parts) else EMPTY
                if number and kind is Column.NUMBER:
                    block = parts[0]
                elif number and kind is Column.ACTIVITY:
                    block = stack([again, block])
                texts.append((cell, block))
            yield tuple(texts)

    def _folio(self, chart: Chart, size: SymbolSize, texts: _Texts) -> FolioPlan:
        folio = chart.folio
        labels = self._labels(chart)
        pitch = self.profile.drawing.pitch
        wanted = demand(folio.board, chart.routes, chart.tracks, labels, size, pitch)
        lines = text_heights(texts, self.count, folio.first, folio.last)
        heights = tuple(
            max(lines[row], row_height(folio.board, row, size, wanted))
            for row in range(folio.first, folio.last + 1)
        )
        return FolioPlan(chart, wanted, labels, heights, texts)

    def _captioned(self, widths: Widths) -> SymbolSize:
        """Give the symbols' size with room for the captions of connectors in this width."""
        first, last = self.heading.actors
        narrowest = min(widths.columns[first : last + 1])
        labels = self.profile.labels
        blocks = [
            caption(labels[key].format(halaman="00, 00"), narrowest, self.settings.symbol)
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

    def _labels(self, chart: Chart) -> dict[int, TextBlock]:
        """Give the words at the flows' beginnings, once for each way out of a decision."""
        found: dict[int, TextBlock] = {}
        seen: set[tuple[int, int, int]] = set()
        folio = chart.folio
        for route, flow in zip(chart.routes, folio.flows, strict=True):
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


def plan_flow(
    sop: Sop,
    table: FlowTable,
    atlas: Atlas,
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
    count = len(table.steps)
    return _Planner(atlas, profile, settings, least_size, heading, cells, count).plan(rooms)


def _widened(gutters: Gutters, folios: tuple[FolioPlan, ...]) -> Gutters:
    """Give gutters that suit all pages; they grow in whole portions, so that growing ends."""

    def grown(room: float, wanted: Iterator[float]) -> float:
        most = max(wanted)
        return room if most <= room + _TOLERANCE else ceil(most / _PORTION) * _PORTION

    return Gutters(
        tuple(grown(r, (p.wanted.left[n] for p in folios)) for n, r in enumerate(gutters.left)),
        tuple(grown(r, (p.wanted.right[n] for p in folios)) for n, r in enumerate(gutters.right)),
    )
