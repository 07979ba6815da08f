"""A spec file read from the disk."""

from pathlib import Path, PurePath

from sopgen.diagnostic.wording import Wording
from sopgen.project.failure import Blame, Trouble, explain, refused
from sopgen.spec.build import Reading, read_spec


def read(path: Path) -> Reading:
    """Read a spec file and what it shares. Raises Trouble when the file cannot be read."""
    return read_text(path, read_bytes(path))


def read_bytes(path: Path) -> bytes:
    """Give what a file holds. Raises Trouble when it cannot be read, or is no file."""
    try:
        if path.exists() and not path.is_file():
            raise refused(
                Wording(
                    f"`{path}` bukan berkas biasa; teks dari program lain diperiksa dengan "
                    "`sopgen check -`",
                    f"`{path}` is no ordinary file; text of another program is checked with "
                    "`sopgen check -`",
                )
            )
        return path.read_bytes()
    except OSError as error:
        raise Trouble(explain(error, Blame.INPUT)) from error


def read_text(path: PurePath, data: bytes) -> Reading:
    """Read a spec whose bytes are known already; what it shares lies beside ``path``."""
    return read_spec(path, data, load_shared)


def load_shared(path: PurePath) -> bytes | Wording:
    """Give the bytes of a shared file, or why it cannot be read."""
    try:
        return read_bytes(Path(path))
    except Trouble as trouble:
        return trouble.failure.message
