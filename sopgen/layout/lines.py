"""A text in a width becomes lines.

Breaks are greedy, at blanks and after hyphens and dashes, as Word and LibreOffice do; a word wider
than the width is split between its signs, on lines of its own. Word processors differ in a few
breaks, so the height counts the worst of several rules (measured: never too small in 400 texts).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from math import inf

from sopgen.layout.sheet import Align, Line, Paragraph, Run
from sopgen.layout.words import HAIR, MM_PER_PT, SLASH, Atom, Setting, WordBlock, Words, cut_text

_LIST_INDENT = 3.2
_LEVEL_INDENT = 3.2
ONE_LINE = 1e3
"""A width in which every text of a line stands in one, mm."""


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Set paragraphs whose origin is the upper left corner; ``height`` is safe everywhere, mm."""

    paragraphs: tuple[Paragraph, ...]
    width: float
    height: float

    @property
    def printed_height(self) -> float:
        """The height of the lines as we break them, mm."""
        return sum(len(p.lines) * p.pitch_pt for p in self.paragraphs) * MM_PER_PT

    @property
    def lines(self) -> int:
        """How many lines it has."""
        return sum(len(paragraph.lines) for paragraph in self.paragraphs)

    def placed(self, x: float, y: float) -> tuple[Paragraph, ...]:
        """Give the paragraphs with the origin moved to a place on the page."""
        return tuple(_shifted(paragraph, x, y) for paragraph in self.paragraphs)


EMPTY = TextBlock((), 0.0, 0.0)


def set_text(text: str, width: float, setting: Setting, align: Align = Align.LEFT) -> TextBlock:
    """Set a text with inline marks in a width (mm)."""
    paragraphs: list[Paragraph] = []
    height = 0.0
    top = 0.0
    blocks = cut_text(text, setting)
    for block in blocks:
        paragraph, count = _set_block(
            block, width, setting, align, _list_indent(blocks, block, setting)
        )
        paragraphs.append(_shifted(paragraph, 0.0, top))
        top += len(paragraph.lines) * setting.pitch
        height += count * setting.pitch
    return TextBlock(tuple(paragraphs), width, height)


def text_height(text: str, width: float, setting: Setting) -> float:
    """Give the height that a text set in a width (mm) has: what `set_text` gives, but sooner."""
    blocks = cut_text(text, setting)
    height = 0.0
    for block in blocks:
        indent = _indent(block, _list_indent(blocks, block, setting))
        room = _room(width, indent, setting)
        height += setting.pitch * sum(
            max(len(tuple(_break(part.atoms, room, setting))), part.cautious_count(room))
            for part in block.lines
        )
    return height


def indented(text: str, setting: Setting) -> tuple[tuple[Words, float], ...]:
    """Give the forced lines of a text, cut into words, each with its indent (mm)."""
    blocks = cut_text(text, setting)
    return tuple(
        (words, _indent(block, _list_indent(blocks, block, setting)))
        for block in blocks
        for words in block.lines
    )


def _indent(words: WordBlock, list_indent: float) -> float:
    """Give how far lines stand behind the left edge of their text, mm."""
    return words.block.level * _LEVEL_INDENT + list_indent


def _room(width: float, indent: float, setting: Setting) -> float:
    """Give the width for lines behind an indent, for type of 1 pt: one sign has room at least."""
    return max((width - indent) / setting.size_pt, MM_PER_PT)


def _list_indent(blocks: tuple[WordBlock, ...], own: WordBlock, setting: Setting) -> float:
    """Give how far a text stands behind its marker: alike for all entries of a level."""
    if not own.block.marker:
        return 0.0
    level = own.block.level
    widest = max(block.marker_width for block in blocks if block.block.level == level)
    return max(_LIST_INDENT, widest * setting.size_pt)


def _set_block(
    words: WordBlock, width: float, setting: Setting, align: Align, list_indent: float
) -> tuple[Paragraph, int]:
    block = words.block
    indent = _indent(words, list_indent)
    room = _room(width, indent, setting)
    lines: list[Line] = []
    safe = 0
    loosest = inf
    for part in words.lines:
        broken = tuple(_break(part.atoms, room, setting))
        safe += max(len(broken), part.cautious_count(room))
        for line in broken:
            baseline = setting.first_baseline + len(lines) * setting.pitch
            lines.append(_line(line, room, align, (indent, baseline), setting.size_pt))
        loosest = min(loosest, _loosest(broken, setting))
    paragraph = Paragraph(
        words.runs,
        tuple(lines),
        align,
        setting.size_pt,
        setting.pitch_pt,
        indent,
        block.marker,
        block.level * _LEVEL_INDENT,
        max(line.width for line in lines),
        loosest * setting.size_pt,
    )
    return paragraph, safe


