"""The files that a spec is made of, to travel with its sheet."""

import os
from collections.abc import Container
from itertools import chain, count
from pathlib import Path, PurePath

from sopgen.diagnostic.wording import Wording
from sopgen.layout.provenance import SourceFile
from sopgen.project.reading import load_shared, read_bytes
from sopgen.spec.build import read_spec


def source_files(path: Path) -> tuple[SourceFile, ...]:
    """Give a spec file and, behind it, what it shares. Raises Trouble.

    *Why* names never lead upwards: Typst refuses such, and so do readers that unpack a PDF. Where
    two files would get one name so, the second is numbered.
    """
    data = read_bytes(path)
    shared: dict[PurePath, bytes] = {}

    def load(wanted: PurePath) -> bytes | Wording:
        content = load_shared(wanted)
        if isinstance(content, bytes):
            shared[PurePath(os.path.relpath(wanted, path.parent))] = content
        return content

    read_spec(path, data, load)
    taken = {path.name}
    files = [SourceFile(path.name, data)]
    for way in sorted(shared):
        name = _free_name(way, taken)
        taken.add(name)
        files.append(SourceFile(name, shared[way]))
    return tuple(files)


def _free_name(way: PurePath, taken: Container[str]) -> str:
    """Give a name for a file by its way from the spec, other than those taken."""
    inside = PurePath(*(part for part in way.parts if part != os.pardir))
    names = (inside.with_stem(f"{inside.stem}-{number}") for number in count(2))
    return next(name for each in chain((inside,), names) if (name := each.as_posix()) not in taken)
