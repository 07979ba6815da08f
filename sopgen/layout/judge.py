"""The defects of a sheet, found on its finished geometry, whoever made it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import combinations

from sopgen.diagnostic.wording import Wording
from sopgen.layout.common_line import meet_again
from sopgen.layout.geometry import Segment, inside, meets_diamond, near, segments
from sopgen.layout.lonely import lonely_pages
from sopgen.layout.sheet import Box, Kind, Page, Path, Role, Sheet, Symbol, Table
from sopgen.layout.texts import outside

_EPSILON = 1e-3
_RULE_DISTANCE = 1.5
_LEAST_PITCH = 1.75
_FARTHEST_LABEL = 7.0


class Defect(Enum):
    """What a careful draughtsman would not have drawn."""

    THROUGH_SYMBOL = Wording("ruas alur di dalam simbol", "a flow inside a symbol")
    NEAR_RULE = Wording(
        "ruas terlalu dekat dengan garis tabel yang sejajar",
        "a flow too near to a parallel rule of the table",
    )
    OVERLAP = Wording("dua alur berimpit atau bersentuhan", "two flows on or touching each other")
    TOO_CLOSE = Wording("dua alur sejajar terlalu rapat", "two parallel flows too close")
    LOOSE_END = Wording(
        "ujung alur tidak tepat di tepi simbol", "an end of a flow not on a symbol's outline"
    )
    SHORT_END = Wording(
        "ruas terakhir lebih pendek daripada mata panah", "a last piece shorter than the arrowhead"
    )
    LABEL_TOUCHES = Wording("label menyentuh sesuatu", "a label touching something")
    LABEL_FAR = Wording(
        "label jauh dari pangkal alurnya", "a label far from the beginning of its flow"
    )
    TEXT_OUTSIDE = Wording("teks di luar sel atau simbolnya", "a text outside its cell or symbol")
    OUTSIDE_AREA = Wording("alur di luar kolom pelaksana", "a flow outside the actors' columns")
    ORPHAN_ROW = Wording("halaman dengan satu baris saja", "a page with a single row")
    UNMARKED = Wording("penghubung halaman tanpa tanda", "an off-page connector without a mark")
    UNUSED = Wording("penghubung halaman tanpa alur", "an off-page connector without a flow")
    SYMBOLS = Wording("dua simbol bertumpuk", "two symbols on each other")
    OFF_PAGE = Wording("tabel keluar dari halaman", "a table beyond the page")


@dataclass(frozen=True, slots=True)
class Fault:
    """One defect: page (from 1) and what it concerns."""

    defect: Defect
    page: int
    subject: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """The faults of a sheet, and the marks of its elegance."""

    faults: tuple[Fault, ...]
    crossings: int
    bends: int

    def counts(self) -> dict[Defect, int]:
        """Count the faults by defect, all defects named."""
        counted = Counter(fault.defect for fault in self.faults)
        return {defect: counted[defect] for defect in Defect}


def judge(sheet: Sheet) -> Verdict:
    """Judge every page of a sheet."""
    faults: list[Fault] = []
    crossings = bends = 0
    for number, page in enumerate(sheet.pages, 1):
        court = _Court(page, sheet.style.arrow_length)
        faults += (Fault(defect, number, subject) for defect, subject in court.faults())
        crossings += court.crossings()
        bends += sum(len(path.points) - 2 for path in page.paths)
    faults += (Fault(Defect.ORPHAN_ROW, number, Role.FLOW.value) for number in lonely_pages(sheet))
    return Verdict(tuple(faults), crossings, bends)


class _Court:
    """Judges one page."""

    def __init__(self, page: Page, arrow_length: float) -> None:
        self._page = page
        self._arrow_length = arrow_length
        self._segments = [
            (path, segment) for path in page.paths for segment in segments(path.points)
        ]
        self._flows = {(path.source_group, path.target_group) for path in page.paths if path.arrow}
        self._rules = [rule for table in page.tables for rule in _actor_rules(table)]

    def faults(self) -> Iterator[tuple[Defect, str]]:
        yield from self._lines()
        yield from self._pairs()
        yield from self._ends()
        yield from self._labels()
        yield from ((Defect.TEXT_OUTSIDE, words) for words in outside(self._page))
        yield from self._connectors()
        for one, other in combinations(self._page.symbols, 2):
            if near(one.box, other.box, 0.0):
                yield Defect.SYMBOLS, f"{one.name} / {other.name}"
        for table in self._page.tables:
            if table.box.bottom > self._page.height or table.box.right > self._page.width:
                yield Defect.OFF_PAGE, table.role.value

    def crossings(self) -> int:
        """Count the places where flows cross that have neither end in common."""
        places: set[tuple[float, float]] = set()
        for (one, a), (other, b) in combinations(self._segments, 2):
            if not _kin(one, other) and a.across != b.across and a.crosses(b):
                level, upright = (a, b) if a.across else (b, a)
                places.add((round(upright.at, 2), round(level.at, 2)))
        return len(places)

    def _lines(self) -> Iterator[tuple[Defect, str]]:
        areas = [_actor_area(table) for table in self._page.tables if table.actors is not None]
        for path, segment in self._segments:
            for symbol in self._page.symbols:
                if inside(segment.box, symbol.box, _EPSILON):
                    yield Defect.THROUGH_SYMBOL, f"{path.name} / {symbol.name}"
            for rule in self._rules:
                parallel = rule.across == segment.across and rule.overlaps(segment)
                if parallel and abs(rule.at - segment.at) < _RULE_DISTANCE - _EPSILON:
                    yield Defect.NEAR_RULE, path.name
            if not any(_contains(area, segment.box) for area in areas):
                yield Defect.OUTSIDE_AREA, path.name

    def _pairs(self) -> Iterator[tuple[Defect, str]]:
        for (one, a), (other, b) in combinations(self._segments, 2):
            if one is other:
                continue
            kin = _kin(one, other) or self._woven(one, other)
            if a.across == b.across:
                distance = abs(a.at - b.at)
                if not a.overlaps(b) or distance >= _LEAST_PITCH - _EPSILON:
                    continue
                if kin and distance < _EPSILON:
                    continue
                defect = Defect.OVERLAP if distance < _EPSILON else Defect.TOO_CLOSE
                yield defect, f"{one.name} / {other.name}"
            elif not kin and a.touches(b, _EPSILON):
                yield Defect.OVERLAP, f"{one.name} / {other.name}"

        for one, other in combinations(self._page.paths, 2):
            if _kin(one, other) and meet_again(one, other):
                yield Defect.OVERLAP, f"{one.name} / {other.name}"

    def _woven(self, one: Path, other: Path) -> bool:
        """Whether two paths may be one line, since either source leads to either target."""
        crosswise = (one.source_group, other.target_group), (other.source_group, one.target_group)
        return self._flows.issuperset(crosswise) and one.arrow and other.arrow

    def _ends(self) -> Iterator[tuple[Defect, str]]:
        for path in self._page.paths:
            first, second = path.points[0], path.points[1]
            last, before = path.points[-1], path.points[-2]
            for end, inner in ((first, second), (last, before)):
                if not any(_lands(symbol, end, inner) for symbol in self._page.symbols):
                    yield Defect.LOOSE_END, path.name
            length = abs(last[0] - before[0]) + abs(last[1] - before[1])
            if path.arrow and length < self._arrow_length:
                yield Defect.SHORT_END, path.name

    def _connectors(self) -> Iterator[tuple[Defect, str]]:
        for symbol in self._page.symbols:
            if symbol.kind is not Kind.OFFPAGE:
                continue
            if not symbol.paragraphs:
                yield Defect.UNMARKED, symbol.name
            ends = [path.points[::step][:2] for path in self._page.paths for step in (1, -1)]
            if not any(_lands(symbol, end, inner) for end, inner in ends):
                yield Defect.UNUSED, symbol.name

    def _labels(self) -> Iterator[tuple[Defect, str]]:
        boxes = [label.box for label in self._page.labels]
        for number, label in enumerate(self._page.labels):
            box = label.box
            touched = any(near(segment.box, box, 0.1) for _, segment in self._segments)
            touched |= any(near(rule.box, box, 0.1) for rule in self._rules)
            touched |= any(near(other, box, 0.0) for other in boxes[:number])
            touched |= any(_symbol_near(symbol, box) for symbol in self._page.symbols)
            if touched:
                yield Defect.LABEL_TOUCHES, label.name
            starts = [path.points[0] for path in self._page.paths]
            starts += [
                (symbol.box.x + symbol.box.width / 2, y)
                for symbol in self._page.symbols
                if symbol.kind is Kind.OFFPAGE
                for y in (symbol.box.y, symbol.box.bottom)
            ]
            if min((_distance(box, start) for start in starts), default=0.0) > _FARTHEST_LABEL:
                yield Defect.LABEL_FAR, label.name


def _kin(one: Path, other: Path) -> bool:
    if not (one.arrow and other.arrow):
        return False
    return one.source_group == other.source_group or one.target_group == other.target_group


def _actor_area(table: Table) -> Box:
    cells = [cell for cell in table.cells if not cell.header and _is_actor(table, cell.column)]
    left, top = min(cell.box.x for cell in cells), min(cell.box.y for cell in cells)
    right = max(cell.box.right for cell in cells)
    return Box(left, top, right - left, max(cell.box.bottom for cell in cells) - top)


def _is_actor(table: Table, column: int) -> bool:
    return table.actors is not None and table.actors[0] <= column <= table.actors[1]


def _actor_rules(table: Table) -> Iterator[Segment]:
    """Give the rules around the actors' cells."""
    for cell in table.cells:
        if cell.header or not _is_actor(table, cell.column):
            continue
        box = cell.box
        for y in (box.y, box.bottom):
            yield Segment(across=True, at=y, low=box.x, high=box.right)
        for x in (box.x, box.right):
            yield Segment(across=False, at=x, low=box.y, high=box.bottom)


