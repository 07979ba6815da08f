r"""The inline marks of a text: *italic*, **bold**, line breaks, paragraphs, list entries.

Nothing else is markup: ``{{ }}``, ``<b>``, ``#let``, ``\n``, ``&``, ``_`` print as themselves.
A tab is a blank: PDF knows no tab, and Word's would stand elsewhere in each cell.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_MARKS = re.compile(r"\\\*|\*+")
_ENTRY = re.compile(
    r"^(?P<indent>[ \t]*)(?P<marker>\d{1,3}[.)]|[a-z][.)]|[-•])[ \t]+(?P<text>\S.*)$"
)
_INDENTED = re.compile(r"^[ \t]+\S")
_NOTHING = frozenset("-–—_. \n\t")
_BOTH = 3
_ESCAPED_STAR = "\\*"


@dataclass(frozen=True, slots=True)
class InlineRun:
    """A stretch of text in one face, line breaks included."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a list entry with its ``marker`` as written; ``level`` is 0 or 1."""

    runs: tuple[InlineRun, ...]
    marker: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True)
class _Lines:
    """The lines of one block, marks still in them."""

    marker: str
    indent: int
    lines: list[str]


@dataclass(frozen=True, slots=True)
class _Piece:
    """Plain text (no stars), or ``stars`` in a row that may open or close a face."""

    text: str
    stars: int = 0
    opens: bool = False
    closes: bool = False


def parse_inline(text: str) -> tuple[Block, ...]:
    """Give the blocks of a text; none for a blank one."""
    blocks: list[Block] = []
    base: int | None = None
    for group in _groups(text):
        if not group.marker:
            base = None
        elif base is None:
            base = group.indent
        level = int(base is not None and group.indent > base)
        body = "\n".join(group.lines).replace("\t", " ")
        blocks.append(Block(_runs(body), group.marker, level))
    return tuple(blocks)


@lru_cache(4096)
def plain(text: str) -> str:
    """Give a text without its marks; list entries keep theirs, each on a line of its own."""
    blocks = (
        (block.marker, "".join(run.text for run in block.runs)) for block in parse_inline(text)
    )
    return "\n".join(f"{marker} {body}" if marker else body for marker, body in blocks)


def is_filled(text: str) -> bool:
    """Tell whether a text says anything: more than blanks and the dashes that stand for none."""
    return not _NOTHING.issuperset(plain(text))


def _groups(text: str) -> Iterator[_Lines]:
    """Give the blocks as lines; a blank line ends a block, so does a marker."""
    current: _Lines | None = None
    for line in text.replace("\r\n", "\n").split("\n"):
        entry = _ENTRY.match(line)
        continues = current is not None and (not current.marker or _INDENTED.match(line))
        if current is not None and not entry and line.strip() and continues:
            current.lines.append(line.strip())
            continue
        if current is not None:
            yield current
        current = None
        if entry:
            indent = len(entry["indent"].expandtabs(4))
            current = _Lines(entry["marker"], indent, [entry["text"].rstrip()])
        elif line.strip():
            current = _Lines("", 0, [line.strip()])
    if current is not None:
        yield current


def _runs(text: str) -> tuple[InlineRun, ...]:
    pieces = tuple(_pieces(text))
    italic = _pairs(pieces, 1)
    bold = _pairs(pieces, 2)
    runs: list[InlineRun] = []
    is_italic = is_bold = False
    for index, piece in enumerate(pieces):
        left = piece.stars
        if index in italic:
            is_italic, left = not is_italic, left - 1
        if index in bold:
            is_bold, left = not is_bold, left - 2
        _append(runs, InlineRun(piece.text or "*" * left, is_bold, is_italic))
    return tuple(runs)


def _append(runs: list[InlineRun], run: InlineRun) -> None:
    if runs and (runs[-1].bold, runs[-1].italic) == (run.bold, run.italic):
        runs[-1] = InlineRun(runs[-1].text + run.text, run.bold, run.italic)
    elif run.text:
        runs.append(run)


def _pieces(text: str) -> Iterator[_Piece]:
    end = 0
    for match in _MARKS.finditer(text):
        if match.start() > end:
            yield _Piece(text[end : match.start()])
        end = match.end()
        stars = match.group()
        if stars == _ESCAPED_STAR:
            yield _Piece("*")
        elif len(stars) > _BOTH:
            yield _Piece(stars)
        else:
            before = text[max(0, match.start() - 1) : match.start()]
            after = text[end : end + 1]
            yield _Piece("", len(stars), opens=bool(after.strip()), closes=bool(before.strip()))
    if end < len(text):
        yield _Piece(text[end:])


def _pairs(pieces: tuple[_Piece, ...], weight: int) -> frozenset[int]:
    """Give the indices of star pieces that begin or end a face: 1 is italic, 2 is bold.

    The faces are independent of each other, so they need not be nested.
    """
    paired: set[int] = set()
    opened: int | None = None
    for index, piece in enumerate(pieces):
        if not piece.stars & weight:
            continue
        if opened is not None and piece.closes:
            paired |= {opened, index}
            opened = None
        elif piece.opens:
            opened = index
    return frozenset(paired)
