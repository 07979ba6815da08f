"""What is stroked of flows that share a trunk or a common end: each stretch once.

Where two strokes lie on each other, their soft edges add up on a screen: the line looks bolder
there than before the fork.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from sopgen.layout.sheet import Path

Point = tuple[float, float]
_Span = tuple[float, float]
_DIGITS = 4


@dataclass(slots=True)
class _Ink:
    """Where level and upright lines are stroked, by course and place across it, mm."""

    spans: dict[tuple[bool, float], list[_Span]] = field(default_factory=dict)

    def add(self, start: Point, end: Point) -> list[tuple[Point, Point]]:
        """Stroke a straight piece; give the parts of it that were bare, in its direction."""
        level = round(start[1], _DIGITS) == round(end[1], _DIGITS)
        across = start[1] if level else start[0]
        one, other = (start[0], end[0]) if level else (start[1], end[1])
        spans = self.spans.setdefault((level, round(across, _DIGITS)), [])
        bare = _bare((min(one, other), max(one, other)), spans)
        spans += bare
        parts = [(low, high) if one <= other else (high, low) for low, high in bare]
        if one > other:
            parts.reverse()
        return [
            ((a, across), (b, across)) if level else ((across, a), (across, b)) for a, b in parts
        ]


def strokes(paths: Iterable[Path]) -> Iterator[Path]:
    """Give parts of paths that together cover what the paths cover, but nothing twice.

    Of several arrowheads at one place only the first is left.
    """
    ink = _Ink()
    for path in paths:
        parts = [part for piece in pairwise(path.points) for part in ink.add(*piece)]
        for points in _chains(parts):
            yield replace(path, points=points, arrow=path.arrow and points[-1] == path.points[-1])


def _bare(span: _Span, spans: Iterable[_Span]) -> list[_Span]:
    """Give the parts of a span that others leave."""
    left = [span]
    for low, high in spans:
        left = [
            part
            for start, end in left
            for part in ((start, min(end, low)), (max(start, high), end))
            if round(part[1] - part[0], _DIGITS) > 0
        ]
    return left


def _chains(parts: Iterable[tuple[Point, Point]]) -> Iterator[tuple[Point, ...]]:
    """Put parts that follow each other together."""
    chain: list[Point] = []
    for start, end in parts:
        if chain and chain[-1] != start:
            yield tuple(chain)
            chain = []
        chain += [end] if chain else [start, end]
    if chain:
        yield tuple(chain)
