"""Distances around symbols and lines, mm."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spacing:
    """How far lines keep from each other, from symbols, and from the rules of the table."""

    pitch: float
    """Between parallel lines, and between a line across and a rule."""
    rule_gap: float = 1.7
    """Between an upright line and a parallel rule, at least (never under 1.5)."""
    stub: float = 3.0
    """Between a symbol and the first track beside it: an arrowhead and a bit of line."""
    drop: float = 3.5
    """The same above and below a symbol, where room is easier to have."""
    bare: float = 1.8
    """Beside a symbol where no line runs."""
    over: float = 2.3
    """Above and below a symbol: an arrowhead that ends at it does not reach over the rule."""


def tight(pitch: float) -> Spacing:
    """Give the least spacing that still reads well."""
    return Spacing(pitch, rule_gap=1.55, stub=2.6, bare=1.3, over=2.2)
