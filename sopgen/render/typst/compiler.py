"""Typst: a program and data become a document."""

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Literal

import typst

from sopgen.diagnostic.wording import Wording
from sopgen.render.output import Archive, RenderError

if TYPE_CHECKING:
    from typst import PDFStandard

_STANDARDS: "dict[Archive, list[PDFStandard]]" = {
    Archive.PLAIN: ["a-2b", "ua-1"],
    Archive.WITH_FILES: ["a-3b", "ua-1"],
}
_ALL_FACES = b"""#for family in sys.inputs.families.split("\\n") [
  #set text(font: family)
  a *a* _a_ *_a_*
]"""
_RESOLUTION = 150.0
_MISSING_GLYPH = re.compile(r"could not be displayed.*|no font.*glyph.*", re.DOTALL)


def compile_pdf(
    program: str, data: Mapping[str, Any], fonts: tuple[bytes, ...], archive: Archive
) -> bytes:
    """Set a document as PDF/A and PDF/UA-1 in one file. Raises RenderError."""
    return _compile(program, data, fonts, "pdf", archive)[0]


def compile_pages(
    program: str, data: Mapping[str, Any], fonts: tuple[bytes, ...], form: Literal["svg", "png"]
) -> tuple[bytes, ...]:
    """Set a document as one picture for each page. Raises RenderError."""
    return _compile(program, data, fonts, form)


def _compile(
    program: str,
    data: Mapping[str, Any],
    fonts: tuple[bytes, ...],
    form: Literal["pdf", "svg", "png"],
    archive: Archive = Archive.PLAIN,
) -> tuple[bytes, ...]:
    known = _loaded(fonts)
    with TemporaryDirectory(prefix="sopgen-") as folder:
        root = Path(folder)
        try:
            compiler = typst.Compiler(root=root, font_paths=known, ignore_system_fonts=True)
            result = compiler.compile(
                program.encode(),
                format=form,
                ppi=_RESOLUTION,
                sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
                pdf_standards=_STANDARDS[archive] if form == "pdf" else [],
                timestamp=0,
            )
        except typst.TypstError as error:
            raise RenderError(_sentence(error)) from error
    if result is None:
        raise RenderError(Wording("Typst tidak memberi hasil", "Typst gave no result"))
    return tuple(result) if isinstance(result, list) else (result,)


@cache
def _loaded(files: tuple[bytes, ...]) -> typst.Fonts:
    """Give font files as Typst keeps them for the life of the process.

    *Why* a text in all faces is set at once: Typst reads a file when it is first asked for, and the
    folder is gone after that.
    """
    with TemporaryDirectory(prefix="sopgen-") as folder:
        root = Path(folder)
        for number, data in enumerate(files):
            (root / f"{number}.ttf").write_bytes(data)
        fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[root]
        )
        if files:
            sample = {"families": "\n".join(fonts.families())}
            compiler = typst.Compiler(root=root, font_paths=fonts, ignore_system_fonts=True)
            compiler.compile(_ALL_FACES, format="svg", sys_inputs=sample)
    return fonts


def _sentence(error: typst.TypstError) -> Wording:
    """Say what Typst found, for the person at the machine."""
    if _MISSING_GLYPH.search(error.message):
        return Wording(
            f"ada tanda yang tidak dimiliki huruf lembar ini: {error.message}",
            f"the fonts of this sheet lack a sign: {error.message}",
        )
    return Wording(
        f"Typst gagal menata lembar: {error.message}",
        f"Typst failed to set the sheet: {error.message}",
    )
