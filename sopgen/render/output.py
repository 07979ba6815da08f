"""What an output is: a name, a suffix and a function from a sheet to the bytes of files."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from sopgen.diagnostic.wording import Wording
from sopgen.layout.sheet import Sheet

HASH_KEY = "sopgen-hash"
"""Stands before the hash in the properties of a file."""


def keywords(sheet: Sheet) -> tuple[str, ...]:
    """Give what a file says of its origin in its properties, for `sopgen trace` and for people."""
    origin = sheet.provenance
    told = {HASH_KEY: origin.digest, "sopgen-commit": origin.commit, "sopgen-version": origin.tool}
    return tuple(f"{key}={value}" for key, value in told.items() if value)


class Archive(Enum):
    """The archive standard of a PDF: PDF/A-2b, or PDF/A-3b, which holds the spec too."""

    PLAIN = "a-2b"
    WITH_FILES = "a-3b"


class RenderError(Exception):
    """A sheet cannot be written in a format; the message says why and what to do."""

    def __init__(self, message: Wording) -> None:
        super().__init__(message.indonesian)
        self.message = message


@dataclass(frozen=True, slots=True)
class Assets:
    """What a template set brings for the renderers besides its profile.

    ``word`` is the Word document with styles and footer that a sheet is poured into, ``typst`` the
    Typst program that sets the PDF, ``fonts`` the font files with which texts were measured, and
    ``families`` their names, each for the signs that those before it lack. ``identity`` is the
    identity part that an office designed in Word.
    """

    word: bytes
    typst: str
    fonts: tuple[bytes, ...]
    families: tuple[str, ...]
    identity: bytes | None = None


@dataclass(frozen=True, slots=True)
class Output:
    """An output format; ``render`` gives one file, or one for each page of the sheet."""

    name: str
    suffix: str
    render: Callable[[Sheet, Assets], tuple[bytes, ...]]
