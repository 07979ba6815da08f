"""Each page of the sheet as a PNG picture, 150 pixels to the inch."""

from sopgen.layout.sheet import Sheet
from sopgen.render.output import Assets, Output
from sopgen.render.typst.compiler import compile_pages
from sopgen.render.typst.data import sheet_data


def _render(sheet: Sheet, assets: Assets) -> tuple[bytes, ...]:
    return compile_pages(assets.typst, sheet_data(sheet, assets.families), assets.fonts, "png")


OUTPUT = Output("png", ".png", _render)
