"""Strokes of flows that lie on each other."""

from collections import Counter
from itertools import pairwise

import hypothesis.strategies as st
from hypothesis import given

from sopgen.layout.sheet import CellRef, Path
from sopgen.render.graphviz.strokes import strokes

MOVES = ((1, 0), (0, 1), (-1, 0), (0, -1))


def path(*points: tuple[float, float]) -> Path:
    return Path(points, arrow=True, owner=CellRef(0, 0, 0), name="", source_group=0, target_group=0)


def steps(drawn: Path) -> Counter[frozenset[tuple[int, int]]]:
    """Count the steps of a path on a grid, either way."""
    found: Counter[frozenset[tuple[int, int]]] = Counter()
    for (x, y), (right, below) in pairwise(drawn.points):
        count = round(abs(right - x) + abs(below - y))
        places = [
            (round(x + (right - x) * n / count), round(y + (below - y) * n / count))
            for n in range(count + 1)
        ]
        found.update(map(frozenset, pairwise(places)))
    return found


@st.composite
def walks(draw: st.DrawFn) -> Path:
    """Give a path of straight pieces over a small grid, no place of which it passes twice."""
    places = [(draw(st.integers(0, 5)), draw(st.integers(0, 5)))]
    for direction, length in draw(st.lists(st.tuples(st.sampled_from(MOVES), st.integers(1, 3)))):
        x, y = places[-1]
        way = [(x + direction[0] * n, y + direction[1] * n) for n in range(1, length + 1)]
        if set(way).isdisjoint(places):
            places += way
    if len(places) == 1:
        places.append((places[0][0] + 1, places[0][1]))
    return path(*places)


@given(st.lists(walks(), max_size=5))
def test_every_stretch_is_drawn_once(paths: list[Path]) -> None:
    wanted = set().union(*(steps(one) for one in paths))
    drawn = sum((steps(one) for one in strokes(paths)), Counter())
    assert set(drawn) == wanted
    assert set(drawn.values()) <= {1}


@given(st.lists(walks(), max_size=5))
def test_a_flow_keeps_its_arrowhead_unless_another_has_drawn_it(paths: list[Path]) -> None:
    heads = Counter(one.points[-1] for one in strokes(paths) if one.arrow)
    drawn: set[frozenset[tuple[int, int]]] = set()
    for one in paths:
        taken = steps(one)
        last = next(step for step in reversed(list(taken)) if one.points[-1] in step)
        assert heads[one.points[-1]] or last in drawn
        drawn |= set(taken)


def test_a_branch_begins_at_its_trunk() -> None:
    trunk, branch = path((0, 0), (4, 0), (4, 2)), path((0, 0), (2, 0), (2, 2))
    assert [one.points for one in strokes((trunk, branch))] == [
        trunk.points,
        ((2, 0), (2, 2)),
    ]


def test_flows_that_join_have_one_arrowhead() -> None:
    line, joining = path((0, 0), (4, 0)), path((2, 2), (2, 0), (4, 0))
    assert [(one.points, one.arrow) for one in strokes((line, joining))] == [
        (line.points, True),
        (((2, 2), (2, 0)), False),
    ]
