"""The foot of a page: what identifies the sheet, then the number of the page."""

from sopgen.layout.facts import literal
from sopgen.layout.fittings import Fittings
from sopgen.layout.length import pt_to_mm
from sopgen.layout.lines import set_text
from sopgen.layout.profile import Paper
from sopgen.layout.sheet import Align, Box, Footer
from sopgen.layout.words import Setting
from sopgen.spec.inline import is_filled, plain
from sopgen.spec.model import Text

STAMP_WIDTH, STAMP_HEIGHT = pt_to_mm(380), pt_to_mm(46)
"""The lower left corner of each page, mm, where the signing service (BSrE) prints its stamp."""

_DROP = 4.0
_LEAST = 60.0


def foot(fittings: Fittings, paper: Paper, digest: str, *, halaman: int, jumlah: int) -> Footer:
    """Set one line beside the room for the stamp. Raises Unfillable.

    What the profile wants at the foot is divided by bars. Empty parts fall away; where the line
    is too long, its first parts give way. Papers too narrow for both have the foot in the stamp's
    room.
    """
    profile = fittings.profile
    numbers = {"halaman": halaman, "jumlah": jumlah}
    words = profile.footer.fill(
        **numbers, revisi=_said(fittings.sop.dates.revised), hash=digest
    ).split("|")
    page = profile.labels["halaman"].fill(**numbers)
    parts = [part.strip() for part in (*words, page) if part.strip()]
    right = paper.width - paper.margins.right
    left = max(paper.margins.left, min(STAMP_WIDTH, right - _LEAST))
    y = paper.height - paper.margins.bottom + _DROP
    size = profile.type.footer
    setting = Setting(fittings.typeface, size, size * profile.type.pitch)
    for first in range(max(len(parts), 1)):
        block = set_text("  |  ".join(parts[first:]), right - left, setting, Align.RIGHT)
        if len(block.paragraphs[0].lines) == 1:
            break
    box = Box(left, y, right - left, block.printed_height)
    return Footer(box, block.placed(left, y)[0])


def _said(text: Text | None) -> str:
    return literal(plain(text.value)) if text is not None and is_filled(text.value) else ""
