"""A page's flow as a board: symbols in the cells of levels and columns, links to be routed.

A *level* is a line of symbols; a row of the table has one, or several where symbols of one actor
stand below each other or off-page connectors need room. Between and beside the symbols run the
lines of the board. Each column has three upright lines: the gutters left and right of its symbols
and its centre. Each level has three lines across: the channels above and below its symbols and
their middle. Gutters and channels take any number of tracks; a centre or middle line takes one
flow at a place, because it has no width to give.
"""

from dataclasses import dataclass
from functools import cached_property
from itertools import product, starmap

from sopgen.layout.compass import ALL_SIDES, Axis, Side
from sopgen.layout.nominal import positions


@dataclass(frozen=True, slots=True)
class Place:
    """Where a symbol stands; ``owner`` groups symbols of one act, any of which a flow may use."""

    level: int
    first: int
    last: int
    owner: int
    pointed: bool
    sides: tuple[Side, ...] = ALL_SIDES


@dataclass(frozen=True, slots=True)
class Link:
    """A flow to be routed from any of the sources to any of the targets (indices of places).

    Links of one ``source_group`` may share their beginning, of one ``target_group`` their end.
    ``rank`` orders the routing: lower first. A link without arrow joins actors who act together.
    """

    sources: tuple[int, ...]
    targets: tuple[int, ...]
    source_group: int
    target_group: int
    rank: tuple[int, ...]
    arrow: bool = True


@dataclass(frozen=True, slots=True)
class Level:
    """A line of symbols; levels with the same ``row`` have no rule between them."""

    row: int
    is_strip: bool = False


