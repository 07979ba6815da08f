"""The tables of the sample sheet, with their texts set."""

import struct
import zlib
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from setting import fill, paragraph

from sopgen.layout.sheet import Align, Box, Cell, Picture, Role, Row, Run, Table, VerticalAlign

WIDTH, HEIGHT, MARGIN = 297.0, 210.0, 15.0
COLUMNS = (9.0, 68.0, 24.0, 24.0, 24.0, 38.0, 20.0, 36.0, 24.0)
HEADINGS = ("Camat", "Sekretaris", "Tim Penyusun", "Kelengkapan", "Waktu", "Output")
HEADER = (6.0, 23.0)
STEP = 28.0
AWKWARD = 'Menyusun & menelaah konsep <laporan> "kinerja" {{ 7*7 }} \\n #let 🙂'
LONG = "https://" + "abcdefghij" * 30

LAW = (
    "1. Peraturan Menteri PAN dan RB Nomor 53 Tahun 2014 tentang Petunjuk Teknis Perjanjian "
    "Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah"
)

Spot = tuple[int, int, int, int]
"""Row, column, rows, columns."""


def _table(
    role: Role, at: tuple[float, float], columns: Sequence[float], rows: Sequence[Row]
) -> Table:
    box = Box(*at, sum(columns), sum(row.height for row in rows))
    return Table(role, box, tuple(columns), tuple(rows), (), 1.2, 0.5)


def edges(start: float, lengths: Sequence[float]) -> list[float]:
    return list(accumulate(lengths, initial=start))


def _cell(
    table: Table,
    spot: Spot,
    *texts: str | Sequence[Run],
    align: Align = Align.CENTER,
    vertical: VerticalAlign = VerticalAlign.CENTER,
    size: float = 8.0,
    turned: bool = False,
    bordered: bool = True,
) -> Cell:
    row, column, rows, columns = spot
    xs = edges(table.box.x, table.columns)
    ys = edges(table.box.y, [r.height for r in table.rows])
    box = Box(xs[column], ys[row], xs[column + columns] - xs[column], ys[row + rows] - ys[row])
    header = table.rows[row].header
    room = Box(box.x + table.padding, box.y, box.width - 2 * table.padding, box.height)
    if turned:
        room = Box(box.x, box.y, box.height, box.width)
    paragraphs = []
    for text in texts:
        runs = [Run(text, header)] if isinstance(text, str) else list(text)
        marked = len(texts) > 1 and runs[0].text[:1].isdigit()
        marker, rest = runs[0].text.split(" ", 1) if marked else ("", runs[0].text)
        runs[0] = replace(runs[0], text=rest)
        indent = 4.0 if marked else 0.0
        paragraphs.append(
            paragraph(runs, room, align=align, size=size, indent=indent, marker=marker)
        )
    cell = Cell(
        row, column, rows, columns, box, (), vertical, header, (bordered,) * 4, None, turned
    )
    return fill(cell, paragraphs)


def title_table() -> Table:
    table = _table(Role.TITLE, (MARGIN, MARGIN), (267.0,), (Row(8.0, header=False),))
    text = (Run("SOP PENGUMPULAN DATA KINERJA", bold=True),)
    return replace(table, cells=(_cell(table, (0, 0, 1, 1), text, size=12, bordered=False),))


def _header(table: Table) -> list[Cell]:
    return [
        _cell(table, (0, 0, 2, 1), "No"),
        _cell(table, (0, 1, 2, 1), "Kegiatan"),
        _cell(table, (0, 2, 1, 3), "Pelaksana"),
        _cell(table, (0, 5, 1, 3), "Mutu Baku"),
        _cell(table, (0, 8, 2, 1), "Keterangan"),
        *(
            _cell(table, (1, 2 + index, 1, 1), text, turned=text == "Tim Penyusun")
            for index, text in enumerate(HEADINGS)
        ),
    ]


Step = tuple[str, str | Sequence[Run], Sequence[str], str, str]
"""Number, activity, requirements, output, remark."""


def _step(table: Table, row: int, step: Step, waktu: tuple[str, int] | None) -> list[Cell]:
    number, activity, needs, output, remark = step
    left = Align.LEFT
    cells = [
        _cell(table, (row, 0, 1, 1), number),
        _cell(table, (row, 1, 1, 1), activity, align=left),
    ]
    cells += [_cell(table, (row, column, 1, 1)) for column in (2, 3, 4)]
    cells.append(_cell(table, (row, 5, 1, 1), *needs, align=left, vertical=VerticalAlign.TOP))
    if waktu:
        cells.append(_cell(table, (row, 6, waktu[1], 1), waktu[0]))
    cells.append(_cell(table, (row, 7, 1, 1), output, align=left))
    cells.append(_cell(table, (row, 8, 1, 1), remark, align=left))
    return cells


