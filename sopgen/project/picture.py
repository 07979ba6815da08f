"""A picture file looked through before anything is made of it: PNG or JPEG, whole, of a sane size.

*Why* ourselves: Word takes any bytes and shows a red cross, Typst's own words help no clerk, and a
file of a few kilobytes may unfold to gigabytes.
"""

import zlib
from dataclasses import dataclass
from enum import Enum

from sopgen.diagnostic.wording import Wording

_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_MOST_PIXELS = 4000
_SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""Values of one pixel by the colour type of a PNG (specification, 11.2.2)."""
_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
_PASSES = (
    (8, 8, 0, 0),
    (8, 8, 4, 0),
    (4, 8, 0, 4),
    (4, 4, 2, 0),
    (2, 4, 0, 2),
    (2, 2, 1, 0),
    (1, 2, 0, 1),
)
"""Adam7: steps and starts, across and down."""
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_USUAL_FRAMES = (0xC0, 0xC1, 0xC2)
_CHECK = 4
_FILL, _SCAN, _END = 0xFF, 0xDA, b"\xff\xd9"
_COLOURS = (1, 3)
_BITS = 8

_SAVE_AGAIN = Wording(
    "buka gambarnya lalu simpan lagi sebagai PNG atau JPEG, paling besar 5 MB",
    "open the picture and save it again as PNG or JPEG, at most 5 MB",
)


class Unusable(Enum):
    """Why a picture cannot be used, and what to do."""

    NO_PICTURE = (
        Wording(
            "bukan PNG atau JPEG yang dapat dipakai",
            "is no usable PNG or JPEG",
        ),
        _SAVE_AGAIN,
    )
    TOO_LARGE = (
        Wording("lebih besar daripada 5 MB", "is larger than 5 MB"),
        Wording("perkecil gambarnya", "make the picture smaller"),
    )
    TOO_MANY_PIXELS = (
        Wording(
            f"lebih lebar atau lebih tinggi daripada {_MOST_PIXELS} piksel",
            f"is wider or higher than {_MOST_PIXELS} pixels",
        ),
        Wording(
            "perkecil gambarnya; 1000 piksel sudah cukup tajam",
            "make the picture smaller; 1000 pixels are sharp enough",
        ),
    )
    INCOMPLETE = (Wording("rusak atau terpotong", "is damaged or cut off"), _SAVE_AGAIN)
    FOUR_COLOURS = (
        Wording(
            "berwarna CMYK (untuk percetakan), bukan RGB",
            "has the colours CMYK (of printing houses), not RGB",
        ),
        Wording("simpan gambarnya dengan warna RGB", "save the picture in RGB"),
    )


@dataclass(frozen=True, slots=True)
class Inspected:
    """A picture that can be used."""

    data: bytes
    suffix: str
    width: int
    height: int


def inspect(data: bytes) -> Inspected | Unusable:
    """Look a picture through; its pixels are unfolded only as far as its size allows."""
    if data.startswith(_PNG):
        return _inspect_png(data)
    return _inspect_jpeg(data) if data.startswith(_JPEG) else Unusable.NO_PICTURE


def _size_fault(width: int, height: int) -> Unusable | None:
    if not width or not height:
        return Unusable.NO_PICTURE
    return Unusable.TOO_MANY_PIXELS if max(width, height) > _MOST_PIXELS else None


def _inspect_png(data: bytes) -> Inspected | Unusable:
    """Go from chunk to chunk (PNG specification, 5.3), then unfold the pixels."""
    header, packed, place = b"", bytearray(), len(_PNG)
    while True:
        length, kind = int.from_bytes(data[place : place + 4]), data[place + 4 : place + 8]
        body = data[place + 8 : place + 8 + length]
        check = data[place + 8 + length : place + 12 + length]
        if kind == b"IHDR" and not header:
            header = body
            fault = _size_fault(int.from_bytes(body[:4]), int.from_bytes(body[4:8]))
            if fault is not None:
                return fault
        if len(check) < _CHECK or zlib.crc32(kind + body) != int.from_bytes(check):
            return Unusable.INCOMPLETE
        if kind == b"IDAT":
            packed += body
        if kind == b"IEND":
            break
        place += 12 + length
    expected = _unfolded(header)
    if expected is None or not _holds(packed, expected):
        return Unusable.INCOMPLETE
    width, height = int.from_bytes(header[:4]), int.from_bytes(header[4:8])
    return Inspected(data, ".png", width, height)


def _unfolded(header: bytes) -> int | None:
    """Give how many bytes the pixels have, nothing when the header makes no sense."""
    if len(header) != len(b"wwwwhhhhdcmfi"):
        return None
    width, height = int.from_bytes(header[:4]), int.from_bytes(header[4:8])
    depth, colour, packing, filtering, interlace = header[8:]
    if depth not in _DEPTHS.get(colour, ()) or packing or filtering or interlace > 1:
        return None
    passes = _PASSES if interlace else ((1, 1, 0, 0),)
    total = 0
    for across, down, left, top in passes:
        columns, rows = -((left - width) // across), -((top - height) // down)
        if columns > 0 and rows > 0:
            total += rows * (1 + (columns * depth * _SAMPLES[colour] + 7) // 8)
    return total


def _holds(packed: bytes | bytearray, expected: int) -> bool:
    """Tell whether packed bytes unfold to as many as expected, unfolding no more."""
    unpacker = zlib.decompressobj()
    try:
        return len(unpacker.decompress(packed, expected)) == expected
    except zlib.error:
        return False


def _inspect_jpeg(data: bytes) -> Inspected | Unusable:
    """Go from segment to segment up to the first scan (ITU T.81, B.1.1), look for the end."""
    place, found = 2, None
    while data[place : place + 1] == b"\xff" and place + 10 <= len(data):
        mark = data[place + 1]
        if mark == _SCAN:
            break
        if mark in _FRAMES:
            found = _frame(data, place)
            if isinstance(found, Unusable):
                return found
        place += 1 if mark == _FILL else 2 + int.from_bytes(data[place + 2 : place + 4])
    if found is None or data.find(_END, place) < 0:
        return Unusable.INCOMPLETE
    return found


def _frame(data: bytes, place: int) -> Inspected | Unusable:
    """Read a frame header (ITU T.81, B.2.2)."""
    bits, colours = data[place + 4], data[place + 9]
    height, width = (int.from_bytes(data[place + n : place + n + 2]) for n in (5, 7))
    if colours == _COLOURS[-1] + 1:
        return Unusable.FOUR_COLOURS
    if data[place + 1] not in _USUAL_FRAMES or bits != _BITS or colours not in _COLOURS:
        return Unusable.NO_PICTURE
    return _size_fault(width, height) or Inspected(data, ".jpg", width, height)
