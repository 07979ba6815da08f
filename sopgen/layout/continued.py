"""A block of text divided where a page ends."""

from collections.abc import Iterator
from dataclasses import replace

from sopgen.layout.lines import EMPTY, TextBlock
from sopgen.layout.sheet import Paragraph, Run
from sopgen.layout.words import MM_PER_PT


def divided(block: TextBlock, room: float) -> Iterator[TextBlock]:
    """Divide a block into parts that are not higher than a page's room, mm."""
    rest: TextBlock | None = block
    while rest is not None:
        part, rest = split_block(rest, room)
        yield part


def split_block(block: TextBlock, room: float) -> tuple[TextBlock, TextBlock | None]:
    """Divide a block: what fits into the room (mm), and the rest, or None when all fits.

    It is divided between paragraphs; only where not even the first fits, between its lines, of
    which one at least stays in the first part.
    """
    if block.height <= room or not block.paragraphs:
        return block, None
    caution = block.height / block.printed_height
    used = 0.0
    count = 0
    for paragraph in block.paragraphs:
        used += _height(paragraph) * caution
        if used > room:
            break
        count += 1
    upper, lower = block.paragraphs[:count], block.paragraphs[count:]
    if not count:
        first = lower[0]
        pitch = _height(first) / len(first.lines)
        lines = max(int(room / (pitch * caution)), 1)
        if lines >= len(first.lines):
            upper, lower = lower[:1], lower[1:]
        else:
            upper = (_part(first, 0, lines),)
            lower = (_part(first, lines, len(first.lines)), *lower[1:])
    return _block(upper, block, caution), _block(lower, block, caution) if lower else None


def lines_of(block: TextBlock, start: int, end: int) -> TextBlock:
    """Give the lines from ``start`` to before ``end`` of a block."""
    chosen: list[Paragraph] = []
    before = 0
    for paragraph in block.paragraphs:
        count = len(paragraph.lines)
        low, high = max(start - before, 0), min(end - before, count)
        if low < high:
            chosen.append(_part(paragraph, low, high))
        before += count
    if not chosen:
        return EMPTY
    return _block(tuple(chosen), block, block.height / block.printed_height)


def _height(paragraph: Paragraph) -> float:
    return len(paragraph.lines) * paragraph.pitch_pt * MM_PER_PT


def _block(paragraphs: tuple[Paragraph, ...], whole: TextBlock, caution: float) -> TextBlock:
    """Make a block of paragraphs of another, moved to the origin."""
    drop = whole.paragraphs[0].lines[0].baseline - paragraphs[0].lines[0].baseline
    moved = TextBlock(paragraphs, whole.width, 0.0).placed(0.0, drop)
    return TextBlock(moved, whole.width, sum(map(_height, paragraphs)) * caution)


def _part(paragraph: Paragraph, start: int, end: int) -> Paragraph:
    """Give the lines from ``start`` to before ``end`` as a paragraph; the marker stays behind."""
    if (start, end) == (0, len(paragraph.lines)):
        return paragraph
    places = list(spans(paragraph))
    lines = paragraph.lines[start:end]
    return replace(
        paragraph,
        runs=tuple(_cut(paragraph.runs, places[start][0], places[end - 1][1])),
        lines=lines,
        marker=paragraph.marker if start == 0 else "",
        widest=max(line.width for line in lines),
    )


def spans(paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    """Give where each line stands in the paragraph's text."""
    text = "".join(run.text for run in paragraph.runs)
    at = 0
    for line in paragraph.lines:
        words = "".join(run.text for run in line.runs)
        at = text.index(words, at)
        yield at, at + len(words)
        at += len(words)


def _cut(runs: tuple[Run, ...], first: int, last: int) -> Iterator[Run]:
    """Give the runs between two places of their text."""
    at = 0
    for run in runs:
        text = run.text[max(first - at, 0) : max(last - at, 0)]
        if text:
            yield replace(run, text=text)
        at += len(run.text)
