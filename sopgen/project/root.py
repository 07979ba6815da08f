"""Where a project lies."""

from pathlib import Path

CONFIG = "sopgen.toml"


def find_root(start: Path) -> Path:
    """Give the nearest folder upwards that holds sopgen.toml or a git checkout, else the start."""
    for folder in (start, *start.parents):
        if (folder / CONFIG).is_file() or (folder / ".git").exists():
            return folder
    return start
