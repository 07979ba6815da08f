"""The word at the head of each page that says what a sheet is worth: DRAF, DICABUT."""

from dataclasses import replace

from sopgen.layout.fittings import Fittings
from sopgen.layout.lines import set_text
from sopgen.layout.profile import Paper, Profile
from sopgen.layout.sheet import Align, Box, Mark
from sopgen.layout.words import Setting
from sopgen.spec.model import Sop, Status

_SIZE_PT = 18.0
_PITCH = 1.2
_GAP = 1.5
_LEAST_TOP = 14.0
"""The upper margin, mm, in which the word has room."""

_MARKED = (Status.DRAFT, Status.REVOKED)


def with_room(profile: Profile, sop: Sop) -> Profile:
    """Give the profile with an upper margin that holds the mark, if the SOP has one.

    *Why* the margin: a word across the page would lie over others.
    """
    if sop.status not in _MARKED:
        return profile

    def lowered(paper: Paper) -> Paper:
        margins = replace(paper.margins, top=max(paper.margins.top, _LEAST_TOP))
        return replace(paper, margins=margins)

    larger = tuple(lowered(paper) for paper in profile.larger_papers)
    return replace(profile, paper=lowered(profile.paper), larger_papers=larger)


def mark(fittings: Fittings, paper: Paper) -> Mark | None:
    """Set the mark in the middle above what stands on the page. Raises Unfillable."""
    status = fittings.sop.status
    if status is None or status not in _MARKED:
        return None
    setting = Setting(fittings.typeface, _SIZE_PT, _SIZE_PT * _PITCH, bold=True)
    left, right = paper.margins.left, paper.width - paper.margins.right
    words = fittings.profile.labels[status.value].fill()
    block = set_text(words, right - left, setting, Align.CENTER)
    y = paper.margins.top - _GAP - block.printed_height
    box = Box(left, y, right - left, block.printed_height)
    return Mark(box, block.placed(left, y)[0])
