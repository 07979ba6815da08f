"""Flows with a common end are one line there, and nowhere else."""

import pytest

from sopgen.layout.common_line import meet_again
from sopgen.layout.sheet import CellRef, Path

Points = tuple[tuple[float, float], ...]
LINE = ((0.0, 0.0), (0.0, 10.0), (20.0, 10.0))


def path(points: Points, source: int, target: int) -> Path:
    return Path(points, True, CellRef(0, 0, 0), "Alur", source, target)


@pytest.mark.parametrize(
    ("other", "again"),
    [
        (LINE, False),
        (((0.0, 0.0), (0.0, 5.0), (9.0, 5.0)), False),
        (((0.0, 0.0), (0.0, 10.0), (15.0, 10.0), (15.0, 20.0)), False),
        (((0.0, 0.0), (0.0, 10.0), (-9.0, 10.0)), False),
        (((-5.0, 0.0), (-5.0, 10.0), (15.0, 10.0), (15.0, 20.0)), True),
        (((0.0, 0.0), (0.0, 4.0), (9.0, 4.0), (9.0, 10.0), (15.0, 10.0), (15.0, 20.0)), True),
    ],
)
def test_flows_from_one_symbol_part_for_good(other: Points, *, again: bool) -> None:
    flow = path(LINE, 1, 2)
    assert meet_again(flow, path(other, 1, 3)) == again
    assert meet_again(path(LINE[::-1], 2, 1), path(other[::-1], 3, 1)) == again


def test_flows_with_both_ends_in_common_may_part_between() -> None:
    around = ((0.0, 0.0), (0.0, 4.0), (9.0, 4.0), (9.0, 10.0), (20.0, 10.0))
    assert not meet_again(path(LINE, 1, 2), path(around, 1, 2))
