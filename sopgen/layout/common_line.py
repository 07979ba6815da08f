"""Where flows that begin or end together are one line, and whether they meet again elsewhere."""

from itertools import product

from sopgen.layout.geometry import Point, segments
from sopgen.layout.sheet import Path

_EPSILON = 1e-3

_Way = tuple[Point, ...]


def meet_again(one: Path, other: Path) -> bool:
    """Whether two flows lie on each other elsewhere than where they begin or end together."""
    ways = one.points, other.points
    if one.source_group == other.source_group:
        ways = _behind_fork(*ways)
    if one.target_group == other.target_group:
        ways = _behind_fork(ways[0][::-1], ways[1][::-1])
    return any(
        a.across == b.across and abs(a.at - b.at) < _EPSILON and a.overlaps(b)
        for a, b in product(*map(segments, ways))
    )


def _behind_fork(one: _Way, other: _Way) -> tuple[_Way, _Way]:
    """Give what is left of two ways behind the beginning that they share."""
    while len(one) > 1 and len(other) > 1 and _distance(one[0], other[0]) < _EPSILON:
        (start, corner), (_, other_corner) = one[:2], other[:2]
        length, other_length = _distance(start, corner), _distance(start, other_corner)
        if abs(_distance(corner, other_corner) - abs(length - other_length)) > _EPSILON:
            break
        fork = corner if length < other_length else other_corner
        one, other = _onward(fork, one), _onward(fork, other)
    return one, other


def _onward(fork: Point, way: _Way) -> _Way:
    """Give a way from a place on its first piece."""
    return way[1:] if _distance(fork, way[1]) < _EPSILON else (fork, *way[1:])


def _distance(one: Point, other: Point) -> float:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])
