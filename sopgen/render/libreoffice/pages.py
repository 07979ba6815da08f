"""How many pages a PDF has."""

import re
import zlib

_PAGES = re.compile(rb"/Type\s*/Page(?![a-zA-Z])")
_OBJECTS = re.compile(rb"/Type\s*/ObjStm\b.*?stream\r?\n(.*?)endstream", re.DOTALL)


def count_pages(pdf: bytes) -> int:
    """Count the pages; newer programs keep them in compressed streams of objects."""
    count = len(_PAGES.findall(pdf))
    for stream in _OBJECTS.finditer(pdf):
        try:
            count += len(_PAGES.findall(zlib.decompressobj().decompress(stream[1])))
        except zlib.error:
            continue
    return count
