"""The identity part of a sheet (PermenPAN-RB 35/2012, Bagian Identitas)."""

from dataclasses import dataclass, replace

from sopgen.layout.approval import (
    Code,
    approval_block,
    signature_places,
    signature_room,
    with_code,
)
from sopgen.layout.blocks import blank_lines, stack
from sopgen.layout.column_needs import PADDING
from sopgen.layout.continued import split_block
from sopgen.layout.form import ExtraText, extra_rows, kop_lines, values
from sopgen.layout.heading import label
from sopgen.layout.lines import EMPTY, TextBlock, set_text
from sopgen.layout.profile import Profile
from sopgen.layout.sheet import Align, Box, Cell, Picture, Role, Row, Table, VerticalAlign
from sopgen.layout.tables import Spot, edges, fill_cell
from sopgen.layout.words import Setting
from sopgen.spec.model import ApprovalPlace, Sop, Text

_MARGIN = 1.2
_LABEL_SHARE = 0.3
_LOGO_GAP = 2.0


@dataclass(frozen=True, slots=True)
class Logo:
    """The agency's emblem: the file's bytes, its suffix, its width over its height."""

    data: bytes
    suffix: str
    ratio: float


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two headings side by side, each over its text."""

    headings: tuple[TextBlock, TextBlock | None]
    bodies: tuple[TextBlock, TextBlock]


@dataclass(frozen=True, slots=True)
class IdentitySetting:
    """The settings of the identity part's texts."""

    text: Setting
    heading: Setting
    kop: Setting


def identity_tables(
    sop: Sop,
    profile: Profile,
    setting: IdentitySetting,
    logo: Logo | None,
    code: Code | None,
    x: float,
    room: float,
) -> tuple[Table, ...]:
    """Build the identity part: one table for each page it needs, all at y = 0.

    ``room`` is the height of a page for it, mm.
    """
    margins = profile.paper.margins
    width = profile.paper.width - margins.left - margins.right
    columns = (width / 2, width / 2 * _LABEL_SHARE, width / 2 * (1 - _LABEL_SHARE))
    builder = _Builder(sop, profile, setting, columns, code)
    parts = [builder.upper(logo)]
    used = sum(parts[0].heights)
    for pair in builder.pairs():
        for piece in _split_pair(pair, room):
            rows = builder.pair_rows(piece)
            if used + sum(rows.heights) > room:
                parts.append(_Rows([], [], []))
                used = 0.0
            parts[-1] = parts[-1].followed_by(rows)
            used += sum(rows.heights)
    return tuple(builder.table(part, x, profile.drawing.rule_pt) for part in parts)


@dataclass(frozen=True, slots=True)
class _Rows:
    heights: list[float]
    spots: list[Spot]
    pictures: list[Picture]

    def followed_by(self, other: "_Rows") -> "_Rows":
        moved = [replace(spot, row=spot.row + len(self.heights)) for spot in other.spots]
        return _Rows(
            [*self.heights, *other.heights],
            [*self.spots, *moved],
            [*self.pictures, *other.pictures],
        )


def _split_pair(pair: _Pair, room: float) -> list[_Pair]:
    """Divide a pair that is higher than a page."""
    inside = room - 4 * _MARGIN - max(h.height for h in pair.headings if h is not None)
    result: list[_Pair] = []
    rest: _Pair | None = pair
    while rest is not None:
        left, more_left = split_block(rest.bodies[0], inside)
        right, more_right = split_block(rest.bodies[1], inside)
        result.append(replace(rest, bodies=(left, right)))
        if more_left is None and more_right is None:
            rest = None
        else:
            rest = replace(rest, bodies=(more_left or EMPTY, more_right or EMPTY))
    return result


