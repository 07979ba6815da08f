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
from sopgen.render.graphviz.spline import arrow_size, position
from sopgen.render.graphviz.strokes import strokes

_POINTS_PER_INCH = 72
_CORNER = 0.72
"""The side of the invisible nodes at the corners, pt: the least that Graphviz knows."""
_NEAR = 0.05
_SHAPES = {Kind.PROCESS: "box", Kind.DECISION: "diamond"}


class Parts(Enum):
    """Whether Graphviz draws everything on a white page, or only the flows on that of others."""

    ALL = "all"
    FLOWS = "flows"


@dataclass(frozen=True, slots=True)
class _End:
    """A node that flows may end at."""

    name: str
    box: Box


def flow_dot(page: Page, style: Style, area: Box, parts: Parts) -> str:
    """Give the flow of a page; ``area`` is the part of it that the drawing fills.

    Every node is pinned. Draw it with ``neato -n2``: any other engine would move things.
    """
    frame = Frame(area)
    graph = _graph(page, style, frame, parts)
    _add_corners(graph, frame)
    ends = list(_symbol_ends(page.symbols))
    for end, symbol in zip(ends, page.symbols, strict=True):
        graph.node(end.name, **_symbol(symbol, frame, parts))
    paths = page.paths if parts is Parts.ALL else strokes(page.paths)
    for index, path in enumerate(paths):
        names = _path_ends(graph, path, index, ends, frame)
        graph.edge(*names, **_path(path, frame, style, parts))
    if parts is Parts.ALL:
        for index, label in enumerate(page.labels):
            graph.node(f"label{index + 1}", **_label(label, frame))
    return str(graph.source)


def _graph(page: Page, style: Style, frame: Frame, parts: Parts) -> graphviz.Digraph:
    pen = number(style.line_pt)
    return graphviz.Digraph(
        "alur",
        graph_attr={
            "bgcolor": "white" if parts is Parts.ALL else "transparent",
            "pad": "0",
            "margin": "0",
            "notranslate": "true",
            "outputorder": "edgesfirst",
            "_background": background(page.symbols, frame, style.line_pt)
            if parts is Parts.ALL
            else "",
        },
        node_attr={"fixedsize": "true", "margin": "0", "penwidth": pen, "fontname": style.family},
        edge_attr={
            "penwidth": pen,
            "arrowhead": "normal",
            "arrowsize": number(arrow_size(style)),
        },
    )


def _add_corners(graph: graphviz.Digraph, frame: Frame) -> None:
    """Add two invisible nodes that fix what Graphviz takes for the size of the drawing."""
    right, upper = frame.point(frame.area.right, frame.area.y)
    inset = _CORNER / 2
    _add_point(graph, "sudut1", (inset, inset))
    _add_point(graph, "sudut2", (right - inset, upper - inset))


def _add_point(graph: graphviz.Digraph, name: str, center: Point) -> None:
    graph.node(name, label="", shape="point", style="invis", **_at(center, _CORNER, _CORNER))


def _at(center: Point, width_pt: float, height_pt: float) -> dict[str, str]:
    return {
        "pos": f"{numbers(center)}!",
        "width": f"{width_pt / _POINTS_PER_INCH:.6f}",
        "height": f"{height_pt / _POINTS_PER_INCH:.6f}",
    }


def _box(box: Box, frame: Frame) -> dict[str, str]:
    return _at(frame.center(box), mm_to_pt(box.width), mm_to_pt(box.height))


def _symbol_ends(symbols: Sequence[Symbol]) -> Iterator[_End]:
    for index, symbol in enumerate(symbols):
        yield _End(f"{symbol.kind.value}{index + 1}", symbol.box)


def _symbol(symbol: Symbol, frame: Frame, parts: Parts) -> dict[str, str]:
    """Give the attributes of a symbol; the outlines that Graphviz lacks are in the background."""
    if parts is Parts.FLOWS:
        return {"label": "", "shape": "none", **_box(symbol.box, frame)}
    look = {"shape": "none"}
    if symbol.kind not in DRAWN:
        look = {"shape": _SHAPES[symbol.kind], "style": "filled", "fillcolor": "white"}
    words = {"nama": plain(symbol.name), "uraian": plain(symbol.description)}
    return {**words, **_words(symbol.paragraphs), **look, **_box(symbol.box, frame)}


def _words(paragraphs: Sequence[Paragraph]) -> dict[str, str]:
    texts = [
        f"{paragraph.marker} " * (not index and bool(paragraph.marker))
        + "".join(run.text for run in line.runs)
        for paragraph in paragraphs
        for index, line in enumerate(paragraph.lines)
    ]
    size = {"fontsize": number(paragraphs[0].size_pt)} if paragraphs else {}
    return {"label": lines(texts), **size}


def _label(label: Label, frame: Frame) -> dict[str, str]:
    return {**_words(label.paragraphs), "shape": "none", **_box(label.box, frame)}


def _path(path: Path, frame: Frame, style: Style, parts: Parts) -> dict[str, str]:
    words = {"nama": plain(path.name)} if parts is Parts.ALL else {}
    ends = {} if path.arrow else {"dir": "none"}
    return {**words, **ends, "pos": position(path, frame, style)}


def _path_ends(
    graph: graphviz.Digraph, path: Path, index: int, ends: Sequence[_End], frame: Frame
) -> Iterator[str]:
    """Give the nodes that a flow joins; where it ends on no symbol, a new invisible one."""
    for side, (x, y) in (("a", path.points[0]), ("b", path.points[-1])):
        end = _end_at(ends, x, y)
        if end:
            yield end.name
        else:
            name = f"titik{index + 1}{side}"
            _add_point(graph, name, frame.point(x, y))
            yield name


def _end_at(ends: Sequence[_End], x: float, y: float) -> _End | None:
    """Give the symbol that a place lies on, nothing when a flow begins or ends on a line."""
    for end in ends:
        box = end.box
        inside = box.x - _NEAR <= x <= box.right + _NEAR
        if inside and box.y - _NEAR <= y <= box.bottom + _NEAR:
            return end
    return None
