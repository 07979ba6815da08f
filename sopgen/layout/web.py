"""Webs: flows of several sources, each of which leads to each of several targets, as one line.

Such a line forks and gathers anywhere: whoever follows it from a source, in whatever direction,
comes to targets to which that source leads. Flows that are laid one by one do not find it.
"""

from collections import Counter, deque
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import NamedTuple

from sopgen.layout import toll
from sopgen.layout.compass import Course, Side
from sopgen.layout.crossings import twists
from sopgen.layout.piece import Line, line_of
from sopgen.layout.route import find_joining, find_route
from sopgen.layout.survey import LINE, Joint
from sopgen.layout.traffic import Port, Route, Stretch, Traffic, heading, stretch


def weave(traffic: Traffic) -> set[int]:
    """Lay each web of a board as one line, where that is drawn with less; give their links."""
    woven: set[int] = set()
    for web in traffic.board.webs:
        weave_one(traffic, web)
        if any(traffic.routes[number].woven for number in web):
            woven.update(web)
    return woven


def web_price(traffic: Traffic, web: tuple[int, ...]) -> float:
    """Give what a web costs: its lines as they are drawn, and the way of each flow along them."""
    routes = _laid(traffic, web)
    ways = sum(_length(traffic, pairwise(route.nodes)) for route in routes)
    return _ink(traffic, routes) + toll.LONGER * ways


def weave_one(traffic: Traffic, web: tuple[int, ...]) -> None:
    """Lay the lines of one source alone and lead the others into these, if that is simpler.

    The first lines are tried as if alone, and as a bus between the rows of symbols.
    """
    best = _laid(traffic, web)
    usual = {route.link: _length(traffic, pairwise(route.nodes)) for route in best}
    least = _ink(traffic, best) - toll.WOVEN
    sources = _by_source(traffic, web)
    _replace(traffic, web, [])
    beginnings = [(one, ports) for one in sources for ports in ((), _flanks(traffic, one))]
    for leading, closed in beginnings:
        _replace(traffic, web, [])
        with traffic.without(*closed):
            begun = _lay(traffic, leading)
        others = (numbers for numbers in sources if numbers is not leading)
        if begun and all(_join_all(traffic, web, numbers) for numbers in others):
            found = _laid(traffic, web)
            cost = _ink(traffic, found) + toll.LONGER * _lengthened(traffic, found, usual)
            if cost < least and not _meet_again(traffic, found):
                best, least = found, cost
    _replace(traffic, web, best)


def _by_source(traffic: Traffic, web: tuple[int, ...]) -> list[list[int]]:
    sources: dict[int, list[int]] = {}
    for number in web:
        sources.setdefault(traffic.board.links[number].source_group, []).append(number)
    return [*sources.values()]


def _flanks(traffic: Traffic, numbers: Iterable[int]) -> list[Port]:
    """Give the sides of the symbols of links where lines run level with them.

    Those of targets that others enter above stay open.
    """
    links = [traffic.board.links[number] for number in numbers]
    places = {place for link in links for place in link.sources}
    ends = {place for link in links for place in link.targets}
    places |= {place for place in ends if not traffic.ports.get((place, Side.TOP))}
    return [(place, side) for place in sorted(places) for side in (Side.RIGHT, Side.LEFT)]


def _laid(traffic: Traffic, web: tuple[int, ...]) -> list[Route]:
    return [traffic.routes[number] for number in web if number in traffic.routes]


def _replace(traffic: Traffic, web: tuple[int, ...], routes: list[Route]) -> None:
    for number in web:
        if number in traffic.routes:
            traffic.lift(number)
    for route in routes:
        traffic.lay(route)


def _lay(traffic: Traffic, numbers: list[int]) -> bool:
    """Lay links of one source, each once more when all are laid; False where there is no way."""
    for number in (*numbers, *numbers):
        if number in traffic.routes:
            traffic.lift(number)
        found = find_route(traffic.board, traffic, number)
        if found is None:
            return False
        traffic.lay(found)
    return True


