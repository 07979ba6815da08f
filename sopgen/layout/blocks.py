"""Blocks of text made from texts: stacked, divided, fitted."""

from collections.abc import Sequence
from math import inf

from sopgen.layout.lines import TextBlock, set_text
from sopgen.layout.sheet import Align, Line, Paragraph
from sopgen.layout.words import HAIR, Setting

CAPTION_AIR = 0.8
"""Between the words at a connector and the rules beside its column, mm."""
_LEAST_AIR = 0.4
"""The same in narrow columns."""
CAPTION_GAP = 0.4
"""Between the words and the connector itself, mm: commas reach below the line."""


def stack(blocks: list[TextBlock]) -> TextBlock:
    """Put blocks under each other, without distance."""
    paragraphs: list[Paragraph] = []
    height = printed = 0.0
    for block in blocks:
        paragraphs += block.placed(0.0, printed)
        printed += block.printed_height
        height += block.height
    width = max((block.width for block in blocks), default=0.0)
    return TextBlock(tuple(paragraphs), width, height)


def blank_lines(height: float, setting: Setting) -> TextBlock:
    """Give empty lines at least as high as asked, mm: room for a signature."""
    count = max(round(height / setting.pitch), 1)
    lines = tuple(
        Line((), 0.0, setting.first_baseline + n * setting.pitch, 0.0) for n in range(count)
    )
    paragraphs = tuple(
        Paragraph((), (line,), Align.LEFT, setting.size_pt, setting.pitch_pt) for line in lines
    )
    return TextBlock(paragraphs, 0.0, count * setting.pitch)


def upright(text: str, setting: Setting) -> TextBlock:
    """Set a name that stands upright: as long as its longest word or line, up to 30 mm."""
    face = setting.typeface.bold
    length = min(max(face.width(text, setting.size_pt) + 0.5, 8.0), 30.0)
    return set_text(text, length, setting, Align.CENTER)


def caption(texts: Sequence[str], room: float, setting: Setting, most: float = inf) -> TextBlock:
    """Set words over or under a connector: the first text that fits, or else the last.

    A text fits if only its own breaks are needed in the width ``room``, and if it is no higher than
    ``most``, mm. The last one may come nearer to the sides.
    """
    for text in texts:
        air = _LEAST_AIR if text == texts[-1] else CAPTION_AIR
        block = set_text(text, room - 2 * air, setting, Align.CENTER)
        lines = sum(len(paragraph.lines) for paragraph in block.paragraphs)
        if lines == 1 + text.count("\n") and block.printed_height <= most + HAIR:
            break
    return block


def fitted(text: str, setting: Setting, widest: float) -> TextBlock:
    """Set a short text in a block no wider than its longest line, up to a width (mm)."""
    block = set_text(text, widest, setting, Align.LEFT)
    width = max((line.width for p in block.paragraphs for line in p.lines), default=0.0)
    return TextBlock(block.paragraphs, width, block.printed_height)
