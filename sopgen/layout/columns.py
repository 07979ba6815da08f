"""Widths of a flow table's columns: symbols and lines first, then text where it saves height."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from operator import itemgetter

from sopgen.layout.column_needs import PADDING, Names
from sopgen.layout.content import BodyCell
from sopgen.layout.gutters import Gutters
from sopgen.layout.heading import Heading
from sopgen.layout.lines import indented
from sopgen.layout.profile import Profile
from sopgen.layout.room import SymbolSize
from sopgen.layout.squeeze import Density
from sopgen.layout.words import HAIR, Setting

_PORTIONS = (3.0, 9.0, 15.0)
_COMFORT = 1.15
_HALVINGS = 12
_CONNECTOR_SHARE = 0.7
_CENTRED = 1.2
"""How much smaller than others symbols may be for standing in the middle of their columns."""


class TooNarrow(Exception):
    """The paper has no room for the actors' columns: so many mm are missing.

    ``rows`` are the first and the last row of the page with the most lines, if these are too many.
    """

    def __init__(self, missing: float, rows: tuple[int, int] | None = None) -> None:
        super().__init__(missing, rows)
        self.missing = missing
        self.rows = rows


@dataclass(frozen=True, slots=True)
class Widths:
    """The width of every column, the symbols' size, and whether actors' names stand upright."""

    columns: tuple[float, ...]
    size: SymbolSize
    turned: bool


@dataclass(frozen=True, slots=True)
class Shares:
    """The least widths of text columns by place, those of the actors' columns, and the symbols."""

    text: dict[int, float]
    actors: list[float]
    size: SymbolSize
    total: float
    """The width of the paper between its margins, mm."""

    @property
    def spare(self) -> float:
        """The width that is left."""
        return self.total - sum(self.actors) - sum(self.text.values())


def least_widths(
    text: dict[int, float],
    names: Names,
    gutters: Gutters,
    least_size: SymbolSize,
    density: Density,
) -> Shares:
    """Give the least widths, whether the paper has room for them or not.

    ``text`` is what the columns of texts need, ``names`` the actors' names, ``least_size`` what
    the texts inside symbols need.
    """
    profile = density.profile
    margins = profile.paper.margins
    total = profile.paper.width - margins.left - margins.right
    least_names = names.upright if density.upright_names else names.level
    room = total - sum(text.values())
    size, chosen = _actor_columns(room, least_names, gutters, least_size, profile)
    return Shares(text, chosen, size, total)


def column_widths(
    heading: Heading,
    cells: tuple[BodyCell, ...],
    least: Shares,
    names: Names,
    density: Density,
    body: Setting,
) -> Widths:
    """Share out the width of the paper. Raises TooNarrow."""
    if least.spare < -HAIR:
        raise TooNarrow(-least.spare)
    text, chosen = dict(least.text), least.actors
    widened = [max(one, other) for one, other in zip(chosen, names.level, strict=True)]
    room = least.total - sum(text.values())
    turned = sum(widened) > room
    if not turned:
        equal = [max(widened)] * len(widened)
        chosen = equal if sum(equal) <= min(sum(widened) * 1.1, room) else widened
    floor = (least.size.height + 2 * density.spacing.over) / body.pitch
    spare = least.total - sum(chosen) - sum(text.values())
    _share_out(text, spare, floor, heading, cells, density.profile, body)
    columns = tuple(
        text[n] if column.actor is None else chosen[column.actor]
        for n, column in enumerate(heading.columns)
    )
    return Widths(columns, least.size, turned)


def _actor_columns(
    room: float, names: list[float], gutters: Gutters, least: SymbolSize, profile: Profile
) -> tuple[SymbolSize, list[float]]:
    """Give the symbols' size and the actors' columns: centred, unless much smaller for that."""
    drawing = profile.drawing
    comfortable = room / _COMFORT
    good = (drawing.symbol_width + drawing.least_symbol_width) / 2
    tried: list[tuple[float, SymbolSize, list[float]]] = []
    for centred, share in ((True, comfortable), (True, room), (False, room)):
        around = [gutters.around(actor, centred=centred) for actor in range(len(names))]

        def needed(width: float, around: list[float] = around) -> list[float]:
            return [
                max(max(width, own) + gap, name)
                for own, gap, name in zip(least.wide, around, names, strict=True)
            ]

        most = drawing.symbol_width if share < room else good
        size = _symbol_size(needed, share, most, least, profile)
        columns = needed(size.width)
        if sum(columns) > room:
            continue
        if size.width >= good:
            return size, _levelled(columns, comfortable)
        tried.append((size.width * (_CENTRED if centred else 1.0), size, columns))
    _, size, columns = max(tried, key=itemgetter(0), default=(0.0, size, columns))
    return size, _levelled(columns, comfortable)


