"""What a listener hears of a PDF: its tag tree, read from top to bottom."""

import re
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, PdfObject

_WORDS = re.compile(r'\s*"(.*)"')
_ELEMENT = re.compile(r"(\s*)([A-Za-z]\w*)\b")


def aloud(pdf: Path, program: str) -> list[str]:
    """Give the lines as heard; ``program`` is pdfinfo.

    A row of a table is one line, its cells divided by bars; a figure is heard as its alternative.
    """
    shown = subprocess.run(  # noqa: S603 – our own arguments
        [program, "-struct-text", str(pdf)],
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    ).stdout
    alternatives = iter(alternative_texts(pdf.read_bytes()))
    lines: list[str] = [""]
    figure: int | None = None
    for line in shown.splitlines():
        words, element = _WORDS.fullmatch(line), _ELEMENT.match(line)
        depth = len(line) - len(line.lstrip())
        if figure is not None and depth > figure:
            continue
        figure = None
        if words:
            lines[-1] += f"{words[1]} "
        elif element:
            figure = _open(element[2], depth, lines, alternatives)
    return [" ".join(line.split()) for line in lines if line.strip(" |")]


def _open(name: str, depth: int, lines: list[str], alternatives: Iterator[str]) -> int | None:
    if name == "Figure":
        lines[-1] += f"[{next(alternatives)}] "
        return depth
    if name in {"TH", "TD"}:
        lines[-1] += "| "
    elif name in {"TR", "P", "H1", "Table"}:
        lines.append("")
    return None


def alternative_texts(data: bytes) -> list[str]:
    """Give the alternative texts of all figures, in the order of the tag tree."""
    tree = PdfReader(BytesIO(data)).trailer["/Root"].get_object()
    assert isinstance(tree, DictionaryObject)
    return [str(found["/Alt"]) for found in _elements(tree["/StructTreeRoot"]) if "/Alt" in found]


def kinds(data: bytes) -> list[str]:
    """Give the kinds of all elements, in the order of the tag tree."""
    tree = PdfReader(BytesIO(data)).trailer["/Root"].get_object()
    assert isinstance(tree, DictionaryObject)
    return [str(found.get("/S", "")) for found in _elements(tree["/StructTreeRoot"])]


def _elements(node: PdfObject) -> Iterator[DictionaryObject]:
    found = node.get_object()
    if isinstance(found, DictionaryObject):
        yield found
        if "/K" in found:
            yield from _elements(found["/K"])
    elif isinstance(found, ArrayObject):
        for child in found:
            yield from _elements(child)
