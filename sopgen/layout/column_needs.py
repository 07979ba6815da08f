"""What the columns of a flow table need at least for their words."""

from dataclasses import dataclass

from sopgen.layout.blocks import upright
from sopgen.layout.content import BodyCell
from sopgen.layout.heading import Heading
from sopgen.layout.squeeze import Density
from sopgen.layout.words import Setting, usual_word, widest_word

PADDING = 1.2
"""Between a text and the rules left and right of it, mm."""
_BESIDE_NAME = 0.6
"""The same for a name that stands upright, on both sides."""


@dataclass(frozen=True, slots=True)
class Names:
    """The widths of columns that the actors' names need, mm: across, and standing upright."""

    level: list[float]
    upright: list[float]


def least_text_widths(
    heading: Heading, cells: tuple[BodyCell, ...], density: Density, body: Setting, head: Setting
) -> dict[int, float]:
    """Give what the columns of texts need, by place: their longest words if these are usual."""
    profile = density.profile
    usual = usual_word(body.size_pt) if density.whole_words else 0.0
    least: dict[int, float] = {}
    for n, column in enumerate(heading.columns):
        if column.actor is None:
            least[n] = profile.widths[column.kind].least
    for cell in heading.cells:
        if cell.column in least and cell.columns == 1:
            word = widest_word(cell.text, head) + 2 * PADDING
            least[cell.column] = max(least[cell.column], word)
    for body_cell in cells:
        floor = profile.widths[heading.columns[body_cell.column].kind].least
        for text in (body_cell.text, body_cell.text.replace("/", "/ ")):
            word = widest_word(text, body) + 2 * PADDING
            if word <= max(1.5 * floor, usual):
                least[body_cell.column] = max(least[body_cell.column], word)
                break
    return least


def name_widths(heading: Heading, head: Setting) -> Names:
    """Give what the actors' names need: their longest words, or the lines that stand upright."""
    cells = sorted(heading.cells, key=lambda cell: cell.column)
    names = [cell.text for cell in cells if cell.is_actor]
    return Names(
        [widest_word(name, head) + 2 * PADDING for name in names],
        [upright(name, head).printed_height + _BESIDE_NAME for name in names],
    )
