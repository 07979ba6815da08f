"""Files written whole or not at all."""

import os
from pathlib import Path
from re import escape, fullmatch
from tempfile import NamedTemporaryFile

from sopgen.project.unit import Product


class Refused(Exception):
    """A file will not be written where it was asked to; the argument is its path."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


def write_product(product: Product, target: Path) -> tuple[Path, ...]:
    """Write the files of a product beside each other; ``target`` is their path without suffix.

    A format with one file is named by its suffix alone, one with several is numbered; what an
    earlier build left of the same format is taken away. Raises OSError, and Refused for a link
    or a folder at the place of a file.
    """
    written: list[Path] = []
    for suffix, pages in product.files:
        wanted = [_numbered(target, suffix, number, len(pages)) for number in range(len(pages))]
        for path in wanted:
            if path.is_symlink() or path.is_dir() or _same(path, product.path):
                raise Refused(path)
        for path, data in zip(wanted, pages, strict=True):
            write_whole(path, data)
        for stale in _earlier(target, suffix):
            if stale not in wanted:
                stale.unlink()
        written += wanted
    return tuple(written)


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that at any moment there is the old one or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary: Path | None = None
    try:
        with NamedTemporaryFile(
            dir=path.parent, prefix=f".{path.name}.", suffix=".sementara", delete=False
        ) as file:
            temporary = Path(file.name)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o666 & ~_mask())
        temporary.replace(path)
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def _mask() -> int:
    """Give the permissions that new files do not get here."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _numbered(target: Path, suffix: str, number: int, count: int) -> Path:
    name = target.name if count == 1 else f"{target.name}.hal-{number + 1}"
    return target.with_name(name + suffix)


def _earlier(target: Path, suffix: str) -> list[Path]:
    """Give the files that an earlier build wrote for this format: with and without number."""
    pattern = rf"{escape(target.name)}\.hal-[1-9]\d*{escape(suffix)}"
    return [
        path
        for path in target.parent.iterdir()
        if path.name == target.name + suffix or fullmatch(pattern, path.name)
    ]


def _same(path: Path, spec: Path) -> bool:
    return path.exists() and path.samefile(spec)
