"""A text in a width becomes lines.

Breaks are greedy, at blanks and after hyphens and dashes, as Word and LibreOffice do; a word wider
than the width is split between its signs, on lines of its own. Word processors differ in a few
breaks, so the height counts the worst of several rules (measured: never too small in 400 texts).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from math import inf

from sopgen.layout.font import Typeface
from sopgen.layout.sheet import Align, Line, Paragraph, Run
from sopgen.spec.inline import Block, parse_inline

MM_PER_PT = 25.4 / 72
_CAUTION = 0.985
_HAIR = 1e-6
"""What sums of advances may differ by rounding, mm."""
_LIST_INDENT = 3.2
_LEVEL_INDENT = 3.2
_PIECE = re.compile(r"[ \t]+|[^ \t\-–—]*[\-–—]+|[^ \t\-–—]+")
_SLASH = re.compile(r"(?<=/)(?=[^/])")


@dataclass(frozen=True, slots=True)
class Setting:
    """How a text is set: typeface, size, distance of baselines (both pt), and its base face."""

    typeface: Typeface
    size_pt: float
    pitch_pt: float
    bold: bool = False

    @property
    def pitch(self) -> float:
        """The distance of baselines, mm."""
        return self.pitch_pt * MM_PER_PT

    @property
    def first_baseline(self) -> float:
        """How far the first baseline lies below the top of a text, mm.

        The line's ascent and descent stand in the middle of its pitch.
        """
        face = self.typeface.regular
        size = self.size_pt * MM_PER_PT
        return (self.pitch + (face.ascent - face.descent) * size) / 2


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

    def placed(self, x: float, y: float) -> tuple[Paragraph, ...]:
        """Give the paragraphs with the origin moved to a place on the page."""
        return tuple(_shifted(paragraph, x, y) for paragraph in self.paragraphs)


EMPTY = TextBlock((), 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Atom:
    """What no break divides: its runs, their width, and the blanks behind it."""

    runs: tuple[Run, ...]
    width: float
    blank: Run | None
    blank_width: float


def set_text(text: str, width: float, setting: Setting, align: Align = Align.LEFT) -> TextBlock:
    """Set a text with inline marks in a width (mm)."""
    paragraphs: list[Paragraph] = []
    height = 0.0
    top = 0.0
    for block in parse_inline(text):
        paragraph, count = _set_block(block, width, setting, align)
        paragraphs.append(_shifted(paragraph, 0.0, top))
        top += len(paragraph.lines) * setting.pitch
        height += count * setting.pitch
    return TextBlock(tuple(paragraphs), width, height)


def widest_word(text: str, setting: Setting) -> float:
    """Give the width of the widest stretch of a text that no rule would break, mm."""
    return max(
        (
            atom.width
            for block in parse_inline(text)
            for piece in forced_lines(based(block, setting))
            for atom in atoms(piece, setting)
        ),
        default=0.0,
    )


def _set_block(block: Block, width: float, setting: Setting, align: Align) -> tuple[Paragraph, int]:
    marker_width = setting.typeface.regular.width(block.marker + " ", setting.size_pt)
    level = block.level * _LEVEL_INDENT
    indent = level + max(_LIST_INDENT, marker_width) if block.marker else level
    runs = based(block, setting)
    room = max(width - indent, setting.size_pt * MM_PER_PT)
    lines: list[Line] = []
    safe = 0
    loosest = inf
    for piece in forced_lines(runs):
        parts = tuple(atoms(piece, setting))
        broken = tuple(_break(parts, room, setting))
        safe += max(len(broken), _cautious_count(parts, room, setting))
        lines += (_line(line, room, align) for line in broken)
        loosest = min(loosest, _loosest(broken, setting))
    placed = tuple(
        replace(line, x=line.x + indent, baseline=setting.first_baseline + n * setting.pitch)
        for n, line in enumerate(lines)
    )
    paragraph = Paragraph(
        runs,
        placed,
        align,
        setting.size_pt,
        setting.pitch_pt,
        indent,
        block.marker,
        level,
        max(line.width for line in placed),
        loosest,
    )
    return paragraph, safe


def based(block: Block, setting: Setting) -> tuple[Run, ...]:
    """Give the runs of a block in the setting's base face."""
    return tuple(Run(run.text, run.bold or setting.bold, run.italic) for run in block.runs)


def forced_lines(runs: tuple[Run, ...]) -> Iterator[tuple[Run, ...]]:
    """Divide at written line breaks."""
    current: list[Run] = []
    for run in runs:
        first, *others = run.text.split("\n")
        current.append(replace(run, text=first))
        for other in others:
            yield tuple(current)
            current = [replace(run, text=other)]
    yield tuple(current)


def atoms(runs: tuple[Run, ...], setting: Setting) -> Iterator[Atom]:
    """Divide runs where a line may end."""
    glued: list[Run] = []
    width = 0.0
    for run in runs:
        face = setting.typeface.face(bold=run.bold, italic=run.italic)
        for match in _PIECE.finditer(run.text):
            piece = match.group()
            if piece[0] in " \t":
                blank = face.width(piece, setting.size_pt)
                yield Atom(tuple(glued), width, replace(run, text=piece), blank)
                glued, width = [], 0.0
                continue
            glued.append(replace(run, text=piece))
            width += face.width(piece, setting.size_pt)
            if piece[-1] in "-–—":
                yield Atom(tuple(glued), width, None, 0.0)
                glued, width = [], 0.0
    if glued:
        yield Atom(tuple(glued), width, None, 0.0)


