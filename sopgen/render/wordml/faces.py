"""Bold and italic words of a cover: what stands between marks becomes runs of their own.

A field stands in one run, whose look the office chose; words between marks keep all of it and are
bold or italic besides.
"""

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy

from docx.oxml.text.run import CT_R
from docx.text.run import Run
from lxml import etree

from sopgen.layout.face_marks import BOLD_MARKS, ITALIC_MARKS
from sopgen.render.wordml.xml import qualified

_MARKS = "".join((*BOLD_MARKS, *ITALIC_MARKS))
_PARTS = re.compile(f"([{_MARKS}])")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def set_faces(roots: Iterable[etree._Element]) -> None:
    """Divide each run below the roots that holds marks."""
    for root in roots:
        for run in [*root.iter(qualified("w:r"))]:
            if isinstance(run, CT_R) and any(mark in (run.text or "") for mark in _MARKS):
                _divide(run)


def _divide(run: CT_R) -> None:
    bold = italic = False
    for piece in _pieces(run):
        if isinstance(piece, str):
            bold = piece == BOLD_MARKS[0] or (bold and piece != BOLD_MARKS[1])
            italic = piece == ITALIC_MARKS[0] or (italic and piece != ITALIC_MARKS[1])
            continue
        part = deepcopy(run)
        for child in list(part):
            if child.tag != qualified("w:rPr"):
                part.remove(child)
        part.append(piece)
        run.addprevious(part)
        font = Run(part, None).font  # type: ignore[arg-type] # the parent is for numberings only
        font.bold, font.italic = bold or font.bold, italic or font.italic
    parent = run.getparent()
    if parent is not None:
        parent.remove(run)


def _pieces(run: CT_R) -> Iterator[etree._Element | str]:
    """Give the content of a run, and the marks in it, in their order."""
    for child in list(run):
        if child.tag == qualified("w:rPr"):
            continue
        if child.tag != qualified("w:t"):
            yield child
            continue
        for part in _PARTS.split(child.text or ""):
            if part and part in _MARKS:
                yield part
            elif part:
                text = deepcopy(child)
                text.text = part
                text.set(_SPACE, "preserve")
                yield text
