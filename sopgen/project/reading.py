"""A spec file read from the disk."""

from pathlib import Path, PurePath

from sopgen.project.failure import Blame, Trouble, explain
from sopgen.spec.build import Reading, read_spec


def read(path: Path) -> Reading:
    """Read a spec file and what it shares. Raises Trouble when a file cannot be read."""
    try:
        return read_text(path, path.read_bytes())
    except OSError as error:
        raise Trouble(explain(error, Blame.INPUT)) from error


def read_text(path: PurePath, data: bytes) -> Reading:
    """Read a spec whose bytes are known already; what it shares lies beside ``path``."""
    return read_spec(path, data, load_shared)


def load_shared(path: PurePath) -> bytes | None:
    """Give the bytes of a shared file, nothing when there is none."""
    file = Path(path)
    return file.read_bytes() if file.is_file() else None
