"""Template sets: an agency's profile, Word document and Typst program."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sopgen.diagnostic.model import Diagnostic
from sopgen.diagnostic.nearest import nearest
from sopgen.diagnostic.wording import Wording
from sopgen.layout.font import Typeface
from sopgen.layout.profile import Profile
from sopgen.layout.profile_reader import Surroundings, read_profile
from sopgen.project.failure import refused
from sopgen.project.phrases import JinjaFiller
from sopgen.project.root import CONFIG
from sopgen.project.shipped import shipped
from sopgen.project.typefaces import own_fonts, shipped_families, shipped_fonts
from sopgen.render.output import Assets

DEFAULT = "sop-ap"
PROFILE, IDENTITY = "profil.yaml", "identitas.docx"
_WORD, _TYPST = "lembar.docx", "lembar.typ"


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
                if (folder / PROFILE).is_file()
            }
        )
    )


def usual(wanted: str, places: tuple[Path, ...]) -> str:
    """Give the set of specs that name none: the one that the project's settings want, if any.

    Raises Trouble when there is no such set.
    """
    if wanted:
        check_name(wanted, places, f"{CONFIG}: ")
    return wanted or DEFAULT


def check_name(name: str, places: tuple[Path, ...], where: str = "") -> None:
    """Raise Trouble when there is no template set of that name; ``where`` it is written."""
    known = names(places)
    if name not in known:
        meant = nearest(name, known)
        listed = ", ".join(f"`{one}`" for one in known)
        raise refused(
            Wording(
                f"{where}tidak ada perangkat templat bernama `{name}`; "
                + (f"maksudnya `{meant}`?" if meant else f"yang ada: {listed}"),
                f"{where}there is no template set named `{name}`; "
                + (f"did you mean `{meant}`?" if meant else f"there are: {listed}"),
            )
        )


def folder_of(name: str, places: tuple[Path, ...]) -> Path:
    """Give the folder of a template set that exists."""
    return next(place / name for place in places if (place / name / PROFILE).is_file())


@cache
def load(name: str, places: tuple[Path, ...]) -> TemplateSet:
    """Load a template set; its name must be one of `names()`.

    A set may leave out the Word document or the Typst program: the standard set's serve. The Word
    document with an identity part of the office's own stands only where it is wanted.
    """
    folder = folder_of(name, places)
    found: list[Diagnostic] = []
    own = own_fonts(folder, found)
    path = folder / PROFILE
    design = _design(folder / IDENTITY, found)
    families = shipped_families() if own is None else own.families
    around = Surroundings(JinjaFiller(), families, own_design=design is not None)
    profile, diagnostics = read_profile(path, path.read_bytes(), around)
    fonts = own or shipped_fonts(families[0] if profile is None else profile.type.family)
    standard = _shipped() / DEFAULT
    assets = Assets(
        _first(_WORD, folder, standard).read_bytes(),
        _first(_TYPST, folder, standard).read_text(encoding="utf-8"),
        fonts.files,
        fonts.own,
        design,
    )
    return TemplateSet(profile, (*found, *diagnostics), fonts.typeface, assets)


def _design(path: Path, found: list[Diagnostic]) -> bytes | None:
    """Give the identity part that the office designed in Word, if it did."""
    if not path.is_file():
        return None
    from sopgen.project.word_check import check_word  # noqa: PLC0415 – loads python-docx

    data = path.read_bytes()
    found += check_word(path, data)
    return data


def _shipped() -> Path:
    """Give the folder of the sets that come with sopgen."""
    return shipped("templates", "templates")


def _first(name: str, *candidates: Path) -> Path:
    found = [folder / name for folder in candidates if (folder / name).is_file()]
    return found[0] if found else candidates[-1] / name