def _contains(area: Box, box: Box) -> bool:
    return (
        area.x - _EPSILON <= box.x
        and box.right <= area.right + _EPSILON
        and area.y - _EPSILON <= box.y
        and box.bottom <= area.bottom + _EPSILON
    )


def _lands(symbol: Symbol, end: tuple[float, float], inner: tuple[float, float]) -> bool:
    """Whether a line ends on a symbol's outline, at right angles, at a vertex of a diamond."""
    box = symbol.box
    x, y = end
    centre_x, centre_y = box.x + box.width / 2, box.y + box.height / 2
    upright = abs(inner[0] - x) < _EPSILON
    if upright:
        outward = inner[1] < y
        on_edge = abs(y - (box.y if outward else box.bottom)) < _EPSILON
        aligned = box.x + 1 <= x <= box.right - 1
        middle = abs(x - centre_x) < _EPSILON
    else:
        outward = inner[0] < x
        on_edge = abs(x - (box.x if outward else box.right)) < _EPSILON
        aligned = box.y + 1 <= y <= box.bottom - 1
        middle = abs(y - centre_y) < _EPSILON
    needs_middle = symbol.kind in (Kind.DECISION, Kind.OFFPAGE)
    return on_edge and (middle if needs_middle else aligned)


def _symbol_near(symbol: Symbol, box: Box) -> bool:
    if symbol.kind is Kind.DECISION:
        return meets_diamond(symbol.box, box, 0.0)
    return near(symbol.box, box, -_EPSILON)


def _distance(box: Box, point: tuple[float, float]) -> float:
    dx = max(box.x - point[0], point[0] - box.right, 0.0)
    dy = max(box.y - point[1], point[1] - box.bottom, 0.0)
    return float((dx * dx + dy * dy) ** 0.5)
