"""The folders that come with sopgen: in the wheel, or beside its sources."""

from pathlib import Path

_PACKAGE = Path(__file__).parents[1]


def shipped(name: str, source: str) -> Path:
    """Give a folder by its name in the wheel, or by its path from the root of the sources."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / source
