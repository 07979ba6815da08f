"""The words of a PDF with their places, as poppler reads them."""

import re
import subprocess
from dataclasses import dataclass
from html import unescape
from pathlib import Path

MM = 25.4 / 72
_WORD = re.compile(r'<word xMin="([\d.-]+)" .*? yMax="([\d.-]+)">(.*?)</word>')


@dataclass(frozen=True, slots=True)
class Word:
    """A word: its left edge, and its lower edge with descenders, mm."""

    text: str
    x: float
    bottom: float


def words_of(pdf: Path, program: str) -> list[list[Word]]:
    """Give the words of each page; ``program`` is pdftotext."""
    shown = subprocess.run(  # noqa: S603 – our own arguments
        [program, "-bbox", str(pdf), "-"],
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    ).stdout
    return [
        [Word(unescape(text), float(x) * MM, float(y) * MM) for x, y, text in _WORD.findall(part)]
        for part in shown.split("<page ")[1:]
    ]
