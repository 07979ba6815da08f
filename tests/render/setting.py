"""Text set by hand for the sample sheet: words into lines, lines into a cell."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import fontpkg_arimo

from sopgen.layout.font import Typeface
from sopgen.layout.font_file import load_typeface
from sopgen.layout.sheet import (
    Align,
    Box,
    Cell,
    Line,
    Paragraph,
    Run,
    VerticalAlign,
)

MM_PER_PT = 25.4 / 72
BASELINE = 0.8
"""Where Word and LibreOffice set the baseline in a line of exact pitch."""


@cache
def fonts() -> tuple[bytes, ...]:
    folder = Path(fontpkg_arimo.ROOT) / "files"
    return tuple(path.read_bytes() for path in sorted(folder.glob("*.ttf")))


@cache
def typeface() -> Typeface:
    return load_typeface(fonts())


def width(runs: Sequence[Run], size: float) -> float:
    faces = typeface()
    return sum(faces.face(bold=r.bold, italic=r.italic).width(r.text, size) for r in runs)


def _pieces(runs: Sequence[Run]) -> Iterator[Run]:
    for run in runs:
        for part in run.text.replace("\n", " \n ").split(" "):
            if part:
                yield Run(part, run.bold, run.italic)


def _joined(words: Sequence[Run]) -> tuple[Run, ...]:
    runs: list[Run] = []
    for word in words:
        if runs and (runs[-1].bold, runs[-1].italic) == (word.bold, word.italic):
            runs[-1] = Run(f"{runs[-1].text} {word.text}", word.bold, word.italic)
        elif runs:
            runs[-1] = Run(f"{runs[-1].text} ", runs[-1].bold, runs[-1].italic)
            runs.append(word)
        else:
            runs.append(word)
    return tuple(runs)


def _characters(word: Run, size: float, room: float) -> Iterator[Run]:
    part = ""
    for character in word.text:
        if part and width([Run(part + character, word.bold, word.italic)], size) > room:
            yield Run(part, word.bold, word.italic)
            part = ""
        part += character
    yield Run(part, word.bold, word.italic)


def broken(runs: Sequence[Run], size: float, room: float) -> list[tuple[Run, ...]]:
    lines: list[tuple[Run, ...]] = []
    words: list[Run] = []
    for piece in _pieces(runs):
        if piece.text == "\n":
            lines.append(_joined(words))
            words = []
            continue
        for word in _characters(piece, size, room):
            if words and width(_joined([*words, word]), size) > room:
                lines.append(_joined(words))
                words = []
            words.append(word)
    return [*lines, _joined(words)]


def paragraph(
    runs: Sequence[Run],
    box: Box,
    *,
    align: Align = Align.LEFT,
    size: float = 8.0,
    indent: float = 0.0,
    marker: str = "",
) -> Paragraph:
    """Break at the width of ``box``; the first line stands at its top."""
    pitch = size * 1.2
    lines = []
    for index, line in enumerate(broken(runs, size, box.width - indent)):
        length = width(line, size)
        slack = box.width - indent - length
        shift = {Align.LEFT: 0.0, Align.CENTER: slack / 2, Align.RIGHT: slack}[align]
        baseline = box.y + (index + BASELINE) * pitch * MM_PER_PT
        lines.append(Line(line, box.x + indent + shift, baseline, length))
    return Paragraph(tuple(runs), tuple(lines), align, size, pitch, indent, marker, box.x)


def height(paragraphs: Sequence[Paragraph]) -> float:
    return sum(len(p.lines) * p.pitch_pt for p in paragraphs) * MM_PER_PT


def lowered(paragraphs: Sequence[Paragraph], shift: float) -> tuple[Paragraph, ...]:
    """Stack paragraphs and move them down."""
    result = []
    for p in paragraphs:
        lines = tuple(Line(n.runs, n.x, n.baseline + shift, n.width) for n in p.lines)
        result.append(
            Paragraph(p.runs, lines, p.align, p.size_pt, p.pitch_pt, p.indent, p.marker, p.marker_x)
        )
        shift += len(p.lines) * p.pitch_pt * MM_PER_PT
    return tuple(result)


def fill(cell: Cell, paragraphs: Sequence[Paragraph]) -> Cell:
    """Set paragraphs that start at the cell's top into the cell as it wants them."""
    room = cell.box.height - height(paragraphs)
    shift = {
        VerticalAlign.TOP: 1.0,
        VerticalAlign.CENTER: room / 2,
        VerticalAlign.BOTTOM: room,
    }[cell.align_vertical]
    return Cell(
        cell.row,
        cell.column,
        cell.rows,
        cell.columns,
        cell.box,
        lowered(paragraphs, shift),
        cell.align_vertical,
        cell.header,
        cell.borders,
        cell.picture,
        cell.turned,
    )
