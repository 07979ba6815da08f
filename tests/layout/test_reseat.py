from math import inf
from random import Random

import pytest
from conftest import Lay
from random_spec import Bounds, random_spec

from sopgen.layout.board import Board, Level, Link, Place
from sopgen.layout.compass import Side
from sopgen.layout.crossings import crossed
from sopgen.layout.judge import judge
from sopgen.layout.plan import improve_routes, plan_routes
from sopgen.layout.reseat import reseat
from sopgen.layout.settle import settle_routes
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


def improved(board: Board) -> Traffic:
    traffic = plan_routes(board)
    improve_routes(traffic)
    return traffic


def test_a_connector_in_the_way_of_another_one_changes_places_with_it() -> None:
    in_way = board(2, [(OUTER, 0), (INNER, 0)], [(0, 2), (3, 1)])
    assert levels(settle_routes(improved(in_way))) == [INNER, OUTER]


def test_a_connector_moves_out_of_the_way_of_flows_to_others() -> None:
    straight = [(1, 3), (2, 4)]
    in_way = board(3, [(OUTER, 1), (INNER, 2), (OUTER, 2)], [*straight, (0, 5)])
    assert levels(settle_routes(improved(in_way))) == [INNER, INNER, OUTER]


def test_connectors_stay_where_nothing_is_saved() -> None:
    traffic = plan_routes(board(2, [(INNER, 0), (OUTER, 0)], [(0, 2), (3, 1)]))
    assert reseat(traffic, inf) is traffic


@pytest.mark.parametrize("edge", [Side.TOP, Side.BOTTOM])
def test_a_connector_goes_to_a_new_level_beyond_the_flow_of_another(edge: Side) -> None:
    """Symbol 0 leads to the connector in column 2; the one in column 1 leads to symbol 1."""
    row, strip = (1, 0) if edge is Side.TOP else (0, 1)
    places = [Place(row, column, column, column, pointed=False) for column in range(3)]
    sides = edge.opposite, Side.LEFT, Side.RIGHT
    places += [Place(strip, n, n, n + 2, pointed=False, sides=sides) for n in (1, 2)]
    links = Link((0,), (4,), 0, 4, (0,)), Link((3,), (1,), 3, 1, (1,))
    heights = tuple(Level(0, is_strip=number == strip) for number in range(2))
    traffic = plan_routes(Board(3, heights, tuple(places), links))
    moved = reseat(traffic, inf)
    assert len(moved.board.levels) == 3
    assert abs(moved.board.places[4].level - moved.board.places[0].level) == OUTER
    assert not any(crossed(moved, route) for route in moved.in_order)
    assert reseat(traffic, len(traffic.board.levels)) is traffic


def test_no_page_more_is_taken_for_new_levels(lay: Lay) -> None:
    sheet = lay(random_spec(Random(53))).sheet
    assert sheet is not None
    assert len(sheet.pages) == 2


@pytest.mark.parametrize("seed", [15009, 15016])
def test_flows_of_connectors_do_not_cross_where_other_levels_avoid_it(lay: Lay, seed: int) -> None:
    sheet = lay(random_spec(Random(seed), Bounds((4, 24), (2, 8), wordy=0.25))).sheet
    assert sheet is not None
    assert judge(sheet).crossings == 0
