"""The words at the beginnings of flows: beside the exit, touching nothing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain, pairwise

from sopgen.layout.compass import Side
from sopgen.layout.frame import Frame
from sopgen.layout.geometry import between, meets_diamond, near
from sopgen.layout.lines import TextBlock
from sopgen.layout.room import LABEL_GAP
from sopgen.layout.sheet import Box
from sopgen.layout.traffic import Route

_CLEAR = 0.25
_APART = 2.0
"""Nearer to each other than so many mm, two labels read like one."""
_BARELY_APART = 1.2
"""The same where a label would stand too far from its exit otherwise."""
_BESIDE = 1.5 * LABEL_GAP
"""Nearer to the line of another exit than so many mm, a label seems to belong to it."""
_BETWEEN = 3 * LABEL_GAP
"""The same for a label beside an upright line: it must not seem to stand between two lines."""
_LIFT = 0.5
"""A label beside an upright line moves along it in steps of so many mm ..."""
_LIFTS = 13
"""... to so many places: the last one is nearer to its exit than the judge's 7 mm."""
_LEVEL = 3.0
"""Labels over both sides of a decision stand level, if none must be raised by more mm for that."""
_HAIR = 0.01
_Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Obstacles:
    """What a label must not touch: lines, symbols (diamonds apart), other labels, and rules.

    ``strange`` are the lines of other exits.
    """

    strange: tuple[tuple[_Point, ...], ...]
    paths: tuple[tuple[_Point, ...], ...]
    boxes: tuple[Box, ...]
    labels: tuple[Box, ...]
    diamonds: tuple[Box, ...]
    x_rules: tuple[float, ...]
    y_rules: tuple[float, ...]

    def touched_by(self, box: Box, apart: float = _APART) -> int:
        """Count the obstacles that come too near to a box."""
        count = _lines_near(self.paths, box, _CLEAR)
        count += sum(near(other, box, _CLEAR) for other in self.boxes)
        count += sum(near(other, box, apart) for other in self.labels)
        count += sum(meets_diamond(other, box, _CLEAR) for other in self.diamonds)
        count += sum(box.x - _CLEAR < x < box.right + _CLEAR for x in self.x_rules)
        return count + sum(box.y - _CLEAR < y < box.bottom + _CLEAR for y in self.y_rules)

    def mistaken(self, box: Box, distance: float) -> bool:
        """Whether a label there stands nearer to the line of another exit than a distance."""
        return _lines_near(self.strange, box, distance) > 0


def place_labels(
    frame: Frame,
    routes: Mapping[int, Route],
    points: Mapping[int, tuple[_Point, ...]],
    labels: Mapping[int, TextBlock],
    rows: tuple[float, ...],
) -> dict[int, Box]:
    """Give each label (by link) its box; ``rows`` are the rules between the rows."""
    scene = _Scene(frame, routes, points, labels, rows)
    placed = scene.placed()
    for low, high in scene.uneven(placed):
        others = (box for link, box in placed.items() if link != low)
        box = placed[low]
        raised = replace(box, y=placed[high].bottom - box.height)
        if not scene.obstacles(low, others).touched_by(raised):
            placed[low] = raised
    return placed


@dataclass(frozen=True, slots=True)
class _Scene:
    """What is drawn of a page before its labels are, and their words (by link)."""

    frame: Frame
    routes: Mapping[int, Route]
    points: Mapping[int, tuple[_Point, ...]]
    labels: Mapping[int, TextBlock]
    rows: tuple[float, ...]

    def placed(self) -> dict[int, Box]:
        """Place the labels one by one."""
        placed: dict[int, Box] = {}
        # Those over side vertices have less choice.
        for link in sorted(self.labels, key=lambda link: (self.upright(link), link)):
            route = self.routes[link]
            distance = _BETWEEN if self.upright(link) else _BESIDE
            obstacles = self.obstacles(link, placed.values())
            candidates = _candidates(self.frame, route, self.points[link], self.labels[link])
            placed[link] = _freest(candidates, obstacles, distance)
        return placed

    def uneven(self, placed: Mapping[int, Box]) -> list[tuple[int, int]]:
        """Give pairs of labels over both sides of one decision, the lower of each first."""
        over: dict[int, list[tuple[float, int]]] = {}
        for link, box in placed.items():
            if not self.upright(link) and box.bottom <= self.points[link][0][1]:
                over.setdefault(self.routes[link].source, []).append((-box.bottom, link))
        ends = ((min(found), max(found)) for found in over.values())
        return [
            (low, high) for (lower, low), (upper, high) in ends if _HAIR < upper - lower <= _LEVEL
        ]

    def obstacles(self, link: int, labels: Iterable[Box]) -> Obstacles:
        """Give what the label of a link must not touch, with other labels."""
        places = list(enumerate(self.frame.board.places))
        exits = {other: (route.source, route.source_side) for other, route in self.routes.items()}
        return Obstacles(
            tuple(path for other, path in self.points.items() if exits[other] != exits[link]),
            tuple(self.points.values()),
            tuple(self.frame.symbol_box(n) for n, place in places if not place.pointed),
            tuple(labels),
            tuple(self.frame.symbol_box(n) for n, place in places if place.pointed),
            self.frame.columns,
            self.rows,
        )

    def upright(self, link: int) -> bool:
        """Whether the flow of a label leaves its symbol upwards or downwards."""
        return self.routes[link].source_side in (Side.TOP, Side.BOTTOM)


