"""Which shape a flow becomes, and that the shape runs through the flow's points."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopgen.layout.sheet import Box, CellRef, Path, Style
from sopgen.render.wordml.connector import connector

STYLE = Style("Arial", 0.75, 2.0, 2.0, (15.0, 15.0, 15.0, 15.0))

Points = tuple[tuple[float, float], ...]

STAIRS: Points = ((10, 10), (15, 10), (15, 20), (20, 20), (20, 40))

PRESETS: list[tuple[str, Points, str, str]] = [
    ("down", ((10, 10), (10, 20)), "straightConnector1", ""),
    ("up", ((10, 20), (10, 10)), "straightConnector1", ' flipV="1"'),
    ("left", ((20, 10), (10, 10)), "straightConnector1", ' flipH="1"'),
    ("through a point on the way", ((10, 10), (10, 15), (10, 20)), "straightConnector1", ""),
    ("right, down", ((10, 10), (20, 10), (20, 30)), "bentConnector2", ""),
    ("left, up", ((20, 30), (10, 30), (10, 10)), "bentConnector2", ' flipH="1" flipV="1"'),
    ("down, left: from its end", ((20, 10), (20, 30), (10, 30)), "bentConnector2", ' flipV="1"'),
    ("right, down, right", ((10, 10), (15, 10), (15, 30), (20, 30)), "bentConnector3", ""),
    (
        "loop back outside its ends",
        ((20, 30), (5, 30), (5, 10), (10, 10)),
        "bentConnector3",
        ' flipH="1" flipV="1"',
    ),
    ("right, down, right, down", STAIRS, "bentConnector4", ""),
    ("back up the stairs: from its end", STAIRS[::-1], "bentConnector4", ""),
    ("down, right, down", ((10, 10), (10, 15), (20, 15), (20, 30)), "bentConnector4", ""),
    ("across five times", (*STAIRS, (30, 40)), "bentConnector5", ""),
]


def xml(points: Points, *, arrow: bool = True) -> str:
    return connector(Path(points, arrow, CellRef(0, 0, 0), "1 ke 2", 0, 0), STYLE).content


@pytest.mark.parametrize(("points", "preset", "flips"), [case[1:] for case in PRESETS])
def test_a_path_becomes_a_connector(points: Points, preset: str, flips: str) -> None:
    shape = xml(points)
    assert f'prst="{preset}"' in shape
    assert f"<a:xfrm{flips}>" in shape
    assert "<wps:cNvCnPr/>" in shape


def test_the_lane_of_a_loop_is_measured_from_its_start() -> None:
    assert 'fmla="val 150000"' in xml(((20, 30), (5, 30), (5, 10), (10, 10)))


def test_the_box_of_a_loop_is_that_of_its_ends() -> None:
    loop = Path(((20, 30), (5, 30), (5, 10), (10, 10)), True, CellRef(0, 0, 0), "x", 0, 0)
    box = connector(loop, STYLE).box
    assert (box.x, box.y, box.width, box.height) == (10, 10, 10, 20)


LOOPS: list[tuple[str, Points, float]] = [
    ("right, down, back below its start", ((20, 10), (24, 10), (24, 30), (20, 30)), 1),
    ("left, up, back above its start", ((20, 30), (12, 30), (12, 10), (20, 10)), 2),
    ("right, down, back nearly below", ((20, 10), (30, 10), (30, 30), (21, 30)), 2),
    ("down, right, up", ((10, 10), (10, 20), (30, 20), (30, 10)), 3),
]


@pytest.mark.parametrize(("points", "depth"), [case[1:] for case in LOOPS])
def test_a_loop_begins_inside_its_symbol(points: Points, depth: float) -> None:
    drawn = connector(Path(points, True, CellRef(0, 0, 0), "1 ke 2", 0, 0), STYLE)
    assert 'prst="bentConnector' in drawn.content
    first, *turns = course(drawn.content, drawn.box)
    if len(turns) == len(points):
        assert turns.pop(0) == pytest.approx(first)
    assert hidden(first, points) == pytest.approx(depth)
    assert turns == [pytest.approx(point, abs=0.001) for point in points[1:]]


BENT = [points for _, points, preset, _ in PRESETS if preset.startswith("bent")]


@pytest.mark.parametrize("points", BENT)
def test_a_bent_connector_turns_where_its_path_does(points: Points) -> None:
    drawn = connector(Path(points, True, CellRef(0, 0, 0), "1 ke 2", 0, 0), STYLE)
    turns = course(drawn.content, drawn.box)
    wanted = points if "tailEnd" in drawn.content else points[::-1]
    if points[0][0] == points[1][0] and "tailEnd" in drawn.content:
        wanted = (points[0], *points)
    assert len(turns) == len(wanted)
    for turn, point in zip(turns, wanted, strict=True):
        assert turn == pytest.approx(point, abs=0.001)


def course(content: str, box: Box) -> list[tuple[float, float]]:
    """The points of a bent connector as ECMA-376 defines it (presetShapeDefinitions)."""
    shares = [int(share) / 100_000 for share in re.findall(r'fmla="val (-?\d+)"', content)]
    points = [(0.0, 0.0)]
    for number, share in enumerate([*shares, 1.0, 1.0]):
        x, y = points[-1]
        points.append((x, share) if number % 2 else (share, y))
    return [
        (
            box.x + box.width * (1 - x if 'flipH="1"' in content else x),
            box.y + box.height * (1 - y if 'flipV="1"' in content else y),
        )
        for x, y in points
    ]


LENGTHS = st.integers(-1000, 1000).filter(lambda length: abs(length) > 2)


@st.composite
def polylines(draw: st.DrawFn) -> Points:
    """Upright and level parts in turn, of 0.3 to 100 mm."""
    points, across = [(100.0, 100.0)], draw(st.booleans())
    for length in draw(st.lists(LENGTHS, min_size=2, max_size=7)):
        (x, y), way = points[-1], length / 10
        points.append((x + way, y) if across else (x, y + way))
        across = not across
    return tuple(points)


@given(polylines())
def test_any_path_keeps_its_course(points: Points) -> None:
    drawn = connector(Path(points, True, CellRef(0, 0, 0), "1 ke 2", 0, 0), STYLE)
    if "custGeom" in drawn.content:
        found = re.findall(r'<a:pt x="(\d+)" y="(\d+)"/>', drawn.content)
        turns = [(int(x) / 36000 + drawn.box.x, int(y) / 36000 + drawn.box.y) for x, y in found]
    else:
        turns = course(drawn.content, drawn.box)
    if "headEnd" in drawn.content:
        turns.reverse()
    if len(turns) > len(points):
        first = turns.pop(0)
        assert turns[0] == pytest.approx(first)
    first, *others = turns
    assert hidden(first, points) <= 3.002
    for turn, point in zip(others, points[1:], strict=True):
        assert turn == pytest.approx(point, abs=0.002)


def hidden(first: tuple[float, float], points: Points) -> float:
    """How far before its path a line begins, in the direction of its first part."""
    (x, y), (x1, y1) = points[0], points[1]
    along, across = (x - first[0], y - first[1]) if y == y1 else (y - first[1], x - first[0])
    forward = 1 if x1 > x or y1 > y else -1
    assert across == pytest.approx(0, abs=0.002)
    assert along * forward >= -0.002
    return abs(along)


FREE: list[Points] = [
    ((10, 10), (10, 15), (15, 15), (15, 20), (20, 20), (20, 30)),
    (*STAIRS, (30, 40), (30, 50)),
    ((20, 10), (40, 10), (40, 30), (20, 30)),
    ((20, 10), (30, 10), (30, 30), (19, 30)),
]


@pytest.mark.parametrize("points", FREE)
def test_any_other_path_is_a_free_line_through_its_points(points: Points) -> None:
    shape = xml(points)
    found = re.findall(r'<a:pt x="(\d+)" y="(\d+)"/>', shape)
    left, top = min(x for x, _ in points), min(y for _, y in points)
    assert [(int(x) / 36000 + left, int(y) / 36000 + top) for x, y in found] == list(points)


def test_the_head_stands_at_the_end_of_the_flow() -> None:
    assert "<a:tailEnd" in xml(((10, 10), (20, 10), (20, 30)))
    assert "<a:headEnd" in xml(((10, 10), (10, 30), (20, 30)))


def test_actors_who_act_together_are_joined_without_a_head() -> None:
    assert "End " not in xml(((10, 10), (20, 10)), arrow=False)


@pytest.mark.parametrize(("length", "size"), [(1.0, "sm"), (2.0, "med"), (3.5, "lg")])
def test_the_head_is_the_nearest_that_office_has(length: float, size: str) -> None:
    style = Style("Arial", 0.75, length, 2.0, (0.0, 0.0, 0.0, 0.0))
    path = Path(((10, 10), (20, 10)), True, CellRef(0, 0, 0), "x", 0, 0)
    assert f'w="med" len="{size}"' in connector(path, style).content
