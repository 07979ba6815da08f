"""Why something could not be done, when the content of a spec is not to blame."""

import errno
import traceback
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from sopgen.diagnostic.wording import Wording

_PACKAGE = Path(__file__).parents[1]


class Blame(Enum):
    """Who can mend it: the person who asked, the machine's keeper, or we."""

    INPUT = "input"
    MACHINE = "machine"
    OURS = "ours"


@dataclass(frozen=True, slots=True)
class Failure:
    """One failure in words; ``trace`` is for our own reading and may be empty."""

    blame: Blame
    message: Wording
    trace: str = ""


class Trouble(Exception):
    """Raised with a failure that is already in words."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure)
        self.failure = failure


def refused(message: Wording) -> Trouble:
    """Give the trouble that what was asked for will not be done."""
    return Trouble(Failure(Blame.INPUT, message))


def explain(error: Exception, blame: Blame = Blame.MACHINE) -> Failure:
    """Put an exception into words; ``blame`` is for faults of files."""
    if isinstance(error, Trouble):
        return error.failure
    if isinstance(error, OSError):
        return Failure(blame, _file_fault(error))
    if isinstance(error, MemoryError):
        return Failure(
            Blame.MACHINE, Wording("memori komputer tidak cukup", "the memory is not sufficient")
        )
    return Failure(Blame.OURS, _our_fault(error), "".join(traceback.format_exception(error)))


_NO_PERMISSION = Wording(
    "tidak ada izin atas {}; periksa hak aksesnya, dan tutup program lain yang sedang membukanya",
    "no permission for {}; check its access rights, and close other programs that hold it open",
)
_DISK_FULL = Wording("disk penuh saat menulis {}", "the disk is full, writing {}")
_NO_FOLDER = Wording("{} bukan folder", "{} is no folder")
_FILE_FAULTS = {
    errno.ENOENT: Wording("{} tidak ada", "{} does not exist"),
    errno.EACCES: _NO_PERMISSION,
    errno.EPERM: _NO_PERMISSION,
    errno.EROFS: _NO_PERMISSION,
    errno.ENOSPC: _DISK_FULL,
    errno.EDQUOT: _DISK_FULL,
    errno.ENOTDIR: Wording(
        "{} tidak ada: di jalurnya ada berkas yang bukan folder",
        "{} does not exist: a file stands in its path where a folder should be",
    ),
    errno.EEXIST: _NO_FOLDER,
    errno.EISDIR: Wording("{} folder, bukan berkas", "{} is a folder, not a file"),
    errno.ELOOP: Wording("{} menunjuk ke dirinya sendiri", "{} is a link to itself"),
    errno.ENAMETOOLONG: Wording("nama {} terlalu panjang", "the name {} is too long"),
}


def _file_fault(error: OSError) -> Wording:
    told = error.strerror or str(error)
    words = _FILE_FAULTS.get(error.errno or 0)
    if words is None:
        words = Wording(f"{{}}: sistem menjawab “{told}”", f"{{}}: the system says “{told}”")
    # str.replace, for a name may hold braces
    return Wording(
        words.indonesian.replace("{}", f"`{error.filename}`" if error.filename else "berkas", 1),
        words.english.replace("{}", f"`{error.filename}`" if error.filename else "a file", 1),
    )


def _our_fault(error: Exception) -> Wording:
    """Name the last of our own lines that was at work."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(_PACKAGE)]
    place = ""
    if ours:
        file = Path(ours[-1].filename).relative_to(_PACKAGE.parent)
        place = f" ({file}:{ours[-1].lineno})"
    return Wording(
        f"kesalahan di dalam sopgen, bukan di spesifikasi Anda{place}; "
        "ulangi dengan -v dan kirimkan keluarannya kepada pengelola sopgen",
        f"a fault inside sopgen, not in your spec{place}; "
        "repeat with -v and send what it prints to the keepers of sopgen",
    )
