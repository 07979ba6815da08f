"""Advance widths of the four faces of a typeface."""

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from itertools import repeat

from fontTools.ttLib import TTFont
from fontTools.varLib.varStore import VarStoreInstancer

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


def load_typeface(files: Iterable[bytes]) -> Typeface:
    """Read variable fonts (axis ``wght``), one upright and one slanted.

    The widths at weight 700 are the default's plus the deltas of the table HVAR.
    """
    faces: dict[tuple[bool, bool], Face] = {}
    for data in files:
        font = TTFont(BytesIO(data), lazy=True)
        italic = bool(font["head"].macStyle & 2) or font["post"].italicAngle != 0
        for bold in (False, True):
            faces[bold, italic] = _read_face(font, bold=bold)
    return Typeface(faces[False, False], faces[True, False], faces[False, True], faces[True, True])


def _read_face(font: TTFont, *, bold: bool) -> Face:
    metrics = font["hmtx"].metrics
    glyphs: dict[int, str] = font.getBestCmap()
    names = set(glyphs.values()) | {".notdef"}
    advances = {name: metrics[name][0] for name in names}
    if bold:
        deltas = VarStoreInstancer(font["HVAR"].table.VarStore, font["fvar"].axes, {"wght": 1.0})
        mapping = font["HVAR"].table.AdvWidthMap
        for name in names:
            index = mapping.mapping[name] if mapping else font.getGlyphID(name)
            advances[name] += round(deltas[index])
    units = font["head"].unitsPerEm
    return Face(
        units=units,
        ascent=font["hhea"].ascent / units,
        descent=-font["hhea"].descent / units,
        advances={chr(code): advances[name] for code, name in glyphs.items()},
        missing=advances[".notdef"],
    )
