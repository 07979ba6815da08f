"""The data of a sheet's pictures as parts of the document."""

from collections.abc import Mapping

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from sopgen.layout.sheet import Picture, Sheet

_SPELLINGS = {"jpg": "jpeg", "tif": "tiff"}


def add_pictures(document: Document, sheet: Sheet) -> Mapping[bytes, str]:
    """Add each picture once; gives the relationship under which its data is found.

    *Why* not by python-docx, which reads the picture to know its size: the sheet has the size,
    and a damaged picture must not keep the document from being written.
    """
    pictures: dict[bytes, Picture] = {}
    for page in sheet.pages:
        for table in page.tables:
            for cell in table.cells:
                if cell.picture:
                    pictures.setdefault(cell.picture.data, cell.picture)
    return {
        data: _added(document, picture, number)
        for number, (data, picture) in enumerate(pictures.items(), 1)
    }


def _added(document: Document, picture: Picture, number: int) -> str:
    suffix = picture.suffix.lower().lstrip(".")
    kind = f"image/{_SPELLINGS.get(suffix, suffix)}"
    package = document.part.package
    part = Part(PackURI(f"/word/media/sop{number}.{suffix}"), kind, picture.data, package)
    return document.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
