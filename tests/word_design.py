"""Identity parts as offices design them in Word: documents of python-docx's own make."""

from collections.abc import Callable
from io import BytesIO

import docx
from docx.document import Document

from sopgen.layout.sheet import Box, Picture

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000a49444154789c63000100000500010d0a2db40000000049454e44ae426082"
)
LOGO = Picture(PNG, ".png", Box(0.0, 0.0, 20.0, 20.0), "Logo instansi")


def design(*paragraphs: str, more: Callable[[Document], object] = lambda _: None) -> bytes:
    """Give a document with these paragraphs; ``more`` does what it likes with it."""
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    more(document)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def split(document: Document) -> None:
    """Divide a field over runs, as Word does when one part of it was typed later."""
    paragraph = document.add_paragraph("Nomor: {")
    for part in ("{ no", "mer", " }", "} dan {{ judul }}"):
        paragraph.add_run(part).bold = part == "mer"
