"""What a PDF really shows: texts, filled and stroked paths, in mm from the upper left corner."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from missing import need_program
from office import convert
from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream

MM = 25.4 / 72

Point = tuple[float, float]


@dataclass(frozen=True)
class Text:
    """A text with the place where its first baseline begins."""

    text: str
    x: float
    baseline: float


@dataclass(frozen=True)
class Stroke:
    """The points of a path that was stroked, or filled in a grey (0 black, 1 white)."""

    points: tuple[Point, ...]
    fill: float | None

    @property
    def box(self) -> tuple[float, float, float, float]:
        xs, ys = [x for x, _ in self.points], [y for _, y in self.points]
        return min(xs), min(ys), max(xs), max(ys)


@dataclass(frozen=True)
class Drawn:
    """A page."""

    width: float
    height: float
    texts: tuple[Text, ...]
    strokes: tuple[Stroke, ...]


def office_pdf(document: bytes, folder: Path) -> bytes:
    """Let LibreOffice set a Word document; without it the test is skipped, but never in CI."""
    program = need_program("soffice")
    source = folder / "lembar.docx"
    source.write_bytes(document)
    convert(program, [source], folder)
    return source.with_suffix(".pdf").read_bytes()


def drawn(pdf: bytes) -> tuple[Drawn, ...]:
    """Read all pages."""
    reader = PdfReader(BytesIO(pdf))
    return tuple(_page(reader, page) for page in reader.pages)


def _page(reader: PdfReader, page: PageObject) -> Drawn:
    height = float(page.mediabox.height)
    texts: list[Text] = []

    def visit(text: str, _matrix: object, place: list[float], *_rest: object) -> None:
        if text.strip():
            texts.append(Text(text.strip("\n"), place[4] * MM, (height - place[5]) * MM))

    page.extract_text(visitor_text=visit)
    strokes = tuple(_strokes(reader, page, height))
    return Drawn(float(page.mediabox.width) * MM, height * MM, tuple(texts), strokes)


def _strokes(reader: PdfReader, page: PageObject, height: float) -> Iterator[Stroke]:
    points: list[Point] = []
    grey = 0.0
    for operands, operator in ContentStream(page.get_contents(), reader).operations:
        numbers = [float(number) for number in operands if isinstance(number, int | float)]
        if operator in {b"m", b"l", b"c"}:
            points.append((numbers[-2] * MM, (height - numbers[-1]) * MM))
        elif operator == b"rg":
            grey = sum(numbers) / 3
        elif operator in {b"S", b"f*", b"f"} and points:
            yield Stroke(tuple(points), None if operator == b"S" else grey)
            points = []
        elif operator == b"n":
            points = []
