"""An address as a QR code."""

from io import BytesIO


def qr_code(address: str) -> bytes:
    """Give the code as PNG, with the white edge that readers want (ISO/IEC 18004, 4 modules)."""
    import segno  # noqa: PLC0415 – only for profiles with a code

    stream = BytesIO()
    code = segno.make(address, error="m", micro=False)
    code.save(stream, kind="png", scale=8, border=4)
    return stream.getvalue()
