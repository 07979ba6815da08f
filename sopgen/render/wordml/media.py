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
        data: relate(document.part, picture, f"sop{number}")
        for number, (data, picture) in enumerate(pictures.items(), 1)
    }


def relate(owner: Part, picture: Picture, name: str) -> str:
    """Add a picture's data for one part of the document; gives the relationship."""
    suffix = picture.suffix.lower().lstrip(".")
    kind = f"image/{_SPELLINGS.get(suffix, suffix)}"
    place = PackURI(f"/word/media/{name}.{suffix}")
    known = {part.partname: part for part in owner.package.iter_parts()}
    part = known.get(place) or Part(place, kind, picture.data, owner.package)
    return owner.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
