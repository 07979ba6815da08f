"""A picture tried alone, to know whether it is what keeps a sheet from being drawn."""

from sopgen.render.output import RenderError
from sopgen.render.typst.compiler import compile_pages

_PROGRAM = "#image(bytes(json(bytes(sys.inputs.data)).picture))"


def can_draw(data: bytes) -> bool:
    """Tell whether Typst can draw a picture."""
    try:
        compile_pages(_PROGRAM, {"picture": list(data)}, (), "svg")
    except RenderError:
        return False
    return True
