"""The widths of the fonts that come with sopgen, read beforehand.

*Why*: reading a variable font takes a fifth of a second in a new process. `tools/make_widths.py`
writes the file; fonts that it does not know by their bytes are read as any others.
"""

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from sopgen.layout.font import Face, Typeface

FILE = Path(__file__).with_name("known_widths.json")


def digest(files: Iterable[bytes]) -> str:
    """Give what font files are known by."""
    return sha256(b"".join(sha256(data).digest() for data in files)).hexdigest()


def known_typeface(files: Iterable[bytes]) -> Typeface | None:
    """Give the widths of font files, nothing when they are not known."""
    faces = json.loads(FILE.read_bytes()).get(digest(files))
    return None if faces is None else Typeface(*map(_face, faces))


def written(typeface: Typeface) -> list[dict[str, Any]]:
    """Give a typeface as `known_typeface` reads it: for each width the signs that have it."""
    faces = (typeface.regular, typeface.bold, typeface.italic, typeface.bold_italic)
    return [_written(face) for face in faces]


def _written(face: Face) -> dict[str, Any]:
    signs: dict[int, str] = {}
    for sign, width in sorted(face.advances.items()):
        signs[width] = signs.get(width, "") + sign
    return {
        "units": face.units,
        "ascent": face.ascent,
        "descent": face.descent,
        "missing": face.missing,
        "signs": {str(width): signs[width] for width in sorted(signs)},
    }


def _face(stored: Mapping[str, Any]) -> Face:
    advances = {sign: int(width) for width, signs in stored["signs"].items() for sign in signs}
    return Face(stored["units"], stored["ascent"], stored["descent"], advances, stored["missing"])
