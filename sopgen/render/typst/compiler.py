"""Typst: a program and data become a document."""

import json
import re
from collections.abc import Mapping
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
    with TemporaryDirectory(prefix="sopgen-") as folder:
        root = Path(folder)
        for number, font in enumerate(fonts):
            (root / f"{number}.ttf").write_bytes(font)
        try:
            compiler = typst.Compiler(root=root, font_paths=[root], ignore_system_fonts=True)
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
