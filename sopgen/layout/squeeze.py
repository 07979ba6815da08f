"""What is done when a table is wider than the paper, in the order that hurts least."""

from dataclasses import dataclass, replace

from sopgen.layout.profile import ColumnWidth, Profile
from sopgen.layout.spacing import Spacing, tight
from sopgen.spec.model import Column

_NARROWER = (0.85, 0.7)
_TIGHTER = 0.82
_THRIFTY = 60.0
_STEP_PT = 0.5
_SLIM = 2.0
"""What a mm of a symbol's width weighs on crowded tables; see ``Density.slimness``."""


@dataclass(frozen=True, slots=True)
class Density:
    """How densely a table is set.

    ``thrift`` is what a flow pays, in mm of detour, for running beside symbols: lines above and
    below them make rows higher instead of columns wider.
    """

    profile: Profile
    spacing: Spacing
    thrift: float = 0.0
    upright_names: bool = True
    """Whether the actors' names may stand upright where their words are wider than columns."""
    whole_words: bool = True
    """Whether columns of texts are at least as wide as their words, as far as these are usual."""
    own_widths: bool = False
    """Whether texts inside symbols widen only their own columns."""
    slimness: float = 0.5
    """What a mm of a symbol's width weighs against one of its height, where texts widen it."""


def densities(profile: Profile, *, inscribed: bool) -> tuple[Density, ...]:
    """Give the profile's density, then ever higher ones, down to its smallest type.

    The remedies come in this order: symbols without text smaller than those with one, if some are
    ``inscribed``, narrower text columns (rows grow instead), upright names of actors, parallel
    lines closer together, fewer of them beside symbols, smaller type.
    """
    usual = Spacing(profile.drawing.pitch)
    narrowed = [replace(profile, widths=_narrowed(profile, share)) for share in _NARROWER]
    close = tight(profile.drawing.pitch * _TIGHTER)
    steps = int((profile.type.body - profile.type.least) / _STEP_PT)
    sizes = [profile.type.body - _STEP_PT * step for step in range(1, steps + 1)]
    smaller = [_smaller(narrowed[-1], size / profile.type.body) for size in sizes]
    crowded = tuple(
        Density(each, close, _THRIFTY, own_widths=True, slimness=_SLIM)
        for each in (narrowed[-1], *smaller)
    )
    alike = Density(profile, usual, upright_names=False)
    uneven = Density(profile, usual, own_widths=True)
    return (
        *((alike, replace(alike, own_widths=True)) if inscribed else (alike,)),
        replace(uneven, profile=narrowed[0], upright_names=False),
        uneven,
        *(replace(uneven, profile=each) for each in narrowed),
        Density(narrowed[-1], close, own_widths=True),
        *crowded,
        replace(crowded[-1], whole_words=False),
    )


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
