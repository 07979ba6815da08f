"""The foot of a page, whose page numbers Word counts itself."""

import re
from collections.abc import Callable
from dataclasses import replace

from sopgen.layout.sheet import Page, Run, Style
from sopgen.render.wordml.paragraph import Air, direct_size, properties_xml, run_xml
from sopgen.render.wordml.stylebook import Stylebook, StyleName

_NUMBERS = re.compile(r"(.*?)(\d+)(\D+)(\d+)(\D*)", re.DOTALL)
"""A text whose last two numbers are the page's and the number of pages."""


def footer_xml(page: Page, number: int, total: int, style: Style, book: Stylebook) -> str:
    """Give the foot of a page as a paragraph, nothing when it has none.

    Where the text ends with the page's ``number`` and the ``total``, both become fields, so that
    all pages with the same words give the same XML.
    """
    if not page.footer:
        return ""
    box, text = page.footer.box, page.footer.text
    left = box.x - style.margins[3]
    right = page.width - style.margins[1] - box.right
    properties = properties_xml(text, StyleName.FOOTER, book, Air(left=left, right=right))
    setting = book.settings[StyleName.FOOTER]
    size = direct_size(text, setting)
    *before, last = text.runs or (Run(""),)

    def written(run: Run) -> str:
        return run_xml(run, setting, size)

    runs = "".join(map(written, before))
    return f"<w:p>{properties}{runs}{_counted(last, number, total, written)}</w:p>"


def _counted(run: Run, number: int, total: int, written: Callable[[Run], str]) -> str:
    found = _NUMBERS.fullmatch(run.text)
    if not found or (found[2], found[4]) != (str(number), str(total)):
        return written(run)

    def plain(text: str) -> str:
        return written(replace(run, text=text))

    return (
        plain(found[1])
        + f'<w:fldSimple w:instr=" PAGE ">{plain("1")}</w:fldSimple>'
        + plain(found[3])
        + f'<w:fldSimple w:instr=" NUMPAGES ">{plain(str(total))}</w:fldSimple>'
        + plain(found[5])
    )
