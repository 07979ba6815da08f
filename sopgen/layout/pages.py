"""Pages being filled from top to bottom: title, flow table, notes, approval."""

from dataclasses import dataclass, field, replace

from sopgen.layout.blocks import stack
from sopgen.layout.columns import PADDING, TooNarrow
from sopgen.layout.content import printed_numbers
from sopgen.layout.draw import Place, draw_folio
from sopgen.layout.flowtable import FlowPlan, Settings, plan_flow
from sopgen.layout.folio import Connector
from sopgen.layout.font import Typeface
from sopgen.layout.frame import column_centres
from sopgen.layout.identity import approval_block
from sopgen.layout.inscribe import inscribe
from sopgen.layout.lines import MM_PER_PT, Setting, TextBlock, set_text
from sopgen.layout.profile import Profile
from sopgen.layout.rows import TEXT_MARGIN
from sopgen.layout.sheet import (
    Align,
    Box,
    Label,
    Path,
    Role,
    Row,
    RowRule,
    Symbol,
    Table,
    VerticalAlign,
)
from sopgen.layout.squeeze import ladder
from sopgen.layout.tables import NO_BORDERS, Spot, edges, fill_cell, flow_table
from sopgen.layout.wording import Names, marks
from sopgen.process.graph import Process
from sopgen.spec.model import ApprovalPlace, FlowTable, Sop

_GAP = 3.0
_LEAST_ROOM = 60.0
_APPROVAL_WIDTH = 85.0
_SLACK = 2.0


@dataclass(slots=True)
class PageDraft:
    """A page as far as it is filled; ``closed`` pages take nothing more."""

    tables: list[Table] = field(default_factory=list)
    symbols: list[Symbol] = field(default_factory=list)
    paths: list[Path] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    bottom: float = 0.0
    closed: bool = False

    def add(self, table: Table, top: float) -> None:
        """Put a table that was built at y = 0 below what is there, or at the top."""
        y = self.bottom + _GAP if self.tables else top
        moved = table if table.box.y == y else moved_table(table, y - table.box.y)
        self.tables.append(moved)
        self.bottom = moved.box.bottom


@dataclass(frozen=True, slots=True)
class Fittings:
    """What all parts of one SOP's pages need."""

    sop: Sop
    profile: Profile
    typeface: Typeface

    @property
    def room(self) -> float:
        """The height of a page between its margins, with a little left for word processors."""
        margins = self.profile.paper.margins
        room = self.profile.paper.height - margins.top - margins.bottom - _SLACK
        if self.profile.rows is RowRule.FIXED:
            return room
        # Word adds a rule to the height of each row that may grow.
        least = self.setting(self.profile.type.least).pitch + 2 * TEXT_MARGIN
        return room / (1 + self.profile.drawing.rule_pt * MM_PER_PT / least)

    @property
    def width(self) -> float:
        """The width of a page between its margins."""
        margins = self.profile.paper.margins
        return self.profile.paper.width - margins.left - margins.right

    def setting(self, size_pt: float, *, bold: bool = False) -> Setting:
        """Give the setting of a size."""
        return Setting(self.typeface, size_pt, size_pt * self.profile.type.pitch, bold=bold)


def lay_table(
    fittings: Fittings, table: FlowTable, process: Process, drafts: list[PageDraft]
) -> float:
    """Add a flow table with what stands over and under it; give the size of its type, pt."""
    top = fittings.profile.paper.margins.top
    title = _title(fittings, table, first=not any(_has_flow(draft) for draft in drafts))
    high = 0.0 if title is None else title.box.height + _GAP
    used = drafts[-1].bottom + _GAP - top if drafts and not drafts[-1].closed else fittings.room
    if fittings.room - used - high < _LEAST_ROOM:
        drafts.append(PageDraft())
        used = 0.0
    if title is not None:
        drafts[-1].add(title, top)
    rooms = (fittings.room - used - high, fittings.room)
    fitted = _fit(fittings, table, process, rooms)
    _lay_folios(fitted, table, process, drafts)
    for block in (_notes(fittings, table), _approval(fittings, table)):
        if block is not None:
            if drafts[-1].bottom + _GAP + block.box.height > top + fittings.room:
                drafts.append(PageDraft())
            drafts[-1].add(block, top)
    return fitted.fittings.profile.type.body


@dataclass(frozen=True, slots=True)
class _Fitted:
    """A planned table, the profile it fits the paper with, and the texts inside its symbols."""

    fittings: Fittings
    plan: FlowPlan
    texts: dict[int, TextBlock]
    setting: Setting


def _fit(
    fittings: Fittings, table: FlowTable, process: Process, rooms: tuple[float, float]
) -> _Fitted:
    """Plan a table as the profile says, or else as much denser as the paper demands."""
    narrow: TooNarrow | None = None
    for profile in ladder(fittings.profile):
        dense = replace(fittings, profile=profile)
        settings = Settings(
            dense.setting(profile.type.body),
            dense.setting(profile.type.heading, bold=True),
            dense.setting(profile.type.symbol),
        )
        texts, least = inscribe(process.acts, profile, settings.symbol, settings.symbol.pitch)
        try:
            plan = plan_flow(dense.sop, table, process, profile, settings, least, rooms)
        except TooNarrow as error:
            narrow = error
            continue
        return _Fitted(dense, plan, texts, settings.symbol)
    raise narrow or TooNarrow(0.0)


