from dataclasses import replace
from random import Random

import pytest
from conftest import Read
from random_spec import Bounds, random_spec

from sopgen.layout.board import Board, Level, Link, Place
from sopgen.layout.compass import Axis, Side
from sopgen.layout.folio import build_folio
from sopgen.layout.piece import pieces
from sopgen.layout.plan import improve_routes, plan_routes
from sopgen.layout.price import total
from sopgen.layout.settle import settle_routes
from sopgen.process.builder import build_process

SIDEWAYS = (Side.LEFT, Side.RIGHT)


@pytest.mark.parametrize("seed", range(40))
def test_every_flow_leads_from_its_source_to_its_target(read: Read, seed: int) -> None:
    text = random_spec(Random(seed), Bounds(rows=(4, 24), actors=(2, 7)))
    (table,) = read(text)[0].tables
    process = build_process(table)
    rows = len(table.steps)
    cut = rows // 2
    for first, last in ((0, rows - 1), (0, cut), (cut, cut + 1), (cut + 1, rows - 1)):
        if first <= last < rows:
            board = build_folio(process, len(table.actors), first, last).board
            for route, link in zip(plan_routes(board).in_order, board.links, strict=True):
                assert route.source in link.sources
                assert route.target in link.targets


@pytest.mark.parametrize("seed", [10258, 13572, 13642, 14422, 15127, 16613])
def test_crowded_decisions_give_each_other_a_side(read: Read, seed: int) -> None:
    """Each of these rows is full of decisions, and a flow once found no free side in them."""
    crowded = Bounds(rows=(4, 20), actors=(2, 12), decisions=1.4, several=1.4)
    (table,) = read(random_spec(Random(seed), crowded))[0].tables
    board = build_folio(build_process(table), len(table.actors), 0, 9).board
    assert len(plan_routes(board).in_order) == len(board.links)


def test_connectors_above_and_below_bring_their_own_flows(read: Read) -> None:
    """A step in the middle page is reached from before and from behind."""
    steps = "".join(f"  - {{id: s{n}, kegiatan: Langkah, pelaksana: a}}\n" for n in range(6))
    text = "versi_skema: 1\njudul: Uji\npelaksana: {a: Kepala, b: Staf}\nlangkah:\n" + steps
    text += "  - {kegiatan: Memutuskan, pelaksana: b, keputusan: {Ya: lanjut, Tidak: s2}}\n"
    text += "  - {kegiatan: Selesai, pelaksana: b}\n"
    process = build_process(read(text)[0].tables[0])
    board = build_folio(process, 2, 2, 3).board
    sources = {
        route.source
        for route in plan_routes(board).in_order
        if board.places[route.target].owner == 2
    }
    assert len(sources) == 2


