from random import Random

import pytest
from conftest import Lay
from random_spec import Bounds, random_spec

from sopgen.layout.board import Board, Level, Link, Place
from sopgen.layout.compass import Side
from sopgen.layout.judge import judge
from sopgen.layout.plan import improve_routes, plan_routes
from sopgen.layout.reseat import reseat
from sopgen.layout.traffic import Traffic

INNER, OUTER = 1, 2


def board(columns: int, connectors: list[tuple[int, int]], links: list[tuple[int, int]]) -> Board:
    """A row with a symbol in each column, and connectors below it: their levels and columns."""
    places = [Place(0, column, column, column, pointed=False) for column in range(columns)]
    for level, column in connectors:
        sides = Side.TOP, Side.LEFT, Side.RIGHT
        places.append(Place(level, column, column, len(places), pointed=False, sides=sides))
    flows = tuple(Link((one,), (two,), one, two, (n,)) for n, (one, two) in enumerate(links))
    levels = Level(0), Level(0, is_strip=True), Level(0, is_strip=True)
    return Board(columns, levels, tuple(places), flows)


def levels(traffic: Traffic) -> list[int]:
    """Give the levels of the connectors."""
    return [place.level for place in traffic.board.places if place.level]


def test_a_connector_in_the_way_of_another_one_changes_places_with_it() -> None:
    in_way = board(2, [(OUTER, 0), (INNER, 0)], [(0, 2), (3, 1)])
    assert levels(improve_routes(plan_routes(in_way))) == [INNER, OUTER]


def test_a_connector_moves_out_of_the_way_of_flows_to_others() -> None:
    straight = [(1, 3), (2, 4)]
    in_way = board(3, [(OUTER, 1), (INNER, 2), (OUTER, 2)], [*straight, (0, 5)])
    assert levels(improve_routes(plan_routes(in_way))) == [INNER, INNER, OUTER]


def test_connectors_stay_where_nothing_is_saved() -> None:
    traffic = plan_routes(board(2, [(INNER, 0), (OUTER, 0)], [(0, 2), (3, 1)]))
    assert reseat(traffic) is traffic


@pytest.mark.parametrize("seed", [15009, 15016])
def test_flows_of_connectors_do_not_cross_where_other_levels_avoid_it(lay: Lay, seed: int) -> None:
    sheet = lay(random_spec(Random(seed), Bounds((4, 24), (2, 8), wordy=0.25))).sheet
    assert sheet is not None
    assert judge(sheet).crossings == 0
