"""Texts inside symbols, and how large the symbols must be for them."""

from collections.abc import Mapping, Sequence
from math import sqrt

from sopgen.layout.blocks import CAPTION_GAP
from sopgen.layout.lines import EMPTY, ONE_LINE, TextBlock, set_text
from sopgen.layout.profile import Drawing, Profile
from sopgen.layout.room import SymbolSize
from sopgen.layout.sheet import Align
from sopgen.layout.squeeze import Density
from sopgen.layout.words import Setting, usual_word, widest_word
from sopgen.process.graph import Act, ActKind

_AIR = 0.6
"""Between a text and the outline of its symbol, mm ..."""
_AIR_BESIDE = 1.0
"""... and between it and upright outlines: letters fill the width of their line."""
_LARGEST = 1.6
"""How much wider than the profile says a symbol may become before it grows in height."""
_STEEP = 4.0
"""What a mm weighs by which a diamond is higher than wide: labels have no room over its edges."""
_ALIKE = 2.0
"""How much larger than the profile says all symbols may become before some grow alone."""


def symbol_text(act: Act, profile: Profile) -> str:
    """Give the text inside a symbol: its own, or the profile's for starts and ends."""
    if act.text is not None:
        return act.text.value
    return {ActKind.START: profile.start_text, ActKind.END: profile.end_text}.get(act.kind, "")


def inscribe(
    acts: Sequence[Act], actors: int, density: Density, setting: Setting
) -> tuple[dict[int, TextBlock], SymbolSize]:
    """Set the texts inside symbols (by act) and give the least size that holds them all.

    All symbols of a sheet are of one size, so the most demanding text decides. Only symbols whose
    texts want far more grow alone, or if the density says so all that have a text.
    """
    profile, drawing = density.profile, density.profile.drawing
    most = drawing.symbol_width * _ALIKE, drawing.symbol_height * _ALIKE
    blocks: dict[int, TextBlock] = {}
    grown: dict[int, tuple[float, float]] = {}
    width = height = 0.0
    for act in acts:
        text = symbol_text(act, profile)
        if not text:
            continue
        spanned = len(act.covered) if act.spanning else 1
        blocks[act.index], *least = _fit(text, act.kind, spanned, density, setting)
        if density.own_widths or least[0] > most[0] or least[1] > most[1]:
            grown[act.index] = least[0], least[1]
        else:
            width, height = max(width, least[0]), max(height, least[1])
    wide, tall = _extents(acts, grown, actors)
    connector = setting.pitch + 2 * _AIR
    words = profile.labels["di_halaman"].fill(halaman="00, 00")
    shortest = setting.typeface.regular.width(words, setting.size_pt) + 2 * _AIR
    caption = CAPTION_GAP + setting.pitch
    return blocks, SymbolSize(width, height, connector, caption, shortest, wide, tall, grown)


def _extents(
    acts: Sequence[Act], grown: Mapping[int, tuple[float, float]], actors: int
) -> tuple[tuple[float, ...], dict[int, float]]:
    """Give how wide grown symbols make columns, and how high they make rows."""
    wide = [0.0] * actors
    tall: dict[int, float] = {}
    for act in acts:
        width, height = grown.get(act.index, (0.0, 0.0))
        tall[act.step] = max(tall.get(act.step, 0.0), height)
        for column in act.covered:
            wide[column] = max(wide[column], width)
    return tuple(wide), tall


def _fit(
    text: str, kind: ActKind, spanned: int, density: Density, setting: Setting
) -> tuple[TextBlock, float, float]:
    """Break a text so that its symbol stays smallest.

    Give the block, and the symbol's least size: its width in each of the columns that it spans.
    """
    drawing = density.profile.drawing
    word = min(widest_word(text, setting), usual_word(setting.size_pt))
    best: tuple[float, TextBlock, float, float] | None = None
    length = set_text(text, ONE_LINE, setting, Align.CENTER)
    area = sum(line.width for p in length.paragraphs for line in p.lines) * setting.pitch
    widest = max(drawing.symbol_width * _LARGEST * spanned, word * 2, 2 * sqrt(area))
    for step in range(1, 25):
        room = word + (widest - word) * step / 24 if step > 1 else word + 0.05
        block = set_text(text, room, setting, Align.CENTER)
        printed = max((line.width for p in block.paragraphs for line in p.lines), default=0.0)
        wide, high = _outline(printed, block.printed_height, kind, drawing)
        excess = max(high - drawing.symbol_height, 0)
        if kind is ActKind.DECISION:
            excess += _STEEP * max(high - wide, 0)
        wide /= spanned
        excess += density.slimness * max(wide - drawing.symbol_width, 0)
        if best is None or excess < best[0] - 1e-9:
            tight = set_text(text, printed + 0.05, setting, Align.CENTER)
            best = excess, tight, wide, high
    return (EMPTY, 0.0, 0.0) if best is None else best[1:]


def _outline(width: float, height: float, kind: ActKind, drawing: Drawing) -> tuple[float, float]:
    """Give the least symbol around a text: mm wide, mm high."""
    if kind is ActKind.DECISION:
        # The text box of a diamond is half as wide and half as high: so in Word's shape too.
        return 2 * (width + _AIR), 2 * (height + _AIR)
    high = height + 2 * _AIR
    if kind in (ActKind.START, ActKind.END):
        return width + max(high, drawing.symbol_height) * 0.6 + 2 * _AIR, high
    return width + 2 * _AIR_BESIDE, high
