"""Files written whole or not at all."""

import os
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path, PurePath
from re import escape, fullmatch

from sopgen.diagnostic.wording import Wording
from sopgen.project.failure import Trouble, refused
from sopgen.project.unit import Product


def check_folder(folder: Path) -> None:
    """Raise Trouble when no product may be written into a folder, which need not exist yet."""
    if folder.is_symlink():
        raise _no_link(folder)
    if folder.exists() and not folder.is_dir():
        raise refused(Wording(f"`{folder}` bukan folder", f"`{folder}` is no folder"))


def write_product(product: Product, folder: Path, target: PurePath) -> tuple[Path, ...]:
    """Write the files of a product; ``target`` is their path in the folder, without suffix.

    A format with one file is named by its suffix alone, one with several is numbered; what an
    earlier build left of the same format is taken away. All files are on the disk before the first
    takes its place. Raises OSError, and Trouble for a link or a folder where a file should be.
    """
    whole = folder / target
    pages = {
        path: data
        for suffix, parts in product.files
        for path, data in zip(_names(whole, suffix, len(parts)), parts, strict=True)
    }
    for inner in target.parents:
        check_folder(folder / inner)
    _check_files(pages)
    whole.parent.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        ready = [(_stored(path, data, stack), path) for path, data in pages.items()]
        for temporary, path in ready:
            temporary.replace(path)
    for suffix, _ in product.files:
        for stale in _earlier(whole, suffix):
            if stale not in pages:
                stale.unlink()
    return tuple(pages)


def replace_file(path: Path, data: bytes) -> None:
    """Write a file anew; a link stays one, its target is written. Raises OSError and Trouble."""
    target = Path(os.path.realpath(path))
    _check_files([target])
    with ExitStack() as stack:
        _stored(target, data, stack).replace(target)


def _check_files(paths: Iterable[Path]) -> None:
    for path in paths:
        if path.is_symlink():
            raise _no_link(path)
        if path.is_dir():
            raise refused(
                Wording(
                    f"`{path}` tidak ditimpa: itu folder",
                    f"`{path}` is not overwritten: it is a folder",
                )
            )


def _no_link(path: Path) -> Trouble:
    return refused(
        Wording(
            f"`{path}` tidak ditulisi: itu tautan (symlink); hapus tautannya, atau sebut tujuannya "
            "dengan --output",
            f"`{path}` is not written to: it is a link; remove it, "
            "or name its target with --output",
        )
    )


def _stored(path: Path, data: bytes, stack: ExitStack) -> Path:
    """Write a temporary file beside its place, safe on the disk; the stack takes away what stays.

    The name begins with a point, so that a search for specs or products never finds it. It is
    noted for the stack before the file exists: nothing stays, whenever work is interrupted.
    """
    temporary = path.parent / f".sopgen-{os.urandom(8).hex()}.sementara"
    stack.callback(temporary.unlink, missing_ok=True)
    with temporary.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    return temporary


def _names(target: Path, suffix: str, count: int) -> Iterator[Path]:
    for number in range(1, count + 1):
        mark = "" if count == 1 else f".hal-{number}"
        yield target.with_name(f"{target.name}{mark}{suffix}")


def _earlier(target: Path, suffix: str) -> list[Path]:
    """Give the files that an earlier build wrote for this format: with and without number."""
    pattern = rf"{escape(target.name)}(\.hal-[1-9][0-9]*)?{escape(suffix)}"
    return [
        path
        for path in target.parent.iterdir()
        if fullmatch(pattern, path.name) and not path.is_dir()
    ]