def flow_table(y: float, steps: Sequence[tuple[Step, tuple[str, int] | None]]) -> Table:
    rows = [Row(height, header=True) for height in HEADER]
    rows += [Row(STEP, header=False) for _ in steps]
    table = _table(Role.FLOW, (MARGIN, y), COLUMNS, rows)
    cells = _header(table)
    for index, (step, waktu) in enumerate(steps):
        cells += _step(table, index + 2, step, waktu)
    return replace(table, cells=tuple(sorted(cells, key=lambda c: (c.row, c.column))))


FIRST: tuple[tuple[Step, tuple[str, int] | None], ...] = (
    (
        ("1", "Memerintahkan pengumpulan data kinerja", ["Struktur organisasi"], "Draf tim", ""),
        ("30 menit", 1),
    ),
    (
        (
            "2",
            [
                Run("Menghimpun data kinerja dari setiap "),
                Run("stakeholder", italic=True),
                Run(", memilahnya, dan "),
                Run("wajib", bold=True),
                Run(" menyusun konsep laporan menurut pedoman\nyang berlaku"),
            ],
            ["1. Surat masuk", "2. Disposisi pimpinan dan lembar kendali", "3. Data"],
            "Konsep laporan",
            "Dilakukan bersama-sama",
        ),
        ("2 hari", 1),
    ),
    (("3", AWKWARD, ["Konsep laporan"], "Konsep laporan yang diperiksa", "-"), ("1 hari kerja", 2)),
    (("4", "Menggandakan laporan", ["Laporan"], "Laporan tercetak", "SOP Persuratan"), None),
)
SECOND: tuple[tuple[Step, tuple[str, int] | None], ...] = (
    (("5", "Menyimpan laporan pada alamat " + LONG, ["Laporan"], "Arsip", ""), ("5 menit", 1)),
    (("6", "Mengirim laporan", ["Laporan", "Surat pengantar"], "Tanda terima", ""), ("1 hari", 1)),
)


def _png() -> bytes:
    """A red square with a white one in it, 32 by 32."""
    rows = b"".join(
        b"\0" + bytes(0 if 8 <= x < 24 and 8 <= y < 24 else 1 for x in range(32)) for y in range(32)
    )

    def chunk(name: bytes, data: bytes) -> bytes:
        body = name + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", 32, 32, 8, 3, 0, 0, 0)
    parts = chunk(b"IHDR", head) + chunk(b"PLTE", b"\xff\xff\xff\xc0\x20\x20")
    return b"\x89PNG\r\n\x1a\n" + parts + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def identity_table(y: float) -> Table:
    rows = [Row(height, header=False) for height in (8.0, 8.0, 16.0, 22.0)]
    table = _table(Role.IDENTITY, (MARGIN, y), (24.0, 110.0, 45.0, 88.0), rows)
    logo = _cell(table, (0, 0, 3, 1))
    logo = replace(
        logo, picture=Picture(_png(), "png", Box(logo.box.x + 4, y + 4, 16, 16), "Lambang")
    )
    kop = ((Run("PEMERINTAH KABUPATEN KUTAI KARTANEGARA", bold=True),), (Run("Kecamatan Samboja"),))
    law = (LAW, "2. Peraturan Bupati Nomor 1 Tahun 2020")
    left, top = Align.LEFT, VerticalAlign.TOP
    cells = (
        logo,
        _cell(table, (0, 1, 3, 1), *kop, size=10),
        _cell(table, (0, 2, 1, 1), "Nomor SOP", align=left, size=9),
        _cell(table, (0, 3, 1, 1), "065/014/Kec.Smb/2021", align=left, size=9),
        _cell(table, (1, 2, 1, 1), "Tanggal Efektif", align=left, size=9),
        _cell(table, (1, 3, 1, 1), "Desember 2021", align=left, size=9),
        _cell(table, (2, 2, 1, 1), "Nama SOP", align=left, vertical=VerticalAlign.BOTTOM, size=9),
        _cell(table, (2, 3, 1, 1), "Pengumpulan Data Kinerja", align=left, size=9),
        _cell(
            table,
            (3, 0, 1, 2),
            (Run("Dasar Hukum", bold=True),),
            *law,
            align=left,
            vertical=top,
            size=9,
        ),
        _cell(table, (3, 2, 1, 2), *law, align=left, vertical=top, size=9),
    )
    return replace(table, cells=cells)