def _join_all(traffic: Traffic, web: tuple[int, ...], numbers: list[int]) -> bool:
    """Lead the links of a source into the lines of its web, by the simplest way of one of them."""
    tried: list[tuple[float, int]] = []
    for number in numbers:
        if _join(traffic, web, number):
            tried.append((_ink(traffic, _laid(traffic, web)), number))
            traffic.lift(number)
    if not tried:
        return False
    _, first = min(tried)
    order = [first, *(number for number in numbers if number != first)]
    return all(_join(traffic, web, number) for number in order)


def _join(traffic: Traffic, web: tuple[int, ...], number: int) -> bool:
    """Lead a link into the lines of its web; False where there is no way."""
    links = traffic.board.links
    laid = _laid(traffic, web)
    ways = _onward(traffic, web, number)
    source = links[number].source_group
    begun = [route for route in laid if links[route.link].source_group == source]
    if begun:
        ahead = (_along(number, one, ways) for one in begun)
        # The lines of the leading source may be apart: who joins one does not come to all.
        found = next(filter(None, ahead), None) or find_route(traffic.board, traffic, number)
    else:
        found = _find(traffic, number, laid, ways)
    if found is not None:
        traffic.lay(found)
    return found is not None


class _Onward(NamedTuple):
    """A way along a web: the nodes from a place on it to a symbol, and a route that ends there."""

    nodes: tuple[int, ...]
    entering: Route


def _onward(traffic: Traffic, web: tuple[int, ...], number: int) -> dict[int, _Onward]:
    """Give for each place on a web the way along it to a link's target, where it leads there.

    Lines that others join on their way to another target do not.
    """
    links = traffic.board.links
    target = links[number].target_group
    elsewhere = {links[other].target_group for other in web} - {target}
    beside: dict[int, set[int]] = {}
    found: dict[int, _Onward] = {}
    for route in _laid(traffic, web):
        for one, other in pairwise(route.nodes):
            course, first = stretch(one, other)
            outside = set(traffic.users[course][first]) - {*web}
            if elsewhere.isdisjoint(links[user].target_group for user in outside):
                beside.setdefault(one, set()).add(other)
                beside.setdefault(other, set()).add(one)
        if links[route.link].target_group == target:
            found.setdefault(route.nodes[-1], _Onward(route.nodes[-1:], route))
    waiting = deque(found)
    while waiting:
        node = waiting.popleft()
        for other in sorted(beside.get(node, ())):
            if other not in found:
                found[other] = _Onward((other, *found[node].nodes), found[node].entering)
                waiting.append(other)
    return found


def _along(number: int, begun: Route, ways: dict[int, _Onward]) -> Route | None:
    """Give a route that begins like another and goes on along the web."""
    way = ways.get(begun.nodes[0])
    if way is None:
        return None
    return Route(number, *begun.ports[0], *way.entering.ports[1], way.nodes, woven=True)


def _find(
    traffic: Traffic, number: int, laid: list[Route], ways: dict[int, _Onward]
) -> Route | None:
    """Find the way of a link into the lines of a web.

    It does not come from a side of its symbol on the level of that: this would look like a line
    that joins actors.
    """
    ends = traffic.arms(laid)
    buses, width = _buses(traffic, laid), traffic.streets.width
    joints = {
        node: _joint(traffic, ends[node], way)
        for node, way in ways.items()
        if _is_joinable(traffic, node, ends[node], buses)
    }
    found = find_joining(traffic, number, laid, joints.values())
    if found is None:
        return None
    position, first = next((n, node) for n, node in enumerate(found.nodes) if node in ends)
    joint = joints.get(first)
    if joint is None or joint.nodes != found.nodes[position:]:
        return None
    is_level = found.source_side & 1 == Course.ACROSS and found.nodes[0] // width == first // width
    return None if is_level else found


def _buses(traffic: Traffic, laid: list[Route]) -> set[Line]:
    """Give the lines of the board along which routes run on to several targets."""
    targets: dict[tuple[int, int], set[int]] = {}
    for route in laid:
        target = traffic.board.links[route.link].target_group
        for pair in pairwise(route.nodes):
            targets.setdefault(pair, set()).add(target)
    width = traffic.streets.width
    return {line_of(stretch(*pair), width) for pair, ends in targets.items() if len(ends) > 1}