def _levelled(columns: list[float], room: float) -> list[float]:
    """Widen the narrowest columns: to the widest one if there is room, else with half of it."""
    equal = [max(columns)] * len(columns)
    if sum(equal) <= room or sum(columns) >= room:
        return equal if sum(equal) <= room else columns
    level = _largest(
        min(columns),
        max(columns),
        lambda at: sum(max(at, column) for column in columns) <= (sum(columns) + room) / 2,
    )
    return [max(level, column) for column in columns]


def _largest(low: float, high: float, fits: Callable[[float], bool]) -> float:
    """Give about the largest value that fits, or the lower bound; what fits, fits lower too."""
    if fits(high):
        return high
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if fits(middle) else (low, middle)
    return low


def _symbol_size(
    columns: Callable[[float], list[float]],
    room: float,
    most: float,
    least: SymbolSize,
    profile: Profile,
) -> SymbolSize:
    """Give the largest symbol up to a width that leaves the texts their room."""
    drawing = profile.drawing
    widest = max(most, least.width)
    smallest = max(drawing.least_symbol_width, least.width)
    width = _largest(smallest, widest, lambda wide: sum(columns(wide)) <= room)
    span = drawing.symbol_width - drawing.least_symbol_width
    part = (width - drawing.least_symbol_width) / span if span else 1.0
    rise = drawing.symbol_height - drawing.least_symbol_height
    height = drawing.least_symbol_height + rise * min(max(part, 0.0), 1.0)
    height = max(height, least.height)
    connector = max(min(height, width) * _CONNECTOR_SHARE, least.connector)
    return replace(least, width=width, height=height, connector=connector)


def _share_out(
    text: dict[int, float],
    spare: float,
    floor: float,
    heading: Heading,
    cells: tuple[BodyCell, ...],
    profile: Profile,
    body: Setting,
) -> None:
    """Give the spare width, portion by portion, to the column that makes the rows lowest.

    ``floor`` is how many lines a row has room for anyway, beside its symbol.
    """
    counter = _LineCounter(cells, body, floor)
    shares = {n: profile.widths[heading.columns[n].kind].share for n in text}
    growing = [n for n in text if shares[n]]
    while spare > _PORTIONS[0] and growing:
        sizes = [size for size in _PORTIONS if size <= spare]
        options = []
        heights = counter.heights(text)
        for n in growing:
            others = counter.without(n, heights)
            now = counter.total(others, n, text[n])
            for size in sizes:
                gain = counter.total(others, n, text[n] + size) - now
                options.append((gain / size, text[n] / shares[n], n, size))
        _, _, best, size = min(options)
        text[best] += size
        spare -= size
    widest = max(text, key=lambda n: (shares[n], -n))
    text[widest] += spare


class _LineCounter:
    """Counts the lines of all rows for widths of the columns."""

    def __init__(self, cells: tuple[BodyCell, ...], setting: Setting, floor: float) -> None:
        self._cells = [(cell, indented(cell.text, setting)) for cell in cells if cell.text]
        self._size_pt = setting.size_pt
        self._floor = [floor] * (1 + max((cell.last for cell in cells), default=0))
        self._counts: dict[tuple[int, float], tuple[list[float], float]] = {}

    def heights(self, widths: dict[int, float]) -> dict[int, list[float]]:
        """Give what each column needs, in lines by row."""
        return {n: self._lines(n, width)[0] for n, width in widths.items()}

    def without(self, column: int, heights: dict[int, list[float]]) -> list[float]:
        """Give the heights of the rows, in lines, where one column has no texts."""
        others = [lines for n, lines in heights.items() if n != column]
        return list(map(max, self._floor, *others))

    def total(self, others: list[float], column: int, width: float) -> float:
        """Give the height of all rows in lines, with a little for each line of the column."""
        lines, total = self._lines(column, width)
        return sum(map(max, others, lines)) + 0.02 * total

    def _lines(self, column: int, width: float) -> tuple[list[float], float]:
        """Give the lines of a column by row, and in all; merged rows share theirs evenly."""
        key = column, round(width, 3)
        if key not in self._counts:
            counts = [0.0] * len(self._floor)
            room, size_pt = width - 2 * PADDING, self._size_pt
            for cell, text in self._cells:
                if cell.column == column:
                    rows = cell.last - cell.first + 1
                    lines = sum(
                        words.count(max(room - indent, 1.0) / size_pt) for words, indent in text
                    )
                    counts[cell.first : cell.last + 1] = [lines / rows] * rows
            self._counts[key] = counts, sum(counts)
        return self._counts[key]
