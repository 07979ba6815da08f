"""What an output is: a name, a suffix and a function from a sheet to the bytes of files."""

from collections.abc import Callable
from dataclasses import dataclass

from sopgen.layout.sheet import Sheet


class RenderError(Exception):
    """A sheet cannot be written in a format; the text, for the user, says why and what to do."""


@dataclass(frozen=True, slots=True)
class Assets:
    """What a template set brings for the renderers besides its profile.

    ``word`` is the Word document with styles and footer that a sheet is poured into, ``typst`` the
    Typst program that sets the PDF, ``fonts`` the font files with which texts were measured, and
    ``family`` their name.
    """

    word: bytes
    typst: str
    fonts: tuple[bytes, ...]
    family: str


@dataclass(frozen=True, slots=True)
class Output:
    """An output format; ``render`` gives one file, or one for each page of the sheet."""

    name: str
    suffix: str
    render: Callable[[Sheet, Assets], tuple[bytes, ...]]
