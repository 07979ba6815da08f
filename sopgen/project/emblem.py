"""The agencies' emblems that specs name, loaded from their files."""

from pathlib import Path, PureWindowsPath

from sopgen.diagnostic.model import Diagnostic, Severity
from sopgen.diagnostic.wording import Wording
from sopgen.layout.identity import Logo
from sopgen.project.failure import explain
from sopgen.project.picture import Inspected, Unusable, inspect
from sopgen.spec.model import Sop, Text

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
                f"jalur logo `{written.value}` tidak dihitung dari folder spesifikasi ini.",
                f"the emblem's path `{written.value}` does not count from the folder of this spec.",
            ),
            Wording("tulis jalurnya tanpa nama disk dan tanpa / di depan", "write it relative"),
        )
    path = folder / written.value
    if not path.is_file():
        return _fault(
            written,
            Wording(
                f"berkas logo `{written.value}` tidak ada.",
                f"the emblem's file `{written.value}` does not exist.",
            ),
            Wording(
                "periksa namanya; jalurnya dihitung dari folder spesifikasi ini",
                "check its name; the path counts from the folder of this spec",
            ),
        )
    try:
        size = path.stat().st_size
        found = inspect(path.read_bytes()) if size <= _LARGEST else Unusable.TOO_LARGE
    except OSError as error:
        return _unreadable(written, explain(error).message)
    if isinstance(found, Inspected):
        return Logo(found.data, found.suffix, found.width / found.height)
    return _unusable(written, found)


def damaged_logos(sops: tuple[Sop, ...], folder: Path) -> list[Diagnostic]:
    """Find the emblems that cannot be drawn, although they look whole.

    *Why* only when a sheet has failed: the pixels of a JPEG can be tried by drawing them alone.
    """
    from sopgen.render.typst.picture import can_draw  # noqa: PLC0415 – loads Typst

    written = {sop.logo.value: sop.logo for sop in sops if sop.logo is not None}
    return [
        _unusable(text, Unusable.INCOMPLETE)
        for text in written.values()
        if not can_draw((folder / text.value).read_bytes())
    ]


def _unusable(written: Text, why: Unusable) -> Diagnostic:
    what, remedy = why.value
    return _fault(
        written,
        Wording(
            f"berkas logo `{written.value}` {what.indonesian}.",
            f"the emblem's file `{written.value}` {what.english}.",
        ),
        remedy,
    )


def _unreadable(written: Text, why: Wording) -> Diagnostic:
    return _fault(
        written,
        Wording(
            f"berkas logo `{written.value}` tidak dapat dibaca: {why.indonesian}.",
            f"the emblem's file `{written.value}` cannot be read: {why.english}.",
        ),
        Wording("periksa hak aksesnya", "check its access rights"),
    )


def _fault(written: Text, message: Wording, hint: Wording) -> Diagnostic:
    return Diagnostic("SOP902", Severity.ERROR, written.span, message, hint)
