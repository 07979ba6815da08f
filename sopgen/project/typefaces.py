"""The fonts of a template set: its own, or those that come with sopgen."""

from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

import fontpkg_arimo

from sopgen.diagnostic.model import Diagnostic, Severity
from sopgen.diagnostic.span import Source, Span
from sopgen.diagnostic.wording import Wording
from sopgen.layout.font import MissingFaces, Typeface
from sopgen.project.known_widths import known_typeface
from sopgen.project.shipped import shipped

FOLDER = "huruf"
_SUFFIXES = (".ttf", ".otf")
_PICTOGRAPHS = Path(__file__).parent / "pictographs" / "NotoEmoji-Regular.ttf"
_PICTOGRAPHS_FAMILY = "Noto Emoji"


@dataclass(frozen=True, slots=True)
class Fonts:
    """Font files, the names that stand for them in documents (the usual one first), their widths.

    ``own`` is what the fonts call themselves: the typeface, then the font for signs it lacks.
    """

    files: tuple[bytes, ...]
    families: tuple[str, ...]
    own: tuple[str, str]
    typeface: Typeface


@dataclass(frozen=True, slots=True)
class _Shipped:
    """A typeface that comes with sopgen; its signs are as wide as those of ``families``."""

    own: str
    families: tuple[str, ...]
    folder: Path

    def files(self) -> tuple[bytes, ...]:
        return tuple(path.read_bytes() for path in _paths(self.folder))

    def load(self) -> Fonts:
        files = self.files()
        typeface = known_typeface(files) or _read(files)
        return _fonts(files, (*self.families, self.own), self.own, typeface)


_SHIPPED = (
    _Shipped(
        str(fontpkg_arimo.FAMILY),
        ("Arial", "Liberation Sans", "Helvetica"),
        Path(fontpkg_arimo.ROOT) / "files",
    ),
    _Shipped(
        "TeX Gyre Bonum",
        ("Bookman Old Style",),
        shipped("fonts", "fonts") / "tex-gyre-bonum",
    ),
)


def own_fonts(folder: Path, found: list[Diagnostic]) -> Fonts | None:
    """Give the fonts that a template set brings; when they cannot be used, ``found`` says why."""
    paths = _paths(folder / FOLDER)
    return _own_fonts(paths, found) if paths else None


def shipped_families() -> tuple[str, ...]:
    """Give the names that stand for the fonts that come with sopgen, the usual one first."""
    return tuple(name for each in _SHIPPED for name in (*each.families, each.own))


def shipped_fonts(family: str) -> Fonts:
    """Load the fonts that come with sopgen and stand for a family; the usual ones for others."""
    wanted = family.lower()
    for each in _SHIPPED:
        if wanted in (name.lower() for name in (*each.families, each.own)):
            return each.load()
    return _SHIPPED[0].load()


def shipped_files() -> tuple[tuple[bytes, ...], ...]:
    """Give the files of each typeface that comes with sopgen."""
    return tuple(each.files() for each in _SHIPPED)


def _read(files: tuple[bytes, ...]) -> Typeface:
    from sopgen.layout.font_file import load_typeface  # noqa: PLC0415 – loads fontTools

    return load_typeface(files)


@cache
def with_pictographs(typeface: Typeface) -> Typeface:
    """Give a typeface with the signs of the font for pictographs where it has none of its own."""
    from sopgen.layout.font_file import with_reserve  # noqa: PLC0415 – loads fontTools

    return with_reserve(typeface, _PICTOGRAPHS.read_bytes())


def _fonts(
    files: tuple[bytes, ...], families: tuple[str, ...], own: str, typeface: Typeface
) -> Fonts:
    """Give the fonts with the one for pictographs behind them."""
    every = (*files, _PICTOGRAPHS.read_bytes())
    return Fonts(every, families, (own, _PICTOGRAPHS_FAMILY), typeface)


def _paths(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if path.suffix.lower() in _SUFFIXES)


def _own_fonts(paths: list[Path], found: list[Diagnostic]) -> Fonts | None:
    from fontTools.ttLib import TTLibError  # noqa: PLC0415 – takes long to load

    files: list[bytes] = []
    names: dict[str, Path] = {}
    for path in paths:
        data = path.read_bytes()
        try:
            names.setdefault(_family(data), path)
        except TTLibError:
            found.append(
                _fault(path, Wording("berkas huruf ini rusak.", "this font file is damaged."))
            )
            return None
        files.append(data)
    first, *others = names
    if others:
        found.append(
            _fault(
                names[others[0]],
                Wording(
                    f"folder huruf berisi dua keluarga huruf, `{first}` dan `{others[0]}`.",
                    f"the folder holds two typefaces, `{first}` and `{others[0]}`.",
                ),
                Wording("sisakan satu keluarga huruf", "leave one typeface there"),
            )
        )
        return None
    try:
        return _fonts(tuple(files), (first,), first, _read(tuple(files)))
    except MissingFaces as error:
        found.append(_incomplete(paths[0], first, error))
        return None


def _family(data: bytes) -> str:
    """Give the name (OpenType, name 1) under which Word and Typst know the four faces."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 – takes long to load

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
            f"huruf `{family}` belum lengkap; yang belum ada: {listed}.",
            f"the typeface `{family}` is not complete; missing: {listed}.",
        ),
        Wording(
            "taruh keempat berkasnya (biasa, tebal, miring, tebal miring) di folder `huruf`",
            "put all four files (regular, bold, italic, bold italic) into the folder `huruf`",
        ),
    )


def _fault(path: Path, message: Wording, hint: Wording | None = None) -> Diagnostic:
    span = Span(Source(path, ""), 1, 1, 1, 1)
    return Diagnostic("SOP904", Severity.ERROR, span, message, hint)
