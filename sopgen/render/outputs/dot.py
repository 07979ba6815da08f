"""The flow of each page as DOT text for Graphviz, everything at its place (``neato -n2``)."""

from sopgen.layout.sheet import Box, Sheet
from sopgen.render.graphviz.dot import Parts, flow_dot
from sopgen.render.output import Assets, Output


def _render(sheet: Sheet, assets: Assets) -> tuple[bytes, ...]:
    del assets  # Graphviz has no use for them
    return tuple(
        flow_dot(page, sheet.style, Box(0.0, 0.0, page.width, page.height), Parts.ALL).encode()
        for page in sheet.pages
    )


OUTPUT = Output("dot", ".dot", _render)
