"""The foot of a page: what identifies the sheet, then the number of the page."""

from dataclasses import replace

from sopgen.layout.facts import literal
from sopgen.layout.fittings import Fittings
from sopgen.layout.length import pt_to_mm
from sopgen.layout.lines import set_text
from sopgen.layout.profile import Paper, Profile
from sopgen.layout.sheet import Align, Box, Footer
from sopgen.layout.words import MM_PER_PT, Setting
from sopgen.spec.inline import is_filled, plain
from sopgen.spec.model import Text

STAMP_WIDTH, STAMP_HEIGHT = pt_to_mm(380), pt_to_mm(46)
"""The lower left corner of each page, mm, where the signing service (BSrE) prints its stamp."""

_DROP = 4.0
_LEAST = 60.0


def above_stamp(profile: Profile) -> Profile:
    """Give the profile with a lower margin that holds stamp and foot, one above the other.

    Only papers that are too narrow for both side by side get one.
    """
    line = profile.type.footer * profile.type.pitch * MM_PER_PT
    least = STAMP_HEIGHT + _DROP + line

    def raised(paper: Paper) -> Paper:
        if _has_room_beside(paper):
            return paper
        margins = replace(paper.margins, bottom=max(paper.margins.bottom, least))
        return replace(paper, margins=margins)

    larger = tuple(raised(paper) for paper in profile.larger_papers)
    return replace(profile, paper=raised(profile.paper), larger_papers=larger)


def _has_room_beside(paper: Paper) -> bool:
    return paper.width - paper.margins.right - STAMP_WIDTH >= _LEAST


def foot(fittings: Fittings, paper: Paper, digest: str, *, halaman: int, jumlah: int) -> Footer:
    """Set one line beside or above the room for the stamp. Raises Unfillable.

    What the profile wants at the foot is divided by bars. Empty parts fall away; where the line
    is too long, its first parts give way.
    """
    profile = fittings.profile
    numbers = {"halaman": halaman, "jumlah": jumlah}
    words = profile.footer.fill(
        **numbers, revisi=_said(fittings.sop.dates.revised), hash=digest
    ).split("|")
    page = profile.labels["halaman"].fill(**numbers)
    parts = [part.strip() for part in (*words, page) if part.strip()]
    right = paper.width - paper.margins.right
    left = max(paper.margins.left, STAMP_WIDTH if _has_room_beside(paper) else 0.0)
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
