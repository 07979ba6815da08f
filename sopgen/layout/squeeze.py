"""What is done when a table is wider than the paper: first narrower texts, then smaller type."""

from collections.abc import Iterator
from dataclasses import replace

from sopgen.layout.profile import ColumnWidth, Profile
from sopgen.spec.model import Column

_NARROWER = (0.85, 0.7)
_TIGHTER = 0.82
_STEP_PT = 0.5


def ladder(profile: Profile) -> Iterator[Profile]:
    """Give the profile, then ever denser ones, down to its smallest type.

    The remedies come in this order: narrower text columns (rows grow instead), parallel lines
    closer together, smaller type.
    """
    yield profile
    for share in _NARROWER:
        narrowed = replace(profile, widths=_narrowed(profile, share))
        yield narrowed
    drawing = replace(profile.drawing, pitch=profile.drawing.pitch * _TIGHTER)
    tight = replace(narrowed, drawing=drawing)
    yield tight
    size = profile.type.body - _STEP_PT
    while size >= profile.type.least:
        yield _smaller(tight, size / profile.type.body)
        size -= _STEP_PT


def _narrowed(profile: Profile, share: float) -> dict[Column, ColumnWidth]:
    return {
        column: replace(width, least=width.least * share)
        for column, width in profile.widths.items()
    }


def _smaller(profile: Profile, share: float) -> Profile:
    """Give the profile with the type of tables and symbols, and with it their columns, smaller."""
    type_ = replace(
        profile.type,
        body=round(profile.type.body * share, 2),
        heading=round(profile.type.heading * share, 2),
        symbol=round(max(profile.type.symbol * share, min(profile.type.symbol, 6.0)), 2),
    )
    return replace(profile, type=type_, widths=_narrowed(profile, share))
