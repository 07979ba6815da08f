"""Where the PDF is to be signed, as JSON for a signing service: pages and boxes in points."""

import json

from sopgen.layout.length import mm_to_pt
from sopgen.layout.sheet import Sheet
from sopgen.layout.signature import Signature
from sopgen.render.output import Assets, Output

_DIGITS = 2


def _render(sheet: Sheet, assets: Assets) -> tuple[bytes, ...]:
    del assets  # the places are in the sheet
    told = {
        "sidik": sheet.provenance.digest,
        "satuan": "pt",
        "titik_nol": "kiri bawah halaman",
        "tanda_tangan": [_told(signature) for signature in sheet.signatures],
    }
    return (f"{json.dumps(told, ensure_ascii=False, indent=2)}\n".encode(),)


def _told(signature: Signature) -> dict[str, object]:
    """Give one room; PDF measures from the lower left corner."""
    bottom = signature.page_height - signature.y - signature.height
    return {
        "halaman": signature.page,
        "tanda": signature.tag,
        "kotak": _points(x=signature.x, y=bottom, lebar=signature.width, tinggi=signature.height),
        "ukuran_halaman": _points(lebar=signature.page_width, tinggi=signature.page_height),
    }


def _points(**lengths: float) -> dict[str, float]:
    return {name: round(mm_to_pt(length), _DIGITS) for name, length in lengths.items()}


OUTPUT = Output("ttd", ".ttd.json", _render)
