"""A text cut into words and measured once, for every width and size that it may be set in.

Widths are those in type of 1 pt, mm: whoever asks gives the room divided by the size of the type.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from sopgen.layout.font import Typeface
from sopgen.layout.sheet import Run
from sopgen.spec.inline import Block, parse_inline

MM_PER_PT = 25.4 / 72
HAIR = 1e-6
"""What sums of advances may differ by rounding, mm."""
_CAUTION = 0.985
_USUAL_WORD = 9.5
"""The width of "pertanggungjawaban", in times the size of the type."""
_PIECE = re.compile(r"[ \t]+|[^ \t\-–—]*[\-–—]+|[^ \t\-–—]+")
SLASH = re.compile(r"(?<=/)(?=[^/])")
"""Where words are divided that are too wide; some programs do so everywhere."""
_REMEMBERED = 4096


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
class Atom:
    """What no break divides: its runs, their width, and the blanks behind it."""

    runs: tuple[Run, ...]
    width: float
    blank: Run | None
    blank_width: float


_Widths = tuple[tuple[float, float], ...]
"""The widths of atoms and of the blanks behind them, mm."""


@dataclass(frozen=True)
class Words:
    """A forced line of a text, cut where it may break, by our rule and by other programs' rules."""

    atoms: tuple[Atom, ...]
    others: tuple[_Widths, ...]
    """The same by the other rules that word processors follow."""

    @cached_property
    def widths(self) -> _Widths:
        """The widths of the atoms."""
        return _widths(self.atoms)

    def count(self, room: float) -> int:
        """Count the lines in a width."""
        return _count(self.widths, room)

    def cautious_count(self, room: float) -> int:
        """Count the lines under the worst of the other rules."""
        narrow = room * _CAUTION
        return max(_count(way, narrow) for way in (self.widths, *self.others))


@dataclass(frozen=True)
class WordBlock:
    """A paragraph or list entry cut into words."""

    block: Block
    runs: tuple[Run, ...]
    lines: tuple[Words, ...]
    marker_width: float

    @cached_property
    def widest(self) -> float:
        """The widest stretch that no rule would break."""
        return max((atom.width for line in self.lines for atom in line.atoms), default=0.0)


def cut_text(text: str, setting: Setting) -> tuple[WordBlock, ...]:
    """Cut a text with inline marks into the words of its paragraphs."""
    return _cut_text(text, setting.typeface, bold=setting.bold)


def widest_word(text: str, setting: Setting) -> float:
    """Give the width of the widest stretch of a text that no rule would break, mm."""
    widest = max((block.widest for block in cut_text(text, setting)), default=0.0)
    return widest * setting.size_pt


def usual_word(size_pt: float) -> float:
    """Give the width that columns and symbols leave to words, mm; longer ones may be divided."""
    return _USUAL_WORD * size_pt * MM_PER_PT


@lru_cache(maxsize=_REMEMBERED)
def _cut_text(text: str, typeface: Typeface, *, bold: bool) -> tuple[WordBlock, ...]:
    return tuple(_cut_block(block, typeface, bold=bold) for block in parse_inline(text))


def _cut_block(block: Block, typeface: Typeface, *, bold: bool) -> WordBlock:
    runs = tuple(Run(run.text, run.bold or bold, run.italic) for run in block.runs)
    lines = tuple(_cut_line(line, typeface) for line in _forced_lines(runs))
    marker_width = typeface.regular.width(block.marker + " ", 1.0)
    return WordBlock(block, runs, lines, marker_width)


def _cut_line(runs: tuple[Run, ...], typeface: Typeface) -> Words:
    found = tuple(_atoms(runs, typeface))
    others: list[_Widths] = []
    if any(atom.blank is None for atom in found[:-1]):
        others.append(_glued(_widths(found)))
    if any("/" in atom.runs[0].text for atom in found if len(atom.runs) == 1):
        others.append(tuple(_slashed(found, typeface)))
    return Words(found, tuple(others))


def _forced_lines(runs: tuple[Run, ...]) -> Iterator[tuple[Run, ...]]:
    """Divide at written line breaks."""
    current: list[Run] = []
    for run in runs:
        first, *others = run.text.split("\n")
        current.append(Run(first, run.bold, run.italic))
        for other in others:
            yield tuple(current)
            current = [Run(other, run.bold, run.italic)]
    yield tuple(current)


def _atoms(runs: tuple[Run, ...], typeface: Typeface) -> Iterator[Atom]:
    """Divide runs where a line may end."""
    glued: list[Run] = []
    width = 0.0
    for run in runs:
        face = typeface.face(bold=run.bold, italic=run.italic)
        for match in _PIECE.finditer(run.text):
            piece = match.group()
            if piece[0] in " \t":
                blank = face.width(piece, 1.0)
                yield Atom(tuple(glued), width, Run(piece, run.bold, run.italic), blank)
                glued, width = [], 0.0
                continue
            glued.append(Run(piece, run.bold, run.italic))
            width += face.width(piece, 1.0)
            if piece[-1] in "-–—":
                yield Atom(tuple(glued), width, None, 0.0)
                glued, width = [], 0.0
    if glued:
        yield Atom(tuple(glued), width, None, 0.0)


def _widths(found: tuple[Atom, ...]) -> _Widths:
    return tuple((atom.width, atom.blank_width) for atom in found)


def _count(widths: _Widths, room: float) -> int:
    """Count the lines that atoms take in a width; those wider are torn, each on lines of its own.

    A line of a torn one may stay empty by a sign's width, about as much as the size of the type, so
    these are rather counted too many.
    """
    total = 1
    used = 0.0
    for width, blank in widths:
        if used and used + width > room + HAIR:
            total += 1
            used = 0.0
        if width > room + HAIR:
            total += int(width / max(room - MM_PER_PT, room / 2))
            used = room
        used += width + blank
    return total


def _glued(widths: _Widths) -> _Widths:
    """Allow breaks at blanks only."""
    result: list[tuple[float, float]] = []
    before = 0.0
    for width, blank in widths:
        before += width
        if blank:
            result.append((before, blank))
            before = 0.0
    return (*result, (before, 0.0)) if before else tuple(result)


def _slashed(found: tuple[Atom, ...], typeface: Typeface) -> Iterator[tuple[float, float]]:
    """Allow breaks behind strokes too."""
    for atom in found:
        if len(atom.runs) != 1:
            yield atom.width, atom.blank_width
            continue
        run = atom.runs[0]
        face = typeface.face(bold=run.bold, italic=run.italic)
        *parts, last = (face.width(part, 1.0) for part in SLASH.split(run.text))
        yield from ((part, 0.0) for part in parts)
        yield last, atom.blank_width
