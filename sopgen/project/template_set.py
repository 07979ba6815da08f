"""Template sets: an agency's profile, Word document and Typst program."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import fontpkg_arimo

from sopgen.diagnostic.model import Diagnostic
from sopgen.layout.font import Typeface, load_typeface
from sopgen.layout.profile import Profile
from sopgen.layout.profile_reader import read_profile
from sopgen.project.shipped import shipped
from sopgen.render.output import Assets

DEFAULT = "sop-ap"
_PROFILE, _WORD, _TYPST = "profil.yaml", "lembar.docx", "lembar.typ"


@dataclass(frozen=True, slots=True)
class TemplateSet:
    """A template set, ready to be used; there is no profile when a diagnostic is an error."""

    profile: Profile | None
    diagnostics: tuple[Diagnostic, ...]
    typeface: Typeface
    assets: Assets


def folders(root: Path) -> tuple[Path, ...]:
    """Give the folders that hold template sets: the project's own first."""
    return tuple(folder for folder in (root / "templates", _shipped()) if folder.is_dir())


def names(places: tuple[Path, ...]) -> tuple[str, ...]:
    """Give the names of all template sets."""
    return tuple(
        sorted(
            {
                folder.name
                for place in places
                for folder in place.iterdir()
                if (folder / _PROFILE).is_file()
            }
        )
    )


@cache
def load(name: str, places: tuple[Path, ...]) -> TemplateSet:
    """Load a template set; its name must be one of `names()`.

    A set may leave out the Word document or the Typst program: the standard set's serve.
    """
    folder = next(place / name for place in places if (place / name / _PROFILE).is_file())
    path = folder / _PROFILE
    profile, diagnostics = read_profile(path, path.read_bytes())
    standard = _shipped() / DEFAULT
    fonts = _fonts()
    assets = Assets(
        _first(_WORD, folder, standard).read_bytes(),
        _first(_TYPST, folder, standard).read_text(encoding="utf-8"),
        fonts,
        fontpkg_arimo.FAMILY,
    )
    return TemplateSet(profile, diagnostics, load_typeface(fonts), assets)


def _shipped() -> Path:
    """Give the folder of the sets that come with sopgen."""
    return shipped("templates", "templates")


def _first(name: str, *candidates: Path) -> Path:
    found = [folder / name for folder in candidates if (folder / name).is_file()]
    return found[0] if found else candidates[-1] / name


def _fonts() -> tuple[bytes, ...]:
    folder = Path(fontpkg_arimo.ROOT) / "files"
    return tuple(path.read_bytes() for path in sorted(folder.glob("*.ttf")))
