"""Texts inside symbols, and how large the symbols must be for them."""

from collections.abc import Iterable

from sopgen.layout.blocks import CAPTION_GAP
from sopgen.layout.lines import EMPTY, TextBlock, set_text
from sopgen.layout.profile import Drawing, Profile
from sopgen.layout.room import SymbolSize
from sopgen.layout.sheet import Align
from sopgen.layout.words import Setting, widest_word
from sopgen.process.graph import Act, ActKind

_AIR = 0.6
"""Between a text and the outline of its symbol, mm."""
_LARGEST = 1.6
"""How much wider than the profile says a symbol may become before it grows in height."""


def symbol_text(act: Act, profile: Profile) -> str:
    """Give the text inside a symbol: its own, or the profile's for starts and ends."""
    if act.text is not None:
        return act.text.value
    return {ActKind.START: profile.start_text, ActKind.END: profile.end_text}.get(act.kind, "")


def inscribe(
    acts: Iterable[Act], profile: Profile, setting: Setting
) -> tuple[dict[int, TextBlock], SymbolSize]:
    """Set the texts inside symbols (by act) and give the least size that holds them all.

    All symbols of a sheet are of one size, so the most demanding text decides.
    """
    drawing = profile.drawing
    blocks: dict[int, TextBlock] = {}
    width = height = 0.0
    for act in acts:
        text = symbol_text(act, profile)
        if text:
            block, wide, high = _fit(text, act.kind, drawing, setting)
            blocks[act.index] = block
            width, height = max(width, wide), max(height, high)
    connector = setting.pitch + 2 * _AIR
    words = profile.labels["di_halaman"].fill(halaman="00, 00")
    shortest = setting.typeface.regular.width(words, setting.size_pt) + 2 * _AIR
    return blocks, SymbolSize(width, height, connector, CAPTION_GAP + setting.pitch, shortest)


def _fit(
    text: str, kind: ActKind, drawing: Drawing, setting: Setting
) -> tuple[TextBlock, float, float]:
    """Break a text so that its symbol stays smallest: the block, and the symbol's least size."""
    word = widest_word(text, setting)
    best: tuple[float, TextBlock, float, float] | None = None
    widest = max(drawing.symbol_width * _LARGEST, word * 2)
    for step in range(1, 25):
        room = word + (widest - word) * step / 24 if step > 1 else word + 0.05
        block = set_text(text, room, setting, Align.CENTER)
        printed = max((line.width for p in block.paragraphs for line in p.lines), default=0.0)
        wide, high = _outline(printed, block.printed_height, kind, drawing)
        excess = max(wide - drawing.symbol_width, 0) + 2 * max(high - drawing.symbol_height, 0)
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
    return width + 2 * _AIR, high
