"""The flow of one page as DOT text, with a position on every node and every edge."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

import graphviz

from sopgen.layout.length import mm_to_pt
from sopgen.layout.sheet import Box, Kind, Label, Page, Paragraph, Path, Style, Symbol
from sopgen.render.graphviz.frame import Frame, Point, number, numbers
from sopgen.render.graphviz.outline import DRAWN, background
from sopgen.render.graphviz.quoting import lines, plain
from sopgen.render.graphviz.spline import position

_POINTS_PER_INCH = 72
_ARROW_PT = 10
"""The length of an arrowhead of size 1."""
_CORNER = 0.02
"""The side of the invisible nodes at the corners, pt."""
_NEAR = 0.05
_SHAPES = {Kind.PROCESS: "box", Kind.DECISION: "diamond"}


class Texts(Enum):
    """Whether Graphviz sets the texts, or whoever shows the drawing."""

    DRAWN = "drawn"
    OMITTED = "omitted"


@dataclass(frozen=True, slots=True)
class _End:
    """A node that flows may end at."""

    name: str
    box: Box


def flow_dot(page: Page, style: Style, area: Box, texts: Texts) -> str:
    """Give the flow of a page; ``area`` is the part of it that the drawing fills.

    Every node is pinned. Draw it with ``neato -n2``: any other engine would move things.
    """
    frame = Frame(area)
    graph = _graph(page, style, frame)
    for name, x, y in (("sudut1", area.x, area.y), ("sudut2", area.right, area.bottom)):
        _add_corner(graph, name, frame, x, y)
    ends = list(_symbol_ends(page.symbols))
    for end, symbol in zip(ends, page.symbols, strict=True):
        graph.node(end.name, **_symbol(symbol, frame, style, texts))
    for index, path in enumerate(page.paths):
        _add_path(graph, path, index, ends, frame, style)
    if texts is Texts.DRAWN:
        for index, label in enumerate(page.labels):
            graph.node(f"label{index + 1}", **_label(label, frame, style))
    return str(graph.source)


def _graph(page: Page, style: Style, frame: Frame) -> graphviz.Digraph:
    pen = number(style.line_pt)
    return graphviz.Digraph(
        "alur",
        graph_attr={
            "bgcolor": "transparent",
            "pad": "0",
            "margin": "0",
            "notranslate": "true",
            "outputorder": "edgesfirst",
            "_background": background(page.symbols, frame, style.line_pt),
        },
        node_attr={"fixedsize": "true", "margin": "0", "penwidth": pen, "fontname": style.family},
        edge_attr={
            "penwidth": pen,
            "arrowhead": "normal",
            "arrowsize": number(mm_to_pt(style.arrow_length) / _ARROW_PT),
        },
    )


def _add_corner(graph: graphviz.Digraph, name: str, frame: Frame, x: float, y: float) -> None:
    """Add an invisible node: two of them fix what Graphviz takes for the size of the drawing."""
    graph.node(name, label="", shape="point", style="invis", **_at(frame.point(x, y), _CORNER))


def _at(center: Point, width_pt: float, height_pt: float | None = None) -> dict[str, str]:
    height = width_pt if height_pt is None else height_pt
    return {
        "pos": f"{numbers(center)}!",
        "width": f"{width_pt / _POINTS_PER_INCH:.6f}",
        "height": f"{height / _POINTS_PER_INCH:.6f}",
    }


def _box(box: Box, frame: Frame) -> dict[str, str]:
    return _at(frame.center(box), mm_to_pt(box.width), mm_to_pt(box.height))


def _symbol_ends(symbols: Sequence[Symbol]) -> Iterator[_End]:
    for index, symbol in enumerate(symbols):
        yield _End(f"{symbol.kind.value}{index + 1}", symbol.box)


def _symbol(symbol: Symbol, frame: Frame, style: Style, texts: Texts) -> dict[str, str]:
    """Give the attributes of a symbol; the outlines that Graphviz lacks are in the background."""
    look = {"shape": "none"}
    if symbol.kind not in DRAWN:
        look = {"shape": _SHAPES[symbol.kind], "style": "filled", "fillcolor": "white"}
    words = {"label": ""}
    if texts is Texts.DRAWN:
        words = {"nama": plain(symbol.name), "uraian": plain(symbol.description)}
        words |= _words(symbol.paragraphs)
    return {**words, **look, **_box(symbol.box, frame)}


def _words(paragraphs: Sequence[Paragraph]) -> dict[str, str]:
    texts = [
        f"{paragraph.marker} " * (not index and bool(paragraph.marker))
        + "".join(run.text for run in line.runs)
        for paragraph in paragraphs
        for index, line in enumerate(paragraph.lines)
    ]
    size = {"fontsize": number(paragraphs[0].size_pt)} if paragraphs else {}
    return {"label": lines(texts), **size}


def _label(label: Label, frame: Frame, style: Style) -> dict[str, str]:
    return {**_words(label.paragraphs), "shape": "none", **_box(label.box, frame)}


def _add_path(  # noqa: PLR0913
    graph: graphviz.Digraph,
    path: Path,
    index: int,
    ends: Sequence[_End],
    frame: Frame,
    style: Style,
) -> None:
    tail, head = (_end_at(ends, *path.points[place]) for place in (0, -1))
    names = []
    for side, end, place in (("a", tail, path.points[0]), ("b", head, path.points[-1])):
        name = end.name if end else f"titik{index + 1}{side}"
        if end is None:
            _add_corner(graph, name, frame, *place)
        names.append(name)
    attributes = {"pos": position(path, frame, style), "nama": plain(path.name)}
    if not path.arrow:
        attributes |= {"dir": "none"}
    graph.edge(*names, **attributes)


def _end_at(ends: Sequence[_End], x: float, y: float) -> _End | None:
    """Give the symbol that a place lies on, nothing when a flow begins or ends on a line."""
    for end in ends:
        box = end.box
        inside = box.x - _NEAR <= x <= box.right + _NEAR
        if inside and box.y - _NEAR <= y <= box.bottom + _NEAR:
            return end
    return None
