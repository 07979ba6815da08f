"""How many lines a text takes in any width, measured once."""

from dataclasses import dataclass

from sopgen.layout.lines import Setting, atoms, based, forced_lines
from sopgen.spec.inline import parse_inline


@dataclass(frozen=True, slots=True)
class Measured:
    """The advance widths of a text's atoms and of the blanks behind them, by forced line, mm."""

    lines: tuple[tuple[tuple[float, float], ...], ...]

    def count(self, room: float) -> int:
        """Count the lines in a width; a word that must be torn counts as one more."""
        total = 0
        for line in self.lines:
            total += 1
            used = 0.0
            for width, blank in line:
                if used and used + width > room:
                    total += 1
                    used = 0.0
                if width > room:
                    total += int(width // room) + 1
                used += width + blank
        return total


def measure(text: str, setting: Setting) -> Measured:
    """Measure a text."""
    return Measured(
        tuple(
            tuple((atom.width, atom.blank_width) for atom in atoms(piece, setting))
            for block in parse_inline(text)
            for piece in forced_lines(based(block, setting))
        )
    )