def _has_flow(draft: PageDraft) -> bool:
    return any(table.role is Role.FLOW for table in draft.tables)


def _lay_folios(
    fitted: _Fitted, table: FlowTable, process: Process, drafts: list[PageDraft]
) -> None:
    profile, plan = fitted.fittings.profile, fitted.plan
    x, top = profile.paper.margins.left, profile.paper.margins.top
    names = _names(profile, plan, table, process, len(drafts))
    columns = edges(x, plan.widths.columns)
    first, last = plan.heading.actors
    actors = columns[first : last + 2]
    width = plan.widths.size.width
    centres = column_centres(actors, plan.gutters.left, plan.gutters.right, width)
    for number, folio in enumerate(plan.folios):
        if number:
            drafts.append(PageDraft())
        draft = drafts[-1]
        y = draft.bottom + _GAP if draft.tables else top
        draft.add(flow_table(plan, folio, x, y, profile.drawing.rule_pt), top)
        rows = edges(y + sum(plan.head_heights), folio.heights)
        place = Place(actors, centres, rows, len(draft.tables) - 1, plan.heading.rows, first)
        drawing = draw_folio(
            folio,
            place,
            plan.widths.size,
            profile.drawing.pitch,
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
    pages = [first_page + n for n, folio in enumerate(plan.folios) for _ in folio.heights]
    return Names(
        table,
        process,
        printed_numbers(table.steps),
        marks(_crossing_targets(plan)),
        tuple(pages),
        profile.labels["ke_halaman"],
        profile.labels["dari_halaman"],
    )


def _crossing_targets(plan: FlowPlan) -> list[int]:
    return sorted(
        {
            shown.target
            for folio in plan.folios
            for shown in folio.folio.symbols
            if isinstance(shown, Connector)
        }
    )


def _title(fittings: Fittings, table: FlowTable, *, first: bool) -> Table | None:
    """Build what stands over a table: the SOP's title where no identity part shows it."""
    sop, type_ = fittings.sop, fittings.profile.type
    large = fittings.setting(type_.title, bold=True)
    small = fittings.setting(type_.identity)
    lines: list[tuple[str, Setting]] = []
    if first and not sop.has_identity:
        lines += [(line.value, fittings.setting(type_.identity, bold=True)) for line in sop.agency]
        lines.append((sop.title.value, large))
        if sop.subtitle is not None:
            lines.append((sop.subtitle.value, small))
    if table.title is not None:
        lines.append((table.title.value, fittings.setting(type_.identity, bold=True)))
    if not lines:
        return None
    block = stack([set_text(text, fittings.width, s, Align.CENTER) for text, s in lines])
    return _lone_cell(fittings, Role.TITLE, block, fittings.width)


def _notes(fittings: Fittings, table: FlowTable) -> Table | None:
    """Build the block of notes under a table."""
    if not table.notes:
        return None
    setting = fittings.setting(fittings.profile.type.body)
    heading = set_text(
        fittings.profile.labels["catatan"], fittings.width, replace(setting, bold=True)
    )
    notes = [set_text(note.value, fittings.width, setting) for note in table.notes]
    return _lone_cell(fittings, Role.NOTES, stack([heading, *notes]), fittings.width)


def _approval(fittings: Fittings, table: FlowTable) -> Table | None:
    """Build the signature below the last table."""
    sop = fittings.sop
    wanted = sop.approval is not None and ApprovalPlace.BELOW_TABLE in sop.approval.places
    if not wanted or sop.approval is None or table is not sop.tables[-1]:
        return None
    setting = fittings.setting(fittings.profile.type.identity)
    block = approval_block(
        sop.approval, fittings.profile, setting, replace(setting, bold=True), _APPROVAL_WIDTH
    )
    return _lone_cell(fittings, Role.APPROVAL, block, _APPROVAL_WIDTH)


def _lone_cell(fittings: Fittings, role: Role, block: TextBlock, width: float) -> Table:
    """Build a table of one cell without rules, at the right edge of the text, at y = 0."""
    margins = fittings.profile.paper.margins
    x = margins.left + fittings.width - width
    spot = Spot(0, 0, 1, 1, block, VerticalAlign.TOP, borders=NO_BORDERS)
    box = Box(x, 0.0, width, block.height + 2.0)
    # Its text was set in the whole width, so the cell has no padding.
    cell = fill_cell(spot, (x - PADDING, x + width - PADDING), (0.0, box.height))
    cell = replace(cell, box=box)
    return Table(role, box, (width,), (Row(box.height, header=False),), (cell,), 0.0, 0.0)


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
