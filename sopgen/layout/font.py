"""Advance widths of the four faces of a typeface."""

from dataclasses import dataclass
from itertools import repeat

_MM_PER_PT = 25.4 / 72


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One face: advances in units of the em by character."""

    units: int
    ascent: float
    descent: float
    advances: dict[str, int]
    missing: int

    def width(self, text: str, size_pt: float) -> float:
        """Give the advance width of a text in mm, without kerning."""
        total = sum(map(self.advances.get, text, repeat(self.missing)))
        return total / self.units * size_pt * _MM_PER_PT


@dataclass(frozen=True, slots=True, eq=False)
class Typeface:
    """The faces by boldness and slant; two are the same only if they are one."""

    regular: Face
    bold: Face
    italic: Face
    bold_italic: Face

    def face(self, *, bold: bool, italic: bool) -> Face:
        """Give one of the four faces."""
        if italic:
            return self.bold_italic if bold else self.italic
        return self.bold if bold else self.regular


class MissingFaces(Exception):
    """Files lack faces; ``faces`` says for each whether it is bold, and whether italic."""

    def __init__(self, faces: tuple[tuple[bool, bool], ...]) -> None:
        super().__init__(faces)
        self.faces = faces
