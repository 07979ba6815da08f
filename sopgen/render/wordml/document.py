"""A sheet poured into the Word document of a template set."""

from docx.document import Document
from docx.enum.section import WD_HEADER_FOOTER
from docx.opc.part import XmlPart
from docx.oxml.section import CT_SectPr
from lxml import etree
from markupsafe import Markup

from sopgen.diagnostic.wording import Wording
from sopgen.layout.sheet import Sheet
from sopgen.render.output import Assets
from sopgen.render.wordml.body import bodies
from sopgen.render.wordml.cover import KINDS, close_cover, mark_cover
from sopgen.render.wordml.filling import WordTemplateError, filled
from sopgen.render.wordml.media import add_pictures
from sopgen.render.wordml.package import finished
from sopgen.render.wordml.section import Section, sections, set_page
from sopgen.render.wordml.styles import adopt
from sopgen.render.wordml.xml import NAMESPACES, parse, qualified

_PLACE = "sopgen_isi"
_PLACE_XML = f'<w:p><w:bookmarkStart w:id="0" w:name="{_PLACE}"/><w:bookmarkEnd w:id="0"/></w:p>'


def template_for(sheet: Sheet, assets: Assets) -> bytes:
    """Give the document that a sheet is poured into, or behind."""
    own = None if sheet.cover is None else assets.identity
    return assets.word if own is None else own


def word_document(sheet: Sheet, template: bytes) -> bytes:
    """Give the sheet as a Word document; with a cover, ``template`` is the office's own design.

    Raises `WordTemplateError` when the template is no Word document, names something that does
    not exist, or has no ``{{p isi }}``.
    """
    if sheet.cover is None:
        document = filled(template, _words(sheet))
        place = _place(document)
    else:
        document = filled(template, sheet.cover.values, sheet.cover.logo)
        place = close_cover(document)
    book = adopt(document, sheet)
    if sheet.cover is not None:
        mark_cover(document, sheet, book)
    parts = sections(sheet, book)
    relations = add_pictures(document, sheet)
    first = _number_drawings(document)
    last = document.element.body.sectPr
    ends = [*(last.clone() for _ in parts[1:]), last]
    for body, section, end in zip(
        bodies(sheet, parts, book, relations, first), parts, ends, strict=True
    ):
        elements = parse(body)
        for element in elements:
            place.addprevious(element)
        _set_section(document, section, sheet, end)
        if end is not last:
            # The last paragraph is a gap, which begins with its properties.
            elements[-1][0].append(end)
    document.element.body.remove(place)
    return finished(document, sheet)


def _words(sheet: Sheet) -> dict[str, object]:
    return {
        "isi": Markup(_PLACE_XML),  # noqa: S704 - our own constant
        "judul": sheet.title,
        "nomor": sheet.number,
        "instansi": sheet.agency,
    }


def _place(document: Document) -> etree._Element:
    """Give the paragraph where the sheet goes."""
    body: etree._Element = document.element.body
    for paragraph in body.iterchildren(qualified("w:p")):
        mark = paragraph.find("w:bookmarkStart", NAMESPACES)
        if mark is not None and mark.get(qualified("w:name")) == _PLACE:
            return paragraph
    raise WordTemplateError(
        Wording("templat Word tidak memuat {{p isi }}", "the Word template has no {{p isi }}")
    )


def _number_drawings(document: Document) -> int:
    """Give the template's drawings, in all its parts, numbers of their own; the next is free.

    *Why*: Word may take two drawings with the same number for damage, and its own templates have
    such, since it numbers each header and foot anew.
    """
    roots = [
        part.element for part in document.part.package.iter_parts() if isinstance(part, XmlPart)
    ]
    drawings = [drawing for root in roots for drawing in root.iter(qualified("wp:docPr"))]
    for number, drawing in enumerate(drawings, 1):
        drawing.set("id", str(number))
    return len(drawings) + 1


def _set_section(document: Document, section: Section, sheet: Sheet, properties: CT_SectPr) -> None:
    """Write paper, margins, mark and foot of a section.

    *Why* each section has both as soon as one page has them: without, Word repeats those of the
    section before.
    """
    set_page(properties, section, sheet)
    kinds = (WD_HEADER_FOOTER.PRIMARY,) if sheet.cover is None else KINDS
    if any(page.footer for page in sheet.pages):
        part, relation = document.part.add_footer_part()  # type: ignore[no-untyped-call] # python-docx
        _fill(part, section.footer)
        for kind in kinds:
            if properties.get_footerReference(kind) is not None:
                properties.remove_footerReference(kind)
            properties.add_footerReference(kind, relation)
    if any(page.mark for page in sheet.pages):
        part, relation = document.part.add_header_part()  # type: ignore[no-untyped-call] # python-docx
        _fill(part, section.mark)
        for kind in kinds:
            if properties.get_headerReference(kind) is not None:
                properties.remove_headerReference(kind)
            properties.add_headerReference(kind, relation)


def _fill(part: XmlPart, paragraph: str) -> None:
    """Put one paragraph into a head or foot in place of what python-docx brings."""
    for element in list(part.element):
        part.element.remove(element)
    part.element.extend(parse(paragraph or "<w:p/>"))
