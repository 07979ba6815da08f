"""The sheet as a Word document, with every symbol and flow as a shape that can be edited."""

from sopgen.layout.sheet import Sheet
from sopgen.render.output import Assets, Output
from sopgen.render.wordml.document import template_for, word_document


def _render(sheet: Sheet, assets: Assets) -> tuple[bytes, ...]:
    return (word_document(sheet, template_for(sheet, assets)),)


OUTPUT = Output("docx", ".docx", _render)
