"""The sheet as PDF: by Typst, or by LibreOffice where an office designed a part in Word."""

from sopgen.layout.sheet import Sheet
from sopgen.render.output import Assets, Output
from sopgen.render.typst.compiler import compile_pdf
from sopgen.render.typst.data import sheet_data


def _render(sheet: Sheet, assets: Assets) -> tuple[bytes, ...]:
    if sheet.cover is not None and assets.identity is not None:
        from sopgen.render.libreoffice.office_pdf import (  # noqa: PLC0415 – loads python-docx
            office_pdf,
        )

        return (office_pdf(sheet, sheet.cover, assets),)
    return (compile_pdf(assets.typst, sheet_data(sheet, assets.families), assets.fonts),)


OUTPUT = Output("pdf", ".pdf", _render)
