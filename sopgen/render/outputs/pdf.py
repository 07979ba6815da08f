"""The sheet as PDF: by Typst, or by LibreOffice where an office designed a part in Word."""

from sopgen.diagnostic.wording import Wording
from sopgen.layout.sheet import Sheet
from sopgen.render.output import Archive, Assets, Output, RenderError
from sopgen.render.typst.compiler import compile_pdf
from sopgen.render.typst.data import sheet_data

_NO_FILES = Wording(
    "bagian identitas yang dirancang di Word menjadi PDF lewat LibreOffice, yang tidak dapat "
    "menyertakan spesifikasi: bangun tanpa --archive a-3b, atau pakai perangkat templat lain",
    "an identity part designed in Word becomes PDF by LibreOffice, which cannot embed the spec: "
    "build without --archive a-3b, or use another template set",
)


def _render(sheet: Sheet, assets: Assets) -> tuple[bytes, ...]:
    if sheet.cover is not None and assets.identity is not None:
        from sopgen.render.libreoffice.office_pdf import (  # noqa: PLC0415 – loads python-docx
            office_pdf,
        )

        if sheet.provenance.sources:
            raise RenderError(_NO_FILES)
        return (office_pdf(sheet, sheet.cover, assets),)
    archive = Archive.WITH_FILES if sheet.provenance.sources else Archive.PLAIN
    data = sheet_data(sheet, assets.families)
    return (compile_pdf(assets.typst, data, assets.fonts, archive),)


OUTPUT = Output("pdf", ".pdf", _render)
