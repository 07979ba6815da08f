"""Mending as a conversation: what would change, and whether it shall."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import click

from sopgen.cli.console import Console
from sopgen.cli.exit import Exit
from sopgen.diagnostic.wording import Language, Wording
from sopgen.project.checking import Settings
from sopgen.project.config import load_config
from sopgen.project.discovery import find_specs
from sopgen.project.mending import mend_file
from sopgen.project.root import find_root

_QUESTION = Wording("Terapkan perubahan ini?", "Make these changes?")


@dataclass(frozen=True, slots=True)
class Plan:
    """The command's arguments."""

    paths: tuple[Path, ...]
    agreed: bool


def mend(console: Console, plan: Plan) -> Exit:
    """Show what can be mended safely, and write it when that is agreed. Raises Trouble."""
    root = find_root(Path.cwd())
    settings = Settings(root, load_config(root).levels, strict=False)
    home = root / "specs"
    specs = find_specs(plan.paths or (Path(os.path.relpath(home)),), home)
    mended = [mend_file(spec.path, settings) for spec in specs]
    changed = [one for one in mended if one.after != one.before]
    for one in changed:
        console.data(one.diff)
    if not changed:
        console.tell(Wording("tidak ada yang perlu diubah", "nothing to change"))
        return Exit.FINE
    if not (plan.agreed or _agrees(console)):
        console.tell(
            Wording(
                f"{len(changed)} berkas belum diubah; terapkan dengan --fix --yes",
                f"files left as they are: {len(changed)}; make the changes with --fix --yes",
            )
        )
        return Exit.FINE
    for one in changed:
        one.write()
    console.tell(
        Wording(f"{len(changed)} berkas diubah", f"files changed: {len(changed)}"),
    )
    return Exit.FINE


def _agrees(console: Console) -> bool:
    """Ask the person; nobody is asked where none sits."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    choice = "[y/T]" if console.language is Language.INDONESIAN else "[y/N]"
    click.echo(f"{_QUESTION.get(console.language)} {choice} ", nl=False, err=True)
    return sys.stdin.readline().strip().lower() in ("y", "ya", "yes")
