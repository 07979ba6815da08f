"""Which files are specs, and what their products are called."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

SUFFIX = ".sop.yaml"


@dataclass(frozen=True, slots=True)
class SpecFile:
    """A spec's path as the user gave it, and its products' path without suffix."""

    path: Path
    product: PurePath


class NotFound(Exception):
    """A path does not exist, or a folder holds no spec; the argument is the path."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


class SameProduct(Exception):
    """Two specs would write the same files."""

    def __init__(self, one: Path, other: Path) -> None:
        super().__init__(one, other)
        self.one = one
        self.other = other


def find_specs(paths: Iterable[Path]) -> tuple[SpecFile, ...]:
    """Give the specs of files and folders, each once, in the order asked, folders sorted.

    The products of specs in a folder keep the folders below it; those of files have none.
    Raises NotFound and SameProduct.
    """
    found: dict[Path, SpecFile] = {}
    for path in paths:
        for spec in _specs(path):
            found.setdefault(spec.path.resolve(), spec)
    taken: dict[str, SpecFile] = {}
    for spec in found.values():
        # Windows and macOS do not tell upper from lower case in names.
        other = taken.setdefault(str(spec.product).casefold(), spec)
        if other is not spec:
            raise SameProduct(other.path, spec.path)
    return tuple(found.values())


def _specs(path: Path) -> Iterator[SpecFile]:
    if path.is_file():
        yield SpecFile(path, PurePath(_stem(path)))
        return
    if not path.is_dir():
        raise NotFound(path)
    files = sorted(
        file
        for file in path.rglob(f"*{SUFFIX}")
        if file.is_file() and not _hidden(file.relative_to(path))
    )
    if not files:
        raise NotFound(path)
    for file in files:
        yield SpecFile(file, file.relative_to(path).parent / _stem(file))


def _stem(path: Path) -> str:
    name = path.name
    return name.removesuffix(SUFFIX) if name.endswith(SUFFIX) else path.stem


def _hidden(path: PurePath) -> bool:
    return any(part.startswith(".") for part in path.parts)
