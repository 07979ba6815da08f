"""The hash that a built file carries in its properties."""

import re
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from sopgen.diagnostic.wording import Wording
from sopgen.project.failure import Blame, Trouble, explain, refused
from sopgen.render.output import HASH_KEY
from sopgen.spec.canonical import SHORT

_IMPRINT = re.compile(rf"{HASH_KEY}=([0-9a-f]{{{SHORT}}})".encode())
_PROPERTIES = "docProps/core.xml"


def imprint(path: Path) -> str:
    """Give the hash in a PDF or DOCX. Raises Trouble.

    The properties of a PDF/A are never compressed, and signing only adds to the file.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Trouble(explain(error, Blame.INPUT)) from error
    found = _IMPRINT.findall(_properties(data))
    if not found:
        raise refused(
            Wording(
                f"`{path}` tidak memuat sidik sopgen; hanya PDF dan DOCX buatan sopgen yang dapat "
                "dilacak, atau tulis sidik yang tercetak di kaki halaman",
                f"`{path}` holds no hash of sopgen; only its PDF and DOCX can be traced, or write "
                "the hash that is printed at the foot of the page",
            )
        )
    return str(found[-1], "ascii")


def _properties(data: bytes) -> bytes:
    if data.startswith(b"%PDF"):
        return data
    try:
        with ZipFile(BytesIO(data)) as archive:
            return archive.read(_PROPERTIES)
    except (BadZipFile, KeyError):
        return b""
