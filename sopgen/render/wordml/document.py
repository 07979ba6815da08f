"""A sheet poured into the Word document of a template set."""

from io import BytesIO
from zipfile import BadZipFile

from docx.document import Document
from docx.enum.section import WD_HEADER_FOOTER
from docx.opc.part import XmlPart
from docx.oxml.section import CT_SectPr
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree
from markupsafe import Markup

from sopgen.layout.sheet import Sheet
from sopgen.render.output import RenderError
from sopgen.render.wordml.body import bodies
from sopgen.render.wordml.media import add_pictures
from sopgen.render.wordml.package import finished
from sopgen.render.wordml.section import Section, sections, set_page
from sopgen.render.wordml.styles import adopt
from sopgen.render.wordml.xml import NAMESPACES, clean, parse, qualified

_PLACE = "sopgen_isi"
_PLACE_XML = f'<w:p><w:bookmarkStart w:id="0" w:name="{_PLACE}"/><w:bookmarkEnd w:id="0"/></w:p>'


class WordTemplateError(RenderError):
    """The Word document of a template set cannot be used; the text says why."""


def word_document(sheet: Sheet, template: bytes) -> bytes:
    """Give the sheet as a Word document.

    Raises `WordTemplateError` when the template is no Word document, names something that does
    not exist, or has no ``{{p isi }}``.
    """
    document = _opened(sheet, template)
    place = _place(document)
    book = adopt(document, sheet)
    parts = sections(sheet, book)
    relations = add_pictures(document, sheet)
    first = _first_free_number(document)
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


def _opened(sheet: Sheet, template: bytes) -> Document:
    """Give the template with the sheet's words in the place of its names."""
    environment = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    context = {
        "isi": Markup(_PLACE_XML),  # noqa: S704 - our own constant
        "judul": clean(sheet.title),
        "nomor": clean(sheet.number),
        "instansi": clean(sheet.agency),
    }
    source = DocxTemplate(BytesIO(template))
    try:
        source.render(context, environment, autoescape=True)
    except TemplateError as error:
        message = f"Templat Word tidak dapat diisi: {error}"
        raise WordTemplateError(message) from error
    except (BadZipFile, KeyError, ValueError) as error:
        message = "Templat Word bukan dokumen .docx."
        raise WordTemplateError(message) from error
    document = source.docx
    if not isinstance(document, Document):
        raise TypeError(type(document).__name__)
    return document


def _place(document: Document) -> etree._Element:
    """Give the paragraph where the sheet goes."""
    body: etree._Element = document.element.body
    for paragraph in body.iterchildren(qualified("w:p")):
        mark = paragraph.find("w:bookmarkStart", NAMESPACES)
        if mark is not None and mark.get(qualified("w:name")) == _PLACE:
            return paragraph
    message = "Templat Word tidak memuat {{p isi }}."
    raise WordTemplateError(message)


def _first_free_number(document: Document) -> int:
    """Give a number that no drawing of the template has, in any of its parts."""
    roots = [
        part.element for part in document.part.package.iter_parts() if isinstance(part, XmlPart)
    ]
    taken = [
        int(properties.get("id", "0"))
        for root in roots
        for properties in root.iter(qualified("wp:docPr"))
    ]
    return max(taken, default=0) + 1


def _set_section(document: Document, section: Section, sheet: Sheet, properties: CT_SectPr) -> None:
    """Write paper, margins, mark and foot of a section.

    *Why* each section has both as soon as one page has them: without, Word repeats those of the
    section before.
    """
    set_page(properties, section, sheet)
    primary = WD_HEADER_FOOTER.PRIMARY
    if any(page.footer for page in sheet.pages):
        part, relation = document.part.add_footer_part()  # type: ignore[no-untyped-call] # python-docx
        _fill(part, section.footer)
        if properties.get_footerReference(primary) is not None:
            properties.remove_footerReference(primary)
        properties.add_footerReference(primary, relation)
    if any(page.mark for page in sheet.pages):
        part, relation = document.part.add_header_part()  # type: ignore[no-untyped-call] # python-docx
        _fill(part, section.mark)
        if properties.get_headerReference(primary) is not None:
            properties.remove_headerReference(primary)
        properties.add_headerReference(primary, relation)


def _fill(part: XmlPart, paragraph: str) -> None:
    """Put one paragraph into a head or foot in place of what python-docx brings."""
    for element in list(part.element):
        part.element.remove(element)
    part.element.extend(parse(paragraph or "<w:p/>"))
