"""The agencies' emblems that specs name, loaded from their files."""

from pathlib import Path

from docx.image.exceptions import UnrecognizedImageError
from docx.image.image import Image

from sopgen.diagnostic.model import Diagnostic, Severity
from sopgen.diagnostic.wording import Wording
from sopgen.layout.identity import Logo
from sopgen.spec.model import Sop, Text

_SUFFIXES = {"image/png": ".png", "image/jpeg": ".jpg"}
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
    path = folder / written.value
    if not path.is_file():
        return _fault(
            written,
            Wording(f"berkas logo `{written.value}` tidak ada", "the emblem's file is missing"),
            Wording(
                "periksa namanya; jalurnya dihitung dari folder spesifikasi ini",
                "check its name; the path counts from the folder of this spec",
            ),
        )
    data = path.read_bytes()
    try:
        image = Image.from_blob(data)
        suffix = _SUFFIXES.get(image.content_type)
        sizes = image.px_width, image.px_height
    except (UnrecognizedImageError, ValueError, KeyError, IndexError):
        suffix, sizes = None, (0, 0)
    if suffix is None or not all(sizes) or len(data) > _LARGEST:
        return _fault(
            written,
            Wording(
                f"berkas logo `{written.value}` bukan PNG atau JPEG yang dapat dipakai",
                "the emblem's file is no usable PNG or JPEG",
            ),
            Wording(
                "simpan gambarnya sebagai PNG atau JPEG, paling besar 5 MB",
                "save the picture as PNG or JPEG, at most 5 MB",
            ),
        )
    return Logo(data, suffix, sizes[0] / sizes[1])


def _fault(written: Text, message: Wording, hint: Wording) -> Diagnostic:
    return Diagnostic("SOP902", Severity.ERROR, written.span, message, hint)