@dataclass(frozen=True, slots=True)
class _Builder:
    sop: Sop
    profile: Profile
    setting: IdentitySetting
    columns: tuple[float, float, float]
    code: Code | None

    def upper(self, logo: Logo | None) -> _Rows:
        """Build the upper block: the agency left, number, dates, approval and name right."""
        sop = self.sop
        values = [
            ("nomor_sop", self._value(sop.number)),
            ("tanggal_pembuatan", self._value(sop.dates.created)),
            ("tanggal_revisi", self._value(sop.dates.revised)),
            ("tanggal_efektif", self._value(sop.dates.effective)),
            ("disahkan_oleh", self._approval()),
            ("nama_sop", self._name()),
        ]
        heights: list[float] = []
        spots: list[Spot] = []
        for row, (key, block) in enumerate(values):
            heading = self._set(label(sop, self.profile, key), self.columns[1], self.setting.text)
            heights.append(max(block.height, heading.height) + 2 * _MARGIN)
            align = VerticalAlign.TOP if key == "disahkan_oleh" else VerticalAlign.CENTER
            spots.append(Spot(row, 1, 1, 1, heading, align, header=True))
            spots.append(Spot(row, 2, 1, 1, block, align))
        kop = self._kop()
        above = 0.0 if logo is None else self.profile.identity.logo_height + _LOGO_GAP
        heights[4] += max(kop.height + above + 4 * _MARGIN - sum(heights), 0.0)
        spots.append(Spot(0, 0, len(values), 1, kop, VerticalAlign.CENTER))
        return _Rows(heights, spots, self._pictures(logo))

    def _pictures(self, logo: Logo | None) -> list[Picture]:
        room = self.columns[0] - 2 * PADDING
        return [] if logo is None else [emblem(logo, self.profile, room)]

    def pairs(self) -> list[_Pair]:
        """Give the three pairs of the form, and the agency's further rows."""
        sop = self.sop
        named = (
            (("dasar_hukum", sop.legal_basis), ("kualifikasi", sop.qualification)),
            (("keterkaitan", sop.related), ("peralatan", sop.equipment)),
            (("peringatan", sop.warning), ("pencatatan", sop.recording)),
        )
        pairs = [
            _Pair(
                (self._heading(one[0]), self._heading(other[0])),
                (self._list(values(one[1])), self._list(values(other[1]))),
            )
            for one, other in named
        ]
        rows = extra_rows(sop, self.profile)
        above = [self._extra(row) for row in rows if row.above]
        return [*above, *pairs, *(self._extra(row) for row in rows if not row.above)]

    def _extra(self, row: ExtraText) -> _Pair:
        """Build a row over the whole width."""
        heading = self._set(row.heading, 2 * self.columns[0], self.setting.heading)
        return _Pair((heading, None), (self._list(row.body, wide=True), EMPTY))

    def pair_rows(self, pair: _Pair) -> _Rows:
        """Build the heading row and the text row of a pair."""
        left, right = pair.headings
        wide = 3 if right is None else 1
        blocks = [left] if right is None else [left, right]
        heights = [
            max(block.height for block in blocks) + 2 * _MARGIN,
            max(self.setting.text.pitch, *(block.height for block in pair.bodies)) + 2 * _MARGIN,
        ]
        spots = [
            Spot(0, 0, 1, wide, left, VerticalAlign.CENTER, header=True),
            Spot(1, 0, 1, wide, pair.bodies[0]),
        ]
        if right is not None:
            spots.append(Spot(0, 1, 1, 2, right, VerticalAlign.CENTER, header=True))
            spots.append(Spot(1, 1, 1, 2, pair.bodies[1]))
        return _Rows(heights, spots, [])

    def table(self, rows: _Rows, x: float, rule_pt: float) -> Table:
        """Put the rows of one page into a table at y = 0."""
        x_edges, y_edges = edges(x, self.columns), edges(0.0, rows.heights)
        spots = sorted(rows.spots, key=lambda spot: (spot.row, spot.column))
        cells = [fill_cell(spot, x_edges, y_edges) for spot in spots]
        for picture in rows.pictures:
            cells[0] = _with_picture(cells[0], picture)
        if self.code is not None:
            cells = [self._coded(cell, self.code) for cell in cells]
        return Table(
            Role.IDENTITY,
            Box(x, 0.0, x_edges[-1] - x, y_edges[-1]),
            self.columns,
            tuple(Row(height, header=False) for height in rows.heights),
            tuple(cells),
            PADDING,
            rule_pt,
        )

    def _coded(self, cell: Cell, code: Code) -> Cell:
        signed = any(paragraph.reserved for paragraph in cell.paragraphs)
        return with_code(cell, code, self.setting.text, PADDING) if signed else cell

    def _set(
        self, text: str, width: float, setting: Setting, align: Align = Align.LEFT
    ) -> TextBlock:
        return set_text(text, width - 2 * PADDING, setting, align)

    def _value(self, text: Text | None) -> TextBlock:
        return EMPTY if text is None else self._set(text.value, self.columns[2], self.setting.text)

    def _name(self) -> TextBlock:
        return self._set(self.sop.title.value, self.columns[2], self.setting.heading)

    def _heading(self, key: str) -> TextBlock:
        return self._set(label(self.sop, self.profile, key), self.columns[0], self.setting.heading)

    def _approval(self) -> TextBlock:
        approval = self.sop.approval
        place = ApprovalPlace.IDENTITY
        height, text = self.profile.identity.signature_room, self.setting.text
        if approval is None:
            return signature_room(height, text)
        if place not in signature_places(approval, self.profile):
            return blank_lines(height, text)
        return approval_block(
            approval, self.profile, text, self.setting.heading, self.columns[2], place
        )

    def _kop(self) -> TextBlock:
        return stack(
            [
                self._set(line, self.columns[0], self.setting.kop, Align.CENTER)
                for line in kop_lines(self.sop, self.profile)
            ]
        )

    def _list(self, entries: tuple[str, ...], *, wide: bool = False) -> TextBlock:
        """Set a list in half the width, or in all of it: numbered when it has several entries."""
        width = self.columns[0] * (2 if wide else 1)
        several = len(entries) > 1
        texts = [_numbered(*entry) for entry in enumerate(entries, 1)] if several else entries
        return self._set("\n".join(texts), width, self.setting.text)


def emblem(logo: Logo, profile: Profile, widest: float) -> Picture:
    """Give the emblem at the upper left corner, as high as the profile says, or less."""
    width = min(profile.identity.logo_height * logo.ratio, widest)
    box = Box(0.0, 0.0, width, width / logo.ratio)
    return Picture(logo.data, logo.suffix, box, "Logo instansi")


def _numbered(number: int, text: str) -> str:
    """Make a text an entry of a numbered list; its further lines belong to the entry."""
    return f"{number}. " + text.replace("\n", "\n   ")


def _with_picture(cell: Cell, picture: Picture) -> Cell:
    """Put the emblem over the lines of a cell, both together in its middle."""
    text = TextBlock(cell.paragraphs, 0.0, 0.0)
    shift = (picture.box.height + _LOGO_GAP) / 2
    top = cell.box.y + (cell.box.height - text.printed_height) / 2 + shift
    x = cell.box.x + (cell.box.width - picture.box.width) / 2
    box = Box(x, top - _LOGO_GAP - picture.box.height, picture.box.width, picture.box.height)
    return replace(cell, paragraphs=text.placed(0.0, shift), picture=replace(picture, box=box))