def _freest(candidates: Iterable[tuple[Box, ...]], obstacles: Obstacles, distance: float) -> Box:
    """Give the first place that touches nothing, or else the first of those that touch least.

    Places come in groups: where one stands nearer to another line than a distance, and a free one
    of its group does not, it is that one.
    """
    groups = list(candidates)
    free = (
        (group, box, apart)
        for apart in (_APART, _BARELY_APART)
        for group in groups
        for box in group
        if not obstacles.touched_by(box, apart)
    )
    group, first, apart = next(free, ((), None, 0.0))
    if first is None:
        return min(chain.from_iterable(groups), key=obstacles.touched_by)
    clear = (
        box
        for box in group
        if not obstacles.mistaken(box, distance) and not obstacles.touched_by(box, apart)
    )
    return next(clear, first)


def _lines_near(paths: Iterable[tuple[_Point, ...]], box: Box, distance: float) -> int:
    """Count the pieces of lines that come nearer to a box than a distance."""
    pieces = (between(*pair) for path in paths for pair in pairwise(path))
    return sum(near(piece, box, distance) for piece in pieces)


def _candidates(
    frame: Frame, route: Route, points: tuple[_Point, ...], block: TextBlock
) -> Iterator[tuple[Box, ...]]:
    """Give the places for a label in groups, on both sides of its line, the best first."""
    box = frame.symbol_box(route.source)
    x, y = points[0]
    width, height = block.width, block.height
    if route.source_side in (Side.TOP, Side.BOTTOM):
        below = route.source_side is Side.BOTTOM
        top = box.bottom + LABEL_GAP if below else box.y - LABEL_GAP - height
        ahead = points[min(2, len(points) - 1)][0]
        sides = (x + LABEL_GAP, x - LABEL_GAP - width)
        for lift in range(_LIFTS):
            raised = lift * _LIFT * (1 if below else -1)
            lefts = sides if ahead <= x else sides[::-1]
            yield tuple(Box(left, top + raised, width, height) for left in lefts)
        return
    place = frame.board.places[route.source]
    right = route.source_side is Side.RIGHT
    rule = frame.columns[place.last + 1] if right else frame.columns[place.first]
    turn = points[1][0]
    first_track = frame.first_track(place, Side.RIGHT if right else Side.LEFT)
    limit = min(first_track, rule) if right else max(first_track, rule)
    yield tuple(
        _corner(box, limit, gap, y, block, right=right, upward=upward)
        for gap in (LABEL_GAP, 2 * LABEL_GAP)
        for upward in (True, False)
    )
    beyond = rule + LABEL_GAP if right else rule - LABEL_GAP - width
    if abs(turn - rule) > width + 2 * LABEL_GAP and (turn > rule) == right:
        over, under = y - LABEL_GAP - height, y + LABEL_GAP
        yield tuple(Box(beyond, top, width, height) for top in (over, under))


def _corner(
    box: Box, limit: float, gap: float, y: float, block: TextBlock, *, right: bool, upward: bool
) -> Box:
    """Give the place over (or under) a line at a side vertex, reaching over the slanted edge.

    It keeps ``gap`` from the limit, what else is drawn beside the symbol.
    """
    slope = box.height / box.width
    if right:
        left = min(box.right + LABEL_GAP, limit - gap - block.width)
        inside = max(box.right - left, 0.0)
    else:
        left = max(box.x - LABEL_GAP - block.width, limit + gap)
        inside = max(left + block.width - box.x, 0.0)
    lift = LABEL_GAP + inside * slope if inside else LABEL_GAP * 0.7
    top = y - lift - block.height if upward else y + lift
    return Box(left, top, block.width, block.height)