def _is_joinable(traffic: Traffic, node: int, ends: set[int], buses: set[Line]) -> bool:
    """Whether lines of a web may be joined at a node.

    That is on a line to several targets, where that goes straight on to the last of them, or at a
    corner: elsewhere nobody turns back from a branch to one target. An upright line is not joined
    beside symbols.
    """
    if len(ends) != LINE:
        return False
    pieces = [stretch(node, end) for end in ends]
    courses = {course for course, _ in pieces}
    if courses == {Course.UPRIGHT} and traffic.board.beside_symbols(node):
        return False
    width = traffic.streets.width
    return len(courses) > 1 or any(line_of(piece, width) in buses for piece in pieces)


def _joint(traffic: Traffic, ends: set[int], way: _Onward) -> Joint:
    """Give the place at the beginning of a way along a web."""
    node, route = way.nodes[0], way.entering
    going = heading(*way.nodes[:2]) if len(way.nodes) > 1 else route.target_side.opposite
    (behind,) = ends - {node + traffic.streets.steps[going]}
    return Joint(
        way.nodes, 0, route.target, route.target_side, heading(behind, node), int(going), 0.0
    )


def _meet_again(traffic: Traffic, routes: list[Route]) -> bool:
    """Whether lines from one symbol, or to one, come together where they have parted."""
    found: dict[tuple[str, int, Stretch], tuple[Port | int, int]] = {}
    for route in routes:
        link, nodes, (start, end) = traffic.board.links[route.link], route.nodes, route.ports
        forwards = "from", link.source_group, nodes, start
        backwards = "to", link.target_group, nodes[::-1], end
        for which, group, way, port in (forwards, backwards):
            coming: Port | int = port
            for one, other in pairwise(way):
                reached, coming = (coming, one), one
                if found.setdefault((which, group, stretch(one, other)), reached) != reached:
                    return True
    return False


def _lengthened(traffic: Traffic, routes: list[Route], usual: Mapping[int, float]) -> float:
    """Give how much longer routes are than usual, without those that are shorter, mm."""
    lengths = ((route.link, _length(traffic, pairwise(route.nodes))) for route in routes)
    return sum(max(length - usual[link], 0.0) for link, length in lengths)


def _length(traffic: Traffic, pieces: Iterable[tuple[int, int]]) -> float:
    return sum(traffic.streets.distances[heading(*piece)][piece[0]] for piece in pieces)


def _ink(traffic: Traffic, routes: list[Route]) -> float:
    """Give what the lines of a web cost, each piece counted once."""
    web = {route.link for route in routes}
    changed = {one.link for route in routes for one in twists(traffic, route)} - web
    pieces = {(min(pair), max(pair)) for route in routes for pair in pairwise(route.nodes)}
    ports = {port for route in routes for port in route.ports}
    nodes = traffic.arms(routes).items()
    return (
        _length(traffic, sorted(pieces))
        + toll.SECOND_PORT * len(ports)
        + toll.CROSSING * traffic.lines(sorted(changed))
        + sum(_at_node(traffic, web, node, ends) for node, ends in nodes)
    )


def _at_node(traffic: Traffic, web: set[int], node: int, ends: set[int]) -> float:
    """Give what bends, forks and crossings at a node of a web cost."""
    courses = Counter(stretch(node, end)[0] for end in ends)
    straight = [course for course, count in courses.items() if count == LINE]
    crossed = {other for course in straight for other in traffic.passing(1 - course, node)} - web
    cost = toll.CROSSING * traffic.lines(sorted(crossed))
    if len(straight) > 1:
        return cost + toll.CROSSING
    if straight == [Course.ACROSS] and len(ends) > LINE and traffic.board.between_neighbours(node):
        cost += toll.BACK_TO_BACK
    return cost + (0.0 if straight else toll.BEND) + (toll.FORK if len(ends) > LINE else 0.0)
