"""The pages that explain the codes: rules, and what reading, layout and templates find."""

from collections.abc import Iterator
from pathlib import Path

from sopgen.project.shipped import shipped


def rule_page(written: str) -> str | None:
    """Give the page of a code, or of the name in its heading; case does not count."""
    wanted = written.strip().lower()
    for code, name, path in _pages():
        if wanted in (code.lower(), name):
            return path.read_text(encoding="utf-8")
    return None


def page_names() -> tuple[str, ...]:
    """Give all codes and names that have a page."""
    return tuple(word for code, name, _ in _pages() for word in (code, name))


def _pages() -> Iterator[tuple[str, str, Path]]:
    for path in sorted(shipped("aturan", "docs/aturan").glob("SOP*.md")):
        with path.open(encoding="utf-8") as lines:
            name = lines.readline().partition("·")[2].strip()
        yield path.stem, name, path
