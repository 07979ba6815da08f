"""A sheet made by hand: two A4 pages with everything that a renderer must draw."""

from dataclasses import replace

from sample_tables import (
    FIRST,
    HEIGHT,
    MARGIN,
    SECOND,
    STEP,
    WIDTH,
    edges,
    flow_table,
    identity_table,
    title_table,
)
from setting import fill, paragraph

from sopgen.layout.sheet import (
    Align,
    Box,
    Cell,
    CellRef,
    Footer,
    Kind,
    Label,
    Mark,
    Page,
    Path,
    Run,
    Sheet,
    Style,
    Symbol,
    Table,
    VerticalAlign,
)


def _center(table: Table, row: int, column: int) -> tuple[float, float]:
    xs = edges(table.box.x, table.columns)
    ys = edges(table.box.y, [r.height for r in table.rows])
    return (xs[column] + xs[column + 1]) / 2, (ys[row] + ys[row + 1]) / 2


def symbol(kind: Kind, box: Box, text: str, owner: CellRef, name: str) -> Symbol:
    share = 0.5 if kind is Kind.DECISION else 0.8
    inner = Box(box.x + box.width * (1 - share) / 2, box.y, box.width * share, box.height)
    shell = Cell(0, 0, 1, 1, box, (), VerticalAlign.CENTER, header=False)
    texts = [paragraph([Run(text)], inner, align=Align.CENTER, size=7)] if text else []
    description = f"{kind.value.capitalize()}: {name}"
    return Symbol(kind, box, fill(shell, texts).paragraphs, owner, name, description)


def _symbol(table: Table, at: tuple[int, int, int], kind: Kind, text: str, name: str) -> Symbol:
    index, row, column = at
    x, y = _center(table, row, column)
    width, height = (20.0, 14.0) if kind is Kind.DECISION else (16.0, 8.0)
    box = Box(x - width / 2, y - height / 2, width, height)
    return symbol(kind, box, text, CellRef(index, row, column), name)


def _mark(table: Table, at: tuple[int, int, int], text: str, *, top: bool) -> Symbol:
    index, row, column = at
    x, y = _center(table, row, column)
    box = Box(x - 3.5, y - STEP / 2 + 1 if top else y + STEP / 2 - 7, 7.0, 6.0)
    return symbol(Kind.OFFPAGE, box, text, CellRef(index, row, column), f"Penghubung {text}")


def _label(text: str, x: float, y: float, owner: CellRef, symbol: int) -> Label:
    box = Box(x, y, 8.0, 3.0)
    return Label(box, (paragraph([Run(text)], box, size=7),), owner, f"Keluaran {text}", symbol)


def _path(*points: tuple[float, float], owner: CellRef, name: str, arrow: bool = True) -> Path:
    return Path(points, arrow, owner, name, 0, 0)


def _first_symbols(flow: Table) -> tuple[Symbol, ...]:
    return (
        _symbol(flow, (1, 2, 2), Kind.TERMINATOR, "Mulai", "Langkah 1, Camat"),
        _symbol(flow, (1, 3, 3), Kind.PROCESS, "", "Langkah 2, Sekretaris"),
        _symbol(flow, (1, 3, 4), Kind.PROCESS, "Rapat tim kecil", "Langkah 2, Tim Penyusun"),
        _symbol(flow, (1, 4, 2), Kind.DECISION, "Setuju?", "Langkah 3, Camat"),
        _symbol(flow, (1, 5, 4), Kind.PROCESS, "", "Langkah 4, Tim Penyusun"),
        _mark(flow, (1, 5, 4), "A", top=False),
    )


