"""Improved routes as they are to be drawn: connectors better placed, webs in one line."""

from collections.abc import Iterable, Iterator
from math import inf

from sopgen.layout.board import Board
from sopgen.layout.improve import Improver
from sopgen.layout.plan import improve_routes
from sopgen.layout.price import total
from sopgen.layout.reseat import intricacy, reseat
from sopgen.layout.route import find_route
from sopgen.layout.traffic import Traffic
from sopgen.layout.web import weave, weave_one, web_price

_SIMPLER = 6.0
"""What moving connectors must save beside lengths, mm: half a bend."""
_ROUNDS = 2
_MANY = 30
"""With so many links in webs, other orders would take too long."""


def settle_routes(traffic: Traffic, most_levels: float = inf) -> Traffic:
    """Give improved routes as they are to be drawn, with webs in one line.

    Connectors may be moved for that, also to new levels, ``most_levels`` in all: the board and its
    traffic are other ones then, and what was given stays as it was.
    """
    moved = reseat(traffic, most_levels)
    if moved is not traffic:
        improve_routes(moved)
        if intricacy(moved) < intricacy(traffic) - _SIMPLER:
            traffic = moved
    return _simplest(traffic) if traffic.board.webs else traffic


def _simplest(traffic: Traffic) -> Traffic:
    """Give routes with webs in one line: as they are, or laid in another order, if that is simpler.

    Flows laid one by one bar the ways of a line that they could share.
    """
    _weave(traffic)
    if sum(map(len, traffic.board.webs)) > _MANY:
        return traffic
    others = (_laid_in(traffic, order) for order in _orders(traffic.board))
    return min((traffic, *filter(None, others)), key=_drawn)


def _drawn(traffic: Traffic) -> float:
    """Give what the flows of a board cost with each web as one line."""
    board = traffic.board
    webs = sum(web_price(traffic, web) for web in board.webs)
    return webs + total(board, traffic, _outside_webs(board, board.flows_in_order))


def _outside_webs(board: Board, links: Iterable[int]) -> list[int]:
    return [link for link in links if not any(link in web for web in board.webs)]


def _orders(board: Board) -> Iterator[tuple[Iterable[int], ...]]:
    """Give orders of all links of a board, each web by itself.

    Lines that join actors and straight drops come first.
    """
    webs = board.webs
    plain = _outside_webs(board, board.order)
    straight = [link for link in plain if not board.links[link].arrow or link in board.drops]
    others = [link for link in plain if link not in straight]
    yield straight, *webs, others
    yield straight, others, *webs
    if len(webs) > 1:
        yield straight, *reversed(webs), others


def _laid_in(traffic: Traffic, order: Iterable[Iterable[int]]) -> Traffic | None:
    """Lay all links of a board in an order; None where one finds no way."""
    board = traffic.board
    result = Traffic(board, traffic.streets)
    for links in order:
        for link in links:
            found = find_route(board, result, link)
            if found is None:
                return None
            result.lay(found)
        if links in board.webs:
            weave_one(result, links)
    for _ in range(_ROUNDS):
        _weave(result)
    return result


def _weave(traffic: Traffic) -> None:
    """Lead webs into one line, and improve the others around them."""
    woven = weave(traffic)
    if woven:
        Improver(traffic.board, traffic, woven).run()
