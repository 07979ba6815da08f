"""The identity part that an office designed in Word: the sheet's pages follow it in sections."""

from docx.document import Document
from docx.enum.section import WD_HEADER_FOOTER
from docx.oxml.parser import OxmlElement
from docx.oxml.section import CT_SectPr
from lxml import etree

from sopgen.layout.length import mm_to_twip
from sopgen.layout.sheet import Sheet
from sopgen.render.wordml.paragraph import run_xml
from sopgen.render.wordml.stylebook import Stylebook, StyleName
from sopgen.render.wordml.xml import NAMESPACES, parse, qualified

_COMPATIBILITY = "compatibilityMode"
_NEWEST = "15"
KINDS = (WD_HEADER_FOOTER.PRIMARY, WD_HEADER_FOOTER.EVEN_PAGE)
"""The heads and feet that a section of ours would have from the office's."""
_EMPTY = (
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
)

_BEHIND_COMPAT = frozenset(
    {
        "docVars",
        "rsids",
        "mathPr",
        "attachedSchema",
        "themeFontLang",
        "clrSchemeMapping",
        "doNotIncludeSubdocsInStats",
        "doNotAutoCompressPictures",
        "forceUpgrade",
        "captions",
        "readModeInkLockDown",
        "smartTagType",
        "shapeDefaults",
        "doNotEmbedSmartTags",
        "decimalSymbol",
        "listSeparator",
    }
)
"""What stands behind it in the settings (ECMA-376, CT_Settings)."""


def close_cover(document: Document) -> etree._Element:
    """End the office's own section, and give the paragraph where the sheet's pages begin.

    The body then ends with a section that has neither head nor foot of the office's.
    """
    _set_compatibility(document)
    body: etree._Element = document.element.body
    own = document.element.body.get_or_add_sectPr()
    last = own.getprevious()
    while last is not None and last.tag in (qualified("w:bookmarkEnd"), qualified("w:proofErr")):
        last = last.getprevious()
    if last is None or last.tag != qualified("w:p"):
        (last,) = parse(_EMPTY)
        own.addprevious(last)
    (place,) = parse("<w:p/>")
    body.remove(own)
    _properties(last).append(own)
    body.append(place)
    body.append(OxmlElement("w:sectPr"))
    _blank_head(document, document.element.body.sectPr)
    return place


def mark_cover(document: Document, sheet: Sheet, book: Stylebook) -> None:
    """Put the sheet's mark at the head of the office's own pages, which it leaves as they are.

    A frame takes no room of its own, so that what the office designed stays on its pages.
    """
    mark = next((page.mark for page in sheet.pages if page.mark), None)
    if mark is None:
        return
    words = "".join(run_xml(run, book.settings[StyleName.MARK]) for run in mark.text.runs)
    frame = (
        f'<w:p><w:pPr><w:pStyle w:val="{book.ids[StyleName.MARK]}"/>'
        '<w:framePr w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:xAlign="center" '
        f'w:y="{mm_to_twip(mark.box.y)}"/></w:pPr>{words}</w:p>'
    )
    own = list(document.element.body.iter(qualified("w:sectPr")))[:-1]
    _complete_heads(document, own[0])
    relations = [
        reference.get(qualified("r:id"))
        for properties in own
        for reference in properties.iterchildren(qualified("w:headerReference"))
    ]
    for relation in dict.fromkeys(relations):
        # Not by python-docx's headers: it still knows those from before the fields were filled in.
        document.part.rels[relation].target_part.element.insert(0, parse(frame)[0])


def _complete_heads(document: Document, section: CT_SectPr) -> None:
    """Give a section the heads that it lacks, empty ones."""
    wanted = {
        WD_HEADER_FOOTER.PRIMARY: True,
        WD_HEADER_FOOTER.FIRST_PAGE: section.titlePg_val,
        WD_HEADER_FOOTER.EVEN_PAGE: document.settings.odd_and_even_pages_header_footer,
    }
    for kind in (kind for kind, shown in wanted.items() if shown):
        if section.get_headerReference(kind) is None:
            section.add_headerReference(kind, _empty_head(document))


def _empty_head(document: Document) -> str:
    """Give the relation to a new head without words."""
    part, relation = document.part.add_header_part()  # type: ignore[no-untyped-call] # python-docx
    for element in list(part.element):
        part.element.remove(element)
    part.element.extend(parse(_EMPTY))
    return str(relation)


def _properties(paragraph: etree._Element) -> etree._Element:
    found = paragraph.find("w:pPr", NAMESPACES)
    if found is None:
        (found,) = parse("<w:pPr/>")
        paragraph.insert(0, found)
    for former in found.findall("w:pPrChange", NAMESPACES):
        found.remove(former)  # it would have to stand behind the section
    return found


def _blank_head(document: Document, section: CT_SectPr) -> None:
    """Give a section an empty head, or it would have that of the section before it."""
    relation = _empty_head(document)
    for kind in KINDS:
        section.add_headerReference(kind, relation)


def _set_compatibility(document: Document) -> None:
    """Make Word lay the document out as its newest versions do, on which the sheet relies."""
    settings: etree._Element = document.settings.element
    compat = settings.find("w:compat", NAMESPACES)
    if compat is None:
        compat = document.settings.element.makeelement(qualified("w:compat"))
        _insert_compat(settings, compat)
    for setting in compat.findall("w:compatSetting", NAMESPACES):
        if setting.get(qualified("w:name")) == _COMPATIBILITY:
            setting.set(qualified("w:val"), _NEWEST)
            return
    (added,) = parse(
        f'<w:compatSetting w:name="{_COMPATIBILITY}" '
        f'w:uri="http://schemas.microsoft.com/office/word" w:val="{_NEWEST}"/>'
    )
    compat.append(added)


def _insert_compat(settings: etree._Element, compat: etree._Element) -> None:
    """Put the element at its place in the order that the schema demands."""
    for child in settings:
        if etree.QName(child).localname in _BEHIND_COMPAT:
            child.addprevious(compat)
            return
    settings.append(compat)