def _first_paths(flow: Table, mark: Box) -> tuple[Path, ...]:
    (x1, y1), (x2, y2) = _center(flow, 2, 2), _center(flow, 3, 3)
    (x3, y3), (x4, y4) = _center(flow, 4, 2), _center(flow, 5, 4)
    down = ((x2, y2 + 4), (x2, y2 + 9), (x3, y2 + 9), (x3, y3 - 7))
    back = ((x3 - 10, y3), (x1 - 11, y3), (x1 - 11, y2), (x2 - 8, y2))
    beside = ((x4 + 8, y2), (x4 + 11, y2), (x4 + 11, y4), (x4 + 8, y4))
    around: tuple[tuple[float, float], ...] = ((x3, y3 + 7), (x3, y4), (x2, y4), (x2, y4 + 6))
    around += ((x4 - 10, y4 + 6), (x4 - 10, y4), (x4 - 8, y4))
    one, two, three = CellRef(1, 2, 2), CellRef(1, 3, 2), CellRef(1, 4, 2)
    return (
        _path((x1 + 8, y1), (x2, y1), (x2, y2 - 4), owner=one, name="1 ke 2"),
        _path((x2 + 8, y2), (x4 - 8, y2), owner=CellRef(1, 3, 3), name="2 bersama", arrow=False),
        _path(*down, owner=two, name="2 ke 3"),
        _path((x3 + 10, y3), (x4, y3), (x4, y4 - 4), owner=three, name="3 ke 4, Ya"),
        _path(*back, owner=two, name="3 ke 2, Tidak"),
        _path((x4, y4 + 4), (x4, mark.y), owner=CellRef(1, 5, 4), name="4 ke A"),
        _path(*around, owner=three, name="3 ke 4, memutar"),
        _path(*beside, owner=CellRef(1, 3, 4), name="2 ke 4, samping"),
    )


def _first_page() -> Page:
    title, flow = title_table(), flow_table(MARGIN + 12, FIRST)
    symbols = _first_symbols(flow)
    mark = symbols[-1].box
    x, y = _center(flow, 4, 2)
    labels = (
        _label("Ya", x + 13.5, y - 3.6, CellRef(1, 4, 2), 3),
        _label("Tidak", x - 10.5, y - 6.6, CellRef(1, 4, 2), 3),
        _label("hal. 2", mark.right + 0.5, mark.y + 1, CellRef(1, 5, 4), 5),
    )
    paths = _first_paths(flow, mark)
    return Page(WIDTH, HEIGHT, (title, flow), symbols, paths, labels, _footer(1), _status())


def _second_page() -> Page:
    flow = flow_table(MARGIN, SECOND)
    mark = _mark(flow, (0, 2, 3), "A", top=True)
    keep = _symbol(flow, (0, 2, 3), Kind.PROCESS, "", "Langkah 5, Sekretaris")
    end = _symbol(flow, (0, 3, 2), Kind.TERMINATOR, "Selesai", "Langkah 6, Camat")
    (x5, y5), (x6, y6) = _center(flow, 2, 3), _center(flow, 3, 2)
    keep = replace(keep, box=replace(keep.box, y=y5 - 1))
    paths = (
        _path((x5, mark.box.bottom), (x5, keep.box.y), owner=CellRef(0, 2, 3), name="A ke 5"),
        _path((x5, keep.box.bottom), (x5, y6), (x6 + 8, y6), owner=CellRef(0, 2, 3), name="5 ke 6"),
    )
    tables = (flow, identity_table(flow.box.bottom + 6))
    return Page(WIDTH, HEIGHT, tables, (mark, keep, end), paths, (), _footer(2), _status())


def _footer(number: int) -> Footer:
    box = Box(150.0, 198.0, 132.0, 4.0)
    text = f"SOP 065/014/Kec.Smb/2021 - halaman {number} dari 2"
    return Footer(box, paragraph([Run(text)], box, align=Align.RIGHT, size=7))


def _status() -> Mark:
    box = Box(MARGIN, 3.0, WIDTH - 2 * MARGIN, 7.0)
    return Mark(box, paragraph([Run("DRAF", bold=True)], box, align=Align.CENTER, size=16))


def sample_sheet() -> Sheet:
    style = Style("Arial", 0.75, 2.0, 1.5, (MARGIN, MARGIN, MARGIN, MARGIN))
    return Sheet(
        "Pengumpulan Data Kinerja",
        "065/014/Kec.Smb/2021",
        "Kecamatan Samboja",
        "id",
        style,
        (_first_page(), _second_page()),
    )
