"""What git knows: asked of the `git` program; without it, or without a repository, nothing."""

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

_PATIENCE = 60.0
_QUIET = ("--no-optional-locks", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false")


def ask(folder: Path, *arguments: str) -> bytes | None:
    """Give what git answers in a folder; None when it refuses or is not there."""
    try:
        done = subprocess.run(  # noqa: S603 – no shell, and the words are ours
            ["git", *_QUIET, *arguments],  # noqa: S607 – the user's own git
            cwd=folder,
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout


def clean_commits(paths: Iterable[Path]) -> dict[Path, str]:
    """Give the commit that each file is in, as far as the whole tree around it is clean.

    Files of a tree with changes, files that git does not know, and files outside of any
    repository are left out: no commit tells what they hold.
    """
    by_tree: dict[Path, list[tuple[Path, Path]]] = {}
    for path in paths:
        full = Path(os.path.realpath(path))
        tree = next((folder for folder in full.parents if (folder / ".git").exists()), None)
        if tree is not None:
            by_tree.setdefault(tree, []).append((path, full))
    found: dict[Path, str] = {}
    for tree, files in by_tree.items():
        commit = _clean_commit(tree)
        known = _tracked(tree) if commit else frozenset()
        for path, full in files:
            if full.relative_to(tree).as_posix() in known:
                found[path] = commit
    return found


def _clean_commit(tree: Path) -> str:
    """Give the commit of a tree without changes, else nothing."""
    status = ask(tree, "status", "--porcelain=v2", "--branch", "-z", "--untracked-files=no")
    entries = (status or b"").decode(errors="replace").split("\0")
    if any(entry and not entry.startswith("# ") for entry in entries):
        return ""
    commits = [entry.removeprefix("# branch.oid ") for entry in entries if "branch.oid" in entry]
    return commits[0] if commits and commits[0].isalnum() else ""


def _tracked(tree: Path) -> frozenset[str]:
    listed = ask(tree, "ls-files", "-z") or b""
    return frozenset(listed.decode(errors="replace").split("\0"))
