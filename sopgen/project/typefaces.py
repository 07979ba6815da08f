"""The fonts of a template set: its own, or those that come with sopgen."""

from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

import fontpkg_arimo
from fontTools.ttLib import TTFont, TTLibError

from sopgen.diagnostic.model import Diagnostic, Severity
from sopgen.diagnostic.span import Source, Span
from sopgen.diagnostic.wording import Wording
from sopgen.layout.font import MissingFaces, Typeface, load_typeface, with_reserve

FOLDER = "huruf"
_SUFFIXES = (".ttf", ".otf")
_SAME_WIDTHS = ("Arial", "Liberation Sans", "Helvetica")
"""Typefaces whose signs are as wide as those of the font that comes with sopgen."""
_PICTOGRAPHS = Path(__file__).parent / "pictographs" / "NotoEmoji-Regular.ttf"


@dataclass(frozen=True, slots=True)
class Fonts:
    """Font files, the names that stand for them in documents (the usual one first), their widths.

    ``own`` is what the fonts call themselves: the typeface, then the font for signs it lacks.
    """

    files: tuple[bytes, ...]
    families: tuple[str, ...]
    own: tuple[str, str]
    typeface: Typeface


def load_fonts(folder: Path, found: list[Diagnostic]) -> Fonts:
    """Give the fonts of a template set; when its own cannot be used, ``found`` says why."""
    paths = _paths(folder / FOLDER)
    own = _own_fonts(paths, found) if paths else None
    return own or _standard()


@cache
def with_pictographs(typeface: Typeface) -> Typeface:
    """Give a typeface with the signs of the font for pictographs where it has none of its own."""
    return with_reserve(typeface, _PICTOGRAPHS.read_bytes())


def _fonts(files: list[bytes], families: tuple[str, ...], own: str) -> Fonts:
    """Raise MissingFaces when the files are not the four faces."""
    typeface = load_typeface(files)
    reserve = _PICTOGRAPHS.read_bytes()
    return Fonts((*files, reserve), families, (own, _family(reserve)), typeface)


def _paths(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if path.suffix.lower() in _SUFFIXES)


def _standard() -> Fonts:
    files = [path.read_bytes() for path in _paths(Path(fontpkg_arimo.ROOT) / "files")]
    own = str(fontpkg_arimo.FAMILY)
    return _fonts(files, (*_SAME_WIDTHS, own), own)


def _own_fonts(paths: list[Path], found: list[Diagnostic]) -> Fonts | None:
    files: list[bytes] = []
    names: dict[str, Path] = {}
    for path in paths:
        data = path.read_bytes()
        try:
            names.setdefault(_family(data), path)
        except TTLibError:
            found.append(
                _fault(path, Wording("berkas huruf ini rusak", "this font file is damaged"))
            )
            return None
        files.append(data)
    first, *others = names
    if others:
        found.append(
            _fault(
                names[others[0]],
                Wording(
                    f"folder huruf berisi dua keluarga huruf, `{first}` dan `{others[0]}`",
                    f"the folder holds two typefaces, `{first}` and `{others[0]}`",
                ),
                Wording("sisakan satu keluarga huruf", "leave one typeface there"),
            )
        )
        return None
    try:
        return _fonts(files, (first,), first)
    except MissingFaces as error:
        found.append(_incomplete(paths[0], first, error))
        return None


def _family(data: bytes) -> str:
    """Give the name (OpenType, name 1) under which Word and Typst know the four faces."""
    return str(TTFont(BytesIO(data), lazy=True)["name"].getDebugName(1))


def _incomplete(path: Path, family: str, error: MissingFaces) -> Diagnostic:
    listed = ", ".join(
        " ".join(word for word, holds in (("tebal", bold), ("miring", italic)) if holds)
        or "tegak biasa"
        for bold, italic in error.faces
    )
    return _fault(
        path,
        Wording(
            f"huruf `{family}` belum lengkap; yang belum ada: {listed}",
            f"the typeface `{family}` is not complete; missing: {listed}",
        ),
        Wording(
            "taruh keempat berkasnya (biasa, tebal, miring, tebal miring) di folder `huruf`",
            "put all four files (regular, bold, italic, bold italic) into the folder `huruf`",
        ),
    )


def _fault(path: Path, message: Wording, hint: Wording | None = None) -> Diagnostic:
    span = Span(Source(path, ""), 1, 1, 1, 1)
    return Diagnostic("SOP904", Severity.ERROR, span, message, hint)
