"""The texts of a flow table, set in the widths of its columns."""

from dataclasses import dataclass, field, replace

from sopgen.layout.blocks import CAPTION_GAP, caption, fitted, upright
from sopgen.layout.chart import Chart
from sopgen.layout.column_needs import PADDING
from sopgen.layout.columns import Widths
from sopgen.layout.content import BodyCell
from sopgen.layout.heading import Heading
from sopgen.layout.lines import ONE_LINE, TextBlock, set_text, text_height
from sopgen.layout.profile import Profile
from sopgen.layout.room import SymbolSize
from sopgen.layout.rows import TEXT_MARGIN
from sopgen.layout.sheet import Align
from sopgen.layout.words import Setting, widest_word
from sopgen.spec.model import Column

_LABEL_WIDTH = 8.5
_PAGE = "00"


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of the texts in a flow table."""

    body: Setting
    head: Setting
    symbol: Setting


@dataclass(slots=True)
class Typesetter:
    """Sets the texts of one table; a text in a width is measured once."""

    profile: Profile
    settings: Settings
    heading: Heading
    _heights: dict[tuple[str, float], float] = field(default_factory=dict)
    _lines: dict[tuple[str, float], int] = field(default_factory=dict)

    def continued(self) -> TextBlock:
        """Give the words that stand over the rest of a row."""
        return set_text(self.profile.labels["lanjutan"].fill(), ONE_LINE, self.settings.body)

    def captioned(self, widths: Widths, pages: int) -> SymbolSize:
        """Give the symbols' size with room for captions that list so many pages."""
        first, last = self.heading.actors
        narrowest = min(widths.columns[first : last + 1])
        labels = self.profile.labels
        listed = ", ".join([_PAGE] * pages)
        blocks = [
            caption(
                [labels[key].fill(halaman=listed) for key in (long, "di_halaman")],
                narrowest,
                self.settings.symbol,
            )
            for long in ("ke_halaman", "dari_halaman")
        ]
        height = CAPTION_GAP + max(block.printed_height for block in blocks)
        return replace(widths.size, caption=height)

    def head(self, widths: Widths) -> tuple[tuple[TextBlock, ...], tuple[float, ...]]:
        """Set the head; give its texts and the heights of its rows."""
        heights = [0.0] * self.heading.rows
        blocks: list[TextBlock] = []
        for cell in self.heading.cells:
            turned = widths.turned and cell.is_actor
            width = sum(widths.columns[cell.column : cell.column + cell.columns])
            room = ONE_LINE if turned else width - 2 * PADDING
            block = set_text(cell.text, room, self.settings.head, Align.CENTER)
            if turned:
                block = upright(cell.text, self.settings.head)
            blocks.append(block)
            high = block.width if turned else block.height
            last = cell.row + cell.rows - 1
            missing = high + 2 * TEXT_MARGIN - sum(heights[cell.row : last + 1])
            heights[last] += max(missing, 0.0)
        return tuple(blocks), tuple(heights)

    def height(self, cell: BodyCell, widths: Widths) -> float:
        """Give the height of the text of a cell, mm."""
        room = _room(cell, widths)
        key = cell.text, room
        if key not in self._heights:
            self._heights[key] = text_height(cell.text, room, self.settings.body)
        return self._heights[key]

    def lines(self, cell: BodyCell, widths: Widths) -> int:
        """Count the lines of the text of a cell."""
        key = cell.text, _room(cell, widths)
        if key not in self._lines:
            self._lines[key] = self.body(cell, widths).lines
        return self._lines[key]

    def body(self, cell: BodyCell, widths: Widths) -> TextBlock:
        """Set the text of a cell."""
        kind = self.heading.columns[cell.column].kind
        centred = kind in (Column.NUMBER, Column.TIME)
        align = Align.CENTER if centred else Align.LEFT
        return set_text(cell.text, _room(cell, widths), self.settings.body, align)

    def labels(self, chart: Chart) -> dict[int, TextBlock]:
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


def _room(cell: BodyCell, widths: Widths) -> float:
    return widths.columns[cell.column] - 2 * PADDING
