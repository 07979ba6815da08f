"""Texts that reach out of the place they stand in."""

from collections.abc import Iterator

from sopgen.layout.sheet import Box, Kind, Page, Paragraph, Sheet, Symbol

_EPSILON = 1e-3
_MM_PER_PT = 25.4 / 72


def lost_texts(sheet: Sheet) -> Iterator[str]:
    """Give the beginnings of texts outside their cell, or below the foot of the page."""
    foot = sheet.style.margins[2]
    for page in sheet.pages:
        yield from outside(page)
        for table in page.tables:
            if table.box.bottom > page.height - foot + _EPSILON:
                words = [_words(cell.paragraphs) for cell in table.cells if cell.paragraphs]
                yield max(words, key=len, default="")


def outside(page: Page) -> Iterator[str]:
    """Give the beginnings of texts that reach out of their cell, the names of such symbols."""
    for table in page.tables:
        for cell in table.cells:
            box = Box(0, 0, cell.box.height, cell.box.width) if cell.turned else cell.box
            if not all(_holds(box, paragraph) for paragraph in cell.paragraphs):
                yield _words(cell.paragraphs)
    for symbol in page.symbols:
        for paragraph in symbol.paragraphs:
            if not _holds_in_symbol(symbol, paragraph):
                yield symbol.name


def _holds(box: Box, paragraph: Paragraph) -> bool:
    size = paragraph.size_pt * _MM_PER_PT
    return all(
        line.x >= box.x - _EPSILON
        and line.x + line.width <= box.right + _EPSILON
        and line.baseline - 0.75 * size >= box.y - _EPSILON
        and line.baseline + 0.2 * size <= box.bottom + _EPSILON
        for line in paragraph.lines
        if line.runs
    )


def _holds_in_symbol(symbol: Symbol, paragraph: Paragraph) -> bool:
    if symbol.kind is not Kind.DECISION:
        return _holds(symbol.box, paragraph)
    box = symbol.box
    size = paragraph.size_pt * _MM_PER_PT
    for line in paragraph.lines:
        for x in (line.x, line.x + line.width):
            for y in (line.baseline - 0.7 * size, line.baseline):
                dx = abs(x - box.x - box.width / 2) / (box.width / 2)
                dy = abs(y - box.y - box.height / 2) / (box.height / 2)
                if dx + dy > 1 + _EPSILON:
                    return False
    return True


def _words(paragraphs: tuple[Paragraph, ...]) -> str:
    return " ".join(run.text for paragraph in paragraphs for run in paragraph.runs)[:40]
