"""A sheet as the data that the Typst program reads; numbers are millimetres, sizes points."""

from collections.abc import Sequence
from typing import Any

from sopgen.layout.sheet import Cell, Page, Paragraph, Picture, Sheet, Table
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
        "pages": [_page(page, sheet) for page in sheet.pages],
    }


def _page(page: Page, sheet: Sheet) -> Data:
    drawing = flow_drawing(page, sheet.style)
    flow = None
    if drawing is not None:
        box = drawing.box
        flow = {
            "svg": drawing.svg.decode(),
            "alt": ". ".join(symbol.description for symbol in page.symbols),
            **_lengths(x=box.x, y=box.y, width=box.width, height=box.height),
        }
    words = [*(symbol.paragraphs for symbol in page.symbols)]
    words += [label.paragraphs for label in page.labels]
    return {
        **_lengths(width=page.width, height=page.height),
        "tables": [_table(table) for table in page.tables],
        "flow": flow,
        "words": [_paragraphs(part) for part in words if part],
        "mark": None if page.mark is None else _paragraph(page.mark.text),
        "footer": None if page.footer is None else _paragraph(page.footer.text),
    }


def _table(table: Table) -> Data:
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
        "cells": [_cell(cell) for cell in table.cells],
    }


def _cell(cell: Cell) -> Data:
    return {
        "row": cell.row,
        "column": cell.column,
        "rows": cell.rows,
        "columns": cell.columns,
        **_lengths(x=cell.box.x, y=cell.box.y, width=cell.box.width, height=cell.box.height),
        "borders": list(cell.borders),
        "turned": cell.turned,
        "picture": None if cell.picture is None else _picture(cell.picture),
        "paragraphs": _paragraphs(cell.paragraphs),
    }


def _picture(picture: Picture) -> Data:
    box = picture.box
    return {
        "data": list(picture.data),
        "format": "png" if picture.suffix == ".png" else "jpg",
        "alt": picture.description,
        **_lengths(x=box.x, y=box.y, width=box.width, height=box.height),
    }


def _paragraphs(paragraphs: Sequence[Paragraph]) -> list[Data]:
    return [_paragraph(paragraph) for paragraph in paragraphs]


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


def _lengths(**lengths: float) -> dict[str, float]:
    return {name: round(length, _DIGITS) for name, length in lengths.items()}
