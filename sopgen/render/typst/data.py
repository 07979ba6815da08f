"""A sheet as the data that the Typst program reads; numbers are millimetres, sizes points."""

from collections.abc import Iterator, Sequence
from typing import Any

from sopgen.layout.provenance import SourceFile
from sopgen.layout.sheet import Box, Cell, Page, Paragraph, Picture, Role, Sheet, Symbol, Table
from sopgen.render.graphviz.drawing import flow_drawing
from sopgen.render.output import keywords

_DIGITS = 4
Data = dict[str, Any]


def sheet_data(sheet: Sheet, families: tuple[str, ...]) -> Data:
    """Give the whole sheet; ``families`` are the fonts that it was measured with, first to last."""
    return {
        "title": sheet.title,
        "agency": sheet.agency,
        "language": sheet.language,
        "keywords": keywords(sheet),
        "font": list(families),
        "line": sheet.style.line_pt,
        "sources": [_source(file) for file in sheet.provenance.sources],
        "pages": [_page(page, sheet) for page in sheet.pages],
    }


def _source(file: SourceFile) -> Data:
    return {"name": file.name, "data": list(file.data)}


def _page(page: Page, sheet: Sheet) -> Data:
    drawing = flow_drawing(page, sheet.style)
    flow = None
    if drawing is not None:
        flow = {"svg": drawing.svg.decode(), **_box(drawing.box)}
    return {
        **_lengths(width=page.width, height=page.height),
        "bookmarks": [{"name": mark.name, **_lengths(y=mark.y)} for mark in page.bookmarks],
        "tables": [_table(table, _symbols(page, index)) for index, table in enumerate(page.tables)],
        "flow": flow,
        "mark": None if page.mark is None else _paragraph(page.mark.text),
        "footer": None if page.footer is None else _paragraph(page.footer.text),
    }


def _symbols(page: Page, table: int) -> list[tuple[Symbol, Data]]:
    """Give the symbols that stand in a table, each with the words in it and beside it."""
    own = [symbol for symbol in page.symbols if symbol.owner.table == table]
    beside = [label for label in page.labels if label.owner.table == table]
    return [
        (
            symbol,
            {
                "kind": symbol.kind.value,
                "alt": symbol.description,
                **_box(symbol.box),
                "words": _paragraphs(
                    [
                        *symbol.paragraphs,
                        *(p for label in beside if label.symbol == n for p in label.paragraphs),
                    ]
                ),
            },
        )
        for n, symbol in enumerate(own)
    ]


def _table(table: Table, symbols: Sequence[tuple[Symbol, Data]]) -> Data:
    sizes = [
        (paragraph.size_pt, -number)
        for cell in table.cells
        for number, paragraph in enumerate(cell.paragraphs)
    ]
    return {
        "role": table.role.value,
        **_lengths(x=table.box.x, y=table.box.y),
        "columns": [round(width, _DIGITS) for width in table.columns],
        "rows": [round(row.height, _DIGITS) for row in table.rows],
        "header_rows": sum(1 for row in table.rows if row.header),
        "rule": table.rule_pt,
        "heading": -max(sizes)[1] if sizes else 0,
        "cells": list(_cells(table, symbols)),
    }


def _cells(table: Table, symbols: Sequence[tuple[Symbol, Data]]) -> Iterator[Data]:
    """Give the cells, but for those that Typst makes anyway: blank, with all their rules."""
    for cell, words in _spoken(table):
        own = [data for symbol, data in symbols if _holds(cell, symbol)]
        plain = (cell.rows, cell.columns) == (1, 1) and all(cell.borders) and not cell.header
        if words or own or cell.picture or not plain:
            yield _cell(cell, words, own)


def _spoken(table: Table) -> list[tuple[Cell, tuple[Paragraph, ...]]]:
    """Give each cell with the words that are read in it.

    *Why* a heading over a text takes that text along: row by row, a listener would hear two
    headings and then two texts. Each paragraph has its place on the page, whoever holds it.
    """
    below = {(cell.row, cell.column): cell for cell in table.cells if not cell.header}
    moved: set[int] = set()
    spoken = []
    for cell in table.cells:
        words = cell.paragraphs
        text = below.get((cell.row + cell.rows, cell.column))
        if table.role is Role.IDENTITY and cell.header and text and text.columns == cell.columns:
            words += text.paragraphs
            moved.add(id(text))
        spoken.append((cell, () if id(cell) in moved else words))
    return spoken


def _holds(cell: Cell, symbol: Symbol) -> bool:
    owner = symbol.owner
    return (
        cell.row <= owner.row < cell.row + cell.rows
        and cell.column <= owner.column < cell.column + cell.columns
    )


def _cell(cell: Cell, words: Sequence[Paragraph], symbols: Sequence[Data]) -> Data:
    return {
        "row": cell.row,
        "column": cell.column,
        "rows": cell.rows,
        "columns": cell.columns,
        **_box(cell.box),
        "borders": list(cell.borders),
        "turned": cell.turned,
        "picture": None if cell.picture is None else _picture(cell.picture),
        "paragraphs": _paragraphs(words),
        "symbols": symbols,
    }


def _picture(picture: Picture) -> Data:
    return {
        "data": list(picture.data),
        "format": "png" if picture.suffix == ".png" else "jpg",
        "alt": picture.description,
        **_box(picture.box),
    }


def _paragraphs(paragraphs: Sequence[Paragraph]) -> list[Data]:
    """Give the paragraphs that print something."""
    return [
        _paragraph(paragraph)
        for paragraph in paragraphs
        if any(line.runs for line in paragraph.lines)
    ]


def _paragraph(paragraph: Paragraph) -> Data:
    return {
        "align": paragraph.align.value,
        "size": paragraph.size_pt,
        "pitch": paragraph.pitch_pt,
        "marker": paragraph.marker,
        **_lengths(marker_x=paragraph.marker_x),
        "lines": [
            {
                **_lengths(x=line.x, y=line.baseline, width=line.width),
                "runs": [
                    {"text": run.text, "bold": run.bold, "italic": run.italic} for run in line.runs
                ],
            }
            for line in paragraph.lines
            if line.runs
        ],
    }


def _box(box: Box) -> dict[str, float]:
    return _lengths(x=box.x, y=box.y, width=box.width, height=box.height)


def _lengths(**lengths: float) -> dict[str, float]:
    return {name: round(length, _DIGITS) for name, length in lengths.items()}
