"""Tracing as a conversation: from a sheet or a hash to the commit of its spec."""

import re
from pathlib import Path

from sopgen.cli.console import Console
from sopgen.cli.exit import Exit
from sopgen.diagnostic.wording import Wording
from sopgen.project.failure import refused
from sopgen.project.git import ask
from sopgen.project.imprint import imprint
from sopgen.project.origin import Origin, find_origin

_HASH = re.compile(r"[0-9a-f]{6,12}")


def trace(console: Console, wanted: str) -> Exit:
    """Tell which commit brought the content of a sheet. Raises Trouble."""
    folder = Path.cwd()
    digest = _digest(wanted)
    if ask(folder, "rev-parse", "--git-dir") is None:
        raise refused(
            Wording(
                "folder ini bukan repositori git, atau program `git` tidak ada",
                "this folder is no git repository, or there is no program `git`",
            )
        )
    origin = find_origin(folder, digest)
    if origin is None:
        console.trouble(
            Wording(
                f"tidak ada commit yang memuat spesifikasi dengan sidik {digest}; mungkin lembar "
                "itu dibuat sebelum perubahannya di-commit, atau dari repositori lain",
                f"no commit holds a spec with the hash {digest}; perhaps the sheet was built "
                "before its changes were committed, or from another repository",
            )
        )
        return Exit.FINDINGS
    console.data(_told(origin).get(console.language))
    return Exit.FINE


def _digest(wanted: str) -> str:
    path = Path(wanted)
    if path.is_file():
        return imprint(path)
    if _HASH.fullmatch(wanted.lower()):
        return wanted.lower()
    raise refused(
        Wording(
            f"`{wanted}` bukan berkas, dan bukan sidik (6 sampai 12 angka dan huruf a-f)",
            f"`{wanted}` is no file, and no hash (6 to 12 digits and letters a-f)",
        )
    )


def _told(origin: Origin) -> Wording:
    place = f"{origin.path}: {origin.title}"
    commit = f"{origin.commit} ({origin.date}) {origin.subject}"
    return Wording(
        f"{place}\n   sidik   {origin.digest}\n   commit  {commit}",
        f"{place}\n   hash    {origin.digest}\n   commit  {commit}",
    )
