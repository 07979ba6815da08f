"""Where a sheet is signed electronically, and by which sign a signing service finds the place."""

from dataclasses import dataclass

TAGS = "#$^*~@%&+!"
"""Signs that may mark the place."""


@dataclass(frozen=True, slots=True)
class Signature:
    """The room for one signature: its page (from 1) and that page's size, its box, mm.

    ``tag`` is the sign printed in it for the signing service; "" where none was asked for.
    """

    page: int
    page_width: float
    page_height: float
    x: float
    y: float
    width: float
    height: float
    tag: str


def is_tag(text: str) -> bool:
    """Tell whether a text is a sign that may mark the place of a signature."""
    return len(text) == 1 and text in TAGS
