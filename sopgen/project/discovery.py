"""Which files are specs, and what their products are called."""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from sopgen.diagnostic.wording import Wording
from sopgen.project.failure import Blame, Trouble, explain, refused

SUFFIX = ".sop.yaml"
_SUFFIXES = (".yaml", ".yml")
_PAGE = re.compile(r"\.hal-[0-9]+$")


@dataclass(frozen=True, slots=True)
class SpecFile:
    """A spec's path as the user gave it, and its products' path without suffix."""

    path: Path
    product: PurePath


def find_specs(paths: Iterable[Path], home: Path) -> tuple[SpecFile, ...]:
    """Give the specs of files and folders, each once, in the order asked, folders sorted.

    Products of specs in ``home``, the project's folder of specs, keep their folder below it, so
    that a spec has one place in the output however it was asked for. Those of other specs keep
    their folder below the folder that everything asked for outside of it has in common. Raises
    Trouble.
    """
    home = _absolute(home)
    found: dict[Path, Path] = {}
    outside: list[Path] = []
    for path in paths:
        for spec in _reachable(path):
            found.setdefault(real(spec), spec)
        place = _absolute(path if path.is_dir() else path.parent)
        if not place.is_relative_to(home):
            outside.append(place)
    common = _common(outside)
    specs = tuple(
        SpecFile(path, _product(_absolute(path), home, common)) for path in found.values()
    )
    _refuse_same_products(specs)
    return specs


def real(path: Path) -> Path:
    """Give the place behind all links; a link to itself stays what it is."""
    return Path(os.path.realpath(path))


def _absolute(path: Path) -> Path:
    """Give the path from the root of the disk, its links as they are."""
    return Path(os.path.abspath(path))  # noqa: PTH100 – resolve() would follow links


def _common(folders: list[Path]) -> Path | None:
    try:
        return Path(os.path.commonpath(folders)) if folders else None
    except ValueError:  # on different drives of Windows
        return None


def _reachable(path: Path) -> tuple[Path, ...]:
    """Give the specs of a file or folder; what may not be looked into is refused, not left out."""
    try:
        return tuple(_specs(path))
    except OSError as error:
        raise Trouble(explain(error, Blame.INPUT)) from error


def _specs(path: Path) -> Iterator[Path]:
    if path.is_dir():
        files = sorted(_inside(path))
        if not files:
            raise refused(
                Wording(
                    f"folder `{path}` tidak berisi spesifikasi (berkas *{SUFFIX})",
                    f"the folder `{path}` holds no spec (a file *{SUFFIX})",
                )
            )
        yield from files
    elif not os.path.lexists(path):
        path.stat()  # says why
    elif path.suffix.lower() not in _SUFFIXES:
        raise refused(
            Wording(
                f"`{path}` bukan spesifikasi; namanya harus berakhir {SUFFIX}",
                f"`{path}` is no spec; its name must end in {SUFFIX}",
            )
        )
    elif path.name.lower() == SUFFIX:
        raise refused(
            Wording(
                f"`{path}` tidak punya nama di depan {SUFFIX}; beri nama, misalnya cuti{SUFFIX}",
                f"`{path}` has no name before {SUFFIX}; give it one, such as leave{SUFFIX}",
            )
        )
    else:
        yield path


def _inside(folder: Path) -> Iterator[Path]:
    """Give the specs below a folder, links that lead nowhere too; hidden ones are left out."""

    def stop(error: OSError) -> None:
        raise error

    for place, folders, files in os.walk(folder, onerror=stop):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            if name.lower().endswith(SUFFIX) and not name.startswith("."):
                yield Path(place, name)


def _product(path: Path, home: Path, common: Path | None) -> PurePath:
    name = path.name
    stem = name[: -len(SUFFIX)] if name.lower().endswith(SUFFIX) else path.stem
    for base in (home, common):
        if base is not None and path.is_relative_to(base):
            return path.relative_to(base).parent / stem
    return PurePath(stem)


def _refuse_same_products(specs: Iterable[SpecFile]) -> None:
    """Refuse specs whose products differ in case only, or by the number of a page."""
    taken: dict[str, SpecFile] = {}
    for spec in specs:
        # Windows and macOS do not tell upper from lower case in names.
        other = taken.setdefault(_PAGE.sub("", str(spec.product).casefold()), spec)
        if other is not spec:
            raise refused(
                Wording(
                    f"`{other.path}` dan `{spec.path}` akan menulis berkas hasil yang sama; "
                    "ganti nama salah satunya",
                    f"`{other.path}` and `{spec.path}` would write the same files; "
                    "rename one of them",
                )
            )
