"""The words of a PDF with their places, as poppler reads them."""

import re
import subprocess
from dataclasses import dataclass
from html import unescape
from pathlib import Path

MM = 25.4 / 72
_WORD = re.compile(r'<word xMin="([\d.-]+)" .*? yMax="([\d.-]+)">(.*?)</word>')
_PAGE = re.compile(r'width="[\d.]+" height="([\d.]+)"')
_BAND = (380 * MM, 46 * MM)
"""The lower left corner that belongs to the signing service's stamp, mm."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word: its left edge, and its lower edge with descenders, mm."""

    text: str
    x: float
    bottom: float


def words_of(pdf: Path, program: str) -> list[list[Word]]:
    """Give the words of each page; ``program`` is pdftotext."""
    return [_words(part) for part in _pages(pdf, program)]


def in_the_band(pdf: Path, program: str) -> list[str]:
    """Give the words that reach into the room of the stamp, on any page."""
    return [
        word.text
        for part in _pages(pdf, program)
        for word in _words(part)
        if word.x < _BAND[0] and word.bottom > _height(part) - _BAND[1]
    ]


def _pages(pdf: Path, program: str) -> list[str]:
    shown = subprocess.run(  # noqa: S603 – our own arguments
        [program, "-bbox", str(pdf), "-"],
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    ).stdout
    return shown.split("<page ")[1:]


def _words(page: str) -> list[Word]:
    return [
        Word(unescape(text), float(x) * MM, float(y) * MM) for x, y, text in _WORD.findall(page)
    ]


def _height(page: str) -> float:
    found = _PAGE.match(page)
    assert found is not None
    return float(found[1]) * MM
