"""Routes of pages: each stretch of rows is charted once, however often the table is planned."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from math import inf

from sopgen.layout.board import Board, Level
from sopgen.layout.folio import Folio, build_folio
from sopgen.layout.plan import Unroutable, improve_routes, plan_routes, resume_routes
from sopgen.layout.settle import settle_routes
from sopgen.layout.streets import Gutter
from sopgen.layout.track import Tracks, assign_tracks
from sopgen.layout.traffic import Route, Traffic
from sopgen.process.graph import Act, Process

_MORE_THRIFT = 200.0
"""What turning into a gutter costs more where the paper has no room for better lines, mm."""


class Blocked(Exception):
    """A flow finds no free side of a symbol; the acts at its ends are the arguments."""

    def __init__(self, source: Act, target: Act) -> None:
        super().__init__(source, target)
        self.source = source
        self.target = target


@dataclass(frozen=True, slots=True)
class Chart:
    """One page's rows with their routes and tracks: no size is known yet.

    ``finished`` charts have improved routes; others are good enough to find the cuts with.
    """

    folio: Folio
    routes: tuple[Route, ...]
    tracks: Tracks
    finished: bool = False


@dataclass(frozen=True)
class Atlas:
    """The charts of one table by first and last row; ``actors`` and ``thrift`` are numbers."""

    process: Process
    actors: int
    thrift: float = 0.0
    _charts: dict[tuple[int, int], Chart] = field(default_factory=dict)
    _traffic: dict[tuple[int, int], Traffic] = field(default_factory=dict)
    """What the routes of charts were found with, before connectors were moved."""
    _drafts: dict[tuple[int, int], Chart] = field(default_factory=dict)
    """What finished charts were before."""
    _saving: set[tuple[int, int]] = field(default_factory=set)
    """The finished charts that were improved again with more thrift."""

    def chart(self, first: int, last: int) -> Chart:
        """Give the chart of a page. Raises Blocked."""
        if (first, last) not in self._charts:
            folio = build_folio(self.process, self.actors, first, last)
            self._traffic[first, last] = traffic = self._plan(folio)
            routes = traffic.in_order
            self._charts[first, last] = Chart(folio, routes, assign_tracks(folio.board, routes))
        return self._charts[first, last]

    def _plan(self, folio: Folio) -> Traffic:
        try:
            return plan_routes(folio.board, self.thrift)
        except Unroutable as error:
            raise Blocked(*self._ends(folio, error.link)) from error

    def _ends(self, folio: Folio, number: int) -> tuple[Act, Act]:
        """Give the acts at the ends of a link; a line that joins actors stays within one."""
        flow, acts = folio.flows[number], self.process.acts
        if flow is not None:
            return acts[flow.source], acts[flow.target]
        joined = acts[folio.board.places[folio.board.links[number].sources[0]].owner]
        return joined, joined

    def finish(self, charts: Iterable[Chart]) -> bool:
        """Improve charts; say whether any was not finished yet and has changed."""
        changed = False
        for chart in charts:
            if chart.finished:
                continue
            key = chart.folio.first, chart.folio.last
            improve_routes(self._traffic[key])
            self._charts[key] = finished = _settled(chart, self._traffic[key])
            self._drafts[key] = replace(chart, finished=True)
            changed |= finished.routes != chart.routes
        return changed

    def draft(self, chart: Chart) -> Chart:
        """Give a chart as it was before it was finished."""
        return self._drafts.get((chart.folio.first, chart.folio.last), chart)

    def take_back(self, chart: Chart, roomy: frozenset[Gutter]) -> bool:
        """Give a finished chart routes that need less room; say whether there may be such.

        First its draft improved with more thrift, but for gutters with room for one more line, then
        the draft as it was.
        """
        draft = self.draft(chart)
        if draft == chart:
            return False
        key = chart.folio.first, chart.folio.last
        self._charts[key] = draft
        if key not in self._saving:
            self._saving.add(key)
            board = draft.folio.board
            traffic = resume_routes(board, draft.routes, self.thrift + _MORE_THRIFT, roomy)
            improve_routes(traffic)
            self._charts[key] = _settled(draft, traffic, len(board.levels))
        return True

    def flatten(self, charts: Iterable[Chart]) -> bool:
        """Give charts routes without levels that connectors got when they were finished.

        Say whether any had such levels.
        """
        flattened = False
        for chart in charts:
            draft = self.draft(chart)
            levels = len(draft.folio.board.levels)
            if len(chart.folio.board.levels) > levels:
                key = chart.folio.first, chart.folio.last
                self._charts[key] = _settled(draft, self._traffic[key], levels)
                flattened = True
        return flattened

    def continuation(self, row: int) -> Chart:
        """Give the chart of a page that only continues the texts of a row."""
        board = Board(self.actors, (Level(row),), (), ())
        return Chart(Folio(row, row, board, (), ()), (), Tracks({}, {}), finished=True)

    @cached_property
    def crossed(self) -> dict[int, int]:
        """How many off-page connectors a cut behind a row needs, for rows where it needs any."""
        acts = self.process.acts
        found: dict[int, set[tuple[int, bool]]] = {}
        for flow in self.process.flows:
            source, target = acts[flow.source].step, acts[flow.target].step
            for row in range(min(source, target), max(source, target)):
                found.setdefault(row, set()).add((flow.target, source < target))
        return {row: len(targets) for row, targets in found.items()}

    @cached_property
    def depths(self) -> dict[int, int]:
        """How many levels of symbols a row has."""
        found: dict[int, int] = {}
        for act in self.process.acts:
            found[act.step] = max(found.get(act.step, 1), act.level + 1)
        return found

    @cached_property
    def deciding(self) -> frozenset[int]:
        """The rows with several ways out of a symbol."""
        acts = self.process.acts
        left = [(flow.source, flow.outcome) for flow in self.process.flows]
        return frozenset(acts[source].step for source, outcome in left if outcome is not None)


def _settled(chart: Chart, traffic: Traffic, most_levels: float = inf) -> Chart:
    """Finish a chart with its improved traffic, with so many levels at most."""
    traffic = settle_routes(traffic, most_levels)
    board, routes = traffic.board, traffic.in_order
    if routes == chart.routes:
        return replace(chart, finished=True)
    folio = replace(chart.folio, board=board)
    return Chart(folio, routes, assign_tracks(board, routes), finished=True)
