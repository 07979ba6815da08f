"""The LibreOffice program: where it is, and one conversion by it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from xml.sax.saxutils import escape

from sopgen.diagnostic.wording import Wording
from sopgen.render.libreoffice.metadata import declared
from sopgen.render.output import RenderError

_SECONDS = 180
_NAMES = ("soffice", "libreoffice")
_PLACES = (
    Path("C:/Program Files/LibreOffice/program/soffice.exe"),
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
)
_MISSING = Wording(
    "PDF dari templat Word dibuat oleh LibreOffice, yang belum terpasang; pasang LibreOffice "
    "Writer (https://id.libreoffice.org, di Debian dan Ubuntu: apt install libreoffice-writer), "
    "atau bangun Word-nya saja: --format docx",
    "the PDF of a Word template is made by LibreOffice, which is not installed; install "
    "LibreOffice Writer (https://www.libreoffice.org, on Debian and Ubuntu: apt install "
    "libreoffice-writer), or build the Word file only: --format docx",
)
_FAILED = Wording(
    "LibreOffice gagal membuat PDF: {}",
    "LibreOffice failed to make the PDF: {}",
)
_OPTIONS = {"SelectPdfVersion": 2, "PDFUACompliance": True}
"""PDF/A-2b and PDF/UA-1."""
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""
"""What keeps a document from the network and from running code."""
_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>{}</dir></fontconfig>
"""


def word_to_pdf(document: bytes, fonts: tuple[bytes, ...]) -> bytes:
    """Give the document as PDF, set in these fonts where the system lacks them.

    Raises RenderError when LibreOffice is not installed or fails. It works in a folder and with a
    profile of its own, so a LibreOffice that a person has open is left alone.
    """
    program = _program()
    with TemporaryDirectory(prefix="sopgen-", ignore_cleanup_errors=True) as folder:
        root = Path(folder)
        source = root / "lembar.docx"
        source.write_bytes(document)
        _write_settings(root, fonts)
        told = _run(program, root, source)
        result = source.with_suffix(".pdf")
        if not result.is_file() or not result.stat().st_size:
            raise _failure(told or "-")
        return declared(result.read_bytes())


def _program() -> str:
    found = [path for path in map(which, _NAMES) if path]
    found += [str(path) for path in _PLACES if path.is_file()]
    if not found:
        raise RenderError(_MISSING)
    return found[0]


def _write_settings(root: Path, fonts: tuple[bytes, ...]) -> None:
    user = root / "profil" / "user"
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
    folder = root / "huruf"
    folder.mkdir()
    for number, data in enumerate(fonts):
        (folder / f"{number}.ttf").write_bytes(data)
    (root / "fonts.conf").write_text(_FONTS.format(escape(str(folder))), encoding="utf-8")


def _run(program: str, root: Path, source: Path) -> str:
    """Convert, and give what the program said."""
    options = {
        key: {"type": "boolean" if isinstance(value, bool) else "long", "value": str(value).lower()}
        for key, value in _OPTIONS.items()
    }
    command = [
        program,
        f"-env:UserInstallation={(root / 'profil').as_uri()}",
        "--headless",
        "--norestore",
        "--convert-to",
        f"pdf:writer_pdf_Export:{json.dumps(options)}",
        "--outdir",
        str(root),
        str(source),
    ]
    environment = dict(os.environ)
    if sys.platform.startswith("linux"):
        environment["FONTCONFIG_FILE"] = str(root / "fonts.conf")
    try:
        done = subprocess.run(  # noqa: S603 – the program that was found, our own arguments
            command, capture_output=True, timeout=_SECONDS, env=environment, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise _failure(str(error)) from error
    return done.stderr.decode(errors="replace").strip()


def _failure(reason: str) -> RenderError:
    return RenderError(Wording(_FAILED.indonesian.format(reason), _FAILED.english.format(reason)))
