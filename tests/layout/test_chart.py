from random import Random

from conftest import Read
from random_spec import Bounds, random_spec

from sopgen.layout.chart import Atlas
from sopgen.layout.plan import resume_routes
from sopgen.layout.price import total
from sopgen.process.builder import build_process


def test_a_page_without_room_is_improved_with_thrift_and_then_as_it_was_before(read: Read) -> None:
    text = random_spec(Random(7), Bounds(rows=(14, 14), actors=(7, 7)))
    (table,) = read(text)[0].tables
    atlas = Atlas(build_process(table), len(table.actors))
    draft = atlas.chart(0, 13)
    assert atlas.finish([draft])
    improved = atlas.chart(0, 13)
    assert atlas.take_back(improved, frozenset())
    thrifty = atlas.chart(0, 13)
    assert atlas.take_back(thrifty, frozenset())
    assert atlas.chart(0, 13).routes == draft.routes
    assert not atlas.take_back(atlas.chart(0, 13), frozenset())
    board, links = draft.folio.board, range(len(draft.routes))
    costs = [
        total(board, resume_routes(board, chart.routes, 200.0, frozenset()), links)
        for chart in (thrifty, draft)
    ]
    assert costs[0] < costs[1]


def test_levels_that_connectors_got_are_taken_back(read: Read) -> None:
    (table,) = read(random_spec(Random(45)))[0].tables
    atlas = Atlas(build_process(table), len(table.actors))
    draft = atlas.chart(0, 6)
    atlas.finish([draft])
    higher = atlas.chart(0, 6)
    usual = len(draft.folio.board.levels)
    assert len(higher.folio.board.levels) == usual + 1
    assert atlas.flatten([higher])
    assert len(atlas.chart(0, 6).folio.board.levels) == usual
    assert not atlas.flatten([atlas.chart(0, 6)])
