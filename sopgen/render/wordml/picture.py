"""A picture of the sheet as Word's: anchored in a cell, or among words."""

from sopgen.layout.sheet import Picture
from sopgen.render.wordml.drawing import PICTURE, Drawing, extent, transform
from sopgen.render.wordml.xml import attribute, declarations


def picture(image: Picture, relation: str) -> Drawing:
    """Give the picture; ``relation`` is the id under which the document holds its data."""
    content = _content(image, relation)
    return Drawing(image.box, content, image.description, image.description, PICTURE)


def inline_xml(image: Picture, relation: str, number: int) -> str:
    """Give the picture as a sign among the words of a paragraph."""
    size, name = extent(image.box), attribute(image.description)
    return (
        f'<w:drawing {declarations()}><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{size.width}" cy="{size.height}"/>'
        f'<wp:docPr id="{number}" name="{name}" descr="{name}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{PICTURE}">{_content(image, relation)}'
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def _content(image: Picture, relation: str) -> str:
    name = attribute(image.description)
    return (
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch>'
        f"</pic:blipFill><pic:spPr>{transform(image.box)}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    )
