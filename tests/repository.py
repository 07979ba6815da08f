"""A real git repository for a test."""

import os
import subprocess
from pathlib import Path

_WHO = {"GIT_AUTHOR_NAME": "Uji", "GIT_AUTHOR_EMAIL": "uji@contoh.id"}
_WHO |= {"GIT_COMMITTER_NAME": "Uji", "GIT_COMMITTER_EMAIL": "uji@contoh.id"}


def git(folder: Path, *arguments: str, day: int = 1) -> str:
    """Run git on a day of January 2026; its own settings play no part."""
    date = f"2026-01-{day:02}T08:00:00+07:00"
    nowhere = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    dates = {"GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date}
    done = subprocess.run(  # noqa: S603 – our own arguments
        ["git", *arguments],  # noqa: S607 – whichever git there is
        cwd=folder,
        check=True,
        capture_output=True,
        encoding="utf-8",
        env=os.environ | nowhere | _WHO | dates,
    )
    return done.stdout.strip()


def commit(folder: Path, message: str, day: int = 1) -> str:
    """Commit everything; give the commit."""
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", message, day=day)
    return git(folder, "rev-parse", "HEAD")


def repository(folder: Path) -> Path:
    """Make a folder a repository."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "-q", "-b", "main")
    return folder
