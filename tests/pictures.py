"""Pictures made byte by byte."""

import zlib


def png(width: int, height: int, rows: bytes | None = None, interlace: int = 0) -> bytes:
    pixels = b"".join(b"\0" + bytes(3 * width) for _ in range(height)) if rows is None else rows
    header = width.to_bytes(4) + height.to_bytes(4) + bytes([8, 2, 0, 0, interlace])
    parts = [(b"IHDR", header), (b"IDAT", zlib.compress(pixels)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        len(body).to_bytes(4) + kind + body + zlib.crc32(kind + body).to_bytes(4)
        for kind, body in parts
    )


def jpeg(width: int, height: int, colours: int = 3, frame: int = 0xC2) -> bytes:
    head = bytes([0xFF, frame, 0, 0x11, 8]) + height.to_bytes(2) + width.to_bytes(2)
    scan = b"\xff\xda\0\x08" + bytes(20)
    return b"\xff\xd8\xff\xe0\0\4ab" + head + bytes([colours]) + bytes(9) + scan + b"\xff\xd9"
