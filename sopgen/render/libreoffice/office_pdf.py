"""A sheet behind an identity part that was designed in Word, as PDF."""

from sopgen.diagnostic.wording import Wording
from sopgen.layout.sheet import Cover, Sheet
from sopgen.render.libreoffice.pages import count_pages
from sopgen.render.libreoffice.program import word_to_pdf
from sopgen.render.output import Assets, RenderError
from sopgen.render.wordml.document import template_for, word_document


def office_pdf(sheet: Sheet, cover: Cover, assets: Assets) -> bytes:
    """Give the PDF of the Word document, after a look whether all of it is there.

    Raises RenderError. The numbers of pages that stand on the sheet count ``cover.pages`` for the
    identity part, so another number of pages would make them wrong.
    """
    pdf = word_to_pdf(word_document(sheet, template_for(sheet, assets)), assets.fonts)
    found, wanted = count_pages(pdf), cover.pages + len(sheet.pages)
    if found == wanted:
        return pdf
    first = found - len(sheet.pages)
    message = Wording(
        f"PDF dari LibreOffice berisi {found} halaman, seharusnya {wanted}: bagian identitas dari "
        f"templat Word memakan {first} halaman, bukan {cover.pages}; ringkaskan isinya, atau tulis "
        f"`banyak_halaman: {first}` pada `identitas` di profil.yaml",
        f"the PDF by LibreOffice has {found} pages where {wanted} belong: the identity part of the "
        f"Word template takes {first} pages, not {cover.pages}; shorten it, or write "
        f"`banyak_halaman: {first}` under `identitas` in profil.yaml",
    )
    raise RenderError(message)
