"""A picture of the sheet as an anchored picture of Word."""

from sopgen.layout.sheet import Picture
from sopgen.render.wordml.drawing import PICTURE, Drawing, transform
from sopgen.render.wordml.xml import attribute


def picture(image: Picture, relation: str) -> Drawing:
    """Give the picture; ``relation`` is the id under which the document holds its data."""
    name = attribute(image.description)
    content = (
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch>'
        f"</pic:blipFill><pic:spPr>{transform(image.box)}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    )
    return Drawing(image.box, content, image.description, image.description, PICTURE)
