"""The coordinates of Graphviz: points, right and up from the lower left corner of an area."""

from dataclasses import dataclass

from sopgen.layout.length import mm_to_pt
from sopgen.layout.sheet import Box

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of a page that is drawn, as Graphviz measures it."""

    area: Box

    def point(self, x: float, y: float) -> Point:
        """Give a place of the page, mm right and down, in points right and up."""
        return mm_to_pt(x - self.area.x), mm_to_pt(self.area.bottom - y)

    def center(self, box: Box) -> Point:
        """Give the middle of a box."""
        return self.point(box.x + box.width / 2, box.y + box.height / 2)


def number(length: float) -> str:
    """Give a number as DOT writes it, rounded to 1/10,000.

    >>> number(-0.00001), number(2.5)
    ('0', '2.5')
    """
    return f"{round(length, 4) + 0.0:.4f}".rstrip("0").rstrip(".")


def numbers(point: Point) -> str:
    """Give a point as DOT writes it.

    >>> numbers((1.0, 2.25))
    '1,2.25'
    """
    return f"{number(point[0])},{number(point[1])}"
