"""The pages of a flow table: title, table, notes, approval."""

from dataclasses import replace

from sopgen.layout.columns import TooNarrow
from sopgen.layout.cuts import Space, TooTall
from sopgen.layout.desk import Desk, Fitted
from sopgen.layout.draft import GAP, PageDraft
from sopgen.layout.draw import Place, draw_folio
from sopgen.layout.extras import approval_table, notes_tables, title_table
from sopgen.layout.fittings import Fittings
from sopgen.layout.flowplan import FlowPlan
from sopgen.layout.folio import Connector
from sopgen.layout.frame import column_centres
from sopgen.layout.profile import Profile
from sopgen.layout.rows import rest_height
from sopgen.layout.tables import edges, flow_table
from sopgen.layout.wording import Names, marks
from sopgen.process.graph import Process
from sopgen.spec.model import FlowTable
from sopgen.spec.numbering import printed_numbers

_LEAST_ROOM = 60.0


def lay_table(
    fittings: Fittings, table: FlowTable, process: Process, drafts: list[PageDraft]
) -> Profile:
    """Add a flow table with what stands over and under it; give the profile that it fits with.

    Larger papers are tried one by one. Raises TooNarrow, TooTall and Blocked.
    """
    profile = fittings.profile
    papers = (profile.paper, *profile.larger_papers)
    desk = Desk(table, process)
    refusal: TooNarrow | TooTall = TooNarrow(0.0)
    for paper in papers:
        own = replace(fittings, profile=replace(profile, paper=paper))
        start = _Start(own, table, drafts)
        try:
            fitted = desk.fit(own, start.space, last=paper is papers[-1])
        except (TooNarrow, TooTall) as error:
            refusal = error
            continue
        start.begin(drafts)
        _lay_folios(fitted, table, process, drafts)
        _finish(own, table, drafts)
        return fitted.density.profile
    raise refusal


class _Start:
    """Where a table begins: on the last page if it has room, or on a new one."""

    def __init__(self, fittings: Fittings, table: FlowTable, drafts: list[PageDraft]) -> None:
        paper = fittings.profile.paper
        first = not any(draft.has_flow for draft in drafts)
        self._title = title_table(fittings, table, first=first)
        high = 0.0 if self._title is None else self._title.box.height + GAP
        open_page = drafts[-1] if drafts and not drafts[-1].closed else None
        fresh = fittings.room - high
        left = fresh
        if open_page is not None and open_page.paper == paper:
            left = paper.margins.top + fittings.room - open_page.top - high
        self._page = open_page if open_page is not None and left >= _LEAST_ROOM else None
        self._paper = paper
        first_room = left if self._page else fresh
        self.space = Space(first_room, fittings.room, _room_below(fittings, table))

    def begin(self, drafts: list[PageDraft]) -> None:
        """Add the page if it is a new one, and the title."""
        if self._page is None:
            drafts.append(PageDraft(self._paper))
        if self._title is not None:
            drafts[-1].add(self._title)


def _room_below(fittings: Fittings, table: FlowTable) -> float:
    """Give the height that notes and signature want under the last row, mm.

    Long notes want none: they go on to other pages, and the signature with them.
    """
    approval = approval_table(fittings, table)
    blocks = (
        *notes_tables(fittings, table, fittings.room),
        *(() if approval is None else (approval,)),
    )
    wanted = sum(GAP + block.box.height for block in blocks)
    return wanted if wanted <= fittings.room / 2 else 0.0


def _finish(fittings: Fittings, table: FlowTable, drafts: list[PageDraft]) -> None:
    """Add what stands under a table; each further part of the notes has a page of its own."""
    end = fittings.profile.paper.margins.top + fittings.room
    approval = approval_table(fittings, table)
    below = 0.0 if approval is None else GAP + approval.box.height
    notes = list(notes_tables(fittings, table, end - drafts[-1].top, below))
    for number, block in enumerate((*notes, *(() if approval is None else (approval,)))):
        goes_on = 0 < number < len(notes)
        if goes_on or drafts[-1].top + block.box.height > end:
            drafts.append(PageDraft(fittings.profile.paper))
        drafts[-1].add(block)


def _lay_folios(
    fitted: Fitted, table: FlowTable, process: Process, drafts: list[PageDraft]
) -> None:
    profile, plan = fitted.density.profile, fitted.plan
    x = profile.paper.margins.left
    names = _names(profile, plan, table, process, len(drafts))
    columns = edges(x, plan.widths.columns)
    first, last = plan.heading.actors
    actors = columns[first : last + 2]
    size = plan.widths.size
    centres = column_centres(actors, plan.gutters.left, plan.gutters.right, size)
    for number, folio in enumerate(plan.folios):
        if number:
            drafts.append(PageDraft(profile.paper))
        draft = drafts[-1]
        y = draft.top
        draft.add(flow_table(plan, folio, x, y, profile.drawing.rule_pt))
        rest = rest_height(folio.rest)
        rows = edges(y + sum(plan.head_heights) + rest, folio.heights)
        row_offset = plan.heading.rows + (1 if rest else 0)
        place = Place(actors, centres, rows, len(draft.tables) - 1, row_offset, first)
        drawing = draw_folio(
            folio,
            place,
            size,
            fitted.density.spacing,
            fitted.texts,
            fitted.setting,
            names,
        )
        draft.symbols += drawing.symbols
        draft.paths += drawing.paths
        draft.labels += drawing.labels


def _names(
    profile: Profile, plan: FlowPlan, table: FlowTable, process: Process, first_page: int
) -> Names:
    """Give the names within a table whose first rows stand on a page of that number."""
    pages = {
        row: first_page + n
        for n, folio in reversed(list(enumerate(plan.folios)))
        for row in range(folio.chart.folio.first, folio.chart.folio.last + 1)
    }
    return Names(
        table,
        process,
        printed_numbers(table.steps),
        marks(_crossing_targets(plan)),
        pages,
        profile.labels["ke_halaman"],
        profile.labels["dari_halaman"],
        profile.labels["di_halaman"],
    )


def _crossing_targets(plan: FlowPlan) -> list[int]:
    return sorted(
        {
            shown.target
            for folio in plan.folios
            for shown in folio.chart.folio.symbols
            if isinstance(shown, Connector)
        }
    )
