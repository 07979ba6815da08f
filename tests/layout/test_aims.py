from heapq import heapify, heappop, heappush
from itertools import product

import pytest

from sopgen.layout import toll
from sopgen.layout.aims import Aim, Estimates
from sopgen.layout.board import Board, Level

OPEN = Board(2, (Level(0), Level(1)), (), ())
XS, YS = OPEN.x_positions, OPEN.y_positions
WIDTH, HEIGHT = len(XS), len(YS)
RIGHT, DOWN = (0, 1, 0, -1), (-1, 0, 1, 0)
ENDS = [Aim(node, going, 5.0) for node in range(WIDTH * HEIGHT) for going in range(4)]


def costs(aim: Aim) -> dict[int, float]:
    """Give what the cheapest ways to an end cost on a board without symbols, found backwards."""
    found: dict[int, float] = {}
    heap = [(aim.cost + bend, aim.node << 2 | going) for going, bend in turns(aim.inward)]
    heapify(heap)
    while heap:
        cost, state = heappop(heap)
        if state in found:
            continue
        found[state] = cost
        going = state & 3
        y, x = divmod(state >> 2, WIDTH)
        before_x, before_y = x - RIGHT[going], y - DOWN[going]
        if 0 <= before_x < WIDTH and 0 <= before_y < HEIGHT:
            length = abs(XS[x] - XS[before_x]) + abs(YS[y] - YS[before_y])
            node = before_y * WIDTH + before_x
            for coming, bend in turns(going):
                heappush(heap, (cost + length + bend, node << 2 | coming))
    return found


def turns(going: int) -> list[tuple[int, float]]:
    """Give the directions from which a way may turn into one, and what that costs."""
    return [(going, 0.0), ((going + 1) & 3, toll.BEND), ((going - 1) & 3, toll.BEND)]


@pytest.mark.parametrize("aim", ENDS, ids=str)
def test_no_way_costs_less_than_estimated(aim: Aim) -> None:
    estimates = Estimates(OPEN, (aim,))
    assert all(estimates[state] <= cost + 1e-9 for state, cost in costs(aim).items())


@pytest.mark.parametrize("aim", ENDS, ids=str)
def test_ways_that_go_on_or_turn_once_cost_what_is_estimated(aim: Aim) -> None:
    estimates = Estimates(OPEN, (aim,))
    for state, cost in costs(aim).items():
        (y, x), (end_y, end_x) = divmod(state >> 2, WIDTH), divmod(aim.node, WIDTH)
        right, down = end_x - x, end_y - y
        ahead = {way: right * RIGHT[way] + down * DOWN[way] for way in (state & 3, aim.inward)}
        if min(ahead.values()) >= 0 and sum(ahead.values()) == abs(right) + abs(down) > 0:
            assert estimates[state] == pytest.approx(cost)


def test_the_cheapest_of_several_ends_counts() -> None:
    for one, other in product(ENDS[::7], ENDS[::11]):
        cheap = other._replace(cost=1.0, pace=toll.SHARED)
        both = Estimates(OPEN, (one, cheap))
        alone = Estimates(OPEN, (one,)), Estimates(OPEN, (cheap,))
        assert both[42] == min(each[42] for each in alone)
