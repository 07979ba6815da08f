"""The list of a document's parts that a reader's program shows beside it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A part of the document: its name, and where on its page it begins, mm."""

    name: str
    y: float


def identity_name(title: str) -> str:
    """Give the name of an SOP's identity part."""
    return f"Identitas: {title}"


def table_name(title: str, number: int, count: int) -> str:
    """Give the name of a flow table of an SOP, or of one of several."""
    return f"Alur: {title}" if count == 1 else f"Alur {number}: {title}"