def test_a_line_that_joins_actors_lies_straight_beside_a_wide_decision(read: Read) -> None:
    """The border under a wide diamond's point is a line of the board in every row."""
    text = """
versi_skema: 1
judul: Uji
pelaksana: {a: Kepala, b: Staf, c: Analis, d: Arsiparis}
langkah:
  - {kegiatan: Mulai, pelaksana: a}
  - {kegiatan: Memutuskan, bentang: [a, b], keputusan: {Ya: lanjut, Tidak: akhir}}
  - {kegiatan: Bersama, pelaksana: [a, c]}
  - {id: akhir, kegiatan: Selesai, pelaksana: d}
"""
    process = build_process(read(text)[0].tables[0])
    board = build_folio(process, 4, 0, 3).board
    (joined,) = (
        route
        for route, link in zip(plan_routes(board).in_order, board.links, strict=True)
        if not link.arrow
    )
    assert len({node // len(board.x_lines) for node in joined.nodes}) == 1


def test_branches_leave_a_trunk_at_one_corner_to_both_sides() -> None:
    below = Place(0, 1, 1, 0, pointed=False, sides=(Side.BOTTOM,))
    targets = Place(1, 0, 0, 1, pointed=False), Place(1, 2, 2, 2, pointed=False)
    links = tuple(Link((0,), (n,), 0, n, (n,)) for n in (1, 2))
    board = Board(3, (Level(0, is_strip=True), Level(0), Level(1)), (below, *targets), links)
    left, right = (route.nodes for route in plan_routes(board).in_order)
    shared = [one for one, other in zip(left, right, strict=False) if one == other]
    corner = len(shared)
    assert left[corner] + right[corner] == 2 * shared[-1]


def test_a_line_does_not_fork_between_neighbours_like_an_arrow_from_one_to_the_other() -> None:
    beside = Side.LEFT, Side.RIGHT
    targets = (Place(0, n, n, n, pointed=False, sides=beside) for n in range(2))
    below = Place(1, 0, 0, 2, pointed=False, sides=(Side.RIGHT,))
    links = tuple(Link((2,), (n,), 2, n, (n,)) for n in range(2))
    board = Board(2, (Level(0), Level(1)), (*targets, below), links)
    left, right = plan_routes(board).in_order
    assert left.nodes[-1] not in right.nodes


def test_with_thrift_a_line_that_must_run_beside_symbols_stays_there() -> None:
    """Its column is wide then anyway: going to the middle of the next one would only add bends."""
    rows = range(8)
    own = [Place(row, 0, 0, row, pointed=False, sides=SIDEWAYS) for row in rows]
    beside = [Place(row, 1, 1, 100 + row, pointed=False) for row in (rows[0], rows[-1])]
    link = Link((rows[0],), (rows[-1],), 0, 1, (0,))
    board = Board(2, tuple(map(Level, rows)), (*own, *beside), (link,))
    (route,) = plan_routes(board, thrift=60.0).in_order
    assert len({node % len(board.x_lines) for node in route.nodes}) == 1


def test_a_flow_may_come_down_beside_the_vertex_of_a_wide_decision() -> None:
    """Only the line over the vertex belongs to its port."""
    above = Place(0, 1, 1, 0, pointed=False, sides=(Side.BOTTOM,))
    wide = Place(2, 0, 1, 1, pointed=True)
    links = (Link((0,), (1,), 0, 1, (0,)),)
    board = Board(2, tuple(map(Level, range(3))), (above, wide), links)
    (route,) = plan_routes(board).in_order
    corner = board.node(board.x_index[1, Axis.MIDDLE], board.y_line(2, Axis.LOW))
    assert corner in route.nodes


@pytest.mark.parametrize(("row", "bends"), [(0, 1), (1, 3)])
def test_a_line_runs_between_columns_only_in_the_row_of_a_wide_decision(
    row: int, bends: int
) -> None:
    """There the decision joins the cells; in other rows the rule is drawn."""
    wide = Place(0, 0, 1, 0, pointed=True, sides=(Side.BOTTOM,))
    beside = Place(1, 0, 0, 1, pointed=False, sides=SIDEWAYS)
    board = Board(2, (Level(0), Level(row)), (wide, beside), (Link((0,), (1,), 0, 1, (0,)),))
    (route,) = plan_routes(board).in_order
    assert len(pieces(board, route)) - 1 == bends


def test_a_branch_goes_straight_on_where_its_trunk_turns_into_a_symbol() -> None:
    """Line and branch end at symbols that face each other: neither needs a further bend."""
    below = Place(1, 0, 0, 0, pointed=False, sides=(Side.RIGHT,))
    targets = Place(0, 0, 0, 1, pointed=False), Place(0, 2, 2, 2, pointed=False)
    links = tuple(Link((0,), (n,), 0, n, (n,)) for n in (1, 2))
    places = (below, *(replace(place, sides=SIDEWAYS) for place in targets))
    board = Board(3, tuple(map(Level, range(2))), places, links)
    trunk, branch = (route.nodes for route in plan_routes(board).in_order)
    assert branch[: len(trunk)] == trunk
    assert len({node // len(board.x_lines) for node in branch[len(trunk) - 1 :]}) == 1


@pytest.mark.parametrize("seed", range(12))
def test_improving_never_makes_the_flows_dearer(read: Read, seed: int) -> None:
    (table,) = read(random_spec(Random(seed), Bounds(rows=(6, 16), actors=(3, 7))))[0].tables
    board = build_folio(build_process(table), len(table.actors), 0, len(table.steps) - 1).board
    traffic = plan_routes(board)
    flows = [number for number, link in enumerate(board.links) if link.arrow]
    before = total(board, traffic, flows)
    improve_routes(traffic)
    better = settle_routes(traffic)
    assert total(better.board, better, flows) <= before
