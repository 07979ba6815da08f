"""The finished file: properties, parts that Word can read, the same bytes at each run."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document
from lxml import etree

from sopgen.layout.sheet import Sheet
from sopgen.render.output import keywords
from sopgen.render.wordml.styles import locale
from sopgen.render.wordml.xml import clean

_UNREADABLE = ("/stylesWithEffects", "/thumbnail")
"""Relationships of python-docx's own template: Word may take the first for damage."""

_DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_FIRST = ("[Content_Types].xml", "_rels/.rels")
_UNIX = 3


def finished(document: Document, sheet: Sheet) -> bytes:
    """Give the document's bytes."""
    _write_properties(document, sheet)
    _drop(document.part.package.rels)
    _drop(document.part.rels)
    stream = BytesIO()
    document.save(stream)
    return repacked(stream.getvalue())


def repacked(data: bytes) -> bytes:
    """Give the same archive with its parts in one order, without times or marks of a system."""
    stream = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(stream, "w") as target:
        names = source.namelist()
        for name in sorted(names, key=lambda name: (name not in _FIRST, name)):
            info = ZipInfo(name)
            info.compress_type = ZIP_DEFLATED
            info.create_system = _UNIX
            target.writestr(info, source.read(name))
    return stream.getvalue()


def _write_properties(document: Document, sheet: Sheet) -> None:
    """Write title, number, agency, language and origin, nothing of persons or times.

    *Why* not by python-docx's own attributes: they refuse texts of more than 255 characters.
    """
    properties = document.core_properties._element  # noqa: SLF001 - no public way to the XML
    for element in list(properties):
        properties.remove(element)
    values = {
        "title": sheet.title,
        "subject": sheet.number,
        "creator": sheet.agency,
        "language": locale(sheet.language),
    }
    for name, value in values.items():
        etree.SubElement(properties, f"{{{_DUBLIN_CORE}}}{name}").text = clean(value)
    origin = ", ".join(keywords(sheet))
    if origin:
        etree.SubElement(properties, f"{{{_CORE}}}keywords").text = clean(origin)


def _drop(relationships: dict[str, object]) -> None:
    unreadable = [
        key
        for key, relation in relationships.items()
        if getattr(relation, "reltype", "").endswith(_UNREADABLE)
    ]
    for key in unreadable:
        del relationships[key]
