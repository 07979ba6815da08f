"""What stands over and under a flow table: its title, notes, and the approval."""

from collections.abc import Iterator
from dataclasses import replace

from sopgen.layout.approval import approval_block, signature_places, with_code
from sopgen.layout.blocks import stack
from sopgen.layout.column_needs import PADDING
from sopgen.layout.continued import split_block
from sopgen.layout.fittings import Fittings
from sopgen.layout.form import kop_lines
from sopgen.layout.lines import TextBlock, set_text
from sopgen.layout.sheet import Align, Box, Role, Row, Table, VerticalAlign
from sopgen.layout.tables import NO_BORDERS, Spot, fill_cell
from sopgen.spec.model import ApprovalPlace, FlowTable

_APPROVAL_WIDTH = 85.0
_BELOW = 2.0
"""Under a text without rules, mm."""
_ALONG = 3
"""How many lines of notes a signature takes along to its page at least."""


def title_table(fittings: Fittings, table: FlowTable, *, first: bool) -> Table | None:
    """Build what stands over a table: the SOP's title where no identity part shows it."""
    sop, type_ = fittings.sop, fittings.profile.type
    large = fittings.setting(type_.title, bold=True)
    small = fittings.setting(type_.identity)
    lines = []
    if first and not sop.has_identity:
        bold = fittings.setting(type_.identity, bold=True)
        lines += [(line, bold) for line in kop_lines(sop, fittings.profile)]
        lines.append((sop.title.value, large))
        if sop.subtitle is not None:
            lines.append((sop.subtitle.value, small))
    if table.title is not None:
        lines.append((table.title.value, fittings.setting(type_.identity, bold=True)))
    if not lines:
        return None
    block = stack([set_text(text, fittings.width, s, Align.CENTER) for text, s in lines])
    return _lone_cell(fittings, Role.TITLE, block, fittings.width)


def notes_tables(
    fittings: Fittings, table: FlowTable, left: float, below: float = 0.0
) -> Iterator[Table]:
    """Give the notes, divided between pages; ``left`` is the height that is left on the first.

    Their heading stands on no page without a note, and what wants the height ``below`` under them
    on none without some of their lines.
    """
    if not table.notes:
        return
    setting = fittings.setting(fittings.profile.type.body)
    bold, width = replace(setting, bold=True), fittings.width
    heading = set_text(fittings.profile.labels["catatan"].fill(), width, bold)
    rest: TextBlock | None = stack([set_text(note.value, width, setting) for note in table.notes])
    over = [heading]
    room = left - _BELOW
    if rest is not None and room < heading.height + min(rest.height, 2 * setting.pitch):
        room = fittings.room - _BELOW
    while rest is not None:
        most = room - sum(part.height for part in over)
        if rest.height <= most < rest.height + below:
            most = rest.height - _ALONG * setting.pitch
        block, rest = split_block(rest, most)
        yield _lone_cell(fittings, Role.NOTES, stack([*over, block]), width)
        over, room = [], fittings.room - _BELOW


def approval_table(fittings: Fittings, table: FlowTable) -> Table | None:
    """Build the signature below the last table."""
    sop = fittings.sop
    wanted = sop.approval is not None and ApprovalPlace.BELOW_TABLE in signature_places(
        sop.approval, fittings.profile
    )
    if not wanted or sop.approval is None or table is not sop.tables[-1]:
        return None
    setting = fittings.setting(fittings.profile.type.identity)
    block = approval_block(
        sop.approval,
        fittings.profile,
        setting,
        replace(setting, bold=True),
        _APPROVAL_WIDTH,
        ApprovalPlace.BELOW_TABLE,
    )
    lone = _lone_cell(fittings, Role.APPROVAL, block, _APPROVAL_WIDTH)
    if fittings.code is None:
        return lone
    return replace(lone, cells=(with_code(lone.cells[0], fittings.code, setting, PADDING),))


def _lone_cell(fittings: Fittings, role: Role, block: TextBlock, width: float) -> Table:
    """Build a table of one cell without rules, at the right edge of the text, at y = 0."""
    margins = fittings.profile.paper.margins
    x = margins.left + fittings.width - width
    spot = Spot(0, 0, 1, 1, block, VerticalAlign.TOP, borders=NO_BORDERS)
    box = Box(x, 0.0, width, block.height + _BELOW)
    # Its text was set in the whole width, so the cell has no padding.
    cell = fill_cell(spot, (x - PADDING, x + width - PADDING), (0.0, box.height))
    cell = replace(cell, box=box)
    return Table(role, box, (width,), (Row(box.height, header=False),), (cell,), 0.0, 0.0)
