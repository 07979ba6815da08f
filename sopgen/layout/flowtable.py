"""A flow table planned: widths, cuts, routes and row heights that fit each other.

Rows and columns grow for the lines, which changes widths, which changes the heights of texts,
which changes the cuts, which changes the lines. Demands only ever grow from one round to the
next, so the rounds come to an end.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sopgen.layout.body import Blocks, Heights, Measures, Texts, body_texts
from sopgen.layout.chart import Atlas, Chart
from sopgen.layout.column_needs import Names, least_text_widths, name_widths
from sopgen.layout.columns import (
    Shares,
    TooNarrow,
    Widths,
    column_widths,
    least_widths,
)
from sopgen.layout.content import BodyCell
from sopgen.layout.cuts import Cuts, Space, cut_rows
from sopgen.layout.flowplan import FlowPlan, FolioPlan, most_pages, too_high
from sopgen.layout.frame import row_heights
from sopgen.layout.gutters import Gutters, excess, roomy, widened
from sopgen.layout.heading import build_heading
from sopgen.layout.lines import TextBlock
from sopgen.layout.needs import Needs
from sopgen.layout.page_heights import PageHeights
from sopgen.layout.room import Demand, SymbolSize, demand
from sopgen.layout.rows import TEXT_MARGIN, rest_height, text_heights
from sopgen.layout.squeeze import Density
from sopgen.layout.typesetter import Settings, Typesetter
from sopgen.layout.words import HAIR
from sopgen.spec.model import FlowTable, Sop

_ROUNDS = 40
_FREE_ROUNDS = 3
_USUALLY_LISTED = 2
"""How many pages the words at a connector name at most, until more are known."""
_CONNECTOR = 800.0
_TORN = 1e5
_HEADING = 5e5
"""What a cut spoils: for each connector that it needs, by tearing a merged cell, and behind a row
without symbols, which is a heading, mm²."""


class Crowded(TooNarrow):
    """The paper is too narrow for lines that were found; ``charts`` are the pages with them."""

    def __init__(self, missing: float, folios: Sequence[FolioPlan], bare: Gutters) -> None:
        worst = max(folios, key=lambda plan: excess(plan.wanted, bare)).chart.folio
        super().__init__(missing, (worst.first, worst.last))
        self.charts = _charts(folios)


@dataclass(slots=True)
class Planner:
    """Plans a table in one density."""

    atlas: Atlas
    density: Density
    least_size: SymbolSize
    texts: Texts
    text_widths: dict[int, float]
    names: Names
    _measured: dict[tuple[Gutters, int], Widths] = field(default_factory=dict)

    def plan(self, pages: Space, known: Collection[Chart] = ()) -> FlowPlan:
        """Plan for the space that pages have for the table with its head.

        Charts ``known`` from attempts in other densities tell what to expect. Raises TooNarrow,
        TooTall and Blocked.
        """
        gutters, needs = self._expected(known)
        cuts: Cuts = ()
        free_rounds: Collection[int] = range(_FREE_ROUNDS)
        settled: Gutters | None = None
        kept = free = False
        folios: tuple[FolioPlan, ...] = ()
        listed = _USUALLY_LISTED
        for number in range(_ROUNDS):
            widths = self._widths(gutters, listed)
            self._learn(needs, _charts(folios), widths.size, growing=not free)
            free = number in free_rounds
            head, head_heights = self.texts.setter.head(widths)
            texts = self.texts.heights(widths)
            space = pages.under(sum(head_heights))
            heights = PageHeights(texts, needs, widths.size, space)
            parts, rests, space = self._divided(heights, widths, space)
            cuts = cuts if kept else self._cut(heights, space, cuts)
            folios = tuple(self._folios(cuts, widths.size, texts, parts, rests))
            wider = widened(self._bare() if free else gutters, [plan.wanted for plan in folios])
            if self._missing(wider) > HAIR:
                if settled is not None and self._take_back(folios, settled):
                    gutters, free_rounds = settled, ()
                    continue
                raise Crowded(self._missing(wider), folios, self._bare())
            before, listed = listed, max(listed, most_pages(folios, self.atlas.process))
            fit = listed == before and all(plan.fits(space) for plan in folios)
            flattened = kept and self.atlas.flatten(too_high(folios, space))
            if fit and wider == gutters and not flattened:
                if not self.atlas.finish(_charts(folios)):
                    done = tuple(self._filled(folios, texts, widths))
                    heading = self.texts.setter.heading
                    return FlowPlan(heading, widths, head, head_heights, done, gutters)
                # Improved pages may need less: once, the gutters are measured anew for them.
                free_rounds = () if settled else (number + 1,)
                settled = settled or gutters
                kept = True
                continue
            gutters, kept = wider, kept and (fit or flattened)
        message = "the rounds of the layout did not come to an end"
        raise RuntimeError(message)

    def _expected(self, known: Collection[Chart]) -> tuple[Gutters, Needs]:
        """Give the gutters and needs that charts of some of the rows lead to."""
        gutters, _ = self.suiting(known)
        needs = Needs(self.atlas, self.density.spacing)
        self._learn(needs, known, self._least(gutters).size, growing=False)
        return gutters, needs

    def _learn(
        self, needs: Needs, charts: Iterable[Chart], size: SymbolSize, *, growing: bool
    ) -> None:
        """Note what pages need with symbols of a size."""
        for chart in charts:
            needs.learn(chart, self._wanted(chart, size), size, growing=growing)

    def _take_back(self, folios: Sequence[FolioPlan], gutters: Gutters) -> bool:
        """Take improved routes back on the pages that need most, until the paper has room.

        ``gutters`` had room before the pages were improved. False if no page can be taken back.
        """
        wanted = {plan.chart.folio.first: plan.wanted for plan in folios}
        size = self._widths(gutters, _USUALLY_LISTED).size
        taken = False
        for plan in sorted(folios, key=lambda plan: -excess(plan.wanted, gutters)):
            if self._missing(widened(gutters, list(wanted.values()))) <= HAIR:
                break
            before = self._wanted(self.atlas.draft(plan.chart), size)
            if self.atlas.take_back(plan.chart, roomy(gutters, before, self.density.spacing)):
                del wanted[plan.chart.folio.first]
                taken = True
        return taken

    def _missing(self, gutters: Gutters) -> float:
        """Give what the paper lacks for gutters, mm; less than 0 if it has more."""
        return -self._least(gutters).spare

    def suiting(self, charts: Collection[Chart]) -> tuple[Gutters, float]:
        """Give the gutters that pages want, as far as the paper has room, and what it lacks, mm.

        Wider gutters leave room for smaller symbols only, and labels beside these want more.
        """
        gutters = wider = self._bare()
        while (missing := self._missing(wider)) <= HAIR:
            gutters, size = wider, self._least(wider).size
            wider = widened(gutters, [self._wanted(chart, size) for chart in charts])
            if wider == gutters:
                return gutters, 0.0
        return gutters, missing

    def _bare(self) -> Gutters:
        bare = (self.density.spacing.bare,) * self.atlas.actors
        return Gutters(bare, bare)

    def _least(self, gutters: Gutters) -> Shares:
        return least_widths(self.text_widths, self.names, gutters, self.least_size, self.density)

    def _widths(self, gutters: Gutters, listed: int) -> Widths:
        if (gutters, listed) not in self._measured:
            least = self._least(gutters)
            heading = self.texts.setter.heading
            body = self.texts.setter.settings.body
            widths = column_widths(heading, self.texts.cells, least, self.names, self.density, body)
            size = self.texts.setter.captioned(widths, listed)
            self._measured[gutters, listed] = replace(widths, size=size)
        return self._measured[gutters, listed]

    def _wanted(self, chart: Chart, size: SymbolSize) -> Demand:
        return self._demand(chart, self.texts.setter.labels(chart), size)

    def _demand(self, chart: Chart, labels: Mapping[int, TextBlock], size: SymbolSize) -> Demand:
        board, spacing = chart.folio.board, self.density.spacing
        return demand(board, chart.routes, chart.tracks, labels, size, spacing)

    def _cut(self, heights: PageHeights, space: Space, before: Cuts) -> Cuts:
        """Cut the rows into pages."""
        harm = {row: count * _CONNECTOR for row, count in self.atlas.crossed.items()}
        for cell in self.texts.cells:
            harm |= dict.fromkeys(range(cell.first, cell.last), _TORN)
        headings = (row for row in range(self.texts.rows) if row not in self.atlas.depths)
        harm |= dict.fromkeys(headings, _HEADING)
        return cut_rows(heights.rows, space, heights.besides, harm, before)

    def _divided(
        self, heights: PageHeights, widths: Widths, space: Space
    ) -> tuple[dict[int, list[Blocks]], dict[int, Blocks], Space]:
        """Divide the rows higher than a page.

        Give what stands on pages of their own, the rests that have room above the row behind them,
        by that row, and the space that these leave.
        """
        parts: dict[int, list[Blocks]] = {}
        rests: dict[int, Blocks] = {}
        for row in heights.too_high:
            room = space.on_page_of(row) - 2 * TEXT_MARGIN
            parts[row] = list(self.texts.divided(row, widths, room))
            if row + 1 == self.texts.rows:
                continue
            if heights.alone(row + 1) + rest_height(parts[row][-1]) <= space.others:
                rests[row + 1] = parts[row].pop()
        taken = {row: rest_height(rest) for row, rest in rests.items()}
        return parts, rests, replace(space, taken=taken)

    def _folios(
        self,
        cuts: Cuts,
        size: SymbolSize,
        texts: Measures,
        parts: Mapping[int, list[Blocks]],
        rests: Mapping[int, Blocks],
    ) -> Iterator[FolioPlan]:
        """Give the pages: for each its rows, or a part of a row that is divided.

        Only these have their texts already.
        """
        for first, last in cuts:
            chart = self.atlas.chart(first, last)
            if first < last or first not in parts:
                plan = self._folio(chart, size, texts.within(first, last))
                yield replace(plan, rest=rests.get(first, ()))
                continue
            for part in parts[first]:
                heights = tuple((cell, block.height) for cell, block in part)
                yield replace(self._folio(chart, size, heights), cells=part)
                chart = self.atlas.continuation(first)

    def _filled(
        self, folios: Sequence[FolioPlan], texts: Measures, widths: Widths
    ) -> Iterator[FolioPlan]:
        """Set the texts of all pages; of a divided row those that are repeated."""
        repeated = _repeated(folios, texts)
        for plan in folios:
            folio, cells = plan.chart.folio, plan.cells
            if not cells:
                cells = self.texts.set(folio.first, folio.last, widths, repeated)
            elif not plan.goes_on:
                whole = self.texts.setter.body
                cells = tuple((c, whole(c, widths) if c in repeated else b) for c, b in cells)
            yield replace(plan, cells=cells)

    def _folio(self, chart: Chart, size: SymbolSize, texts: Heights) -> FolioPlan:
        folio = chart.folio
        labels = self.texts.setter.labels(chart)
        wanted = self._demand(chart, labels, size)
        rows = range(folio.first, folio.last + 1)
        least = row_heights(folio.board, rows, size, wanted)
        heights = tuple(text_heights(texts, least, folio.first))
        return FolioPlan(chart, wanted, labels, heights)


def _charts(folios: Iterable[FolioPlan]) -> tuple[Chart, ...]:
    return tuple(plan.chart for plan in folios)


def _repeated(folios: Iterable[FolioPlan], texts: Measures) -> set[BodyCell]:
    """Give the torn cells whose text has room on each of their pages: there it stands in full."""
    short: set[BodyCell] = set()
    torn: set[BodyCell] = set()
    for plan in folios:
        if plan.goes_on:
            continue
        first, last = plan.chart.folio.first, plan.chart.folio.last
        for cell, height in texts.torn(first, last):
            torn.add(cell)
            rows = plan.heights[max(cell.first - first, 0) : cell.last - first + 1]
            if sum(rows) < height + 2 * TEXT_MARGIN:
                short.add(cell)
    return torn - short


def planner(
    sop: Sop,
    table: FlowTable,
    atlas: Atlas,
    density: Density,
    settings: Settings,
    least_size: SymbolSize,
) -> Planner:
    """Give the planner of a flow table in a density."""
    profile = density.profile
    heading = build_heading(sop, table, profile)
    setter = Typesetter(profile, settings, heading)
    texts = body_texts(table, setter)
    words = least_text_widths(heading, texts.cells, density, settings.body, settings.head)
    names = name_widths(heading, settings.head)
    return Planner(atlas, density, least_size, texts, words, names)
