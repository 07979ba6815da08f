"""Millimetres as the units that documents are written in: points, twips and EMU.

Every conversion to a whole unit rounds to the nearest; none cuts off (python-docx's ``Mm`` and
``Pt`` cut, which shifts a shape by up to one unit each time).
"""

_MM_PER_INCH = 25.4
_PT_PER_INCH = 72
_TWIPS_PER_INCH = 1440
_EMU_PER_MM = 36_000


def mm_to_pt(length_mm: float) -> float:
    """Give points (1/72 inch), not rounded.

    >>> mm_to_pt(25.4)
    72.0
    """
    return length_mm * _PT_PER_INCH / _MM_PER_INCH


def pt_to_mm(length_pt: float) -> float:
    """Give millimetres, not rounded.

    >>> pt_to_mm(72)
    25.4
    """
    return length_pt * _MM_PER_INCH / _PT_PER_INCH


def mm_to_twip(length_mm: float) -> int:
    """Give twentieths of a point, the unit of Word's tables and pages, rounded.

    >>> mm_to_twip(297)
    16838
    """
    return round(length_mm * _TWIPS_PER_INCH / _MM_PER_INCH)


def mm_to_emu(length_mm: float) -> int:
    """Give English metric units, the unit of DrawingML, rounded.

    >>> mm_to_emu(0.1)
    3600
    """
    return round(length_mm * _EMU_PER_MM)
