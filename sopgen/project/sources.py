"""The files that a spec is made of, to travel with its sheet."""

import os
from pathlib import Path, PurePath

from sopgen.diagnostic.wording import Wording
from sopgen.layout.provenance import SourceFile
from sopgen.project.reading import load_shared, read_bytes
from sopgen.spec.build import read_spec


def source_files(path: Path) -> tuple[SourceFile, ...]:
    """Give a spec file and, behind it, what it shares. Raises Trouble.

    *Why* names never lead upwards: Typst refuses such, and so do readers that unpack a PDF.
    """
    data = read_bytes(path)
    shared: dict[str, bytes] = {}

    def load(wanted: PurePath) -> bytes | Wording:
        content = load_shared(wanted)
        if isinstance(content, bytes):
            way = Path(os.path.relpath(wanted, path.parent)).parts
            shared["/".join(part for part in way if part != os.pardir)] = content
        return content

    read_spec(path, data, load)
    return (SourceFile(path.name, data), *(SourceFile(*file) for file in sorted(shared.items())))
