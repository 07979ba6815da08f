"""The pages that explain the rules."""

from pathlib import Path

from sopgen.project.shipped import shipped


def rule_page(code: str) -> str:
    """Give the text of a rule's page; every rule has one."""
    return (_folder() / f"{code}.md").read_text(encoding="utf-8")


def _folder() -> Path:
    return shipped("aturan", "docs/aturan")
