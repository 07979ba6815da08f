"""The agencies' emblems that specs name, loaded from their files."""

from pathlib import Path, PureWindowsPath

from sopgen.diagnostic.model import Diagnostic, Severity
from sopgen.diagnostic.wording import Wording
from sopgen.layout.identity import Logo
from sopgen.project.failure import explain
from sopgen.spec.model import Sop, Text

_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Marks of frame headers: how the picture is coded."""
_FILL = 0xFF
_LARGEST = 5_000_000


def load_logos(sops: tuple[Sop, ...], folder: Path, found: list[Diagnostic]) -> dict[str, Logo]:
    """Give the emblems by the paths written in the specs; add what is wrong to ``found``."""
    logos: dict[str, Logo] = {}
    for sop in sops:
        if sop.logo is not None and sop.logo.value not in logos:
            loaded = _load(sop.logo, folder)
            if isinstance(loaded, Logo):
                logos[sop.logo.value] = loaded
            else:
                found.append(loaded)
    return logos


def _load(written: Text, folder: Path) -> Logo | Diagnostic:
    name = PureWindowsPath(written.value)
    if name.drive or name.root:
        return _fault(
            written,
            Wording(
                f"jalur logo `{written.value}` tidak dihitung dari folder spesifikasi ini",
                f"the emblem's path `{written.value}` does not count from the folder of this spec",
            ),
            Wording("tulis jalurnya tanpa nama disk dan tanpa / di depan", "write it relative"),
        )
    path = folder / written.value
    if not path.is_file():
        return _fault(
            written,
            Wording(
                f"berkas logo `{written.value}` tidak ada",
                f"the emblem's file `{written.value}` does not exist",
            ),
            Wording(
                "periksa namanya; jalurnya dihitung dari folder spesifikasi ini",
                "check its name; the path counts from the folder of this spec",
            ),
        )
    try:
        logo = _picture(path.read_bytes()) if path.stat().st_size <= _LARGEST else None
    except OSError as error:
        return _unreadable(written, explain(error).message)
    return logo or _fault(
        written,
        Wording(
            f"berkas logo `{written.value}` bukan PNG atau JPEG yang dapat dipakai",
            f"the emblem's file `{written.value}` is no usable PNG or JPEG",
        ),
        Wording(
            "simpan gambarnya sebagai PNG atau JPEG, paling besar 5 MB",
            "save the picture as PNG or JPEG, at most 5 MB",
        ),
    )


def _unreadable(written: Text, why: Wording) -> Diagnostic:
    return _fault(
        written,
        Wording(
            f"berkas logo `{written.value}` tidak dapat dibaca: {why.indonesian}",
            f"the emblem's file `{written.value}` cannot be read: {why.english}",
        ),
        Wording("periksa hak aksesnya", "check its access rights"),
    )


def _picture(data: bytes) -> Logo | None:
    png = _png_size(data)
    width, height = png or _jpeg_size(data) or (0, 0)
    return Logo(data, ".png" if png else ".jpg", width / height) if width and height else None


def _png_size(data: bytes) -> tuple[int, int] | None:
    """Read the first chunk (PNG specification, 11.2.2)."""
    if data[:8] != _PNG or data[12:16] != b"IHDR":
        return None
    return int.from_bytes(data[16:20]), int.from_bytes(data[20:24])


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Read the first frame header (ITU T.81, B.2.2), going from segment to segment."""
    place = 2 if data.startswith(_JPEG) else len(data)
    while data[place : place + 1] == b"\xff" and place + 9 <= len(data):
        mark = data[place + 1]
        if mark in _FRAMES:
            height, width = data[place + 5 : place + 7], data[place + 7 : place + 9]
            return int.from_bytes(width), int.from_bytes(height)
        place += 1 if mark == _FILL else 2 + int.from_bytes(data[place + 2 : place + 4])
    return None


def _fault(written: Text, message: Wording, hint: Wording) -> Diagnostic:
    return Diagnostic("SOP902", Severity.ERROR, written.span, message, hint)