def _break(atoms: tuple[Atom, ...], room: float, setting: Setting) -> Iterator[tuple[Atom, ...]]:
    line: list[Atom] = []
    used = 0.0
    for atom in chain.from_iterable(_at_strokes(atom, room, setting) for atom in atoms):
        if line and used + atom.width > room + HAIR:
            yield tuple(line)
            line, used = [], 0.0
        if atom.width > room + HAIR:
            *full, last = _split(atom, room, setting)
            yield from ((piece,) for piece in full)
            line, used = [last], last.width + last.blank_width
            continue
        if line or atom.runs:
            line.append(atom)
            used += atom.width + atom.blank_width
    yield tuple(line)


def _loosest(broken: tuple[tuple[Atom, ...], ...], setting: Setting) -> float:
    """Give the least width, for type of 1 pt, in which a line would hold more than it does."""
    least = inf
    for line, following in pairwise(broken):
        if not line or not following or not following[0].runs:
            continue
        run = following[0].runs[0]
        face = setting.typeface.face(bold=run.bold, italic=run.italic)
        torn = line[-1].blank is None and line[-1].runs[-1].text[-1] not in "-–—"
        more = face.width(run.text[0], 1.0) if torn else following[0].width
        used = sum(atom.width + atom.blank_width for atom in line)
        least = min(least, used + more)
    return least


def _at_strokes(atom: Atom, room: float, setting: Setting) -> tuple[Atom, ...]:
    """Divide an atom wider than the room behind its strokes, if it has any."""
    if atom.width <= room + HAIR or len(atom.runs) != 1:
        return (atom,)
    (run,) = atom.runs
    face = setting.typeface.face(bold=run.bold, italic=run.italic)
    *parts, last = (Run(part, run.bold, run.italic) for part in SLASH.split(run.text))
    return (
        *(Atom((part,), face.width(part.text, 1.0), None, 0.0) for part in parts),
        Atom((last,), face.width(last.text, 1.0), atom.blank, atom.blank_width),
    )


def _split(atom: Atom, room: float, setting: Setting) -> list[Atom]:
    """Divide an atom wider than the room between its signs."""
    pieces: list[Atom] = []
    runs: list[Run] = []
    used = 0.0
    for run in atom.runs:
        face = setting.typeface.face(bold=run.bold, italic=run.italic)
        start = 0
        for end, sign in enumerate(run.text):
            advance = face.width(sign, 1.0)
            if used and used + advance > room + HAIR:
                runs.append(Run(run.text[start:end], run.bold, run.italic))
                pieces.append(Atom(tuple(r for r in runs if r.text), used, None, 0.0))
                runs, used, start = [], 0.0, end
            used += advance
        runs.append(Run(run.text[start:], run.bold, run.italic))
    return [*pieces, Atom(tuple(runs), used, atom.blank, atom.blank_width)]


def _line(
    atoms: tuple[Atom, ...],
    room: float,
    align: Align,
    origin: tuple[float, float],
    size_pt: float,
) -> Line:
    """Put a line's atoms together, in type of a size; its origin is where the room begins, mm."""
    runs: list[Run] = []
    style, texts = (False, False), [""]
    width = 0.0
    for number, atom in enumerate(atoms):
        parts = atom.runs
        width += atom.width
        if atom.blank is not None and number < len(atoms) - 1:
            parts = (*parts, atom.blank)
            width += atom.blank_width
        for part in parts:
            if style != (part.bold, part.italic):
                runs.append(Run("".join(texts), *style))
                style, texts = (part.bold, part.italic), []
            texts.append(part.text)
    runs = [run for run in (*runs, Run("".join(texts), *style)) if run.text]
    width *= size_pt
    rest = max(room * size_pt - width, 0.0)
    x = {Align.LEFT: 0.0, Align.CENTER: rest / 2, Align.RIGHT: rest}[align]
    return Line(tuple(runs), origin[0] + x, origin[1], width)


def _shifted(paragraph: Paragraph, x: float, y: float) -> Paragraph:
    if not x and not y:
        return paragraph
    lines = tuple(
        Line(line.runs, line.x + x, line.baseline + y, line.width) for line in paragraph.lines
    )
    return replace(paragraph, lines=lines, marker_x=paragraph.marker_x + x)
