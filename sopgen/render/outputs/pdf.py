"""The sheet as PDF/A-2b and PDF/UA-1 in one file."""

from sopgen.layout.sheet import Sheet
from sopgen.render.output import Assets, Output
from sopgen.render.typst.compiler import compile_pdf
from sopgen.render.typst.data import sheet_data


def _render(sheet: Sheet, assets: Assets) -> tuple[bytes, ...]:
    return (compile_pdf(assets.typst, sheet_data(sheet, assets.family), assets.fonts),)


OUTPUT = Output("pdf", ".pdf", _render)