@dataclass(frozen=True)
class Board:
    """The symbols and links of one page."""

    columns: int
    levels: tuple[Level, ...]
    places: tuple[Place, ...]
    links: tuple[Link, ...]

    @cached_property
    def x_lines(self) -> tuple[tuple[int, Axis], ...]:
        """The upright lines: column and kind; borders only under a point of a wide diamond."""
        wide = {column for column, _ in self.unruled}
        kinds = (Axis.LOW, Axis.MIDDLE, Axis.HIGH, Axis.BORDER)
        return tuple(
            (column, kind)
            for column in range(self.columns)
            for kind in kinds
            if kind is not Axis.BORDER or column in wide
        )

    @cached_property
    def unruled(self) -> frozenset[tuple[int, int]]:
        """Where a wide diamond's point stands on a column's right border: column and level.

        No rule is drawn there in the whole row, whose cells the diamond joins.
        """
        return frozenset(
            ((place.first + place.last) // 2, level)
            for place in self.places
            if place.pointed and (place.last - place.first) % 2
            for level, here in enumerate(self.levels)
            if here.row == self.levels[place.level].row
        )

    @cached_property
    def y_lines(self) -> tuple[tuple[int, Axis], ...]:
        """The lines across: level and kind."""
        kinds = (Axis.LOW, Axis.MIDDLE, Axis.HIGH)
        return tuple((level, kind) for level in range(len(self.levels)) for kind in kinds)

    @cached_property
    def x_index(self) -> dict[tuple[int, Axis], int]:
        """The place of an upright line among all."""
        return {line: index for index, line in enumerate(self.x_lines)}

    @cached_property
    def beside_borders(self) -> frozenset[int]:
        """The upright lines next to a border on which a flow may run, by their places among all."""
        borders = [n for n, (_, kind) in enumerate(self.x_lines) if kind is Axis.BORDER]
        return frozenset(line for n in borders for line in (n - 1, n + 1))

    @cached_property
    def x_positions(self) -> tuple[float, ...]:
        """Nominal positions of the upright lines, mm."""
        return positions(self.x_lines)

    @cached_property
    def y_positions(self) -> tuple[float, ...]:
        """Nominal positions of the lines across, mm."""
        return positions(self.y_lines)

    @cached_property
    def order(self) -> tuple[int, ...]:
        """The links in the order in which they are laid: those that join actors before flows."""
        keys = [(link.arrow, link.rank) for link in self.links]
        return tuple(sorted(range(len(keys)), key=keys.__getitem__))

    @cached_property
    def flows_in_order(self) -> tuple[int, ...]:
        """The links with arrows in the order in which they are laid."""
        return tuple(number for number in self.order if self.links[number].arrow)

    @cached_property
    def occupied(self) -> dict[tuple[int, int], int]:
        """Which place covers a cell (level, column)."""
        return {
            (place.level, column): index
            for index, place in enumerate(self.places)
            for column in range(place.first, place.last + 1)
        }

    @cached_property
    def columns_of(self) -> tuple[frozenset[int], ...]:
        """The columns that symbols cover, by level."""
        found: tuple[set[int], ...] = tuple(set() for _ in self.levels)
        for place in self.places:
            found[place.level].update(range(place.first, place.last + 1))
        return tuple(frozenset(columns) for columns in found)

    @cached_property
    def upright_ports(self) -> tuple[frozenset[int], ...]:
        """The upright lines with a port of a symbol, by level; the last entry is for no level."""
        found: tuple[set[int], ...] = tuple(set() for _ in (*self.levels, None))
        for place in self.places:
            found[place.level].update(x for x, _ in self._upright_ports(place))
        return tuple(map(frozenset, found))

    @cached_property
    def members(self) -> dict[int, tuple[int, ...]]:
        """The places of each act."""
        found: dict[int, tuple[int, ...]] = {}
        for index, place in enumerate(self.places):
            found[place.owner] = (*found.get(place.owner, ()), index)
        return found

    @cached_property
    def links_of(self) -> dict[int, tuple[int, ...]]:
        """The links that leave or enter each act."""
        found: dict[int, tuple[int, ...]] = dict.fromkeys(self.members, ())
        for number, link in enumerate(self.links):
            ends = {self.places[link.sources[0]].owner, self.places[link.targets[0]].owner}
            for owner in ends:
                found[owner] = (*found[owner], number)
        return found

    @cached_property
    def kin(self) -> tuple[dict[int, tuple[int, ...]], dict[int, tuple[int, ...]]]:
        """The links with arrows by source group, and by target group."""
        found: tuple[dict[int, tuple[int, ...]], dict[int, tuple[int, ...]]] = {}, {}
        for number, link in enumerate(self.links):
            if link.arrow:
                groups = (link.source_group, link.target_group)
                for table, group in zip(found, groups, strict=True):
                    table[group] = (*table.get(group, ()), number)
        return found

    @cached_property
    def webs(self) -> tuple[tuple[int, ...], ...]:
        """The links of several sources, each of which leads to each of several targets."""
        alike: dict[frozenset[int], list[int]] = {}
        for numbers in self.kin[0].values():
            targets = frozenset(self.links[number].target_group for number in numbers)
            alike[targets] = [*alike.get(targets, ()), *numbers]
        return tuple(
            tuple(sorted(numbers, key=lambda number: self.links[number].rank))
            for targets, numbers in alike.items()
            if len(numbers) > len(targets) > 1
        )

    def in_one_web(self, one: int, other: int) -> bool:
        """Whether two links belong to the same web."""
        return any(one in web and other in web for web in self.webs)

    @cached_property
    def flows(self) -> frozenset[tuple[int, int]]:
        """Which source groups lead to which target groups."""
        return frozenset((one.source_group, one.target_group) for one in self.links if one.arrow)

    @cached_property
    def drops(self) -> frozenset[int]:
        """The flows that could drop straight into a symbol below."""
        return frozenset(
            number
            for number, link in enumerate(self.links)
            if link.arrow and any(starmap(self._stands_over, product(link.sources, link.targets)))
        )

    def _stands_over(self, upper: int, lower: int) -> bool:
        """Whether nothing is between the bottom of a symbol and the top of another."""
        above, below = self.places[upper], self.places[lower]
        if Side.BOTTOM not in above.sides or Side.TOP not in below.sides:
            return False
        shared = dict(self._upright_ports(above)).keys() & dict(self._upright_ports(below)).keys()
        between = range(above.level + 1, below.level)
        return above.level < below.level and any(
            all((level, column) not in self.occupied for level in between)
            for column, kind in map(self.x_lines.__getitem__, shared)
            if kind is not Axis.BORDER or not between
        )

    def facing(self, place: int, side: Side, node: int) -> int | None:
        """Give the symbol that stands right across a port, if any."""
        here = self.places[place]
        if side in (Side.TOP, Side.BOTTOM):
            column = self.x_lines[node % len(self.x_lines)][0]
            level = here.level + (1 if side is Side.BOTTOM else -1)
            return self.occupied.get((level, column))
        column = here.last + 1 if side is Side.RIGHT else here.first - 1
        return self.occupied.get((here.level, column))

    def row_of(self, place: int) -> int:
        """Give the row of the table in which a symbol stands."""
        return self.levels[self.places[place].level].row

    def node(self, x: int, y: int) -> int:
        """Give the crossing of two lines."""
        return y * len(self.x_lines) + x

    def ports(self, place: int) -> tuple[tuple[Side, int, float], ...]:
        """Give where a symbol can be left or entered: side, the node before it, remoteness."""
        return self._ports[place]

    @cached_property
    def _ports(self) -> tuple[tuple[tuple[Side, int, float], ...], ...]:
        return tuple(self._ports_of(place) for place in self.places)

    def _ports_of(self, here: Place) -> tuple[tuple[Side, int, float], ...]:
        """Find the ports; a wide box has several above and below, worse off its middle."""
        low, middle, high = (self.y_line(here.level, kind) for kind in list(Axis)[:3])
        found: list[tuple[Side, int, float]] = []
        for x, remote in self._upright_ports(here):
            found.append((Side.TOP, self.node(x, low), remote))
            found.append((Side.BOTTOM, self.node(x, high), remote))
        left = self.x_index[here.first, Axis.LOW]
        right = self.x_index[here.last, Axis.HIGH]
        found.append((Side.LEFT, self.node(left, middle), 0.0))
        found.append((Side.RIGHT, self.node(right, middle), 0.0))
        return tuple(port for port in found if port[0] in here.sides)

    def on_rule(self, node: int) -> bool:
        """Whether an upright line through a node would run on a rule."""
        y, x = divmod(node, len(self.x_lines))
        column, kind = self.x_lines[x]
        return kind is Axis.BORDER and (column, self.y_lines[y][0]) not in self.unruled

    def beside_symbols(self, node: int) -> bool:
        """Whether a node lies on the middle line of a level."""
        return self.y_lines[node // len(self.x_lines)][1] is Axis.MIDDLE

    def between_neighbours(self, node: int) -> bool:
        """Whether a node lies on a gutter between symbols that stand side by side."""
        y, x = divmod(node, len(self.x_lines))
        (level, across), (column, upright) = self.y_lines[y], self.x_lines[x]
        left = column - 1 if upright is Axis.LOW else column
        in_gutter = across is Axis.MIDDLE and upright in (Axis.LOW, Axis.HIGH)
        return in_gutter and {(level, left), (level, left + 1)} <= self.occupied.keys()

    def y_line(self, level: int, kind: Axis) -> int:
        """Give the place of a line across among all."""
        return level * 3 + kind

    def _upright_ports(self, place: Place) -> list[tuple[int, float]]:
        centre = (place.first + place.last) / 2
        at_border = [] if centre.is_integer() else [(int(centre), Axis.BORDER)]
        if place.pointed:
            (line,) = at_border or [(int(centre), Axis.MIDDLE)]
            return [(self.x_index[line], 0.0)]
        return [(self.x_index[line], 0.0) for line in at_border if line in self.x_index] + [
            (self.x_index[column, Axis.MIDDLE], abs(column - centre))
            for column in range(place.first, place.last + 1)
        ]
