"""A template set of a project's own, begun as a copy."""

import re
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from sopgen.diagnostic.wording import Wording
from sopgen.project import template_set
from sopgen.project.failure import refused

_NAME = re.compile(r"[a-z0-9][a-z0-9-]*")
_PROGRAM = ".typ"
_KEY = re.compile(r"^nama:.*$", re.MULTILINE)


def new_set(name: str, source: str, root: Path) -> tuple[Path, ...]:
    """Copy a template set into the project under a new name; gives the files written.

    The folder appears whole or not at all. The Typst program stays behind: it belongs to sopgen and
    changes with it. Raises Trouble.
    """
    places = template_set.folders(root)
    template_set.check_name(source, places)
    _check_new(name, root)
    home = root / "templates"
    home.mkdir(exist_ok=True)
    draft = Path(mkdtemp(prefix=".sopgen-", dir=home))
    try:
        _copy(template_set.folder_of(source, places), draft)
        profile = draft / template_set.PROFILE
        text = profile.read_text(encoding="utf-8")
        profile.write_text(_KEY.sub(f"nama: {name}", text, count=1), encoding="utf-8")
        draft.chmod(0o755)
        draft.rename(home / name)
    except OSError:
        rmtree(draft, ignore_errors=True)
        raise
    return tuple(sorted(path for path in (home / name).rglob("*") if path.is_file()))


def _copy(source: Path, target: Path) -> None:
    for path in sorted(source.rglob("*")):
        place = target / path.relative_to(source)
        if path.is_dir():
            place.mkdir()
        elif path.suffix != _PROGRAM:
            place.write_bytes(path.read_bytes())


def _check_new(name: str, root: Path) -> None:
    if not _NAME.fullmatch(name):
        raise refused(
            Wording(
                f"nama perangkat templat `{name}` tidak dapat dipakai; "
                "hanya huruf kecil, angka, dan tanda hubung, misalnya dinas-kominfo",
                f"`{name}` cannot be the name of a template set; "
                "use small letters, digits and hyphens only, such as dinas-kominfo",
            )
        )
    folder = root / "templates" / name
    if folder.exists() or folder.is_symlink():
        raise refused(
            Wording(
                f"`{folder}` sudah ada dan tidak ditimpa; pilih nama lain",
                f"`{folder}` exists and is not overwritten; choose another name",
            )
        )
