"""The sheet: the frozen result of the layout, which every output reads.

All lengths are millimetres from the upper left corner of the page, right and down; sizes of type
are points. A renderer computes no position: lines of text have baselines, flows their points.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from sopgen.layout.bookmark import Bookmark
from sopgen.layout.provenance import UNKNOWN, Provenance
from sopgen.layout.signature import Signature


class Align(Enum):
    """How the lines of a paragraph stand in their width."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class VerticalAlign(Enum):
    """How paragraphs stand in the height of their cell."""

    TOP = "top"
    CENTER = "center"
    BOTTOM = "bottom"


class Role(Enum):
    """What a table is for: a reader's software must know, and Word names it."""

    TITLE = "judul"
    IDENTITY = "identitas"
    FLOW = "alur"
    NOTES = "catatan"
    APPROVAL = "pengesahan"


class RowRule(Enum):
    """Whether rows of a document that people edit keep their height, or grow with their text."""

    FIXED = "tetap"
    GROWING = "menyesuaikan"


class Kind(Enum):
    """The symbols of the sheet (PermenPAN-RB 35/2012)."""

    TERMINATOR = "terminator"
    PROCESS = "proses"
    DECISION = "keputusan"
    OFFPAGE = "penghubung"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one face."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: ``x`` is where its first glyph begins, ``width`` its advance width."""

    runs: tuple[Run, ...]
    x: float
    baseline: float
    width: float


@dataclass(frozen=True, slots=True)
class Paragraph:
    r"""A paragraph with its line breaks decided.

    ``runs`` is the whole text without breaks (forced breaks are "\n" in it); ``lines`` the same
    as printed. ``marker`` is the number or bullet of a list entry, printed at ``marker_x`` on the
    first baseline; the lines stand ``indent`` to the right of the cell's inner edge. Any width
    from ``widest`` up to ``loosest`` gives the same line breaks. ``reserved`` is for a signature.
    """

    runs: tuple[Run, ...]
    lines: tuple[Line, ...]
    align: Align
    size_pt: float
    pitch_pt: float
    indent: float = 0.0
    marker: str = ""
    marker_x: float = 0.0
    widest: float = 0.0
    loosest: float = float("inf")
    reserved: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """An image in a cell."""

    data: bytes
    suffix: str
    box: Box
    description: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; ``row`` and ``column`` count from 0, and it may span several of each.

    ``borders`` says which of its four edges are ruled: top, right, bottom, left.
    """

    row: int
    column: int
    rows: int
    columns: int
    box: Box
    paragraphs: tuple[Paragraph, ...]
    align_vertical: VerticalAlign
    header: bool
    borders: tuple[bool, bool, bool, bool] = (True, True, True, True)
    picture: Picture | None = None
    turned: bool = False
    """Text runs from bottom to top (narrow actor columns). Its lines then are measured as if the
    cell lay on its side: ``x`` upwards from the lower left corner, ``baseline`` to the right."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; ``header`` rows are repeated on each page."""

    height: float
    header: bool


@dataclass(frozen=True, slots=True)
class CellRef:
    """A place in a table of the page: index of the table, then row and column in it."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table at its place; ``cells`` cover the grid once, in reading order.

    ``actors`` are the first and the last column that flows are drawn in, of a flow table.
    """

    role: Role
    box: Box
    columns: tuple[float, ...]
    rows: tuple[Row, ...]
    cells: tuple[Cell, ...]
    padding: float
    rule_pt: float
    actors: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Symbol:
    """A symbol of the flow; ``owner`` is the cell that holds its upper left corner.

    ``name`` is short ("Langkah 3, Sekretaris"), ``description`` says by ear what it is and where
    the flow goes next. ``paragraphs`` stand inside it.
    """

    kind: Kind
    box: Box
    paragraphs: tuple[Paragraph, ...]
    owner: CellRef
    name: str
    description: str


@dataclass(frozen=True, slots=True)
class Path:
    """A flow as drawn: an orthogonal polyline from outline to outline.

    ``arrow`` is False for the line that joins actors who act together. Paths of the same
    ``source_group`` may share their beginning, of the same ``target_group`` their end.
    """

    points: tuple[tuple[float, float], ...]
    arrow: bool
    owner: CellRef
    name: str
    source_group: int
    target_group: int


@dataclass(frozen=True, slots=True)
class Label:
    """The word beside a flow's beginning (Ya, Tidak), or beside an off-page connector.

    ``symbol`` is the number (from 0) of the symbol it belongs to, among those of its table.
    """

    box: Box
    paragraphs: tuple[Paragraph, ...]
    owner: CellRef
    name: str
    symbol: int


@dataclass(frozen=True, slots=True)
class Footer:
    """The line at the foot of a page: text before the page number, and both numbers."""

    box: Box
    text: Paragraph


@dataclass(frozen=True, slots=True)
class Mark:
    """The word at the head of a page that says what the sheet is worth."""

    box: Box
    text: Paragraph


@dataclass(frozen=True, slots=True)
class Page:
    """One page, tables from top to bottom."""

    width: float
    height: float
    tables: tuple[Table, ...]
    symbols: tuple[Symbol, ...]
    paths: tuple[Path, ...]
    labels: tuple[Label, ...]
    footer: Footer | None
    mark: Mark | None = None
    bookmarks: tuple[Bookmark, ...] = ()


@dataclass(frozen=True, slots=True)
class Style:
    """Type and strokes that all pages share; ``family`` is the name written into documents."""

    family: str
    line_pt: float
    arrow_length: float
    arrow_width: float
    margins: tuple[float, float, float, float]
    """Top, right, bottom, left."""
    rows: RowRule = RowRule.FIXED


@dataclass(frozen=True, slots=True)
class Cover:
    """The identity part where an office has designed it itself: what it says, by name.

    ``pages`` is how many pages are counted for it before the sheet's own.
    """

    values: Mapping[str, object]
    logo: Picture | None
    pages: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole document, ready to be drawn; what a ``cover`` says stands before its pages."""

    title: str
    number: str
    agency: str
    language: str
    style: Style
    pages: tuple[Page, ...]
    cover: Cover | None = None
    provenance: Provenance = UNKNOWN
    signatures: tuple[Signature, ...] = ()