def _break(atoms: tuple[Atom, ...], room: float, setting: Setting) -> Iterator[tuple[Atom, ...]]:
    line: list[Atom] = []
    used = 0.0
    for atom in atoms:
        if line and used + atom.width > room + _HAIR:
            yield tuple(line)
            line, used = [], 0.0
        if atom.width > room + _HAIR:
            *full, last = _split(atom, room, setting)
            yield from ((piece,) for piece in full)
            line, used = [last], last.width + last.blank_width
            continue
        if line or atom.runs:
            line.append(atom)
            used += atom.width + atom.blank_width
    yield tuple(line)


def _loosest(broken: tuple[tuple[Atom, ...], ...], setting: Setting) -> float:
    """Give the least width in which a line would hold more than it does."""
    least = inf
    for line, following in pairwise(broken):
        if not line or not following or not following[0].runs:
            continue
        run = following[0].runs[0]
        face = setting.typeface.face(bold=run.bold, italic=run.italic)
        torn = line[-1].blank is None and line[-1].runs[-1].text[-1] not in "-–—"
        more = face.width(run.text[0], setting.size_pt) if torn else following[0].width
        used = sum(atom.width + atom.blank_width for atom in line)
        least = min(least, used + more)
    return least


def _split(atom: Atom, room: float, setting: Setting) -> list[Atom]:
    """Divide an atom wider than the room between its signs."""
    pieces: list[Atom] = []
    runs: list[Run] = []
    used = 0.0
    for run in atom.runs:
        face = setting.typeface.face(bold=run.bold, italic=run.italic)
        start = 0
        for end, sign in enumerate(run.text):
            advance = face.width(sign, setting.size_pt)
            if used and used + advance > room + _HAIR:
                runs.append(replace(run, text=run.text[start:end]))
                pieces.append(Atom(tuple(r for r in runs if r.text), used, None, 0.0))
                runs, used, start = [], 0.0, end
            used += advance
        runs.append(replace(run, text=run.text[start:]))
    return [*pieces, Atom(tuple(runs), used, atom.blank, atom.blank_width)]


def _cautious_count(atoms: tuple[Atom, ...], room: float, setting: Setting) -> int:
    """Count the lines under the worst of the other rules that word processors follow."""
    narrow = room * _CAUTION
    return max(
        sum(1 for _ in _break(atoms, narrow, setting)),
        sum(1 for _ in _break(_glued(atoms), narrow, setting)),
        sum(1 for _ in _break(tuple(_slashed(atoms, setting)), narrow, setting)),
    )


def _glued(atoms: tuple[Atom, ...]) -> tuple[Atom, ...]:
    """Allow breaks at blanks only."""
    result: list[Atom] = []
    for atom in atoms:
        before = result[-1] if result else None
        if before is not None and before.blank is None:
            runs = before.runs + atom.runs
            width = before.width + atom.width
            result[-1] = Atom(runs, width, atom.blank, atom.blank_width)
        else:
            result.append(atom)
    return tuple(result)


def _slashed(atoms: tuple[Atom, ...], setting: Setting) -> Iterator[Atom]:
    """Allow breaks behind strokes too."""
    for atom in atoms:
        if len(atom.runs) != 1 or "/" not in atom.runs[0].text:
            yield atom
            continue
        run = atom.runs[0]
        face = setting.typeface.face(bold=run.bold, italic=run.italic)
        *parts, last = _SLASH.split(run.text)
        for part in parts:
            width = face.width(part, setting.size_pt)
            yield Atom((replace(run, text=part),), width, None, 0.0)
        width = face.width(last, setting.size_pt)
        yield Atom((replace(run, text=last),), width, atom.blank, atom.blank_width)


def _line(atoms: tuple[Atom, ...], room: float, align: Align) -> Line:
    runs: list[Run] = []
    width = 0.0
    for number, atom in enumerate(atoms):
        parts = list(atom.runs)
        width += atom.width
        if atom.blank is not None and number < len(atoms) - 1:
            parts.append(atom.blank)
            width += atom.blank_width
        for part in parts:
            if runs and (runs[-1].bold, runs[-1].italic) == (part.bold, part.italic):
                runs[-1] = replace(part, text=runs[-1].text + part.text)
            else:
                runs.append(part)
    rest = max(room - width, 0.0)
    x = {Align.LEFT: 0.0, Align.CENTER: rest / 2, Align.RIGHT: rest}[align]
    return Line(tuple(runs), x, 0.0, width)


def _shifted(paragraph: Paragraph, x: float, y: float) -> Paragraph:
    lines = tuple(
        replace(line, x=line.x + x, baseline=line.baseline + y) for line in paragraph.lines
    )
    return replace(paragraph, lines=lines, marker_x=paragraph.marker_x + x)
