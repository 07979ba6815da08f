"""The flow of one page, drawn: symbols, paths and labels at their places."""

from collections.abc import Mapping
from dataclasses import dataclass

from sopgen.layout.blocks import CAPTION_AIR, CAPTION_GAP, caption
from sopgen.layout.board import Place as BoardPlace
from sopgen.layout.compass import Side
from sopgen.layout.flowplan import FolioPlan
from sopgen.layout.folio import Connector
from sopgen.layout.frame import Frame, build_frame
from sopgen.layout.labels import place_labels
from sopgen.layout.lines import TextBlock, set_text
from sopgen.layout.room import SymbolSize, hemmed
from sopgen.layout.sheet import Align, Box, CellRef, Kind, Label, Paragraph, Path, Symbol
from sopgen.layout.spacing import Spacing
from sopgen.layout.wording import Names
from sopgen.layout.words import Setting
from sopgen.process.graph import Act, ActKind

_KINDS = {
    ActKind.START: Kind.TERMINATOR,
    ActKind.END: Kind.TERMINATOR,
    ActKind.PROCESS: Kind.PROCESS,
    ActKind.DECISION: Kind.DECISION,
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page's flow stands: edges and centres of the actor columns, edges of the rows.

    ``row_offset`` and ``column_offset`` lead from a row of the page and an actor to the cell.
    """

    columns: tuple[float, ...]
    centres: tuple[float, ...]
    rows: tuple[float, ...]
    table: int
    row_offset: int
    column_offset: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is drawn over the table of one page."""

    symbols: tuple[Symbol, ...]
    paths: tuple[Path, ...]
    labels: tuple[Label, ...]


def draw_folio(
    plan: FolioPlan,
    place: Place,
    size: SymbolSize,
    spacing: Spacing,
    texts: Mapping[int, TextBlock],
    setting: Setting,
    names: Names,
) -> Drawing:
    """Draw a page; ``texts`` are the texts inside symbols by act."""
    folio = plan.chart.folio
    edges = {
        folio.first + n: (place.rows[n], place.rows[n + 1]) for n in range(len(place.rows) - 1)
    }
    frame = build_frame(
        folio.board,
        size,
        spacing,
        place.columns,
        place.centres,
        edges,
        plan.wanted,
        plan.chart.tracks,
    )
    drawer = _Drawer(plan, place, frame, names)
    return Drawing(
        tuple(drawer.symbol(n, texts, setting) for n in range(len(folio.symbols))),
        tuple(drawer.path(n) for n in range(len(plan.chart.routes))),
        (*drawer.labels(), *drawer.captions(size, setting)),
    )


@dataclass(frozen=True, slots=True)
class _Drawer:
    plan: FolioPlan
    place: Place
    frame: Frame
    names: Names

    def symbol(self, number: int, texts: Mapping[int, TextBlock], setting: Setting) -> Symbol:
        box = self.frame.symbol_box(number)
        shown = self.plan.chart.folio.symbols[number]
        if isinstance(shown, Connector):
            mark = set_text(self.names.mark(shown.target), box.width, setting, Align.CENTER)
            paragraphs = _centred(mark, Box(box.x, box.y, box.width, box.height * 0.8))
            return Symbol(
                Kind.OFFPAGE,
                box,
                paragraphs,
                self._owner(box.x, box.y),
                self.names.connector(shown),
                self.names.connector_aloud(shown),
            )
        act, column = shown
        block = texts.get(act.index)
        paragraphs = () if block is None else _centred(block, box)
        return Symbol(
            _KINDS[act.kind],
            box,
            paragraphs,
            self._owner(box.x, box.y),
            self.names.symbol(act, column),
            self.names.symbol_aloud(act, column, _words(paragraphs)),
        )

    def path(self, number: int) -> Path:
        route = self.plan.chart.routes[number]
        link = self.plan.chart.folio.board.links[number]
        points = self.frame.points(route)
        owner = self._owner(min(x for x, _ in points), min(y for _, y in points))
        ends = (
            self.plan.chart.folio.symbols[route.source],
            self.plan.chart.folio.symbols[route.target],
        )
        name = self.names.flow(*ends, joined=not link.arrow)
        return Path(points, link.arrow, owner, name, link.source_group, link.target_group)

    def labels(self) -> tuple[Label, ...]:
        routes = {route.link: route for route in self.plan.chart.routes}
        points = {link: self.frame.points(route) for link, route in routes.items()}
        boxes = place_labels(self.frame, routes, points, self.plan.labels, self.place.rows)
        return tuple(
            Label(
                box,
                self.plan.labels[link].placed(box.x, box.y),
                self._owner(box.x, box.y),
                self.names.label(self._act(routes[link].source), self.plan.labels[link]),
                routes[link].source,
            )
            for link, box in boxes.items()
        )

    def captions(self, size: SymbolSize, setting: Setting) -> tuple[Label, ...]:
        found: list[Label] = []
        chart = self.plan.chart
        narrow = hemmed(chart.folio.board, chart.routes)
        for number, shown in enumerate(chart.folio.symbols):
            if not isinstance(shown, Connector):
                continue
            box = self.frame.symbol_box(number)
            here = chart.folio.board.places[number]
            left, right = self.place.columns[here.first], self.place.columns[here.first + 1]
            room = self._beside_lines(here, size) if number in narrow else right - left
            block = caption(self.names.captions(shown), room, setting, size.caption)
            width = max(line.width for p in block.paragraphs for line in p.lines)
            air = min(CAPTION_AIR, (right - left - width) / 2)
            least, most = left + width / 2 + air, right - width / 2 - air
            middle = max(min(box.x + box.width / 2, most), least)
            x = middle - block.width / 2
            above = box.y - CAPTION_GAP - block.printed_height
            y = above if shown.upper else box.bottom + CAPTION_GAP
            label = Box(middle - width / 2, y, width, block.printed_height)
            owner = self._owner(label.x, label.y)
            name = self.names.connector(shown)
            found.append(Label(label, block.placed(x, y), owner, name, number))
        return tuple(found)

    def _beside_lines(self, place: BoardPlace, size: SymbolSize) -> float:
        """Give the width between the lines beside a connector."""
        low, high = (self.frame.first_track(place, side) for side in (Side.LEFT, Side.RIGHT))
        middle = self.place.centres[place.first]
        return max(2 * min(middle - low, high - middle), size.caption_width)

    def _act(self, place: int) -> Act:
        shown = self.plan.chart.folio.symbols[place]
        if isinstance(shown, Connector):
            message = "a flow that comes in from another page carries no label"
            raise TypeError(message)
        return shown[0]

    def _owner(self, x: float, y: float) -> CellRef:
        """Give the cell that holds a point; points left of or above the area go to its edge."""
        row = sum(1 for edge in self.place.rows[1:-1] if edge <= y)
        column = sum(1 for edge in self.place.columns[1:-1] if edge <= x)
        return CellRef(
            self.place.table, row + self.place.row_offset, column + self.place.column_offset
        )


def _words(paragraphs: tuple[Paragraph, ...]) -> str:
    return " ".join(run.text for paragraph in paragraphs for run in paragraph.runs)


def _centred(block: TextBlock, box: Box) -> tuple[Paragraph, ...]:
    """Give the paragraphs of a text in the middle of a box; their lines are centred in it."""
    x = box.x + (box.width - block.width) / 2
    return block.placed(x, box.y + (box.height - block.printed_height) / 2)
