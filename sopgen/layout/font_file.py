"""Advance widths read from font files."""

from collections.abc import Iterable
from dataclasses import replace
from io import BytesIO

from fontTools.ttLib import TTFont
from fontTools.varLib.models import normalizeLocation, piecewiseLinearMap
from fontTools.varLib.varStore import VarStoreInstancer

from sopgen.layout.font import Face, MissingFaces, Typeface

_BOLD, _ITALIC = 1, 2
"""Bits of head.macStyle (OpenType)."""
_REGULAR_WEIGHT, _BOLD_WEIGHT = 400.0, 700.0
_WIDTHLESS = ("\ufe0e", "\ufe0f")
"""They choose between two drawings of the sign before them (Unicode, variation selectors)."""
_FACES = ((False, False), (True, False), (False, True), (True, True))


def load_typeface(files: Iterable[bytes]) -> Typeface:
    """Read the four faces from font files. Raises MissingFaces.

    A file with an axis ``wght`` gives two faces: widths are the default's plus the deltas of the
    table HVAR at weights 400 and 700. Any other file gives one.
    """
    faces: dict[tuple[bool, bool], Face] = {}
    for data in files:
        font = TTFont(BytesIO(data), lazy=True)
        style = int(font["head"].macStyle)
        italic = bool(style & _ITALIC) or font["post"].italicAngle != 0
        if "HVAR" in font:
            faces[False, italic] = _read_face(font, _REGULAR_WEIGHT)
            faces[True, italic] = _read_face(font, _BOLD_WEIGHT)
        else:
            faces[bool(style & _BOLD), italic] = _read_face(font, None)
    missing = tuple(face for face in _FACES if face not in faces)
    if missing:
        raise MissingFaces(missing)
    return Typeface(*(faces[face] for face in _FACES))


def with_reserve(typeface: Typeface, reserve: bytes) -> Typeface:
    """Give the typeface with the signs of another font where it has none of its own."""
    other = _read_face(TTFont(BytesIO(reserve), lazy=True), None)

    def filled(face: Face) -> Face:
        scale = face.units / other.units
        taken = {sign: round(width * scale) for sign, width in other.advances.items()}
        return replace(face, advances=taken | dict.fromkeys(_WIDTHLESS, 0) | face.advances)

    own = (typeface.regular, typeface.bold, typeface.italic, typeface.bold_italic)
    return Typeface(*map(filled, own))


def _read_face(font: TTFont, weight: float | None) -> Face:
    metrics = font["hmtx"].metrics
    glyphs: dict[int, str] = font.getBestCmap()
    names = set(glyphs.values()) | {".notdef"}
    advances = {name: metrics[name][0] for name in names}
    if weight is not None:
        _add_deltas(advances, font, weight)
    units = font["head"].unitsPerEm
    return Face(
        units=units,
        ascent=font["hhea"].ascent / units,
        descent=-font["hhea"].descent / units,
        advances={chr(code): advances[name] for code, name in glyphs.items()},
        missing=advances[".notdef"],
    )


def _add_deltas(advances: dict[str, int], font: TTFont, weight: float) -> None:
    """Widen the advances of a variable font's default to those of a weight."""
    axes = {a.axisTag: (a.minValue, a.defaultValue, a.maxValue) for a in font["fvar"].axes}
    place = normalizeLocation({"wght": weight}, axes)
    if "avar" in font:
        maps = font["avar"].segments
        place = {tag: piecewiseLinearMap(value, maps[tag]) for tag, value in place.items()}
    table = font["HVAR"].table
    deltas = VarStoreInstancer(table.VarStore, font["fvar"].axes, place)
    for name in advances:
        index = table.AdvWidthMap.mapping[name] if table.AdvWidthMap else font.getGlyphID(name)
        advances[name] += round(deltas[index])
