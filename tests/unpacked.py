"""What is inside a Word document, and what a validator says of it."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator

from sopgen.render.wordml.xml import NAMESPACES, qualified

Place = tuple[int, int]
"""A table of the body, and a row in it."""


def part(data: bytes, name: str = "word/document.xml") -> etree._Element:
    with ZipFile(BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def parts(data: bytes) -> Iterator[tuple[str, etree._Element]]:
    """Give all parts that are XML, relationships too."""
    with ZipFile(BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                yield name, etree.fromstring(archive.read(name))


def drawing_numbers(data: bytes) -> list[str]:
    """Give the numbers of all drawings in body, headers and feet."""
    return [
        drawing.get("id", "")
        for _, root in parts(data)
        for drawing in root.iter(qualified("wp:docPr"))
    ]


def relation_kinds(data: bytes) -> set[str]:
    """Give the last words of the types of all relationships."""
    return {
        relation.get("Type", "").rpartition("/")[2]
        for name, root in parts(data)
        if name.endswith(".rels")
        for relation in root
    }


def hung_drawings(data: bytes) -> dict[str, list[Place]]:
    """Give where each drawing of the body hangs, by its name."""
    found: dict[str, list[Place]] = {}
    for number, table in enumerate(part(data).iterfind("w:body/w:tbl", NAMESPACES)):
        for row, line in enumerate(table.iterfind("w:tr", NAMESPACES)):
            for drawing in line.iter(qualified("wp:docPr")):
                found.setdefault(drawing.get("name", ""), []).append((number, row))
    return found


def findings(data: bytes, folder: Path) -> list[str]:
    """Give what openxml-audit says against a document."""
    path = folder / "diperiksa.docx"
    path.write_bytes(data)
    result = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(path)
    return [error.description for error in result.errors]
